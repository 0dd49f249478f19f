import { indexOutline } from '../facts/outline.ts';
import { indexForms } from '../facts/recognise-form.ts';
import type { ReportSchema, TableForm } from '../generated/schema-types.ts';
import type { ReportKind, SchemaProblem } from './kind.ts';

/**
 * Makes a kind of report from its schema. `forms` are all table forms that may be meant, the schema's own first; those
 * that the schema places nowhere are known all the same, since a secretary may paste any form.
 */
export function makeKind(
  schema: ReportSchema,
  forms: readonly TableForm[],
  validate: (frontMatter: unknown) => readonly SchemaProblem[],
): ReportKind {
  // Made when a report of this kind is first read: a language server knows more kinds than it meets.
  let formIndex: ReportKind['formIndex'] | undefined;
  let outline: ReportKind['outline'] | undefined;
  return {
    name: schema.kind.normalize('NFC'),
    schema,
    forms,
    get formIndex() {
      formIndex ??= indexForms(forms);
      return formIndex;
    },
    get outline() {
      outline ??= indexOutline(schema.outline);
      return outline;
    },
    validate,
  };
}
