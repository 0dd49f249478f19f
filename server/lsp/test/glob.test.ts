import assert from 'node:assert/strict';
import test from 'node:test';
import { pathBelow, resolveUri, schemaKey } from '../src/from-protocol.ts';
import { globFits } from '../src/glob.ts';

test('globs as VS Code has them', () => {
  const cases: readonly (readonly [string, string, boolean])[] = [
    ['*.md', 'a.md', true],
    ['*.md', 'x/y/a.md', true],
    ['x/*.md', 'x/a.md', true],
    ['x/*.md', 'x/y/a.md', false],
    ['x/**/*.md', 'x/a.md', true],
    ['x/**/*.md', 'x/y/z/a.md', true],
    ['**/b?.md', 'x/b1.md', true],
    ['**/b?.md', 'x/b12.md', false],
    ['{quy,tháng}-[0-9]/*.md', 'tháng-3/a.md', true],
    ['{quy,tháng}-[0-9]/*.md', 'năm-3/a.md', false],
    ['{quy,tháng}-[!0-9]/*.md', 'quy-3/a.md', false],
    ['x/**', 'x/y/a.md', true],
    ['a.b/*.md', 'acb/x.md', false],
    ['./x/*.md', 'x/a.md', true],
    ['tháng/*.md', 'tháng/a.md', true],
    ['{a', 'a', true],
    ['[', '[', true],
    ['[z-a].md', 'b.md', false],
  ];
  for (const [glob, path, fits] of cases) assert.equal(globFits(glob, path), fits, `${glob} ${path}`);
});

test('the schema key is read from the front matter alone', () => {
  assert.equal(schemaKey('---\nloại: x\nschema: a/b c.json   # của xã\n---\n'), 'a/b c.json');
  assert.equal(schemaKey('\ufeff---\r\nschema: "a#b.json"\r\n---\r\n'), 'a#b.json');
  assert.equal(schemaKey('---\nkỳ:\n  schema: a.json\n---\n'), undefined);
  assert.equal(schemaKey('---\nloại: x\n---\nschema: a.json\n'), undefined);
  assert.equal(schemaKey('schema: a.json\n'), undefined);
  assert.equal(schemaKey('---\nschema:\n---\n'), undefined);
});

test('paths beside a document and below a folder', () => {
  assert.equal(resolveUri('file:///xa/b/c.md', '../l.json'), 'file:///xa/l.json');
  assert.equal(resolveUri('vscode-vfs://github/a/b/c.md', 'l#1.json'), 'vscode-vfs://github/a/b/l%231.json');
  assert.equal(resolveUri('untitled:Untitled-1', 'l.json'), undefined);
  assert.equal(pathBelow('file:///xa', 'file:///xa/th%C3%A1ng/a.md'), 'tháng/a.md');
  assert.equal(pathBelow('file:///xa', 'file:///xab/a.md'), undefined);
});
