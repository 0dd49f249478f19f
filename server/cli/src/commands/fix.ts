import { createTwoFilesPatch } from 'diff';
import { findFiles, type Target } from '../find-files.ts';
import { fixText } from '../fix-text.ts';
import { type Kinds, kindsFor, readKinds } from '../kinds.ts';
import { type Options, UsageError } from '../options.ts';
import { FileTrouble, readText } from '../read-text.ts';
import type { Trouble } from '../report.ts';
import { tellTroubles } from '../terminal.ts';
import { CLI_WORDS } from '../words/cli-words.ts';
import { writeText } from '../write-text.ts';

/**
 * `soat fix`: makes the safe fixes of every PATH; with `--dry-run` it writes a unified diff to standard output instead.
 * Returns 0, or 2 where some file could not be dealt with.
 */
export async function runFix(options: Options): Promise<number> {
  const words = CLI_WORDS[options.language];
  if (options.rest.length === 0) throw new UsageError(words.noPath);
  const cwd = process.cwd();
  const { kinds, troubles } = await readKinds(options.schemas, cwd, options.language);
  const found = await findFiles(options.rest, cwd);
  const all: Trouble[] = [...troubles, ...found.troubles];
  const fixed: number[] = [];
  for (const target of found.targets) {
    try {
      const count = await fixFile(target, options, kinds);
      if (count > 0) fixed.push(count);
    } catch (error) {
      if (!(error instanceof FileTrouble)) throw error;
      all.push(error.trouble);
    }
  }
  const sum = fixed.reduce((a, b) => a + b, 0);
  const say = options.dryRun ? words.wouldSummary : words.fixSummary;
  // The diff alone goes to standard output, so that it can be handed to `patch`.
  const out = options.dryRun ? process.stderr : process.stdout;
  if (found.targets.length > 0) out.write(`${sum > 0 ? say(sum, fixed.length) : words.nothingToFix}\n`);
  tellTroubles(all, options.language);
  return all.length > 0 ? 2 : 0;
}

async function fixFile(target: Target, { language, dryRun }: Options, kinds: Kinds): Promise<number> {
  const words = CLI_WORDS[language];
  const old = await readText(target.file, target.path);
  const { text, count } = fixText(old.text, language, await kindsFor(old.text, target, kinds));
  if (text === old.text) return 0;
  if (dryRun) {
    process.stdout.write(unifiedDiff(target.path, old.text, text));
    process.stderr.write(`${words.wouldFix(target.path, count)}\n`);
  } else {
    await writeText(target.file, target.path, old, text);
    process.stdout.write(`${words.fixed(target.path, count)}\n`);
  }
  return count;
}

function unifiedDiff(shown: string, from: string, to: string): string {
  // The package begins with a line of equals signs, which no other tool writes.
  return createTwoFilesPatch(`a/${shown}`, `b/${shown}`, from, to, '', '', { context: 3 })
    .replace(/^=+\n/u, '')
    .replace(/^(---|\+\+\+) (.*?)\t$/gmu, '$1 $2');
}
