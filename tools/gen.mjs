// Writes every generated file, or with --check says which of them are stale (exit status 1).
//
// Each generator in tools/gen exports `async generate(): Promise<Map<string, string>>`, path from the repository's
// root to the content that the file must have. They run in an order in which each finds what it needs: the manual
// needs the rules, the gallery needs an engine that has them.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { register } from 'tsx/esm/api';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const GENERATORS = ['schemas', 'rules', 'manual', 'settings', 'preview-style', 'gallery'];

const checking = process.argv.includes('--check');
const named = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const unknown = named.filter((name) => !GENERATORS.includes(name));
if (unknown.length > 0) {
  console.error(`gen: there is no generator ${unknown.join(', ')}; there are ${GENERATORS.join(', ')}`);
  process.exit(2);
}

register();
const stale = [];
for (const name of named.length > 0 ? named : GENERATORS) {
  const { generate } = await import(pathToFileURL(join(ROOT, 'tools/gen', `${name}.mjs`)).href);
  for (const [path, content] of await generate()) {
    const file = join(ROOT, path);
    if (existsSync(file) && readFileSync(file, 'utf8') === content) continue;
    stale.push(path);
    if (checking) continue;
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}
for (const path of stale) console.log(checking ? `${path}: stale, run npm run gen` : `wrote ${path}`);
if (checking && stale.length > 0) process.exitCode = 1;
