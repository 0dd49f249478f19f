import { BUILT_IN_KINDS, type FormColumn, type TableForm } from '@soat/engine';
import { grouped, type TableBody } from './text-table-header.ts';

/**
 * The header cells of a known form with as many columns, whose labels are made of exactly the words that stand over the
 * table. In each line the words follow one another as the columns of the form do. Undefined where no form fits.
 */
export function headerOfForm(lines: readonly (readonly string[])[], body: TableBody): readonly string[] | undefined {
  const forms = new Set(BUILT_IN_KINDS.flatMap((kind) => kind.forms));
  const words = lines.flat();
  for (const form of forms) {
    if (form.columns.length !== body.columns || !isSetAlike(form, body)) continue;
    const chosen = spelledBy(form, words);
    if (chosen && lines.every((line) => inOrder(line, chosen))) return cellsOf(chosen);
  }
  return undefined;
}

function isSetAlike(form: TableForm, body: TableBody): boolean {
  const isFigure = (column: FormColumn): boolean => column.kind !== 'text' && column.kind !== 'ordinal';
  return form.columns.every((column, at) => isFigure(column) === at >= body.words);
}

/** A form's labels as one text spells them. */
interface Spelled {
  readonly columns: readonly string[];
  /** For each column the name of its group; undefined where it stands in none. */
  readonly groups: readonly (string | undefined)[];
}

/** One label of the form with all its spellings. */
interface Slot {
  readonly spellings: readonly (readonly string[])[];
}

/** The spelling of each label with which the form uses up all words; undefined where there is none. */
function spelledBy(form: TableForm, words: readonly string[]): Spelled | undefined {
  const groups = [...new Set(form.columns.flatMap((column) => column.group ?? []))];
  const slots: Slot[] = [
    ...groups.map((group) => {
      const column = form.columns.find((one) => one.group === group);
      return slotOf([group, ...(column?.groupSynonyms ?? [])]);
    }),
    ...form.columns.map((column) => slotOf([column.label, ...(column.synonyms ?? [])])),
  ];
  const left = new Map<string, number>();
  for (const word of words) left.set(word, (left.get(word) ?? 0) + 1);
  const chosen = filled(slots, left, words.length, { steps: MOST_STEPS });
  if (!chosen) return undefined;
  const columns = chosen.slice(groups.length);
  return {
    columns,
    groups: form.columns.map((column) =>
      column.group === undefined ? undefined : chosen[groups.indexOf(column.group)],
    ),
  };
}

function slotOf(spellings: readonly string[]): Slot {
  return { spellings: spellings.map((spelling) => spelling.split(' ')) };
}

/** How many spellings are tried: the words of a real header leave few to choose from. */
const MOST_STEPS = 20_000;

/** Chooses a spelling for each slot so that no word is left. */
function filled(
  slots: readonly Slot[],
  left: Map<string, number>,
  count: number,
  budget: { steps: number },
): readonly string[] | undefined {
  const [slot, ...others] = slots;
  if (!slot) return count === 0 ? [] : undefined;
  for (const spelling of slot.spellings) {
    if (budget.steps-- <= 0) return undefined;
    const taken = take(left, spelling);
    const rest = taken ? filled(others, left, count - spelling.length, budget) : undefined;
    if (rest) return [spelling.join(' '), ...rest];
    if (taken) for (const word of spelling) left.set(word, (left.get(word) ?? 0) + 1);
  }
  return undefined;
}

/** Takes the words of a spelling away, or none where one is missing. */
function take(left: Map<string, number>, spelling: readonly string[]): boolean {
  for (const [i, word] of spelling.entries()) {
    const has = left.get(word) ?? 0;
    if (has === 0) {
      for (const back of spelling.slice(0, i)) left.set(back, (left.get(back) ?? 0) + 1);
      return false;
    }
    left.set(word, has - 1);
  }
  return true;
}

/** Whether the capitals of a line follow one another as those of the columns do, or as those of the groups. */
function inOrder(line: readonly string[], { columns, groups }: Spelled): boolean {
  const isCapital = (word: string): boolean => /^\p{Lu}/u.test(word);
  const capitals = line.filter(isCapital);
  const first = (labels: readonly (string | undefined)[]): readonly string[] =>
    labels.flatMap((label) => label?.split(' ').filter(isCapital) ?? []);
  return isPartOf(capitals, first(columns)) || isPartOf(capitals, first([...new Set(groups)]));
}

function isPartOf(words: readonly string[], whole: readonly string[]): boolean {
  let at = 0;
  for (const word of words) {
    const found = whole.indexOf(word, at);
    if (found < 0) return false;
    at = found + 1;
  }
  return true;
}

function cellsOf({ columns, groups }: Spelled): readonly string[] {
  const starts = columns.flatMap((_, at) => (groups[at] !== undefined && groups[at] !== groups[at - 1] ? [at] : []));
  const [first = columns.length] = starts;
  const names = starts.map((at) => groups[at] ?? '');
  return [
    ...columns.slice(0, first),
    ...grouped(
      names,
      columns.slice(first),
      starts.map((at) => at - first),
    ),
  ];
}
