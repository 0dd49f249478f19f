/** What those need of the engine who write new reports: the front matter's keys, periods, and what the tables measure. */
export { type DateFact, readDate } from './facts/front-matter.ts';
export { periodOf, relationOf } from './facts/linked-period.ts';
export { type MeasuredCell, measureKey } from './facts/measured-cells.ts';
export type { SectionFacts } from './facts/report.ts';
export { measureValue, reportValuesOf } from './facts/report-values.ts';
export type { Cell, ColumnKind, Row, Table } from './facts/table.ts';
export { type Decimal, subtract } from './figures/decimal.ts';
export type { PeriodDay, ReportPeriod, ReportSchema } from './generated/schema-types.ts';
export { KEY } from './words/keys.ts';
export { PERIOD } from './words/scopes.ts';
