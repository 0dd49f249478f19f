export { type Page, pageOf, tablesOf } from '@soat/page';
export { type ContentOptions, contentOf, type Target } from './content.ts';
export { toCsv } from './csv.ts';
export { type DocxOptions, toDocx } from './docx.ts';
export { type HtmlOptions, toHtml } from './html.ts';
export { toXlsx } from './xlsx.ts';
