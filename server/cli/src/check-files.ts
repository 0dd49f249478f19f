import os from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Language } from '@soat/engine';
import { checkFile } from './check-file.ts';
import type { Target } from './find-files.ts';
import type { Kinds } from './kinds.ts';
import { FileTrouble } from './read-text.ts';
import type { CheckedFile, Outcome, Trouble } from './report.ts';

/** What a worker thread is given at its start. */
export interface WorkerTask {
  readonly language: Language;
  readonly kinds: Kinds;
}

/** What a worker thread sends back for each chunk of files. */
export type Checked = { readonly file: CheckedFile } | { readonly trouble: Trouble };

/** How many files a worker is handed at a time: large enough to make messages rare, small enough to share evenly. */
const CHUNK = 8;

/**
 * From how many files on worker threads are started. A thread costs about 60 ms to start; a file of 20 KB costs a few
 * milliseconds to check, so that a handful of files is done sooner without.
 */
const WORTH_WORKERS = 32;

/**
 * Checks many files, in parallel where there are enough of them.
 *
 * @param onProgress hears how many files are done
 * @returns the files in the order of `targets`, and what could not be read
 */
export async function checkFiles(
  targets: readonly Target[],
  task: WorkerTask,
  onProgress: (done: number) => void = () => {},
): Promise<Outcome> {
  const threads = threadCount(targets.length);
  const results =
    threads > 1 ? await inWorkers(targets, task, threads, onProgress) : await here(targets, task, onProgress);
  const files: CheckedFile[] = [];
  const troubles: Trouble[] = [];
  for (const result of results) {
    if ('file' in result) files.push(result.file);
    else troubles.push(result.trouble);
  }
  return { files, troubles };
}

function threadCount(files: number): number {
  const asked = Number.parseInt(process.env.SOAT_THREADS ?? '', 10);
  if (asked > 0) return Math.min(asked, files);
  return files < WORTH_WORKERS ? 1 : Math.min(os.availableParallelism(), 8, Math.ceil(files / CHUNK));
}

async function here(
  targets: readonly Target[],
  task: WorkerTask,
  onProgress: (done: number) => void,
): Promise<Checked[]> {
  const results: Checked[] = [];
  for (let at = 0; at < targets.length; at += CHUNK) {
    results.push(...(await checkChunk(targets.slice(at, at + CHUNK), task)));
    onProgress(results.length);
  }
  return results;
}

/** Checks a few files: they are read side by side, and a file that makes trouble does not keep the others back. */
export function checkChunk(targets: readonly Target[], task: WorkerTask): Promise<Checked[]> {
  return Promise.all(
    targets.map(async (target): Promise<Checked> => {
      try {
        return { file: await checkFile(target, task.language, task.kinds) };
      } catch (error) {
        if (error instanceof FileTrouble) return { trouble: error.trouble };
        return { trouble: { path: target.path, problem: 'crashed', detail: String(error) } };
      }
    }),
  );
}

/** Hands out chunks of files to worker threads until none is left; this same bundle is what a worker runs. */
function inWorkers(
  targets: readonly Target[],
  task: WorkerTask,
  threads: number,
  onProgress: (done: number) => void,
): Promise<Checked[]> {
  const results: Checked[] = new Array(targets.length);
  let next = 0;
  let done = 0;
  const runOne = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const worker = new Worker(new URL(import.meta.url), { workerData: task });
      const hand = (): void => {
        const at = next;
        if (at >= targets.length) {
          worker.postMessage(undefined);
          return;
        }
        next += CHUNK;
        worker.once('message', (checked: Checked[]) => {
          for (const [i, one] of checked.entries()) results[at + i] = one;
          done += checked.length;
          onProgress(done);
          hand();
        });
        worker.postMessage(targets.slice(at, at + CHUNK));
      };
      worker.once('error', reject);
      worker.once('exit', () => resolve());
      hand();
    });
  return Promise.all(Array.from({ length: threads }, runOne)).then(() => results);
}
