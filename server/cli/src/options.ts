import { parseArgs } from 'node:util';
import { LANGUAGES, type Language } from '@soat/engine';
import { CLI_WORDS, type CliWords } from './words/cli-words.ts';

export const FORMATS = ['text', 'json', 'sarif', 'line'] as const;
export type Format = (typeof FORMATS)[number];

export const TARGETS = ['docx', 'pdf', 'html', 'xlsx', 'csv'] as const;
/** What `soat export` makes of a report. */
export type ExportTarget = (typeof TARGETS)[number];

/** The command line, understood. */
export interface Options {
  readonly command: string | undefined;
  /** What follows the command: PATHs, or the name of a rule. */
  readonly rest: readonly string[];
  readonly format: Format;
  readonly language: Language;
  readonly schemas: readonly string[];
  readonly kind: string | undefined;
  readonly dryRun: boolean;
  /** Undefined where `--to` is not given. */
  readonly to: ExportTarget | undefined;
  /** Where `soat export` and `soat import` write: a file or a folder; `-` is standard output. */
  readonly out: string | undefined;
  readonly force: boolean;
  /** Whether `soat export` puts «DỰ THẢO» behind the text. */
  readonly draft: boolean;
  readonly help: boolean;
  readonly version: boolean;
}

/** Thrown where the command line can't be understood or obeyed; its message is for the user. */
export class UsageError extends Error {}

/** Understands the arguments behind `soat`. @throws {UsageError} in the language that was asked for */
export function readOptions(args: readonly string[]): Options {
  const asked = languageOf(args);
  const { values, positionals } = parse(args, CLI_WORDS[asked ?? 'vi']);
  const { format = 'text', lang = 'vi' } = values;
  const language = LANGUAGES.find((one) => one === lang);
  if (language === undefined) throw new UsageError(CLI_WORDS.vi.unknownLanguage(lang));
  const known = FORMATS.find((one) => one === format);
  if (known === undefined) throw new UsageError(CLI_WORDS[language].unknownFormat(format));
  const to = TARGETS.find((one) => one === values.to);
  if (values.to !== undefined && to === undefined) throw new UsageError(CLI_WORDS[language].unknownTarget(values.to));
  const [command, ...rest] = positionals;
  return {
    command,
    rest,
    format: known,
    language,
    schemas: values.schema ?? [],
    kind: values.kind,
    dryRun: values['dry-run'] ?? false,
    to,
    out: values.out,
    force: values.force ?? false,
    draft: values.draft ?? false,
    help: values.help ?? false,
    version: values.version ?? false,
  };
}

function parse(args: readonly string[], words: CliWords) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        format: { type: 'string' },
        lang: { type: 'string' },
        schema: { type: 'string', multiple: true },
        kind: { type: 'string' },
        'dry-run': { type: 'boolean' },
        to: { type: 'string' },
        out: { type: 'string', short: 'o' },
        force: { type: 'boolean' },
        draft: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
        version: { type: 'boolean', short: 'v' },
      },
    });
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const option = /'(-[^' <]*)/u.exec(message)?.[1] ?? args.join(' ');
    throw new UsageError(
      code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION' ? words.unknownOption(option) : words.needsValue(option),
    );
  }
}

/** The language, looked for before the rest is understood, so that what is wrong with the rest can be said in it. */
function languageOf(args: readonly string[]): Language | undefined {
  const joined = args.find((arg) => arg.startsWith('--lang='))?.slice('--lang='.length);
  const at = args.indexOf('--lang');
  const written = joined ?? (at >= 0 ? args[at + 1] : undefined);
  return LANGUAGES.find((one) => one === written);
}
