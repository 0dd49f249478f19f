import type { ExportAnswer, ExportRequest } from '@soat/export/editor';
import { inThread } from '../background.ts';
import type { exportWords } from '../language.ts';
import type { Format } from '../words/export-words.ts';
import type { PdfProblem, Platform } from './platform.ts';

export type Step = keyof ReturnType<typeof exportWords>['steps'];

/** What became of an export before it was written. */
export type Made =
  | { readonly content: Uint8Array }
  | { readonly problem: 'no-report' | 'no-table' | 'failed' | 'cancelled'; readonly detail?: string }
  | { readonly problem: 'no-converter' | 'pdf-failed' | 'pdf-timed-out'; readonly detail?: string };

/** A text to be exported, and into what. */
export interface Order extends Omit<ExportRequest, 'target'> {
  readonly format: Format;
}

/** Makes the file's content in a thread of its own, which ends with the work or when it is cancelled. */
export async function make(
  order: Order,
  platform: Platform,
  signal: AbortSignal,
  onStep: (step: Step) => void,
): Promise<Made> {
  const { format, ...rest } = order;
  onStep('reading');
  const request = { ...rest, target: format === 'pdf' ? ('docx' as const) : format };
  const answer = await inThread<ExportRequest, ExportAnswer>(platform.startExport, request, signal, ({ kind }) => {
    if (kind === 'read') onStep('making');
    return kind === 'read';
  });
  if (answer.kind === 'cancelled' || answer.kind === 'read') return { problem: 'cancelled' };
  if (answer.kind === 'none') return { problem: answer.problem };
  if (answer.kind === 'failed') return { problem: 'failed', detail: answer.detail };
  if (format !== 'pdf') return { content: answer.content };
  if (!platform.pdf) return { problem: 'no-converter' };
  onStep('converting');
  const pdf = await platform.pdf.make(answer.content, signal);
  return pdf instanceof Uint8Array ? { content: pdf } : { problem: PDF_PROBLEMS[pdf.problem], detail: pdf.detail };
}

const PDF_PROBLEMS = {
  'no-converter': 'no-converter',
  failed: 'pdf-failed',
  'timed-out': 'pdf-timed-out',
  cancelled: 'cancelled',
} as const satisfies Record<PdfProblem, string>;
