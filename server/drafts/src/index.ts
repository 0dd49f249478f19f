/** Reports that begin: a new one from the outline of its kind, and the next one from the report of the period before. */
export { type Day, dayNumber, writeDay } from './days.ts';
export { fileName } from './file-name.ts';
export { newReport, type Office, periodsOf } from './new-report.ts';
export { nameOf, type PeriodChoice, periodsAfter, periodsAround, type Stretch } from './periods.ts';
export { type NextReport, ownPeriod, rollForward } from './roll-forward.ts';
