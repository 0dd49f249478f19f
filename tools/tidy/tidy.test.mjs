// Each invariant is broken once here: tidy must see it, and must see nothing wrong in what is right.
import assert from 'node:assert/strict';
import test from 'node:test';
import { checkGlossary } from './glossary.mjs';
import { checkRooms } from './rooms.mjs';
import { checkShape } from './shape.mjs';
import { checkWords } from './words.mjs';

function breaches(files) {
  const found = [];
  const report = (path, line, what) => found.push(`${path}:${line}: ${what}`);
  const map = new Map(Object.entries(files));
  for (const check of [checkRooms, checkWords, checkShape]) check(map, report);
  return found;
}

const ENGINE = 'server/engine/src/facts/a.ts';
const RULE = 'server/engine/src/rules/wrong-year.ts';
const HEAD = '/**\n * Sai:\n * Đúng:\n */\n';
const FIXTURES = {
  'server/engine/test/fixtures/wrong-year/dung-a.md': 'a',
  'server/engine/test/fixtures/wrong-year/sai-a.md': 'a',
};

test('what is right is left alone', () => {
  const files = {
    [ENGINE]:
      '// Date and process are words here, as in «Hai từ».\nconst a = { update: 1, process: 2 };\nconst b = /[\'"`]\\/\\//u;\nconst c = x / 2 + y / 3;\n',
    [RULE]: `${HEAD}import { x } from '../facts/a.ts';\nimport type { y } from '../schema/kind.ts';\nimport { z } from './kit.ts';\nconst words = 'Hai từ.';\n`,
    'client/src/extension.ts': "import * as vscode from 'vscode';\n",
    'package.json': '{"dependencies": {"a": "1.2.3"}}',
    ...FIXTURES,
  };
  assert.deepEqual(breaches(files), []);
});

const WRONG = [
  ['the engine imports node', { [ENGINE]: "import fs from 'node:fs';\n" }],
  ['the engine imports vscode', { [ENGINE]: "import type { Range } from 'vscode';\n" }],
  ['the engine has a clock', { [ENGINE]: 'const now = Date.now();\n' }],
  ['the engine rolls dice', { [ENGINE]: 'const a = 1;\nconst b = Math.random();\n' }],
  ['the engine waits', { [ENGINE]: 'setTimeout(() => {}, 1);\n' }],
  ['the engine speaks', { [ENGINE]: "const a = 'Tổng số hồ sơ';\n" }],
  [
    'the command line imports the server',
    { 'server/cli/src/a.ts': "import { Diagnostic } from 'vscode-languageserver';\n" },
  ],
  ['the server imports vscode', { 'server/lsp/src/a.ts': "import * as vscode from 'vscode';\n" }],
  ['a rule imports another', { [RULE]: `${HEAD}import { rule } from './wrong-total.ts';\n`, ...FIXTURES }],
  [
    'a rule imports a value of the schema room',
    { [RULE]: `${HEAD}import { x } from '../schema/built-in.ts';\n`, ...FIXTURES },
  ],
  ['a rule has no examples', { [RULE]: 'const a = 1;\n', ...FIXTURES }],
  ['a rule has no fixtures', { [RULE]: HEAD }],
  ['fixtures are left of a rule that is gone', FIXTURES],
  ['a page is left of a rule that is gone', { 'docs/rules/wrong-year.md': 'a' }],
  ['a file is too long', { 'server/lsp/src/a.ts': '\n'.repeat(501) }],
  ['a version is not pinned', { 'package.json': '{"devDependencies": {"a": "^1.2.3"}}' }],
  ['work is not finished', { 'tools/a.mjs': `// ${'TO'}${'DO'}: later\n` }],
  ['a path of one machine', { 'docs/a.md': `see ${'/home'}/someone/soat\n` }],
  ['an address of one registry', { '.npmrc': `${'registry'}=https://npm.example.vn/\n` }],
  ['a text that is not composed', { 'docs/a.md': 'ê\u0323' }],
];

for (const [what, files] of WRONG) {
  test(`${what}: seen`, () => assert.notDeepEqual(breaches(files), []));
}

test('a name in the glossary that the code does not have: seen', () => {
  const found = [];
  const glossary = '| Việt | Mã | Chuẩn |\n|---|---|---|\n| dòng tổng | `Table`, `TotalRow` | |\n';
  checkGlossary(
    new Map([
      ['docs/glossary.md', glossary],
      ['server/engine/src/a.ts', 'interface Table {}'],
    ]),
    (...breach) => found.push(breach),
  );
  assert.deepEqual(
    found.map(([, line, what]) => `${line} ${what}`),
    ['3 the code has no TotalRow'],
  );
});
