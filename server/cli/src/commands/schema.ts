import { BUILT_IN_KINDS } from '@soat/engine';
import type { Options } from '../options.ts';
import { tell } from '../terminal.ts';
import { CLI_WORDS } from '../words/cli-words.ts';

/** `soat schema`: writes the schema of a kind of report as JSON, a starting point for a schema of one's own. */
export function runSchema({ kind, language }: Options): number {
  const words = CLI_WORDS[language];
  const names = BUILT_IN_KINDS.map((one) => one.name);
  const wanted = kind?.normalize('NFC').toLocaleLowerCase('vi');
  const found =
    kind === undefined ? BUILT_IN_KINDS : BUILT_IN_KINDS.filter((one) => one.name.toLocaleLowerCase('vi') === wanted);
  const [only, second] = found;
  if (only && !second) {
    process.stdout.write(`${JSON.stringify(only.schema, undefined, 2)}\n`);
    return 0;
  }
  tell(kind === undefined ? words.whichKind : words.unknownKind(kind, names));
  if (kind === undefined) for (const name of names) process.stderr.write(`  ${name}\n`);
  return 2;
}
