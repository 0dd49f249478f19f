import path from 'node:path';
import {
  BUILT_IN_KINDS,
  type CheckOptions,
  type Language,
  type ReadKind,
  type ReportKind,
  RULES,
  readKind,
  type SchemaFault,
  unreadableSchema,
} from '@soat/engine';
import type { Target } from './find-files.ts';
import { FileTrouble, readText } from './read-text.ts';
import type { Trouble } from './report.ts';

/** What decides which kinds of report are known: plain data, so that a worker thread can have it. */
export interface Kinds {
  /** Files of `--schema` that can be used, absolute. */
  readonly schemas: readonly string[];
}

/** Schema files read so far by this thread, by absolute path: many reports name the same one. */
const known = new Map<string, Promise<ReadKind>>();

/** Reads the files of `--schema`. One that can't be used is a trouble: the user has asked for it by name. */
export async function readKinds(
  schemas: readonly string[],
  cwd: string,
  language: Language,
): Promise<{ kinds: Kinds; troubles: Trouble[] }> {
  const usable: string[] = [];
  const troubles: Trouble[] = [];
  for (const schema of schemas) {
    const file = path.resolve(cwd, schema);
    const read = await readOnce(file, schema);
    if ('kind' in read) usable.push(file);
    else troubles.push(...read.faults.map((fault) => schemaTrouble(schema, fault, language)));
  }
  return { kinds: { schemas: usable }, troubles };
}

/** The engine's own sentence about a fault: the rule that tells of schema files has words for each. */
function schemaTrouble(shown: string, fault: SchemaFault, language: Language): Trouble {
  if (fault.reason === 'unreadable') return { path: shown, problem: 'unreadable', detail: '' };
  const words = RULES.find((rule) => rule.id === 'schema-file')?.words[language];
  return { path: shown, problem: 'bad-schema', detail: words?.message({ fault }).headline ?? fault.reason };
}

/**
 * The kinds of report to check one text against: the one that its own front matter names by `schema:`, then those of
 * `--schema`, then the built-in ones. What is wrong with the first is a finding in the report.
 */
export async function kindsFor(text: string, target: Target, { schemas }: Kinds): Promise<CheckOptions> {
  const kinds: ReportKind[] = [];
  const schemaFaults: SchemaFault[] = [];
  const own = schemaKey(text);
  const reads = [
    ...(own === undefined ? [] : [readOnce(path.resolve(path.dirname(target.file), own), own)]),
    ...schemas.map((file) => readOnce(file, file)),
  ];
  for (const read of await Promise.all(reads)) {
    if ('kind' in read) kinds.push(read.kind);
    else schemaFaults.push(...read.faults);
  }
  if (kinds.length === 0 && schemaFaults.length === 0) return { kinds: BUILT_IN_KINDS };
  return { kinds: [...kinds, ...BUILT_IN_KINDS], schemaFaults };
}

function readOnce(file: string, shown: string): Promise<ReadKind> {
  const before = known.get(file);
  if (before) return before;
  const read = readText(file, shown).then(
    ({ text }) => readKind(text, shown),
    (error: unknown): ReadKind => {
      if (error instanceof FileTrouble) return { faults: [unreadableSchema(shown)] };
      throw error;
    },
  );
  known.set(file, read);
  return read;
}

/**
 * The value of the front matter's key `schema`. It is looked for by its line and not by reading the front matter as a
 * whole, because it decides which kinds are known before anything is checked.
 */
function schemaKey(text: string): string | undefined {
  if (!/^---[ \t]*\r?\n/u.test(text)) return undefined;
  const end = /^(?:---|\.\.\.)[ \t]*\r?$/mu.exec(text.slice(4))?.index ?? text.length;
  const written = /^schema[ \t]*:[ \t]+(.*?)[ \t]*(?:[ \t]#.*)?\r?$/mu.exec(text.slice(4, end + 4))?.[1];
  return written?.replace(/^(["'])(.*)\1$/u, '$2').normalize('NFC') || undefined;
}
