import type { CheckedFile, OutFinding } from './report.ts';

/** The contract's JSON: one object, its keys and nothing more. */
export function formatJson(files: readonly CheckedFile[]): string {
  const out = {
    version: 1,
    files: files.map((file) => ({
      path: file.path,
      report: file.report,
      findings: file.findings.map(jsonFinding),
      coverage: file.coverage,
    })),
  };
  return `${JSON.stringify(out, undefined, 2)}\n`;
}

function jsonFinding({ rule, severity, message, range, related, fixes }: OutFinding): object {
  return { rule, severity, message, range, related, fixes };
}
