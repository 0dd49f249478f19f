import type { ExportAnswer, ExportRequest } from '@soat/export/editor';
import type { ImportAnswer, ImportRequest } from '@soat/import/editor';
import type { Uri } from 'vscode';
import type { Thread } from '../background.ts';

/** The bundle of everything that lays a report out, which is loaded when it is first needed. */
export type LayoutBundle = typeof import('@soat/export/editor');

/** Why another program made no PDF. */
export type PdfProblem = 'no-converter' | 'failed' | 'timed-out' | 'cancelled';

/** What of exports and imports differs between a computer and the browser. */
export interface Platform {
  /** The layout bundle, where it is loaded or can be loaded at once. */
  bundleNow(): LayoutBundle | undefined;
  loadBundle(): Promise<LayoutBundle>;
  startExport(): Thread<ExportRequest, ExportAnswer>;
  startImport(): Thread<ImportRequest, ImportAnswer>;
  /** Puts one file in the place of another in one step. Left out where that can't be had; only for `file:` addresses. */
  readonly replaceFile?: (from: Uri, to: Uri) => Promise<void>;
  /** Makes a PDF by another program. Left out where no program can be started. */
  readonly pdf?: {
    /** Whether there is a program that can. */
    isThere(): boolean;
    make(docx: Uint8Array, signal: AbortSignal): Promise<Uint8Array | { readonly problem: PdfProblem; detail: string }>;
  };
  /** Shows a page in the user's own browser. Left out where no local file can be opened. */
  readonly openPage?: (html: Uint8Array, name: string) => Promise<void>;
  dispose(): void;
}
