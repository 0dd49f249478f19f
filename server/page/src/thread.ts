import { type ReportKind, readKind } from '@soat/engine';

/** The way to a thread that lays out or reads a file beside the editor. Both ends look like this from where they stand. */
export interface Port {
  post(message: unknown, transfer?: readonly ArrayBuffer[]): void;
  listen(listener: (message: unknown) => void): void;
}

/** What a worker of the browser sees of itself, as far as it matters here. */
interface WorkerScope {
  postMessage(message: unknown, transfer: ArrayBuffer[]): void;
  onmessage: ((event: { readonly data: unknown }) => void) | null;
}

/** The way from a worker of the browser to its parent. */
export function workerPort(scope: WorkerScope): Port {
  return {
    post: (message, transfer = []) => scope.postMessage(message, [...transfer]),
    listen: (listener) => {
      scope.onmessage = (event) => listener(event.data);
    },
  };
}

/** The kinds of report that these schemas describe; one that can't be used is left out, since the server tells of it. */
export function kindsOf(schemas: readonly string[]): readonly ReportKind[] {
  return schemas.flatMap((json) => {
    const read = readKind(json, '');
    return 'kind' in read ? [read.kind] : [];
  });
}
