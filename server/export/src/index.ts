export { type Page, pageOf, tablesOf } from '@soat/page';
export { toCsv } from './csv.ts';
export { toDocx } from './docx.ts';
export { toHtml } from './html.ts';
export { toXlsx } from './xlsx.ts';
