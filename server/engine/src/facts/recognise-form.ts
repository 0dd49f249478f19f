import type { FormColumn, TableForm } from '../generated/schema-types.ts';
import { foldLabel } from '../words/fold.ts';
import { expandTerms, readNumberCell } from './formula.ts';
import type { Column, RecognisedForm, SignedColumn, Table } from './table.ts';

/**
 * The form that a table's columns follow, by their labels and never by their position: every column that the form
 * requires is there, and no figure column is left over. Of several, the one with the most columns. Undefined for none.
 */
export function recogniseForm(columns: readonly Column[], forms: readonly TableForm[]): RecognisedForm | undefined {
  let best: RecognisedForm | undefined;
  for (const form of forms) {
    const matched = matchColumns(columns, form);
    if (matched && matched.size > (best?.columns.size ?? 0)) best = { form, columns: matched };
  }
  return best;
}

function matchColumns(columns: readonly Column[], form: TableForm): ReadonlyMap<number, number> | undefined {
  const matched = new Map<number, number>();
  const used = new Set<number>();
  for (const wanted of form.columns) {
    if (wanted.kind === 'ordinal' || wanted.kind === 'text') continue;
    const found = columns.find((column) => !used.has(column.index) && fits(column, wanted));
    if (!found && !wanted.optional) return undefined;
    if (!found) continue;
    matched.set(wanted.number, found.index);
    used.add(found.index);
  }
  const leftOver = columns.some((column) => column.kind === 'figure' && !used.has(column.index));
  return leftOver || matched.size === 0 ? undefined : matched;
}

function fits(column: Column, wanted: FormColumn): boolean {
  const own = foldLabel(column.path[column.path.length - 1] ?? '');
  const labels = [wanted.label, ...(wanted.synonyms ?? [])].map(foldLabel);
  if (!labels.includes(own)) return false;
  if (!wanted.group) return true;
  const groups = [wanted.group, ...(wanted.groupSynonyms ?? [])].map(foldLabel);
  return column.path.slice(0, -1).some((group) => groups.includes(foldLabel(group)));
}

/** The identities (the balance too) that the table's form states, as column indices of this table. */
export function formEquations(table: Table): readonly { readonly whole: number; readonly parts: readonly SignedColumn[] }[] {
  const recognised = table.form;
  if (!recognised) return [];
  const { form, columns } = recognised;
  return [...(form.identities ?? []), ...(form.balance ?? [])].flatMap((text) => {
    const read = readNumberCell(text);
    const whole = columns.get(Number(read?.number));
    if (!read || whole === undefined) return [];
    return read.equations.flatMap((equation) => {
      const terms = equation.kind === 'sum' ? expandTerms(equation.terms) : undefined;
      const parts = terms?.map((term) => ({ column: columns.get(Number(term.number)), sign: term.sign }));
      const known = parts?.flatMap(({ column, sign }): SignedColumn[] => (column === undefined ? [] : [{ column, sign }]));
      return known && parts && known.length === parts.length ? [{ whole, parts: known }] : [];
    });
  });
}
