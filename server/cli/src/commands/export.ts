import path from 'node:path';
import { type CheckedReport, check, SEVERITIES } from '@soat/engine';
import { PdfTrouble, toPdf } from '@soat/export/pdf';
import { findFiles, type Target } from '../find-files.ts';
import { kindsFor, readKinds } from '../kinds.ts';
import { linkedFor } from '../linked.ts';
import { type ExportTarget, type Options, UsageError } from '../options.ts';
import { placeFor } from '../place.ts';
import { FileTrouble, readText } from '../read-text.ts';
import { tellTroubles } from '../terminal.ts';
import { CLI_WORDS } from '../words/cli-words.ts';
import { refuseExisting, writeNew } from '../write-new.ts';

/**
 * `soat export`: writes a report as a Word document, as a PDF or pages for print, or its tables as a workbook or as CSV. It tells
 * how many findings stand open. Returns 0, 1 where one of them is an error, or 2 where nothing was written.
 */
export async function runExport(options: Options): Promise<number> {
  const { language, rest, to } = options;
  const words = CLI_WORDS[language];
  if (rest.length !== 1) throw new UsageError(words.oneFile);
  if (to === undefined) throw new UsageError(words.noTarget);
  const cwd = process.cwd();
  const { kinds, troubles } = await readKinds(options.schemas, cwd, language);
  const found = await findFiles(rest, cwd);
  const [target, ...others] = found.targets;
  if (others.length > 0) throw new UsageError(words.oneFile);
  const all = [...troubles, ...found.troubles];
  if (!target || all.length > 0) {
    tellTroubles(all, language);
    return 2;
  }
  try {
    const { text } = await readText(target.file, target.path);
    const linked = await linkedFor(text, target, kinds);
    const checked = check(text, { ...(await kindsFor(text, target, kinds)), linked });
    const name = `${path.basename(target.path).replace(/\.md$/iu, '')}.${to}`;
    const out = placeFor(target, name, options.out, cwd);
    // What takes long must not be done for nothing.
    refuseExisting(out.file, out.path, options.force);
    await writeNew(out.file, out.path, await bytesOf(checked, target, to, options.draft), options.force);
    process.stdout.write(`${words.exported(out.path, openFindings(checked, options))}\n`);
    return checked.findings.some((finding) => finding.severity === 'error') ? 1 : 0;
  } catch (error) {
    if (!(error instanceof FileTrouble)) throw error;
    tellTroubles([error.trouble], language);
    return 2;
  }
}

async function bytesOf(checked: CheckedReport, target: Target, to: ExportTarget, draft: boolean): Promise<Uint8Array> {
  if (!checked.facts) throw new FileTrouble(target.path, 'no-report');
  // A bundle of its own: whoever only checks never loads the libraries of Word.
  const bundle = new URL('./export.mjs', import.meta.url).href;
  const { contentOf } = (await import(bundle)) as typeof import('@soat/export');
  const content = await contentOf(checked.facts, to === 'pdf' ? 'docx' : to, { draft });
  if (!content) throw new FileTrouble(target.path, 'no-table');
  return to === 'pdf' ? pdfOf(content, target) : content;
}

/** A PDF by an installed LibreOffice or Word, which is ended when the command line is. */
async function pdfOf(docx: Uint8Array, target: Target): Promise<Uint8Array> {
  const ending = new AbortController();
  const end = (): void => ending.abort();
  const signals = ['SIGINT', 'SIGTERM'] as const;
  for (const signal of signals) process.once(signal, end);
  try {
    return await toPdf(docx, { signal: ending.signal });
  } catch (error) {
    if (error instanceof PdfTrouble) throw new FileTrouble(target.path, `pdf-${error.problem}`, error.detail);
    throw error;
  } finally {
    for (const signal of signals) process.off(signal, end);
  }
}

/** «2 lỗi, 1 gợi ý»; empty where nothing stands open. */
function openFindings({ findings }: CheckedReport, { language }: Options): string {
  const words = CLI_WORDS[language];
  return SEVERITIES.map((severity) => ({
    severity,
    count: findings.filter((finding) => finding.severity === severity).length,
  }))
    .filter(({ count }) => count > 0)
    .map(({ severity, count }) => words.count(severity, count))
    .join(', ');
}
