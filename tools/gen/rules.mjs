// The registry of rules: every file in server/engine/src/rules but the kit, sorted by id.
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const FOLDER = new URL('../../server/engine/src/rules/', import.meta.url);

/** The ids of all rules, sorted. */
export function ruleIds() {
  return readdirSync(fileURLToPath(FOLDER))
    .filter((name) => name.endsWith('.ts') && name !== 'kit.ts')
    .map((name) => name.slice(0, -3))
    .sort();
}

/** The rules themselves, loaded from their sources, sorted by id. */
export async function loadRules() {
  const rules = [];
  for (const id of ruleIds()) {
    const { rule } = await import(new URL(`${id}.ts`, FOLDER).href);
    if (rule?.id !== id) throw new Error(`server/engine/src/rules/${id}.ts must export a \`rule\` whose id is ${id}`);
    rules.push(rule);
  }
  return rules;
}

export async function generate() {
  const ids = ruleIds();
  const name = (id) => id.replace(/-(.)/g, (_, letter) => letter.toUpperCase());
  const lines = [
    '// Written by tools/gen/rules.mjs from the files in src/rules; npm run gen writes it anew.',
    ...ids.map((id) => `import { rule as ${name(id)} } from '../rules/${id}.ts';`),
    "import type { Rule } from '../rules/kit.ts';",
  ];
  lines.splice(1, lines.length - 1, ...lines.slice(1).sort((a, b) => compare(path(a), path(b))));
  lines.push('', '/** Every rule, sorted by id. */');
  lines.push(
    ids.length === 0 ? 'export const RULES: readonly Rule[] = [];' : 'export const RULES: readonly Rule[] = [',
  );
  if (ids.length > 0) lines.push(...ids.map((id) => `  ${name(id)},`), '];');
  return new Map([['server/engine/src/generated/rules.ts', `${lines.join('\n')}\n`]]);
}

function path(line) {
  return line.split("'")[1] ?? '';
}

function compare(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}
