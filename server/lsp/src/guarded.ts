import { ResponseError } from 'vscode-languageserver';
import type { Session } from './session.ts';

/**
 * A handler that answers `empty` where the work fails for a reason that nobody foresaw, and says so in the log: a fault
 * of ours must cost one answer, not the server. A `ResponseError` is an answer in words and is passed on.
 */
export function guarded<Params, Result>(
  session: Session,
  name: string,
  empty: Result,
  work: (params: Params) => Promise<Result>,
): (params: Params) => Promise<Result> {
  return (params) =>
    work(params).catch((error: unknown) => {
      if (error instanceof ResponseError) throw error;
      session.connection.console.error(
        `${name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
      );
      return empty;
    });
}
