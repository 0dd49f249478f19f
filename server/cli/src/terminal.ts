import type { Language } from '@soat/engine';
import type { Trouble } from './report.ts';
import { CLI_WORDS } from './words/cli-words.ts';

/** Writes what could not be done to standard error, a line each. */
export function tellTroubles(troubles: readonly Trouble[], language: Language): void {
  for (const { path, problem, detail } of troubles) {
    tell(`${path}: ${CLI_WORDS[language].troubles[problem]}${detail ? ` (${detail})` : ''}`);
  }
}

/** Writes one line to standard error, as this program's. */
export function tell(line: string): void {
  process.stderr.write(`soat: ${line}\n`);
}

/** Whether standard output takes colours: only a terminal does, and not where NO_COLOR is set (no-color.org). */
export function wantsColours(): boolean {
  return process.stdout.isTTY === true && !process.env.NO_COLOR && process.env.TERM !== 'dumb';
}

/** A line that counts files on standard error while they are checked; on anything but a terminal it does nothing. */
export function progressLine(all: number, language: Language): { show(done: number): void; end(): void } {
  if (process.stderr.isTTY !== true || all < 2) return { show: () => {}, end: () => {} };
  return {
    show: (done) => void process.stderr.write(`\r${CLI_WORDS[language].progress(done, all)}`),
    end: () => void process.stderr.write('\r\u001b[K'),
  };
}
