import { BUILT_IN_KINDS, readLayout } from '@soat/engine';
import { kindsOf, type Port } from '@soat/page/thread';
import { contentOf, type Target } from './content.ts';

export type { ReportKind } from '@soat/engine';
export { kindsOf, workerPort } from '@soat/page/thread';
export { type PreviewOptions, previewOf, type ShownFinding } from './preview.ts';

/**
 * What the editor needs of this room, as one bundle that it loads when something is shown or exported for the first time:
 * in its own thread for the preview, which must answer at once, and in a thread by itself for exports.
 */

/** One export, as it is sent to the thread that does it. */
export interface ExportRequest {
  readonly text: string;
  readonly target: Target;
  readonly draft: boolean;
  /** The workspace's own kinds of report that the text may be, each as the JSON text of its schema. */
  readonly schemas: readonly string[];
}

/** What that thread answers: first that the report has been read, then what was made of it or why nothing was. */
export type ExportAnswer =
  | { readonly kind: 'read' }
  | { readonly kind: 'made'; readonly content: Uint8Array }
  | { readonly kind: 'none'; readonly problem: 'no-report' | 'no-table' }
  | { readonly kind: 'failed'; readonly detail: string };

/** Answers the export requests that come through `port`, for as long as the thread lives. */
export function serve(port: Port): void {
  port.listen(async (message) => {
    const answer = await answerTo(message as ExportRequest, () => port.post({ kind: 'read' } satisfies ExportAnswer));
    port.post(answer, answer.kind === 'made' ? [answer.content.buffer as ArrayBuffer] : []);
  });
}

async function answerTo(request: ExportRequest, onRead: () => void): Promise<ExportAnswer> {
  try {
    const { facts } = readLayout(request.text, [...kindsOf(request.schemas), ...BUILT_IN_KINDS]);
    if (!facts) return { kind: 'none', problem: 'no-report' };
    onRead();
    const content = await contentOf(facts, request.target, { draft: request.draft });
    return content ? { kind: 'made', content } : { kind: 'none', problem: 'no-table' };
  } catch (error) {
    return { kind: 'failed', detail: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
