import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { type ImportAnswer, type ImportRequest, serve } from '../src/editor.ts';

/** Sends one request to a served port and returns the answer. */
function ask(request: Omit<ImportRequest, 'language'>, language: ImportRequest['language'] = 'vi') {
  return new Promise<ImportAnswer>((resolve) => {
    serve({
      post: (answer) => resolve(answer as ImportAnswer),
      listen: (listener) => listener({ ...request, language }),
    });
  });
}

const bytesOf = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`fixtures/${name}`, import.meta.url)));

test('editor: a Word file comes back as a report, with its notes as sentences of one line', async () => {
  const answer = await ask({ bytes: bytesOf('libreoffice-quy-1.docx'), schemas: [] });
  assert.ok(answer.kind === 'imported');
  assert.equal(answer.markdown, readFileSync(new URL('fixtures/libreoffice-quy-1.md', import.meta.url), 'utf8'));
  assert.ok(answer.notes.length > 0 && answer.notes.every((note) => /^\p{Lu}[^\n]*\.$/u.test(note)));
});

test('editor: what is refused is told in the language that was asked for', async () => {
  const pdf = new TextEncoder().encode('%PDF-1.7\n');
  const vi = await ask({ bytes: pdf, schemas: [] });
  assert.ok(vi.kind === 'refused' && vi.reason === 'pdf' && vi.sentence.startsWith('Đây là tệp PDF.'));
  const en = await ask({ bytes: pdf, schemas: [] }, 'en');
  assert.ok(en.kind === 'refused' && en.sentence.startsWith('This is a PDF.'));
});

test('editor: a workspace’s own kind of report is known by its schema, and a broken schema does no harm', async () => {
  const schema = readFileSync(new URL('../../../schemas/bao-cao-cai-cach-hanh-chinh.json', import.meta.url), 'utf8');
  const own = schema.replace('"kind": "báo cáo cải cách hành chính"', '"kind": "báo cáo trồng cây"');
  const bytes = new TextEncoder().encode('BÁO CÁO\nTình hình trồng cây\nI. KẾT QUẢ\nĐoạn văn.\n');
  const answer = await ask({ bytes, schemas: ['{ hỏng', own] });
  assert.ok(answer.kind === 'imported' && answer.markdown.startsWith('---\nloại: báo cáo trồng cây\n'));
  const without = await ask({ bytes, schemas: [] });
  assert.ok(without.kind === 'imported' && without.markdown.startsWith('---\nloại: báo cáo\n'));
});
