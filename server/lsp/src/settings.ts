import { LANGUAGES, type Language, SEVERITIES, type Severity } from '@soat/engine';

/** What the user has set, in the form that the server works with. */
export interface Settings {
  readonly language: Language;
  /** Rule id to the severity that the user wants; `off` silences the rule. Rules that are not named keep their own. */
  readonly rules: ReadonlyMap<string, Severity | 'off'>;
  /** Glob over workspace-relative paths to the workspace-relative path of a kind of report, first fit wins. */
  readonly schemas: readonly { readonly glob: string; readonly path: string }[];
  /** Whether a line over each table says how many of its sums are right. */
  readonly codeLens: boolean;
  readonly inlayHints: {
    /** The computed sum in an empty total cell. */
    readonly totals: boolean;
    /** The percentage in full beside a stated one. */
    readonly percentages: boolean;
  };
  /** The longest line that is made to align the columns of a table (see `FormatOptions` of the tables). */
  readonly tableWidth: number;
}

export const DEFAULT_SETTINGS: Settings = {
  language: 'vi',
  rules: new Map(),
  schemas: [],
  codeLens: true,
  inlayHints: { totals: true, percentages: false },
  tableWidth: 120,
};

/** Reads the `soat` section of a client's configuration. Whatever has not the right shape is taken as not set. */
export function readSettings(section: unknown): Settings {
  const values = record(section);
  const language = LANGUAGES.find((l) => l === values.language) ?? DEFAULT_SETTINGS.language;
  const rules = new Map<string, Severity | 'off'>();
  for (const [rule, wanted] of Object.entries(record(values.rules))) {
    const severity = wanted === 'off' ? 'off' : SEVERITIES.find((s) => s === wanted);
    if (severity) rules.set(rule, severity);
  }
  const schemas = Object.entries(record(values.schemas)).flatMap(([glob, path]) =>
    typeof path === 'string' && path !== '' ? [{ glob, path }] : [],
  );
  const hints = record(values.inlayHints);
  const { maxWidth } = record(values.tables);
  return {
    language,
    rules,
    schemas,
    tableWidth: typeof maxWidth === 'number' && maxWidth >= 0 ? maxWidth : DEFAULT_SETTINGS.tableWidth,
    codeLens: flag(values.codeLens, DEFAULT_SETTINGS.codeLens),
    inlayHints: {
      totals: flag(hints.totals, DEFAULT_SETTINGS.inlayHints.totals),
      percentages: flag(hints.percentages, DEFAULT_SETTINGS.inlayHints.percentages),
    },
  };
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function flag(value: unknown, otherwise: boolean): boolean {
  return typeof value === 'boolean' ? value : otherwise;
}
