import { isMainThread, parentPort } from 'node:worker_threads';
import { runCheck } from './commands/check.ts';
import { runExplain } from './commands/explain.ts';
import { runExport } from './commands/export.ts';
import { runFix } from './commands/fix.ts';
import { runImport } from './commands/import.ts';
import { runSchema } from './commands/schema.ts';
import { type Options, readOptions, UsageError } from './options.ts';
import { tell } from './terminal.ts';
import { VERSION } from './version.ts';
import { CLI_WORDS } from './words/cli-words.ts';
import { serveChunks } from './worker.ts';

/** Runs the command line and returns the exit status. */
async function main(args: readonly string[]): Promise<number> {
  try {
    return await run(readOptions(args));
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    tell(error.message);
    return 2;
  }
}

async function run(options: Options): Promise<number> {
  const words = CLI_WORDS[options.language];
  if (options.version) {
    process.stdout.write(`${VERSION}\n`);
    return 0;
  }
  if (options.help || options.command === 'help') {
    process.stdout.write(words.help);
    return 0;
  }
  switch (options.command) {
    case 'check':
      return runCheck(options);
    case 'fix':
      return runFix(options);
    case 'explain':
      return runExplain(options);
    case 'export':
      return runExport(options);
    case 'import':
      return runImport(options);
    case 'schema':
      return runSchema(options);
    case undefined:
      process.stderr.write(words.help);
      return 2;
    default:
      throw new UsageError(words.unknownCommand(options.command));
  }
}

if (isMainThread) {
  // Whoever reads the output may stop reading it (`soat check … | head`); the status is then still worth having.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  // The status is set and not exited with, so that all output reaches a pipe.
  process.exitCode = await main(process.argv.slice(2));
} else if (parentPort) {
  serveChunks(parentPort);
}
