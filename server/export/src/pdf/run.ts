import { spawn } from 'node:child_process';
import path from 'node:path';
import { systemFolder } from './find.ts';

/** How a program ended: by itself, or because it was to end. */
export type Ending =
  | { readonly how: 'exit'; readonly status: number | null; readonly output: string }
  | { readonly how: 'cancelled' | 'timed-out' | 'no-start'; readonly output: string };

/** What a program is run with. */
export interface RunOptions {
  readonly cwd: string;
  /** Variables over those of this process. */
  readonly env?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds after which it is ended. */
  readonly timeout: number;
  /** Other processes that the program says it has started, which end with it. */
  readonly started?: (output: string) => readonly number[];
}

const LONGEST_OUTPUT = 20_000;

/**
 * Runs a program without a shell and without a window, and waits until it ends. When it takes too long or the signal is
 * given, it is ended together with all that it has started. Never throws.
 */
export function runProgram(program: string, args: readonly string[], options: RunOptions): Promise<Ending> {
  const { cwd, env, signal, timeout, started } = options;
  if (signal?.aborted) return Promise.resolve({ how: 'cancelled', output: '' });
  return new Promise((resolve) => {
    let output = '';
    let stopped: 'cancelled' | 'timed-out' | undefined;
    const child = spawn(program, args, {
      cwd,
      env: { ...ownEnvironment(), ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      windowsHide: true,
      // A group of its own, which can be ended as one.
      detached: process.platform !== 'win32',
    });
    const stop = (why: 'cancelled' | 'timed-out'): void => {
      stopped ??= why;
      endAll(child.pid, started?.(output) ?? []);
    };
    const cancel = (): void => stop('cancelled');
    const timer = setTimeout(() => stop('timed-out'), timeout);
    signal?.addEventListener('abort', cancel, { once: true });
    const done = (ending: Ending): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', cancel);
      resolve(ending);
    };
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => {
        output = (output + text).slice(-LONGEST_OUTPUT);
      });
    child.once('error', (error) => done({ how: 'no-start', output: error.message }));
    // Not `close`: what the program leaves behind may hold its output open.
    child.once('exit', (status) => done(stopped ? { how: stopped, output } : { how: 'exit', status, output }));
  });
}

/** Variables of an editor that this runs in would be taken by other programs for their own. */
function ownEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(?:ELECTRON_|VSCODE_|NODE_OPTIONS$)/u.test(name)),
  );
}

function endAll(pid: number | undefined, others: readonly number[]): void {
  if (process.platform === 'win32') {
    const program = path.win32.join(systemFolder(process.env), 'taskkill.exe');
    for (const one of [...(pid === undefined ? [] : [pid]), ...others])
      spawn(program, ['/PID', String(one), '/T', '/F'], { stdio: 'ignore', windowsHide: true }).on('error', () => {});
    return;
  }
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It has ended meanwhile.
  }
}
