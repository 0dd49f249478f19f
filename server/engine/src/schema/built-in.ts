import { REPORT_SCHEMAS, TABLE_FORMS } from '../generated/schemas.ts';
import { FRONT_MATTER_VALIDATORS } from '../generated/validators.js';
import type { ReportKind } from './kind.ts';
import { makeKind } from './make-kind.ts';
import { fromAjv } from './problems.ts';

/** The kinds of report that Soát knows by itself. */
export const BUILT_IN_KINDS: readonly ReportKind[] = REPORT_SCHEMAS.map((schema, i) => {
  const validator = FRONT_MATTER_VALIDATORS[i];
  return makeKind(schema, TABLE_FORMS, (frontMatter) => {
    if (!validator || validator(frontMatter)) return [];
    return fromAjv(validator.errors);
  });
});
