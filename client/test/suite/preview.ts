import { commands, type LogOutputChannel, type TextDocument, type Uri, window, workspace } from 'vscode';
import type { Platform } from '../../src/export/platform.ts';
import { type MarkdownIt, ReportPreview } from '../../src/preview.ts';
import { NOTE, report } from '../fixtures/report.ts';
import * as assert from './assert.ts';
import * as kit from './kit.ts';

/** A Markdown engine that shows its text as it is, extended as VS Code's own is. */
async function engine(): Promise<MarkdownIt> {
  const renderer = { render: (tokens: object[]): string => `usual ${JSON.stringify(tokens)}` };
  return (await kit.soat()).extendMarkdownIt({ parse: (text) => [{ text }], renderer });
}

async function draw(md: MarkdownIt, text: string, uri?: Uri): Promise<string> {
  return md.renderer.render(md.parse(text, {}), {}, { currentDocument: uri });
}

/** What the preview shows of a document, once its layout is loaded and `wanted` is there. */
async function drawn(document: TextDocument, wanted: RegExp): Promise<string> {
  const md = await engine();
  return kit.eventually(`${wanted} in the preview`, async () => {
    const html = await draw(md, document.getText(), document.uri);
    return wanted.test(html) ? html : undefined;
  });
}

/** What must work in every window, on a computer and in the browser. */
export function previewSuite(): void {
  suite('preview', () => {
    suiteSetup(async () => {
      await kit.soat();
    });

    teardown(async () => {
      await commands.executeCommand('workbench.action.files.saveAll');
      await commands.executeCommand('workbench.action.closeAllEditors');
    });

    test('a report is shown as the page that it will be', async () => {
      const { document } = await kit.open(report('1.079'));
      const html = await drawn(document, /<article class="sheet upright">/u);
      assert.match(html, /CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM/u);
      assert.match(html, /<h1 class="title">BÁO CÁO/u);
      assert.match(html, /<tr class="total code-line" data-line="\d+">/u);
    });

    test('a finding is marked where it is, with its headline, and goes with the fault', async () => {
      const { document } = await kit.open(report('1.097'));
      await kit.finding(document.uri, 'wrong-total');
      const html = await drawn(document, /<mark/u);
      assert.match(html, /<mark class="error" title="[^"]*cộng lại được 1\.079\.">(?:<strong>)?1\.097/u);
      assert.match(html, /<summary>Còn 1 lỗi/u);
      await kit.replace(document, '1.097', '1.079');
      await kit.noFinding(document.uri, 'wrong-total');
      const md = await engine();
      await kit.eventually('the mark to go', async () => {
        return !(await draw(md, document.getText(), document.uri)).includes('class="error"');
      });
    });

    test('any other text is drawn as ever, and so is what others ask the parser for', async () => {
      const md = await engine();
      for (const text of [NOTE, '', '---\ntitle: loại: x\n---\n\nA\n', '---\nloại: thông báo\n---\n\nA\n'])
        assert.equal(await draw(md, text), `usual ${JSON.stringify([{ text }])}`);
      const text = report('1.079');
      assert.deepEqual(md.parse(text, {}), [{ text }]);
    });

    test('a report that no editor shows has its findings too', async () => {
      const uri = await kit.writeFile(report('1.097'));
      const document = await workspace.openTextDocument(uri);
      assert.ok(window.visibleTextEditors.every((editor) => editor.document !== document));
      assert.match(await drawn(document, /<mark class="error"/u), /1\.097/u);
    });

    test('where the layout fails, the usual preview is there with a note', async () => {
      const { client } = await kit.soat();
      const broken = {
        bundleNow: () => {
          throw new Error('hỏng');
        },
      } as unknown as Platform;
      const told: unknown[] = [];
      const log = { error: (text: unknown) => told.push(text) } as unknown as LogOutputChannel;
      const preview = new ReportPreview(client, broken, { previewed: () => {} }, log);
      try {
        const md = preview.extend({ parse: () => [], renderer: { render: () => '<p>thường</p>' } });
        const html = md.renderer.render(md.parse(report('1.079'), {}), {}, {});
        assert.match(html, /^<p class="soat-note">Soát chưa dàn được trang .*<\/p>\n<p>thường<\/p>$/u);
        assert.equal(told.length, 1);
      } finally {
        preview.dispose();
      }
    });

    test('half-typed reports never make it fail', async () => {
      const md = await engine();
      const whole = report('1.079');
      await drawn((await kit.open(whole)).document, /<article/u);
      for (let end = 0; end < whole.length; end += 7) {
        const html = await draw(md, whole.slice(0, end));
        assert.ok(html.startsWith('usual') || html.startsWith('<div class="soat">'), html.slice(0, 40));
      }
    });
  });
}
