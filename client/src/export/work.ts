import type { ExportAnswer, ExportRequest } from '@soat/export/editor';
import { ProgressLocation, window } from 'vscode';
import { exportWords } from '../language.ts';
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
  const target = format === 'pdf' ? 'docx' : format;
  const answer = await inThread({ ...rest, target }, platform, signal, () => onStep('making'));
  if (answer.kind === 'cancelled') return { problem: 'cancelled' };
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

type Last = Exclude<ExportAnswer, { kind: 'read' }> | { readonly kind: 'cancelled' };

function inThread(request: ExportRequest, platform: Platform, signal: AbortSignal, onRead: () => void): Promise<Last> {
  if (signal.aborted) return Promise.resolve({ kind: 'cancelled' });
  return new Promise((resolve) => {
    const thread = platform.startThread();
    const done = (last: Last): void => {
      signal.removeEventListener('abort', cancel);
      thread.end();
      resolve(last);
    };
    const cancel = (): void => done({ kind: 'cancelled' });
    signal.addEventListener('abort', cancel);
    thread.ask(request, (answer) => (answer.kind === 'read' ? onRead() : done(answer)));
  });
}

/** Work that takes no longer shows no progress: a notification that is gone at once only startles. */
const QUICK = 500;

/** Does work with a progress that can be cancelled, shown only where the work takes its time. */
export async function withProgress<Result>(
  name: string,
  work: (signal: AbortSignal, onStep: (step: Step) => void) => Promise<Result>,
): Promise<Result> {
  const words = exportWords();
  const ending = new AbortController();
  let show: (step: Step) => void = () => {};
  let step: Step = 'reading';
  const result = work(ending.signal, (next) => {
    step = next;
    show(next);
  });
  const isQuick = await Promise.race([
    result.then(
      () => true,
      () => true,
    ),
    after(QUICK),
  ]);
  if (isQuick) return result;
  const options = { location: ProgressLocation.Notification, title: words.exporting(name), cancellable: true };
  return window.withProgress(options, (progress, token) => {
    token.onCancellationRequested(() => ending.abort());
    show = (next) => progress.report({ message: words.steps[next] });
    show(step);
    return result;
  });
}

function after(milliseconds: number): Promise<false> {
  return new Promise((resolve) => setTimeout(() => resolve(false), milliseconds));
}
