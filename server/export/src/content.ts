import type { LayoutFacts } from '@soat/engine';
import { pageOf } from '@soat/page';
import { toCsv } from './csv.ts';
import { toDocx } from './docx.ts';
import { toHtml } from './html.ts';
import { toXlsx } from './xlsx.ts';

/** What a report can be made into without the help of another program. */
export type Target = 'docx' | 'html' | 'xlsx' | 'csv';

/** How it is made. */
export interface ContentOptions {
  /** Whether «DỰ THẢO» stands behind the text; tables by themselves have no such thing. */
  readonly draft?: boolean;
}

/** A report as the bytes of a file; undefined where it has no table and only tables were asked for. */
export async function contentOf(
  report: LayoutFacts,
  target: Target,
  options: ContentOptions = {},
): Promise<Uint8Array | undefined> {
  const page = pageOf(report);
  if (target === 'docx') return toDocx(page, options);
  if (target === 'html') return toHtml(page, options);
  return target === 'xlsx' ? toXlsx(page) : toCsv(page);
}
