import { distance } from 'fastest-levenshtein';
import type { FrontMatterSchema } from '../generated/schema-types.ts';
import type { FrontMatterNode } from '../markdown/front-matter.ts';

export {
  entryOf,
  type FrontMatter,
  type FrontMatterEntry,
  type FrontMatterNode,
  lookup,
  nodeAt,
  toData,
  type YamlProblem,
} from '../markdown/front-matter.ts';

/** A date as people write it in a report: 06/8/2024, or 2024-08-06. */
export interface DateFact {
  readonly day: number;
  readonly month: number;
  readonly year: number;
  /** Whether the calendar has this day. */
  readonly exists: boolean;
  /** Greater for a later date; for comparing two dates that exist. */
  readonly ordinal: number;
}

/** Reads a date that stands alone; undefined for anything else. */
export function readDate(text: string): DateFact | undefined {
  const own = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/u.exec(text);
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(text);
  if (own) return dateFact(Number(own[1]), Number(own[2]), Number(own[3]));
  return iso ? dateFact(Number(iso[3]), Number(iso[2]), Number(iso[1])) : undefined;
}

/** The date that a value of the front matter states; undefined where it is no date at all. */
export function dateOf(node: FrontMatterNode | undefined): DateFact | undefined {
  return node?.kind === 'text' ? readDate(node.text) : undefined;
}

/** How many days a month has in the Gregorian calendar; 0 for a month that does not exist. */
export function daysIn(month: number, year: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}

function dateFact(day: number, month: number, year: number): DateFact {
  const exists = day >= 1 && day <= daysIn(month, year);
  return { day, month, year, exists, ordinal: (year * 12 + month) * 31 + day };
}

/** A text without tone marks, accents, blanks and case, for telling whether two keys are meant to be the same. */
export function bare(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/**
 * The one of `names` that `written` was most likely meant to be: the same without accents, or one letter in four away
 * at most. Undefined where none or more than one is as near.
 */
export function closest(written: string, names: readonly string[]): string | undefined {
  const plain = bare(written);
  if (plain === '') return undefined;
  const same = names.filter((name) => bare(name) === plain);
  if (same.length > 0) return same.length === 1 ? same[0] : undefined;
  const near = names
    .map((name) => ({ name, far: distance(plain, bare(name)) }))
    .filter(({ name, far }) => far <= Math.floor(Math.max(plain.length, bare(name).length) / 4))
    .sort((a, b) => a.far - b.far);
  return near[0] && near[0].far !== near[1]?.far ? near[0].name : undefined;
}

/** The schema of the value that a JSON Pointer leads to. */
export function schemaAt(schema: FrontMatterSchema, pointer: string): FrontMatterSchema | undefined {
  let at: FrontMatterSchema | undefined = schema;
  for (const step of pointer.split('/').slice(1)) {
    const key = step.replaceAll('~1', '/').replaceAll('~0', '~');
    at = at?.type === 'array' ? at.items : Object.hasOwn(at?.properties ?? {}, key) ? at?.properties?.[key] : undefined;
  }
  return at;
}

/** The last key in a JSON Pointer, and the place in its list where it leads into one. */
export function nameIn(pointer: string): { readonly key: string; readonly item: number | undefined } {
  const steps = pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
  const last = steps[steps.length - 1] ?? '';
  const isItem = steps.length > 1 && /^\d+$/u.test(last);
  return { key: (isItem ? steps[steps.length - 2] : last) ?? '', item: isItem ? Number(last) : undefined };
}

/** The `---` line that opens a front matter, as a place for what the front matter lacks. */
export function openingLine(section0Text: string): { readonly start: number; readonly end: number } {
  const start = section0Text.charCodeAt(0) === 0xfeff ? 1 : 0;
  return { start, end: start + (section0Text.startsWith('---', start) ? 3 : 0) };
}
