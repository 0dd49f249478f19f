import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import test from 'node:test';
import { BUILT_IN_KINDS, check, type SpokenFinding, speak } from '@soat/engine';
import { pageOf, SHEET } from '@soat/page';
import fc from 'fast-check';
import { factsOf, reportText } from '../../page/test/kit.ts';
import { previewStyle } from '../src/html-style.ts';
import { toHtml } from '../src/index.ts';
import { previewOf, type ShownFinding } from '../src/preview.ts';
import { FULL } from './kit.ts';

const SAMPLES = new URL('../../../samples/', import.meta.url);

function preview(text: string, findings: readonly ShownFinding[] = []): string {
  const { html } = previewOf(text, { findings, summary: `Còn ${findings.length} lời nhắc` });
  assert.ok(html !== undefined, 'the text is a report');
  return html;
}

function found(text: string, words: string, severity: ShownFinding['severity'] = 'error'): ShownFinding {
  const start = text.indexOf(words, text.indexOf('\n---\n'));
  return { start, end: start + words.length, severity, headline: `Về «${words}»` };
}

/** The page of the print view. */
function printed(text: string): string {
  const html = new TextDecoder().decode(toHtml(pageOf(factsOf(text))));
  return html.slice(html.indexOf('<article'), html.lastIndexOf('</article>'));
}

