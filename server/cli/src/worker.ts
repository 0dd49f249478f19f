import { type MessagePort, workerData } from 'node:worker_threads';
import { checkChunk, type WorkerTask } from './check-files.ts';
import type { Target } from './find-files.ts';

/** What a worker thread does: checks each chunk of files it is sent, until it is sent `undefined`. */
export function serveChunks(port: MessagePort): void {
  const task = workerData as WorkerTask;
  port.on('message', async (targets: Target[] | undefined) => {
    if (targets === undefined) port.close();
    else port.postMessage(await checkChunk(targets, task));
  });
}
