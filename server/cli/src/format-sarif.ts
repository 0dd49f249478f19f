import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Language, Severity } from '@soat/engine';
import type { ArtifactLocation, Fix, Location, Log, Notification, Region, ReportingDescriptor, Result } from 'sarif';
import { manualPage, rulesById } from './manual.ts';
import type { CheckedFile, Outcome, OutFinding, OutFix, Range } from './report.ts';
import { exitStatus } from './report.ts';
import { CLI_WORDS } from './words/cli-words.ts';

const LEVELS = { error: 'error', warning: 'warning', info: 'note', hint: 'note' } as const satisfies Record<
  Severity,
  string
>;

export interface SarifOptions {
  readonly language: Language;
  readonly cwd: string;
  readonly version: string;
}

/** The findings as SARIF 2.1.0 (OASIS standard): lines and columns from one, columns in UTF-16 units. */
export function formatSarif(outcome: Outcome, options: SarifOptions): string {
  const rules = rulesById().map((rule): ReportingDescriptor => descriptor(rule, options));
  const indices = new Map(rules.map((rule, index) => [rule.id, index]));
  const log: Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Soát',
            version: options.version,
            semanticVersion: options.version,
            language: options.language,
            rules,
          },
        },
        originalUriBaseIds: { SRCROOT: { uri: `${pathToFileURL(options.cwd).href.replace(/\/$/u, '')}/` } },
        columnKind: 'utf16CodeUnits',
        invocations: [
          {
            executionSuccessful: outcome.troubles.length === 0,
            exitCode: exitStatus(outcome),
            toolExecutionNotifications: notifications(outcome, options),
          },
        ],
        artifacts: outcome.files.map((file) => ({ location: artifact(file.path, options), mimeType: 'text/markdown' })),
        results: outcome.files.flatMap((file) =>
          file.findings.map((finding) => result(file, finding, indices, options)),
        ),
      },
    ],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}

/** The page itself is the help: a rule has no address on any web. */
function descriptor(rule: ReturnType<typeof rulesById>[number], { language }: SarifOptions): ReportingDescriptor {
  const page = manualPage(rule, language);
  return {
    id: rule.id,
    shortDescription: { text: rule.words[language].title },
    help: { text: page, markdown: page },
    defaultConfiguration: { level: LEVELS[rule.severity] },
  };
}

function notifications({ troubles }: Outcome, options: SarifOptions): Notification[] {
  return troubles.map(({ path: shown, problem, detail }) => ({
    level: 'error',
    message: { text: `${CLI_WORDS[options.language].troubles[problem]}${detail ? `: ${detail}` : ''}` },
    locations: [{ physicalLocation: { artifactLocation: artifact(shown, options) } }],
  }));
}

function result(
  file: CheckedFile,
  finding: OutFinding,
  indices: ReadonlyMap<string, number>,
  options: SarifOptions,
): Result {
  const ruleIndex = indices.get(finding.rule);
  return {
    ruleId: finding.rule,
    ...(ruleIndex === undefined ? {} : { ruleIndex }),
    level: LEVELS[finding.severity],
    message: { text: finding.message },
    locations: [location(file.path, finding.range, options)],
    ...(finding.related.length > 0
      ? {
          relatedLocations: finding.related.map((related, id) => ({
            id,
            ...location(related.path, related.range, options),
            message: { text: related.message },
          })),
        }
      : {}),
    ...(finding.fixes.length > 0 ? { fixes: finding.fixes.map((fix) => sarifFix(file.path, fix, options)) } : {}),
  };
}

function sarifFix(shown: string, fix: OutFix, options: SarifOptions): Fix {
  return {
    description: { text: fix.title },
    artifactChanges: [
      {
        artifactLocation: artifact(shown, options),
        replacements: fix.edits.map((edit) => ({
          deletedRegion: region(edit.range),
          insertedContent: { text: edit.newText },
        })),
      },
    ],
  };
}

function location(shown: string, range: Range, options: SarifOptions): Location {
  return { physicalLocation: { artifactLocation: artifact(shown, options), region: region(range) } };
}

function region({ start, end }: Range): Region {
  return {
    startLine: start.line + 1,
    startColumn: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
}

/** A percent-encoded address: relative to the working folder where the file is below it, else absolute. */
function artifact(shown: string, { cwd }: SarifOptions): ArtifactLocation {
  const relative = path.relative(cwd, path.resolve(cwd, shown));
  if (relative === '..' || relative.startsWith(`..${path.sep}`) || path.isAbsolute(relative)) {
    return { uri: pathToFileURL(path.resolve(cwd, shown)).href };
  }
  return { uri: relative.split(path.sep).map(encodeURIComponent).join('/'), uriBaseId: 'SRCROOT' };
}