test('preview: the sheets are those of the print view, word for word and tag for tag', () => {
  const text = reportText(FULL);
  const bare = preview(text)
    .replace(/ data-line="\d+"/gu, '')
    .replace(/ class="code-line"/gu, '');
  const own = bare.slice(bare.indexOf('<article'), bare.lastIndexOf('</article>'));
  assert.equal(own.replace(/ code-line"/gu, '"'), printed(text));
});

test('preview: every block and table row leads to the line that it was written on', () => {
  const text = reportText('## I. MỤC\r\n\r\nĐoạn.\r\n\r\nBảng.\r\n\r\n| A | B |\r\n|---|--:|\r\n| x | 1 |\r\n');
  const html = preview(text);
  const lineOf = (words: string): number => text.slice(0, text.indexOf(words)).split('\n').length - 1;
  assert.ok(html.includes('<header class="code-line" data-line="0">'));
  assert.ok(html.includes(`<h2 class="code-line" data-line="${lineOf('## I.')}">I. MỤC</h2>`));
  assert.ok(html.includes(`<p class="code-line" data-line="${lineOf('Đoạn.')}">Đoạn.</p>`));
  assert.ok(html.includes(`<tr class="code-line" data-line="${lineOf('| x')}">`));
  const lines = [...html.matchAll(/data-line="(\d+)"/gu)].map((match) => Number(match[1]));
  assert.deepEqual(
    lines,
    [...lines].sort((a, b) => a - b),
    'the lines go down the page',
  );
});

test('preview: a finding is underlined where it is, says what it is about, and is listed above', () => {
  const text = reportText(FULL);
  const html = preview(text, [found(text, '1.230'), found(text, 'Việc hai', 'hint')]);
  assert.match(html, /<a id="soat-1"><\/a><mark class="error" title="Về «1\.230»">1\.230<\/mark>/u);
  assert.match(html, /<mark class="hint" title="Về «Việc hai»">Việc hai<\/mark>/u);
  assert.match(html, /<summary>Còn 2 lời nhắc<\/summary>/u);
  assert.match(html, /<li class="error"><a href="#soat-1">Về «1\.230»<\/a><\/li>/u);
  assert.ok(!preview(text).includes('<details'), 'no list where there is nothing to list');
});

test('preview: two findings on one figure share a mark; the gravest gives its sign', () => {
  const text = reportText(FULL);
  const html = preview(text, [found(text, '1.230', 'info'), found(text, '1.230', 'error')]);
  assert.match(html, /<a id="soat-1"><\/a><a id="soat-2"><\/a><mark class="error" title="Về «1\.230»\nVề «1\.230»">/u);
  assert.equal(html.match(/<mark/gu)?.length, 1);
});

test('preview: nothing of a report or of a headline is markup', () => {
  const text = reportText('Đoạn \\<b> & 1 <script>alert(1)</script>\n');
  const html = preview(text, [{ ...found(text, '& 1'), headline: '"><img src=x onerror=alert(1)>' }]);
  assert.ok(!/<script|<img|<b>/u.test(html));
});

test('preview: suppressions and comments leave no trace', () => {
  const text = reportText('<!-- soát: bỏ qua wrong-total: chờ đối chiếu -->\n\nĐoạn <!-- riêng --> văn.\n');
  const html = preview(text);
  assert.ok(!/bỏ qua|chờ đối chiếu|riêng|<!--/u.test(html));
});

test('preview: a text that is no report has none', () => {
  for (const text of ['# Ghi chú\n', '---\nloại: thông báo\n---\n\nA\n', ''])
    assert.equal(previewOf(text, { findings: [], summary: '' }).html, undefined);
});

test('preview: every finding of the faulty sample is marked on its own words', () => {
  const text = readFileSync(new URL('bao-cao-7-thang-co-loi.md', SAMPLES), 'utf8');
  const checked = check(text, { kinds: BUILT_IN_KINDS });
  const spoken: readonly SpokenFinding[] = checked.findings.map((finding) => speak(finding, checked.cut, 'vi'));
  assert.ok(spoken.length >= 5);
  const findings = spoken.map(({ span, severity, message }) => ({ ...span, severity, headline: message.headline }));
  const html = preview(text, findings);
  const marks = [...html.matchAll(/<mark[^>]*>(.*?)<\/mark>/gu)].map((match) => match[1]);
  // The period is no part of the page: a sign behind «BÁO CÁO» tells of it.
  const onPage = findings.map(({ start, end }) =>
    text.slice(0, start).includes('\n---\n') ? text.slice(start, end) : '',
  );
  for (const words of onPage) assert.ok(marks.includes(words), words);
  assert.match(html, /BÁO CÁO<a id="soat-1"><\/a><mark class="error" title="Kỳ báo cáo[^"]+"><\/mark><\/h1>/u);
  assert.ok(!/<li class="\w+">[^<]/u.test(html), 'each of the list leads to its place');
});

test('preview: what was read before makes the next reading the same as a fresh one', () => {
  for (const name of readdirSync(SAMPLES).filter((one) => one.endsWith('.md'))) {
    const text = readFileSync(new URL(name, SAMPLES), 'utf8');
    const { read } = previewOf(text, { findings: [], summary: '' });
    const edited = text.replace('## II.', 'Thêm một đoạn.\n\n## II.');
    const again = previewOf(edited, { findings: [], summary: '', previous: read }).html;
    assert.equal(again, previewOf(edited, { findings: [], summary: '' }).html);
  }
});

test('law: no text and no place of a finding makes the preview throw', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), fc.nat(500), fc.nat(80), (body, start, length) => {
      const text = reportText(body);
      const html = preview(text, [{ start, end: start + length, severity: 'warning', headline: 'x' }]);
      assert.equal(html.match(/<article/gu)?.length, html.match(/<\/article>/gu)?.length);
    }),
    { numRuns: 200 },
  );
});

test('preview style: every rule of the page is stronger than a theme’s, and every length scales', () => {
  const style = previewStyle(SHEET);
  const page = style.slice(style.indexOf('.soat .sheet { color'), style.indexOf('.soat tr.code-line'));
  for (const [, declarations = ''] of page.matchAll(/\{([^}]*)\}/gu))
    assert.ok(!/\d(?:mm|cm|pt)\b/u.test(declarations), declarations);
  for (const rule of page.trim().split('\n')) assert.match(rule, /^\.soat \.sheet/u);
});
