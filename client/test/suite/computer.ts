import { chmod, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { commands, Uri } from 'vscode';
import type { ExportOutcome } from '../../src/commands/export-report.ts';
import { writeWhole } from '../../src/export/write-file.ts';
import { NOTE, report } from '../fixtures/report.ts';
import * as assert from './assert.ts';
import * as kit from './kit.ts';

/** Whether the heavy bundle has been loaded into this process. */
function isLoaded(): boolean {
  return Object.keys(require.cache).some((file) => file.endsWith(path.join('dist', 'export.js')));
}

/** What only a computer has: files that other programs hold, other programs, VS Code's own Markdown preview. */
export function computerSuite(): void {
  suite('on a computer', () => {
    let folder = '';

    suiteSetup(async () => {
      await kit.soat();
      folder = await mkdtemp(path.join(os.tmpdir(), 'soat-xuat-'));
    });

    suiteTeardown(() => rm(folder, { recursive: true, force: true }));

    test('the libraries of Word are not loaded before a report is shown', async () => {
      assert.ok(!isLoaded(), 'nothing has asked for them yet');
      await commands.executeCommand('markdown.api.render', NOTE);
      assert.ok(!isLoaded(), 'another Markdown file needs none');
      await commands.executeCommand('markdown.api.render', report('1.079'));
      assert.ok(isLoaded());
    });

    test('VS Code’s own preview shows the page, and every other text as ever', async () => {
      const { document } = await kit.open(report('1.097'));
      await kit.finding(document.uri, 'wrong-total');
      const html = await kit.eventually('the mark', async () => {
        const own = await commands.executeCommand<string>('markdown.api.render', document);
        return own.includes('<mark class="error"') ? own : undefined;
      });
      assert.match(html, /^<div class="soat">/u);
      assert.ok(!html.includes('<table class="frontmatter'), 'the head stands where the decree has it');
      const note = await commands.executeCommand<string>('markdown.api.render', NOTE);
      assert.match(note, /<h1[^>]*>Ghi chú<\/h1>/u);
    });

    test('a locked file stays whole and is told of', async () => {
      const target = path.join(folder, 'khoa.docx');
      await writeFile(target, 'cũ');
      for (const code of ['EBUSY', 'EPERM', 'EACCES']) {
        const replaceFile = () => Promise.reject(Object.assign(new Error(`${code}: rename`), { code }));
        const problem = await writeWhole(Uri.file(target), new Uint8Array([1]), { replaceFile });
        assert.deepEqual(problem, { kind: 'locked' });
      }
      const other = () => Promise.reject(Object.assign(new Error('EIO: i/o error'), { code: 'EIO' }));
      const problem = await writeWhole(Uri.file(target), new Uint8Array([1]), { replaceFile: other });
      assert.deepEqual(problem, { kind: 'unwritable', why: 'EIO: i/o error' });
      assert.equal(await readFile(target, 'utf8'), 'cũ');
      assert.deepEqual(await readdir(folder), ['khoa.docx']);
    });

    test('where no folder is, no file is written', async () => {
      const problem = await writeWhole(Uri.file(path.join(folder, 'khoa.docx', 'a.docx')), new Uint8Array([1]), {});
      assert.equal(problem?.kind, 'unwritable');
      assert.deepEqual(await readdir(folder), ['khoa.docx']);
    });

    test('a PDF is made by the LibreOffice on the PATH', async function () {
      if (process.platform === 'win32') this.skip();
      const office = await mkdtemp(path.join(os.tmpdir(), 'soat-office-'));
      const program = path.join(office, 'soffice');
      await writeFile(
        program,
        `#!${process.execPath}
const fs = require('node:fs'), path = require('node:path');
const args = process.argv.slice(2);
fs.writeFileSync(path.join(args[args.indexOf('--outdir') + 1], 'bao-cao.pdf'), '%PDF-1.7 ' + fs.readFileSync(args.at(-1)).subarray(0, 2));
`,
      );
      await chmod(program, 0o755);
      const before = process.env.PATH;
      process.env.PATH = `${office}${path.delimiter}${before}`;
      try {
        const uri = await kit.writeFile(report('1.079'));
        const target = Uri.file(path.join(folder, 'a.pdf'));
        const outcome = await commands.executeCommand<ExportOutcome>('soat.export', uri, {
          format: 'pdf',
          target,
          goOn: true,
        });
        assert.equal(outcome.kind, 'written');
        assert.equal(await readFile(target.fsPath, 'utf8'), '%PDF-1.7 PK');
      } finally {
        process.env.PATH = before;
        await rm(office, { recursive: true, force: true });
      }
    });
  });
}
