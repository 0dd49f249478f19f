import type { FormColumn, TableForm } from '../generated/schema-types.ts';
import { foldLabel } from '../words/fold.ts';
import { expandTerms, readNumberCell } from './formula.ts';
import type { Column, RecognisedForm, SignedColumn, Table } from './table.ts';

/** A form made ready for recognising: the labels of its figure columns folded once. */
export interface FormIndex {
  readonly form: TableForm;
  readonly columns: readonly {
    readonly column: FormColumn;
    readonly labels: ReadonlySet<string>;
    /** Empty where the column stands in no group. */
    readonly groups: ReadonlySet<string>;
  }[];
}

/** Makes forms ready for recognising. */
export function indexForms(forms: readonly TableForm[]): readonly FormIndex[] {
  const fold = (labels: readonly (string | undefined)[]): Set<string> =>
    new Set(labels.flatMap((label) => (label ? [foldLabel(label)] : [])));
  return forms.map((form) => ({
    form,
    columns: form.columns
      .filter((column) => column.kind !== 'ordinal' && column.kind !== 'text')
      .map((column) => ({
        column,
        labels: fold([column.label, ...(column.synonyms ?? [])]),
        groups: fold([column.group, ...(column.group ? (column.groupSynonyms ?? []) : [])]),
      })),
  }));
}

/**
 * The form that a table's columns follow, by their labels and never by their position: every column that the form
 * requires is there, and no figure column is left over. Of several, the one with the most columns. Undefined for none.
 */
export function recogniseForm(columns: readonly Column[], forms: readonly FormIndex[]): RecognisedForm | undefined {
  let best: RecognisedForm | undefined;
  for (const form of forms) {
    const matched = matchColumns(columns, form);
    if (matched && matched.size > (best?.columns.size ?? 0)) best = { form: form.form, columns: matched };
  }
  return best;
}

function matchColumns(columns: readonly Column[], form: FormIndex): ReadonlyMap<number, number> | undefined {
  const matched = new Map<number, number>();
  const used = new Set<number>();
  for (const wanted of form.columns) {
    const found = columns.find((column) => !used.has(column.index) && fits(column, wanted));
    if (!found && !wanted.column.optional) return undefined;
    if (!found) continue;
    matched.set(wanted.column.number, found.index);
    used.add(found.index);
  }
  const leftOver = columns.some((column) => column.kind === 'figure' && !used.has(column.index));
  return leftOver || matched.size === 0 ? undefined : matched;
}

function fits(column: Column, wanted: FormIndex['columns'][number]): boolean {
  if (!wanted.labels.has(column.folded[column.folded.length - 1] ?? '')) return false;
  return wanted.groups.size === 0 || column.folded.slice(0, -1).some((group) => wanted.groups.has(group));
}

/** The identities (the balance too) that the table's form states, as column indices of this table. */
export function formEquations(
  table: Table,
): readonly { readonly whole: number; readonly parts: readonly SignedColumn[] }[] {
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
      const known = parts?.flatMap(({ column, sign }): SignedColumn[] =>
        column === undefined ? [] : [{ column, sign }],
      );
      return known && parts && known.length === parts.length ? [{ whole, parts: known }] : [];
    });
  });
}
