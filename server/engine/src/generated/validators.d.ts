// Written by `npm run gen` from schemas/. Change the schemas, not this file.

/** What ajv says of one value that does not fit. */
export interface AjvError {
  readonly keyword: string;
  readonly instancePath: string;
  readonly schemaPath: string;
  readonly params: Readonly<Record<string, unknown>>;
}

export interface Validator {
  (data: unknown): boolean;
  errors?: readonly AjvError[] | null;
}

export const validateReportSchema: Validator;
export const validateTableForm: Validator;
/** Validators of the front matter of each of `REPORT_SCHEMAS`, in the same order. */
export const FRONT_MATTER_VALIDATORS: readonly Validator[];
