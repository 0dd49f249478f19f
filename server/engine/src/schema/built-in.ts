import type { ReportKind } from './kind.ts';
/** The kinds of report that Soát knows by itself. */
export const BUILT_IN_KINDS: readonly ReportKind[] = [];
