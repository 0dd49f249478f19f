import {
  columnLabel,
  type Identity,
  type Language,
  type SectionFacts,
  show,
  type Table,
  type Verdict,
} from '@soat/engine';
import { SENTENCES } from '../words/sentences.ts';

/** More parts than this are cut short in a hover. */
const SHOWN_PARTS = 30;

/** What an identity's whole is called: its row and its column, «Tổng số · Hồ sơ đã giải quyết / Sớm hạn». */
export function labelOf(identity: Identity): string {
  return cellLabel(identity.table, identity.whole);
}

/** A percentage that a table states, with the figures that it is worked out from. */
export type Share = SectionFacts['shares'][number];

/** What a percentage is called: its row and its column. */
export function shareLabel(share: Share): string {
  return cellLabel(share.table, share.percent);
}

/** The percentage in one line, each figure as it is written: «99,79% = 964 / 966». */
export function shareArithmetic({ percent, reading }: Share): string {
  return `${written(percent.text)} = ${written(reading.part.text)} / ${written(reading.whole.text)}`;
}

/** The percentage as Markdown: its name, whether it is right, and what it is worked out from. */
export function shareAsMarkdown(share: Share, language: Language): string {
  const words = SENTENCES[language];
  const state = share.fit === 'none' ? `✗ ${words.shareDiffers(show(share.reading.exact))}` : `✓ ${words.sumHolds}`;
  return `**${escapeMarkdown(shareLabel(share))}**: ${escapeMarkdown(state)}\n\n${fence([shareArithmetic(share)])}`;
}

function cellLabel(table: Table, cell: Identity['whole']): string {
  const row = rowLabel(table, cell.row);
  return [row, columnLabel(table.columns[cell.column])].filter((part) => part !== '').join(' · ');
}

/** The identity in one line, each figure as it is written: «966 = 964 + 0 + 2». Empty cells among the parts are left out. */
export function arithmeticOf(identity: Identity): string {
  const filled = identity.parts.filter(({ cell }) => /\d/u.test(cell.text));
  const told = filled.length > 0 ? filled : identity.parts;
  const parts = told.map(({ cell, sign }, i) => `${signBefore(sign, i)}${written(cell.text)}`);
  return `${written(identity.whole.text)} = ${parts.join('')}`;
}

/**
 * The sum as Markdown: its name, what is written and whether it holds, and every part with its label, figures under
 * figures. The figure is told at the top too, because editors cut off a long hover.
 */
export function sumAsMarkdown(verdict: Verdict, language: Language): string {
  const words = SENTENCES[language];
  const { digits, scale } = verdict.difference;
  const state = verdict.agrees
    ? `✓ ${words.sumHolds}`
    : `✗ ${words.sumDiffers(show(verdict.sum), show({ digits: digits < 0n ? -digits : digits, scale }), digits > 0n)}`;
  const figure = escapeMarkdown(written(verdict.identity.whole.text));
  return `**${escapeMarkdown(labelOf(verdict.identity))}**: ${figure} ${escapeMarkdown(state)}\n\n${fence(ledger(verdict.identity, language))}`;
}

function ledger(identity: Identity, language: Language): string[] {
  const shown = identity.parts.slice(0, SHOWN_PARTS);
  const labels = partLabels(identity);
  const figures = [...shown.map(({ cell }) => written(cell.text)), written(identity.whole.text)];
  const width = Math.max(...figures.map((figure) => figure.length));
  const lines = shown.map(({ cell, sign }, i) => {
    const mark = i === 0 && sign === 1 ? ' ' : sign === 1 ? '+' : '−';
    return `${mark} ${written(cell.text).padStart(width)}   ${labels[i] ?? ''}`;
  });
  const left = identity.parts.length - shown.length;
  if (left > 0) lines.push(`  ${SENTENCES[language].sumOmitted(left)}`);
  lines.push(`= ${written(identity.whole.text).padStart(width)}   ${wholeLabel(identity)}`);
  return lines;
}

/** Parts of one row are told apart by their columns, parts of one column by their rows. */
function partLabels(identity: Identity): readonly string[] {
  const acrossRow = identity.kind === 'row' || identity.kind === 'balance';
  return identity.parts.map(({ cell }) =>
    acrossRow ? columnLabel(identity.table.columns[cell.column]) : rowLabel(identity.table, cell.row),
  );
}

function wholeLabel(identity: Identity): string {
  const acrossRow = identity.kind === 'row' || identity.kind === 'balance';
  return acrossRow
    ? columnLabel(identity.table.columns[identity.whole.column])
    : rowLabel(identity.table, identity.whole.row);
}

function rowLabel(table: Table, row: number): string {
  return table.rows.find((r) => r.index === row)?.label ?? '';
}

function signBefore(sign: 1 | -1, index: number): string {
  if (index === 0) return sign === 1 ? '' : '−';
  return sign === 1 ? ' + ' : ' − ';
}

/** A figure as it stands in the table without its emphasis; an empty cell shows as a dash. */
function written(text: string): string {
  return text.replace(/^[*_`~\s]+|[*_`~\s]+$/gu, '') || '–';
}

function fence(lines: readonly string[]): string {
  return ['```text', ...lines.map((line) => line.replaceAll('```', "'''")), '```'].join('\n');
}

/** Words as they are to be read, whatever marks are in them. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|]/gu, '\\$&');
}
