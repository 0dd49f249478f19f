import { splitNumber } from '@soat/engine';
import type { Heading, Paragraph, RootContent } from 'mdast';
import { isCapitals } from './lines.ts';
import { ANNEX, isNumbered, withNumberApart } from './text-flow.ts';

/** A paragraph of the text with its number, if it has one. */
interface Numbered {
  readonly text: string;
  readonly number: ReturnType<typeof splitNumber>;
}

/** The paragraphs of a text as blocks: those that are certainly headings are headings, with a blank behind the number. */
export function blocksOf(texts: readonly string[]): readonly RootContent[] {
  const all = texts.map((text): Numbered => ({ text, number: isNumbered(text) ? splitNumber(text) : undefined }));
  const headings = all.map((_, at) => isHeading(all, at));
  const blocks: RootContent[] = [];
  for (const [at, { text }] of all.entries()) {
    const runIn = headings[at] ? undefined : runInHeading(all, at, headings);
    if (ANNEX.test(text)) blocks.push(heading(text));
    else if (headings[at]) blocks.push(heading(withNumberApart(text)));
    else if (runIn) blocks.push(heading(withNumberApart(runIn.heading)), paragraph(runIn.rest));
    else blocks.push(paragraph(text));
  }
  return blocks;
}

function heading(text: string): Heading {
  return { type: 'heading', depth: 2, children: [{ type: 'text', value: text }], data: { level: 'open' } };
}

function paragraph(value: string): Paragraph {
  return { type: 'paragraph', children: [{ type: 'text', value }] };
}

/** A heading is no longer than a few lines. */
const LONGEST = 260;
const SENTENCES = /[.;!?]\s+["“«(]?\p{Lu}/u;

/** Whether a paragraph is a heading: it has a number and is no sentence, nor one of several points in a row. */
function isHeading(all: readonly Numbered[], at: number): boolean {
  const one = all[at];
  if (!one?.number || one.text.length > LONGEST) return false;
  const words = one.text.slice(one.number.end);
  const { style } = one.number.number;
  if (style === 'letter' && !/^\p{Lu}/u.test(one.text)) return false;
  if (SENTENCES.test(words) || /[.;,!?…]$|\/$/u.test(words) || words === '') return false;
  return isCapitals(words) || (!isPoint(all, at) && !/:\s/u.test(words));
}

/** Whether the paragraph above has the number before or the one below the number behind: points close together. */
function isPoint(all: readonly Numbered[], at: number): boolean {
  return isSibling(all[at], all[at - 1], -1) || isSibling(all[at], all[at + 1], 1);
}

/** Whether the number of `b` is that of `a` and one more, or one less. */
function isSibling(a: Numbered | undefined, b: Numbered | undefined, step: 1 | -1): boolean {
  const [x, y] = [a?.number?.number, b?.number?.number];
  if (!x || !y || x.style !== y.style || x.steps.length !== y.steps.length) return false;
  const last = x.steps.length - 1;
  return x.steps.every((value, i) => (i === last ? y.steps[i] === value + step : y.steps[i] === value));
}

const RUN_IN = /^(?<heading>[^:.;]{3,80}:)\s+(?<rest>["“«(]?\p{Lu}.*)$/u;

/** «2. Nguyên nhân: Nguyên nhân chủ yếu là …»: a heading on the line of its text, if headings stand on either side. */
function runInHeading(
  all: readonly Numbered[],
  at: number,
  headings: readonly boolean[],
): { readonly heading: string; readonly rest: string } | undefined {
  const one = all[at];
  if (!one?.number) return undefined;
  const words = one.text.slice(one.number.end);
  const found = RUN_IN.exec(words)?.groups;
  if (!found?.heading || !found.rest || found.heading.split(' ').length > 10) return undefined;
  if (!hasSibling(all, at, -1, headings) && !hasSibling(all, at, 1, headings)) return undefined;
  return { heading: `${one.text.slice(0, one.number.end)}${found.heading}`, rest: found.rest };
}

/** Whether the nearest heading of its kind above or below has the number before or behind, in the same part. */
function hasSibling(all: readonly Numbered[], at: number, step: 1 | -1, headings: readonly boolean[]): boolean {
  for (let i = at + step; i >= 0 && i < all.length; i += step) {
    if (!headings[i]) continue;
    if (isSibling(all[at], all[i], step)) return true;
    const [own, other] = [all[at]?.number?.number, all[i]?.number?.number];
    const isDeeper = other?.style === own?.style && (other?.steps.length ?? 0) > (own?.steps.length ?? 0);
    if (!isDeeper) return false;
  }
  return false;
}
