// Files that are no report: each gets its own reason, nothing is unpacked beyond the bounds, nothing else is ever thrown.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { type FailureReason, ImportFailure, importDocx } from '../src/index.ts';
import { p, part, wordFile } from './word-kit.ts';

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** A container of the old kind whose directory names this stream. */
function oleWith(stream: string): Uint8Array {
  const name = [...stream].flatMap((one) => [one.charCodeAt(0), 0]);
  return new Uint8Array([...OLE, ...new Array(504).fill(0), ...name, 0, 0]);
}

function zipOf(files: Readonly<Record<string, string>>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
}

async function reasonOf(bytes: Uint8Array): Promise<FailureReason | 'none'> {
  try {
    await importDocx(bytes);
    return 'none';
  } catch (error) {
    assert.ok(error instanceof ImportFailure, String(error));
    return error.reason;
  }
}

const CASES: readonly (readonly [string, Uint8Array, FailureReason | 'none'])[] = [
  ['an empty file', new Uint8Array(), 'empty'],
  ['any text', strToU8('Báo cáo'), 'unknown'],
  ['a Word file with a password', oleWith('EncryptedPackage'), 'encrypted'],
  ['Word 97', oleWith('WordDocument'), 'legacy'],
  ['Excel 97', oleWith('Workbook'), 'workbook'],
  ['PowerPoint 97', oleWith('PowerPoint Document'), 'slides'],
  ['another container of the old kind', oleWith('Something'), 'unknown'],
  ['RTF under the name of a Word file', strToU8('{\\rtf1\\ansi Báo cáo}'), 'rtf'],
  ['a PDF', strToU8('%PDF-1.7\n'), 'pdf'],
  ['a web page under the name of a Word file', strToU8('\n<!DOCTYPE html><html></html>'), 'web-page'],
  ['Excel', zipOf({ '[Content_Types].xml': '<Types/>', 'xl/workbook.xml': '<x/>' }), 'workbook'],
  ['PowerPoint', zipOf({ '[Content_Types].xml': '<Types/>', 'ppt/presentation.xml': '<x/>' }), 'slides'],
  ['ODT', zipOf({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<x/>' }), 'opendocument'],
  ['any other archive', zipOf({ 'a.txt': 'a' }), 'unknown'],
  ['a package without its text', zipOf({ '[Content_Types].xml': '<Types/>', 'docProps/core.xml': '<x/>' }), 'corrupt'],
  ['a package with styles only', zipOf({ 'word/styles.xml': part('styles', '') }), 'corrupt'],
  ['XML that ends too early', wordFile('', { 'word/document.xml': '<w:document xmlns:w="x"><w:body>' }), 'corrupt'],
  ['XML that is none', wordFile('', { 'word/document.xml': 'Báo cáo' }), 'corrupt'],
  ['styles that cannot be read', wordFile(p('Một.'), { 'word/styles.xml': '<w:styles' }), 'corrupt'],
  ['half of a file', wordFile(p('Một.')).subarray(0, 300), 'corrupt'],
];

for (const [title, bytes, reason] of CASES) {
  test(`${title}: ${reason}`, async () => assert.equal(await reasonOf(bytes), reason));
}

test('a file with programs is read without them, and says so', async () => {
  const types =
    '<Types xmlns="x"><Override PartName="/word/document.xml" ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>';
  const bytes = wordFile(p('Một.'), { '[Content_Types].xml': types, 'word/vbaProject.bin': 'x' });
  const { markdown, notes } = await importDocx(bytes);
  assert.ok(markdown.endsWith('\nMột.\n'));
  assert.ok(notes.some((note) => note.kind === 'macros'));
});

test('a file that would unpack to a gigabyte is refused before it is unpacked', async () => {
  const bomb = zipSync({ 'word/document.xml': new Uint8Array(32 * 1024 * 1024) });
  assert.ok(bomb.length < 100_000);
  withSizes(bomb, 1024 ** 3);
  const before = process.memoryUsage().rss;
  const from = performance.now();
  assert.equal(await reasonOf(bomb), 'too-large');
  assert.ok(performance.now() - from < 1000);
  assert.ok(process.memoryUsage().rss - before < 32 * 1024 * 1024);
});

/** Makes the list of contents, whose sizes are believed, say that each part unpacks to so many bytes. */
function withSizes(bytes: Uint8Array, size: number): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = bytes.length - 4; at >= 0; at--)
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, size, true);
}

