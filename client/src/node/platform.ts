import { mkdtempSync, rmSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { findConverters, PdfTrouble, toPdf } from '@soat/export/pdf';
import { type ExtensionContext, env, UIKind, Uri } from 'vscode';
import type { Thread, ThreadFailure } from '../background.ts';
import type { LayoutBundle, Platform } from '../export/platform.ts';

// The bundles know nothing of Node: this is the way between them and a thread of Node.
const THREAD = `
const { parentPort, workerData } = require('node:worker_threads');
require(workerData).serve({
  post: (message, transfer) => parentPort.postMessage(message, transfer),
  listen: (listener) => parentPort.on('message', listener),
});
`;

/** A computer: threads of Node, files of the disk, other programs, and the user's browser. */
export function nodePlatform(context: ExtensionContext): Platform {
  const bundle = (name: string): string => Uri.joinPath(context.extensionUri, 'dist', name).fsPath;
  const file = bundle('export.js');
  const load = (): LayoutBundle => createRequire(file)(file) as LayoutBundle;
  const pages = new PageFolder();
  // Where the window is elsewhere, the user's browser does not see the files of this machine.
  const isLocal = env.uiKind === UIKind.Desktop && env.remoteName === undefined;
  return {
    bundleNow: load,
    loadBundle: async () => load(),
    startExport: () => startThread(file),
    startImport: () => startThread(bundle('import.js')),
    replaceFile: (from, to) => rename(from.fsPath, to.fsPath),
    pdf: { isThere: () => findConverters().length > 0, make },
    ...(isLocal ? { openPage: (html, name) => pages.open(html, name) } : {}),
    dispose: () => pages.dispose(),
  };
}

function startThread<Request, Answer>(file: string): Thread<Request, Answer> {
  const worker = new Worker(THREAD, { eval: true, workerData: file });
  return {
    ask: (request, listener) => {
      worker.on('message', (answer: Answer | ThreadFailure) => listener(answer));
      worker.once('error', (error) => listener({ kind: 'failed', detail: error.stack ?? error.message }));
      worker.once('exit', (status) => listener({ kind: 'failed', detail: `the thread ended with ${status}` }));
      worker.postMessage(request);
    },
    end: () => void worker.terminate(),
  };
}

async function make(docx: Uint8Array, signal: AbortSignal) {
  try {
    return await toPdf(docx, { signal });
  } catch (error) {
    if (error instanceof PdfTrouble) return { problem: error.problem, detail: error.detail };
    throw error;
  }
}

/** Pages that the user's browser shows: in a folder that only this user can read, and that goes with the window. */
class PageFolder {
  #folder: string | undefined;
  #pages = 0;

  async open(html: Uint8Array, name: string): Promise<void> {
    this.#folder ??= mkdtempSync(path.join(os.tmpdir(), 'soat-in-'));
    // Each page has a place of its own, so that one that is still open in the browser stays what it is.
    const file = path.join(this.#folder, `${++this.#pages}-${name}`);
    await writeFile(file, html);
    await env.openExternal(Uri.file(file));
  }

  dispose(): void {
    if (this.#folder !== undefined) rmSync(this.#folder, { recursive: true, force: true, maxRetries: 3 });
    this.#folder = undefined;
  }
}
