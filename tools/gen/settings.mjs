// The severity of every rule as a setting of its own, in client/package.json under soat.rules.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { loadRules } from './rules.mjs';

const PATH = 'client/package.json';

export async function generate() {
  const manifest = JSON.parse(readFileSync(fileURLToPath(new URL(`../../${PATH}`, import.meta.url)), 'utf8'));
  const setting = [manifest.contributes?.configuration ?? []].flat().find((group) => group.properties?.['soat.rules']);
  if (!setting) throw new Error(`${PATH} contributes no setting soat.rules`);
  const properties = {};
  for (const rule of await loadRules()) {
    properties[rule.id] = {
      type: 'string',
      enum: ['off', 'hint', 'info', 'warning', 'error'],
      default: rule.severity,
      description: rule.words.vi.title,
    };
  }
  setting.properties['soat.rules'].properties = properties;
  return new Map([[PATH, `${JSON.stringify(manifest, null, 2)}\n`]]);
}
