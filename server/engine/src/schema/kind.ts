import type { OutlineIndex } from '../facts/outline.ts';
import type { FormIndex } from '../facts/recognise-form.ts';
import type { ReportSchema, TableForm } from '../generated/schema-types.ts';

/** One thing that a JSON Schema validator has to say of a value, whichever validator said it. */
export interface SchemaProblem {
  /** The JSON Schema keyword that does not hold: `required`, `pattern`, `enum` … */
  readonly keyword: string;
  /** JSON Pointer to the value, e.g. `/kỳ/từ`; empty for the whole. */
  readonly instancePath: string;
  /**
   * The keyword's own value in the schema: the pattern, the list of allowed values, the least number. Undefined for
   * `required` and `additionalProperties`, which speak of `property`.
   */
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
  /** The forms, made ready for recognising a table's columns. */
  readonly formIndex: readonly FormIndex[];
  /** The schema's outline, made ready for finding the part that a heading's wording belongs to. */
  readonly outline: OutlineIndex;
  /** What does not fit in a front matter given as plain data (see `toData`). Never throws. */
  validate(frontMatter: unknown): readonly SchemaProblem[];
}

/** Why a schema file of a workspace cannot be used. */
export interface SchemaFault {
  /** The file as the setting or the `schema` key names it. */
  readonly path: string;
  /**
   * - `unreadable`: there is no such file, or it cannot be read
   * - `not-json`: it is no JSON
   * - `form`: it does not fit schemas/meta/report.schema.json; `problem` says where and how
   * - `pattern`: a regular expression that cannot be read
   * - `duplicate-id`, `unknown-form`, `unknown-section`, `missing-column`: `value` is used twice or not declared
   */
  readonly reason:
    | 'unreadable'
    | 'not-json'
    | 'form'
    | 'pattern'
    | 'duplicate-id'
    | 'unknown-form'
    | 'unknown-section'
    | 'missing-column';
  /** JSON Pointer to the faulty value; empty for the whole file. */
  readonly pointer: string;
  readonly value?: string;
  readonly problem?: SchemaProblem;
  /** Where it stands in the file, zero-based; undefined where that is not known. */
  readonly position?: { readonly line: number; readonly character: number };
}
