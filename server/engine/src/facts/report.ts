import type { FrontMatter } from '../markdown/front-matter.ts';
import type { Paragraph } from '../markdown/prose.ts';
import type { SectionText } from '../markdown/sections.ts';
import type { ReportKind } from '../schema/kind.ts';
import type { Span } from '../text/span.ts';
import type { HeadingFact } from './headings.ts';
import type { Identity } from './identities.ts';
import type { ProseFigure } from './prose-figures.ts';
import type { Suppression } from './suppressions.ts';
import type { Table } from './table.ts';

/** All that is known of one section by itself. Every span is relative to the section. */
export interface SectionFacts {
  readonly section: SectionText;
  readonly kind: ReportKind;
  readonly heading: HeadingFact | undefined;
  readonly paragraphs: readonly Paragraph[];
  readonly tables: readonly Table[];
  /** What must hold between the figures of the section's tables. */
  readonly identities: readonly Identity[];
  readonly proseFigures: readonly ProseFigure[];
  readonly suppressions: readonly Suppression[];
  /** Fenced and indented code: text that is shown as it is and that no rule of wording reads. */
  readonly code: readonly Span[];
}

/** All that is known of a report. `sections[i]` has the facts of section i; section 0 is the front matter's text. */
export interface ReportFacts {
  readonly kind: ReportKind;
  readonly frontMatter: FrontMatter;
  readonly sections: readonly SectionFacts[];
}
