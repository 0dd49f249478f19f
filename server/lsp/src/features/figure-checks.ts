import { absolute, type FigureRef, type FigureShare, type LinkedSum, type Span, show } from '@soat/engine';
import type { View } from '../session.ts';
import { FIGURE_WORDS } from '../words/figures.ts';
import { isSame } from './figure-places.ts';

/** Of a longer sum the first and the last few terms are told. */
const MOST_TERMS = 12;

/** How a check comes out; `open` where words about a figure can't be put to the test. */
export type Outcome = 'right' | 'wrong' | 'open';

/** Something that takes a figure in: a sum, a percentage, a place that restates it, words about it. */
export interface FigureCheck {
  readonly outcome: Outcome;
  /** What it is about, where that is not the figure itself: the total that the figure is a part of. */
  readonly name: string;
  /** One line: «966 = 964 + 0 + 2». */
  readonly text: string;
  readonly sum?: LinkedSum;
  readonly share?: FigureShare;
}

/** What a figure is called: its row and column, or the words that the prose states it with. */
export function figureName(view: View, ref: FigureRef): string {
  const { row, label, cell } = ref.figure;
  if (cell) return [row, label].filter((part) => part !== '').join(' · ');
  // «đạt» or «là» alone names nothing.
  return /\s/u.test(label) || ref.path !== undefined ? label || ref.figure.text : around(view, ref);
}

/** A figure of the prose with the words around it, up to the next mark or figure: «964 hồ sơ sớm hạn». */
function around(view: View, { section, figure: { span } }: FigureRef): string {
  const source = view.report.cut.sections[section]?.text ?? '';
  const before = /[^,;:.()|\d\r\n]*$/u.exec(source.slice(Math.max(0, span.start - 30), span.start))?.[0] ?? '';
  const behind = /^(?:%| phần trăm)?[^,;:.()|\d\r\n]*/u.exec(source.slice(span.end, span.end + 40))?.[0] ?? '';
  const told = `${before}${source.slice(span.start, span.end)}${behind}`.replace(/\s+(?:và|với)\s*$/u, '').trim();
  return told.replace(/^(?:và|với|có|trong đó)\s+/u, '');
}

/** Everything that takes a figure in: what it is the total of first, then what it is a part of. */
export function checksOf(view: View, ref: FigureRef): readonly FigureCheck[] {
  const { figures } = view;
  if (!figures) return [];
  return [
    ...figures.sumsOf(ref).map((sum) => ofSum(view, ref, sum)),
    ...figures.sharesOf(ref).map((share) => ofShare(view, share)),
    ...restatementCheck(view, ref),
    ...figures.claimsOf(ref).map(({ claim, section }): FigureCheck => {
      const isContradicted = isToldOf(view, section, claim.span);
      return { outcome: isContradicted ? 'wrong' : 'open', name: '', text: `«${claim.text}»` };
    }),
  ];
}

function ofSum(view: View, ref: FigureRef, sum: LinkedSum): FigureCheck {
  const words = FIGURE_WORDS[view.settings.language];
  const own = isSame(sum.whole, ref);
  const { digits, scale } = sum.difference;
  const off = sum.agrees
    ? ''
    : ` ${words.off(show({ digits: digits < 0n ? -digits : digits, scale }), digits > 0n, show(sum.sum))}`;
  return {
    outcome: sum.agrees ? 'right' : 'wrong',
    name: own ? '' : figureName(view, sum.whole),
    text: `${signed(sum.whole)} ${sum.agrees ? '=' : '≠'} ${termsOf(sum)}${off}`,
    sum,
  };
}

function termsOf({ terms }: LinkedSum): string {
  const written = terms.map(({ ref, sign }, i) => {
    const operator = sign < 0 ? (i === 0 ? '−' : ' − ') : i === 0 ? '' : ' + ';
    return `${operator}${signed(ref)}`;
  });
  return written.length <= MOST_TERMS
    ? written.join('')
    : `${written.slice(0, MOST_TERMS - 4).join('')} + …${written.slice(-2).join('')}`;
}

function signed({ figure }: FigureRef): string {
  return `${figure.value.digits < 0n ? '−' : ''}${figure.text}`;
}

function ofShare(view: View, share: FigureShare): FigureCheck {
  const { percent, partValue, wholeValue, exact, fit } = share;
  const words = FIGURE_WORDS[view.settings.language];
  const arithmetic = `${percent.text}% ${fit === 'none' ? '≠' : fit === 'near' ? '≈' : '='} ${show(partValue)} / ${show(wholeValue)}`;
  return {
    outcome: fit === 'none' ? 'wrong' : 'right',
    name: '',
    text: fit === 'none' ? `${arithmetic} ${words.shareIs(show(exact))}` : arithmetic,
    share,
  };
}

function restatementCheck(view: View, ref: FigureRef): readonly FigureCheck[] {
  const restated = view.figures?.restatementOf(ref);
  if (!restated) return [];
  const words = FIGURE_WORDS[view.settings.language];
  const others = restated.places.filter((place) => !isSame(place, ref));
  const told = others.slice(0, 4).map((place) => `«${placeName(view, place)}»`);
  const more = others.length > 4 ? ` ${words.andMore(others.length - 4)}` : '';
  return [
    {
      outcome: restated.agrees ? 'right' : 'wrong',
      name: '',
      text: words.restated(told.join(', ') + more, restated.agrees),
    },
  ];
}

/** A place with its figure, as far as its name does not have it already. */
function placeName(view: View, ref: FigureRef): string {
  const name = figureName(view, ref);
  const where = ref.path === undefined ? '' : `${ref.path}: `;
  return `${where}${name.includes(ref.figure.text) ? name : `${name} ${ref.figure.text}`}`;
}

/** Whether a finding is shown that starts at a place of the report. */
function isToldOf(view: View, section: number, span: Span): boolean {
  const { start } = absolute(view.report.cut, { section, span });
  return view.findings.some((finding) => finding.rule === 'word-against-figure' && finding.span.start === start);
}

const MARKS: Readonly<Record<Outcome, string>> = { right: '✓', wrong: '✗', open: '•' };

/** A check in one line of plain text. */
export function checkLine({ outcome, name, text }: FigureCheck): string {
  return `${MARKS[outcome]} ${name === '' ? '' : `${name}: `}${text}`;
}
