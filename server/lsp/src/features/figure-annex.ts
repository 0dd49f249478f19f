import { absolute } from '@soat/engine';
import type { FigureAnnexResult, FigureCounts, FigureGroup, FigureItem, FigureSection } from '../protocol.ts';
import type { View } from '../session.ts';
import { toRange } from '../to-protocol.ts';
import { FIGURE_WORDS, type FigureWords } from '../words/figures.ts';
import { figureSections, figuresIn } from './figure-list.ts';

/**
 * The list of a report's figures with what each has been held against, as an annex of the report. Its figures stand in
 * «» and are so no figures of the report themselves. `range` is that of the annex that the report has already.
 */
export function figureAnnex(view: View): FigureAnnexResult {
  const words = FIGURE_WORDS[view.settings.language];
  const { sections, version } = figureSections(view);
  if (sections.length === 0) return { version, markdown: '' };
  const all = { agrees: 0, differs: 0, unchecked: 0 };
  for (const { counts } of sections)
    for (const state of ['agrees', 'differs', 'unchecked'] as const) all[state] += counts[state];
  const lines = [`## ${words.annexTitle}`, '', ...summary(all, words), ''];
  for (const section of sections) lines.push(...sectionLines(view, version, section, words));
  const eol = view.document.getText().includes('\r\n') ? '\r\n' : '\n';
  const range = existing(view, words);
  return { version, markdown: `${lines.join(eol).trimEnd()}${eol}`, ...(range ? { range } : {}) };
}

/** How many figures are in which state. In a table, since figures in a sentence would be the report's own. */
function summary(counts: FigureCounts, words: FigureWords): readonly string[] {
  const states = ['agrees', 'differs', 'unchecked'] as const;
  return [
    `| ${states.map((state) => words.states[state]).join(' | ')} |`,
    `|${states.map(() => '---').join('|')}|`,
    `| ${states.map((state) => `«${counts[state]}»`).join(' | ')} |`,
  ];
}

function existing(view: View, words: FigureWords): FigureAnnexResult['range'] {
  const { cut } = view.report;
  const section = cut.sections.findIndex(
    ({ heading, text }) =>
      heading && text.slice(heading.span.start, heading.span.end).normalize('NFC') === words.annexTitle,
  );
  const own = cut.sections[section];
  return own && toRange(view.document, absolute(cut, { section, span: { start: 0, end: own.text.length } }));
}

function sectionLines(view: View, version: number, section: FigureSection, words: FigureWords): readonly string[] {
  const { groups } = figuresIn(view, { version, section: section.section });
  const title = section.title === '' ? words.annexOpening : section.title;
  return groups.flatMap((group) => [
    `**${plain(title)}**: ${plain(group.table ?? words.inProse)}`,
    '',
    `| ${words.annexColumns.join(' | ')} |`,
    `|${words.annexColumns.map(() => '---').join('|')}|`,
    ...rowsOf(group, words),
    '',
  ]);
}

function rowsOf(group: FigureGroup, words: FigureWords): readonly string[] {
  const items = group.rows.flatMap(({ label, figures }) => figures.map((figure) => ({ label, figure })));
  return items.map(({ label, figure }, i) => {
    const name = [label, figure.label].filter((part) => part !== '').join(' · ');
    return `| ${i + 1} | ${[name, `«${figure.text}»`, checksIn(figure, words), words.states[figure.state]].map(plain).join(' | ')} |`;
  });
}

/** A figure that many sums take in is told of by the first of them. */
const MOST_CHECKS = 3;

function checksIn({ checks }: FigureItem, words: FigureWords): string {
  return checks.length === 0 ? words.noCheck : checks.slice(0, MOST_CHECKS).join('; ');
}

/** Words as they may stand in a cell, or in bold. */
function plain(text: string): string {
  return text.replace(/\s+/gu, ' ').replace(/[\\|*_`<>]/gu, '\\$&');
}
