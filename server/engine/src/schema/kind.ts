import type { ReportSchema, TableForm } from '../generated/schema-types.ts';

/** One thing that a JSON Schema validator has to say of a value, whichever validator said it. */
export interface SchemaProblem {
  /** The JSON Schema keyword that does not hold: `required`, `pattern`, `enum` … */
  readonly keyword: string;
  /** JSON Pointer to the value, e.g. `/kỳ/từ`; empty for the whole. */
  readonly instancePath: string;
  /** The keyword's own value in the schema: the pattern, the list of allowed values, the least number. */
  readonly expected: unknown;
  /** The name of the property that `required` misses or that `additionalProperties` does not know. */
  readonly property?: string;
}

/** A kind of report: its schema, the table forms it may hold, and a validator of its front matter compiled ahead. */
export interface ReportKind {
  /** The value of `loại` that names it, in NFC. */
  readonly name: string;
  readonly schema: ReportSchema;
  readonly forms: readonly TableForm[];
  validate(frontMatter: unknown): readonly SchemaProblem[];
}