test('many parts that are each small enough are refused together, and so are very many', async () => {
  const parts = Object.fromEntries(
    Array.from({ length: 40 }, (_, i) => [`word/header${i}.xml`, new Uint8Array(1024 * 1024)]),
  );
  assert.equal(await reasonOf(zipSync(parts)), 'too-large');
  const many = Object.fromEntries(Array.from({ length: 6000 }, (_, i) => [`a/${i}`, new Uint8Array()]));
  assert.equal(await reasonOf(zipSync({ 'word/document.xml': strToU8('<x/>'), ...many })), 'too-large');
});

test('millions of elements are refused before they are read, few bytes that they take', async () => {
  const from = performance.now();
  assert.equal(await reasonOf(wordFile(`<w:p>${'<w:r/>'.repeat(1_000_000)}</w:p>`)), 'too-large');
  assert.ok(performance.now() - from < 10_000);
});

test('a part that unpacks to more than its package says gets no more room than that', async () => {
  const bytes = zipSync({ 'word/document.xml': new Uint8Array(32 * 1024 * 1024) });
  withSizes(bytes, 1024);
  const before = process.memoryUsage().rss;
  assert.equal(await reasonOf(bytes), 'corrupt');
  assert.ok(process.memoryUsage().rss - before < 32 * 1024 * 1024);
});

test('pictures and other large parts without words are not unpacked at all', async () => {
  const bytes = wordFile(p('Một.'));
  const { unzipSync } = await import('fflate');
  const large = zipSync(
    { ...unzipSync(bytes), 'word/media/image1.png': new Uint8Array(40 * 1024 * 1024) },
    { level: 1 },
  );
  assert.equal(await reasonOf(large), 'none');
});

test('entities that a file defines itself are not resolved', async () => {
  const xml = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]>${part('document', '<w:body><w:p><w:r><w:t>&b;&b;&b;</w:t></w:r></w:p></w:body>').slice(21)}`;
  assert.equal(await reasonOf(wordFile('', { 'word/document.xml': xml })), 'corrupt');
});

test('elements that nest deeper than any document does', async () => {
  const deep = `${'<w:sdt><w:sdtContent>'.repeat(20_000)}${p('Một.')}${'</w:sdtContent></w:sdt>'.repeat(20_000)}`;
  assert.equal(await reasonOf(wordFile(deep)), 'corrupt');
});

test('law: no damage to a file brings anything but a reason', async () => {
  const whole = new Uint8Array(readFileSync(new URL('fixtures/libreoffice-du-thao.docx', import.meta.url)));
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 }),
      fc.integer({ min: Math.floor(whole.length / 2), max: whole.length }),
      async (changes, length) => {
        const bytes = whole.slice(0, length);
        for (const [at, value] of changes) if (at < bytes.length) bytes[at] = value;
        await reasonOf(bytes);
      },
    ),
    { numRuns: 60 },
  );
});

test('law: no XML in a body brings anything but a reason', async () => {
  const names = [
    'p',
    'r',
    't',
    'tbl',
    'tr',
    'tc',
    'sdt',
    'sdtContent',
    'ins',
    'del',
    'txbxContent',
    'pPr',
    'tab',
    'br',
  ];
  const { node } = fc.letrec<{ node: string }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 6 },
      fc.constantFrom('Một', '1. ', 'Nơi nhận:', 'BÁO CÁO', 'Số: /BC', ''),
      fc
        .tuple(fc.constantFrom(...names), fc.array(tie('node'), { maxLength: 4 }))
        .map(([name, inner]) => `<w:${name}>${inner.join('')}</w:${name}>`),
    ),
  }));
  await fc.assert(
    fc.asyncProperty(fc.array(node, { maxLength: 5 }), async (nodes) => {
      assert.ok(['none', 'corrupt'].includes(await reasonOf(wordFile(nodes.join('')))));
    }),
    { numRuns: 200 },
  );
});
