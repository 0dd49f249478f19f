import { ProgressLocation, window } from 'vscode';

/** What a thread says when it fails itself. */
export interface ThreadFailure {
  readonly kind: 'failed';
  readonly detail: string;
}

/** A thread that does one piece of work beside the window. */
export interface Thread<Request, Answer> {
  /** Sends the request; `listener` hears each answer, or once the words of a failure of the thread itself. */
  ask(request: Request, listener: (answer: Answer | ThreadFailure) => void): void;
  /** Ends the thread, whatever it is doing. */
  end(): void;
}

/** What came of work that was given up. */
export interface Cancelled {
  readonly kind: 'cancelled';
}

/**
 * Has a thread of its own do some work; it ends with the work or when that is cancelled. `goesOn` tells of each answer
 * whether more are to come: the first of which that is not so is the result.
 */
export function inThread<Request, Answer>(
  start: () => Thread<Request, Answer>,
  request: Request,
  signal: AbortSignal,
  goesOn: (answer: Answer | ThreadFailure) => boolean = () => false,
): Promise<Answer | ThreadFailure | Cancelled> {
  if (signal.aborted) return Promise.resolve({ kind: 'cancelled' });
  return new Promise((resolve) => {
    const thread = start();
    const done = (last: Answer | ThreadFailure | Cancelled): void => {
      signal.removeEventListener('abort', cancel);
      thread.end();
      resolve(last);
    };
    const cancel = (): void => done({ kind: 'cancelled' });
    signal.addEventListener('abort', cancel);
    thread.ask(request, (answer) => {
      if (!goesOn(answer)) done(answer);
    });
  });
}

/** Work that takes no longer shows no progress: a notification that is gone at once only startles. */
const QUICK = 500;

/** Does work with a progress that can be cancelled, shown only where the work takes its time. `say` names the step. */
export async function withProgress<Result>(
  title: string,
  work: (signal: AbortSignal, say: (step: string) => void) => Promise<Result>,
): Promise<Result> {
  const ending = new AbortController();
  let show: (step: string) => void = () => {};
  let step = '';
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
  const options = { location: ProgressLocation.Notification, title, cancellable: true };
  return window.withProgress(options, (progress, token) => {
    token.onCancellationRequested(() => ending.abort());
    show = (message) => progress.report({ message });
    show(step);
    return result;
  });
}

function after(milliseconds: number): Promise<false> {
  return new Promise((resolve) => setTimeout(() => resolve(false), milliseconds));
}
