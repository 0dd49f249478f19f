// The style sheet of the editor's Markdown preview, in which a report looks as it does on paper.
import { previewStyle } from '../../server/export/src/html-style.ts';
import { SHEET } from '../../server/page/src/index.ts';

export async function generate() {
  return new Map([['client/generated/page.css', previewStyle(SHEET)]]);
}
