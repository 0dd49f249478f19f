import { checkFiles } from '../check-files.ts';
import { findFiles } from '../find-files.ts';
import { formatJson } from '../format-json.ts';
import { formatLines } from '../format-line.ts';
import { formatSarif } from '../format-sarif.ts';
import { formatText, painter } from '../format-text.ts';
import { readKinds } from '../kinds.ts';
import { type Options, UsageError } from '../options.ts';
import { exitStatus, type Outcome } from '../report.ts';
import { progressLine, tellTroubles, wantsColours } from '../terminal.ts';
import { VERSION } from '../version.ts';
import { CLI_WORDS } from '../words/cli-words.ts';

/** `soat check`: checks every PATH and writes the findings to standard output; returns the exit status. */
export async function runCheck(options: Options): Promise<number> {
  const { language } = options;
  if (options.rest.length === 0) throw new UsageError(CLI_WORDS[language].noPath);
  const cwd = process.cwd();
  const kinds = await readKinds(options.schemas, cwd, options.language);
  const { targets, troubles } = await findFiles(options.rest, cwd);
  const progress = progressLine(targets.length, language);
  const checked = await checkFiles(targets, { language, kinds: kinds.kinds }, progress.show);
  progress.end();
  const outcome: Outcome = { files: checked.files, troubles: [...kinds.troubles, ...troubles, ...checked.troubles] };
  process.stdout.write(render(outcome, options, cwd));
  tellTroubles(outcome.troubles, language);
  return exitStatus(outcome);
}

function render(outcome: Outcome, { format, language }: Options, cwd: string): string {
  if (format === 'json') return formatJson(outcome.files);
  if (format === 'line') return formatLines(outcome.files);
  if (format === 'sarif') return formatSarif(outcome, { language, cwd, version: VERSION });
  // Where no file was found at all, what is wrong stands on standard error and there is nothing to sum up.
  return outcome.files.length === 0 ? '' : formatText(outcome.files, language, painter(wantsColours()));
}
