import type { HeadingFact } from './headings.ts';
import { type MeasuredCell, measureKey } from './measured-cells.ts';
import { officeIn, type Statement, scopeIn } from './statements.ts';

/**
 * What a section has to say to the rules that read the whole report: the few figures that speak of the report as a
 * whole. Made once per section, so that a keystroke elsewhere does not go through all figures again.
 */
export interface SectionDigest {
  /** The totals of the section's tables, by measure. */
  readonly totals: readonly { readonly key: string; readonly cell: MeasuredCell }[];
  /** The counts of the prose that are confined to no field or level, by measure. */
  readonly statements: readonly { readonly key: string; readonly statement: Statement }[];
  /** Those that some word narrows («thanh toán trực tuyến»), by their measure and that word. */
  readonly narrowed: readonly { readonly key: string; readonly statement: Statement }[];
  /** What the section's heading confines its `statements` to: levels, fields, offices; empty for the report as a whole. */
  readonly confined: string;
  /** The `foldLabel`ed names of the rows of measured tables: fields and offices. */
  readonly rowNames: readonly string[];
}

/** Makes the digest of a section from its heading, its measured cells and the statements of its passages. */
export function digestOf(
  heading: HeadingFact | undefined,
  measured: readonly MeasuredCell[],
  statements: readonly (readonly Statement[])[],
): SectionDigest {
  const names = measured.filter((cell) => !cell.all && cell.row.kind === 'data').map((cell) => cell.row.folded);
  const counts = statements.flat().flatMap((statement) => {
    const { figure, whole, scope, qualifier } = statement;
    if (!whole || scope !== '' || figure.percent || figure.use !== 'statement') return [];
    const measure = measureKey(whole, statement.parts);
    return [{ key: qualifier === '' ? measure : `${measure} ${qualifier}`, statement }];
  });
  return {
    // Where there is nothing to confine, what the heading says need not be worked out.
    confined:
      heading && counts.length > 0 ? `${scopeIn(heading.wording) ?? ''} ${officeIn(heading.wording)}`.trim() : '',
    totals: measured.filter((cell) => cell.all).map((cell) => ({ key: measureKey(cell.whole, cell.parts), cell })),
    statements: counts.filter(({ statement }) => statement.qualifier === ''),
    narrowed: counts.filter(({ statement }) => statement.qualifier !== ''),
    rowNames: [...new Set(names)].filter((name) => name.length >= 4),
  };
}
