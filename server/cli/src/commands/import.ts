import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { ImportedReport } from '@soat/import';
import { checkText } from '../check-file.ts';
import type { Target } from '../find-files.ts';
import { formatJson } from '../format-json.ts';
import { formatSarif } from '../format-sarif.ts';
import { formatText, painter } from '../format-text.ts';
import { type Kinds, kindsFor, readKinds } from '../kinds.ts';
import { type Options, UsageError } from '../options.ts';
import { placeFor } from '../place.ts';
import { FileTrouble, systemWords } from '../read-text.ts';
import { type CheckedFile, exitStatus } from '../report.ts';
import { tell, tellTroubles, wantsColours } from '../terminal.ts';
import { harmless } from '../terminal-text.ts';
import { VERSION } from '../version.ts';
import { CLI_WORDS } from '../words/cli-words.ts';
import { writeNew } from '../write-new.ts';

type ImportBundle = typeof import('@soat/import');

/**
 * `soat import`: makes a report in Markdown of a Word file or of the text of a PDF, tells what was not simply taken over,
 * and checks the report. What comes in by standard input goes to standard output unless `--out` says otherwise; what is
 * told about it then goes to standard error. Returns 0, 1 where one of the findings is an error, or 2 where nothing was
 * written.
 */
export async function runImport(options: Options): Promise<number> {
  const { language, rest } = options;
  const [from, ...others] = rest;
  if (from === undefined || others.length > 0) throw new UsageError(CLI_WORDS[language].oneImport);
  const cwd = process.cwd();
  const { kinds, troubles } = await readKinds(options.schemas, cwd, language);
  if (troubles.length > 0) {
    tellTroubles(troubles, language);
    return 2;
  }
  try {
    return await importOne(from, options, kinds, cwd);
  } catch (error) {
    if (!(error instanceof FileTrouble)) throw error;
    tellTroubles([error.trouble], language);
    return 2;
  }
}

async function importOne(from: string, options: Options, kinds: Kinds, cwd: string): Promise<number> {
  const { language } = options;
  const words = CLI_WORDS[language];
  const source = from === '-' ? undefined : { file: path.resolve(cwd, from), path: slashed(from) };
  const out = options.out ?? (source ? undefined : '-');
  const name = `${source ? path.basename(from).replace(/\.(?:docx|docm|dotx|dotm|txt|text|md)$/iu, '') : 'bao-cao'}.md`;
  const place = out === '-' ? undefined : placeFor(source, name, out, cwd);
  const bytes = await bytesOf(source, words.standardInput);
  // A bundle of its own: whoever only checks never loads the libraries that read Word files.
  const bundle = (await import(new URL('./import.mjs', import.meta.url).href)) as ImportBundle;
  const shown = source?.path ?? words.standardInput;
  const target = place ?? { file: path.resolve(cwd, name), path: name };
  const known = await kindsFor('', target, kinds);
  let report: ImportedReport;
  try {
    report = await bundle.importFile(bytes, known.kinds);
  } catch (error) {
    if (!(error instanceof bundle.ImportFailure)) throw error;
    tell(`${shown}: ${bundle.IMPORT_WORDS[language].failures[error.reason]}`);
    return 2;
  }
  if (place) await writeNew(place.file, place.path, Buffer.from(report.markdown, 'utf8'), options.force);
  else process.stdout.write(report.markdown);
  const checked = await checkText(report.markdown, target, language, kinds);
  const told = [...(place ? [words.imported(shown, place.path)] : []), ...notesOf(report, bundle, options)];
  tellAll(told, checked, options, place !== undefined, cwd);
  return exitStatus({ files: [checked], troubles: [] });
}

/** The notes of an import, a line each, under one that counts them. */
function notesOf({ notes }: ImportedReport, bundle: ImportBundle, { language }: Options): readonly string[] {
  if (notes.length === 0) return [];
  const lines = notes.map((note) => `  - ${harmless(bundle.noteText(note, language).replace(/\n/gu, ' '))}`);
  return [CLI_WORDS[language].importNotes(notes.length), ...lines];
}

/** Tells of the import and then of the findings; another format than text is for programs and has only the findings. */
function tellAll(
  told: readonly string[],
  checked: CheckedFile,
  { format, language }: Options,
  isWritten: boolean,
  cwd: string,
): void {
  const findings = isWritten ? process.stdout : process.stderr;
  const notes = format === 'text' ? findings : process.stderr;
  if (told.length > 0) notes.write(`${told.join('\n')}\n\n`);
  const outcome = { files: [checked], troubles: [] };
  if (format === 'json') findings.write(formatJson(outcome.files));
  else if (format === 'sarif') findings.write(formatSarif(outcome, { language, cwd, version: VERSION }));
  else findings.write(formatText(outcome.files, language, painter(isWritten && wantsColours())));
}

/** No Word file of a report is nearly as large, pictures and all; more is not read into memory. */
const MOST_BYTES = 256 * 1024 * 1024;

async function bytesOf(source: Target | undefined, input: string): Promise<Uint8Array> {
  try {
    if (!source) return await standardInput(input);
    const { size } = await stat(source.file);
    if (size > MOST_BYTES) throw new FileTrouble(source.path, 'too-large');
    return await readFile(source.file);
  } catch (error) {
    if (error instanceof FileTrouble) throw error;
    throw new FileTrouble(source?.path ?? input, 'unreadable', systemWords(error));
  }
}

async function standardInput(shown: string): Promise<Uint8Array> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of process.stdin as AsyncIterable<Buffer>) {
    size += piece.length;
    if (size > MOST_BYTES) throw new FileTrouble(shown, 'too-large');
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

function slashed(written: string): string {
  return path.sep === '\\' ? written.replaceAll('\\', '/') : written;
}
