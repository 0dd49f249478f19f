import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Converter, findConverters } from './find.ts';
import { type Ending, runProgram } from './run.ts';
import { wordArguments, wordProcesses } from './word.ts';

export { type Converter, findConverters, type Machine, THIS_MACHINE } from './find.ts';

/** Why there is no PDF: no program to make it, one that failed or took too long, or the user does not want it any more. */
export type PdfProblem = 'no-converter' | 'failed' | 'timed-out' | 'cancelled';

/** Thrown where no PDF could be made; `detail` is what the program said, for the log. */
export class PdfTrouble extends Error {
  readonly problem: PdfProblem;
  readonly detail: string;

  constructor(problem: PdfProblem, detail = '') {
    super(`${problem} ${detail}`.trim());
    this.problem = problem;
    this.detail = detail;
  }
}

/** What a PDF is made with. */
export interface PdfOptions {
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds that one program may take; the first start of LibreOffice is slow. */
  readonly timeout?: number;
  /** The programs to try, one after the other; those of this machine by default. */
  readonly converters?: readonly Converter[];
}

/**
 * Makes a PDF of a Word document by an installed LibreOffice or Word. The document and the program's own settings lie in
 * a temporary folder, which is gone afterwards whatever happens; the user's settings and open documents stay as they are.
 *
 * @throws {PdfTrouble}
 */
export async function toPdf(docx: Uint8Array, options: PdfOptions = {}): Promise<Uint8Array> {
  const { signal, timeout = 120_000, converters = findConverters() } = options;
  if (converters.length === 0) throw new PdfTrouble('no-converter');
  const folder = await mkdtemp(path.join(os.tmpdir(), 'soat-pdf-'));
  try {
    return await convert(docx, converters, folder, timeout, signal);
  } finally {
    // A program that has just been ended may hold its files for another moment.
    await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }).catch(() => {});
  }
}

async function convert(
  docx: Uint8Array,
  converters: readonly Converter[],
  folder: string,
  timeout: number,
  signal: AbortSignal | undefined,
): Promise<Uint8Array> {
  const source = path.join(folder, 'bao-cao.docx');
  await writeFile(source, docx);
  let trouble = new PdfTrouble('no-converter');
  for (const [i, converter] of converters.entries()) {
    const out = path.join(folder, String(i));
    await mkdir(out);
    const made = path.join(out, 'bao-cao.pdf');
    const ending = await run(converter, source, made, timeout, signal);
    if (ending.how === 'cancelled') throw new PdfTrouble('cancelled');
    const pdf = ending.how === 'exit' ? await readFile(made).catch(() => undefined) : undefined;
    // A program may end well without having written anything, or write something else.
    if (pdf?.subarray(0, 5).toString('latin1') === '%PDF-') return pdf;
    const status = ending.how === 'exit' ? `(${ending.status}) ` : '';
    trouble = new PdfTrouble(
      ending.how === 'timed-out' ? 'timed-out' : 'failed',
      `${converter.program}: ${status}${ending.output.trim()}`,
    );
  }
  throw trouble;
}

function run(
  { kind, program }: Converter,
  source: string,
  made: string,
  timeout: number,
  signal: AbortSignal | undefined,
): Promise<Ending> {
  const cwd = path.dirname(made);
  if (kind === 'word') {
    const env = { SOAT_DOCX: source, SOAT_PDF: made };
    return runProgram(program, wordArguments(), { cwd, env, signal, timeout, started: wordProcesses });
  }
  const profile = pathToFileURL(path.join(cwd, 'profile')).href;
  const args = [
    `-env:UserInstallation=${profile}`,
    '--headless',
    '--invisible',
    '--nologo',
    '--nodefault',
    '--norestore',
    '--nolockcheck',
    '--convert-to',
    'pdf:writer_pdf_Export',
    '--outdir',
    cwd,
    source,
  ];
  return runProgram(program, args, { cwd, signal, timeout });
}
