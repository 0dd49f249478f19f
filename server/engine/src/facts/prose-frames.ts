import { add, compare, equal } from '../figures/decimal.ts';
import { ADDED_UP, LISTS_ALL, NOT_ALL, PART_MARKER, REMAINDER, WHOLLY } from '../words/prose.ts';
import { ALL_OTHERS, FAULTS } from '../words/tallies.ts';
import type { Passage } from './passages.ts';
import { haveOneUnit, isCount, isPartOf, isSentenceEnd, type Statement } from './statements.ts';

/** A figure and what is named as its parts, by «trong đó», «gồm» or brackets right behind it. */
export interface Frame {
  readonly whole: Statement;
  readonly parts: readonly Statement[];
  /** Whether the words say that the parts are all there is. */
  readonly all: boolean;
  /** The last part, where it is called the rest. */
  readonly remainder: Statement | undefined;
  /** Whether every number there is read and the parts stand in one row, so that what does not fit can be told. */
  isSure(): boolean;
}

/** A passage with what its figures state, and which of them are named as parts of which. */
export interface FramedPassage {
  readonly passage: Passage;
  readonly statements: readonly Statement[];
  readonly frames: readonly Frame[];
}

/** A frame before it is known how sure it is. */
type OpenFrame = Omit<Frame, 'isSure'>;

/** The frames of a passage, in no order; `statements` are all of its. */
export function framesOf(passage: Passage, statements: readonly Statement[]): readonly Frame[] {
  const counts = statements.filter(isCount);
  const frames: OpenFrame[] = [];
  for (const marker of passage.text.matchAll(PART_MARKER)) {
    const opens = marker.index + marker[0].length;
    const whole = wholeBefore(passage.text, counts, marker.index);
    if (!whole || opensAChange(statements, whole, marker.index)) continue;
    const ends = endOfFrame(passage.text, opens);
    const words = passage.text.slice(marker.index, ends);
    const depth = depthAt(passage.text, whole, opens);
    const inside = counts.filter((c) => c.figure.index >= opens && c.figure.index < ends && c.depth === depth);
    const named = upToSemicolon(passage.text, firstOfItems(upToNextWhole(inside, whole)));
    const parts = marker[0].trimEnd().endsWith(':') ? named : withoutGreater(passage.text, named, whole);
    const remainder = parts.find((part) =>
      REMAINDER.test(passage.text.slice(Math.max(0, part.figure.index - 30), part.figure.index)),
    );
    const isAll = opensWithCount(passage.text, opens, parts) && WHOLLY.test(marker[0]);
    frames.push({
      whole,
      parts,
      all: (isAll || endsWithOthers(passage.text, parts)) && !NOT_ALL.test(words.toLowerCase()),
      remainder,
    });
  }
  return [
    ...frames,
    ...bracketFrames(passage, counts),
    ...closingFrames(passage, counts),
    ...listFrames(passage, counts),
  ].map((frame) => ({ ...frame, isSure: () => isSure(passage.text, statements, frame) }));
}

/** Two rows of parts, «nữ 12; Mông 14, Thái 13», are two ways to part the whole; in a number that is not read a part may hide. */
function isSure(text: string, statements: readonly Statement[], { whole, parts }: OpenFrame): boolean {
  const last = parts[parts.length - 1];
  if (!last) return false;
  const gaps = parts.slice(1).map((part, i) => text.slice(parts[i]?.figure.end, part.figure.index));
  const withSemicolon = gaps.filter((gap) => gap.includes(';')).length;
  if (withSemicolon > 0 && withSemicolon < gaps.length) return false;
  return !hasUnread(text, statements, whole.figure.end, Math.max(whole.figure.end, last.figure.index));
}

const DATED =
  /\d+(?:\/\d{4})?\/\p{Lu}[\p{L}\d-]*|(?<!\d)(?:[012]?\d|3[01])\/(?:0?\d|1[0-2])(?:\/\d{4})?(?!\d)|(?:ngày|tháng|năm|quý|kỳ)\s+\d+(?:\/\d{4})?|\d+\s+(?:năm|tháng|ngày|tuần|quý|giờ|phút)(?!\p{L})/giu;

/** Whether a stretch of the text has digits that state no figure and are no date or symbol of a document either. */
export function hasUnread(text: string, statements: readonly Statement[], from: number, to: number): boolean {
  let rest = '';
  let at = from;
  for (const { figure } of statements) {
    if (figure.end <= from || figure.index >= to) continue;
    rest += `${text.slice(at, Math.max(at, figure.index))} `;
    at = Math.max(at, figure.end);
  }
  rest += text.slice(at, Math.max(at, to));
  return /\d/u.test(rest) && /\d/u.test(rest.replace(DATED, ' '));
}

/** «Gồm Trưởng phòng, 01 Phó Trưởng phòng và 04 chuyên viên»: what is named without a figure is a part all the same. */
function opensWithCount(text: string, opens: number, [first]: readonly Statement[]): boolean {
  return first !== undefined && !text.slice(opens, first.figure.index).includes(',');
}

/** «Hộ tịch 2.905 hồ sơ, …, các lĩnh vực khác 1.112 hồ sơ»: the last of three parts or more is all that is left. */
function endsWithOthers(text: string, parts: readonly Statement[]): boolean {
  const [before, last] = parts.slice(-2);
  return parts.length >= 3 && !!before && !!last && ALL_OTHERS.test(text.slice(before.figure.end, last.figure.index));
}

/**
 * Two figures or more in brackets or behind a colon right behind one: «64.310 hồ sơ (quận 11.204 hồ sơ, các phường
 * 53.106 hồ sơ)», «1.944 giao dịch: trực tuyến 1.203 giao dịch, tiền mặt 741 giao dịch».
 */
function bracketFrames(passage: Passage, counts: readonly Statement[]): readonly OpenFrame[] {
  return counts.flatMap((whole): OpenFrame[] => {
    const behind = passage.text.slice(whole.figure.end);
    // A unit that the vocabulary does not know stands between the figure and the sign.
    const opens = /^(?:\s+\p{L}+){0,2}\s*[(:]/u.exec(behind)?.[0];
    if (opens === undefined) return [];
    const from = whole.figure.end + opens.length;
    const ends = endOfFrame(passage.text, from);
    const words = passage.text.slice(from, ends).toLowerCase();
    if (/^\s*(?:tăng|giảm)|trong đó/u.test(words) || FAULTS.test(words)) return [];
    const depth = opens.endsWith('(') ? whole.depth + 1 : whole.depth;
    const inside = counts.filter((c) => c.figure.index >= from && c.figure.index < ends && c.depth === depth);
    const parts = withoutGreater(passage.text, firstOfItems(upToNextWhole(inside, whole)), whole);
    return parts.length < 2 || !parts.every((part) => haveOneUnit(part, whole))
      ? []
      : [{ whole, parts, all: !NOT_ALL.test(words), remainder: undefined }];
  });
}

/** A figure above a list of its parts: «tiếp nhận 3.288 hồ sơ thuộc các lĩnh vực sau:» with a figure in each item. */
function listFrames(passage: Passage, counts: readonly Statement[]): readonly OpenFrame[] {
  const [lead, ...items] = passage.paragraphs;
  const [from, ...starts] = passage.starts;
  if (!lead || from !== 0 || items.length < 2 || !items.every((item) => item.item) || !LISTS_ALL.test(lead.text))
    return [];
  const whole = counts.filter((c) => c.figure.end <= (starts[0] ?? 0)).pop();
  const inItem = (i: number): Statement | undefined => {
    const from = starts[i] ?? 0;
    const to = starts[i + 1] ?? passage.text.length;
    const own = counts.filter(({ figure }) => figure.index >= from && figure.index < to);
    // «478 hồ sơ quá hạn. Cụ thể: – Cấp tỉnh: giải quyết 45.870 hồ sơ, 112 hồ sơ quá hạn»: the figure of the same measure.
    return own.find((c) => whole?.whole !== undefined && isOfMeasure(c, whole)) ?? own[0];
  };
  const parts = items.map((_, i) => inItem(i));
  if (!whole || NOT_ALL.test(lead.text.toLowerCase()) || !parts.every((part) => part && haveOneUnit(part, whole)))
    return [];
  // An item that states the measure of a whole of its own goes on to something else.
  if (
    whole.whole !== undefined &&
    parts.some((part) => part?.whole !== undefined && part.parts.length < whole.parts.length)
  )
    return [];
  return [{ whole, parts: parts as Statement[], all: true, remainder: undefined }];
}

function isOfMeasure(a: Statement, b: Statement): boolean {
  return a.whole === b.whole && a.parts.join() === b.parts.join();
}

/** A total behind its parts: «112 hồ sơ … và 45 hồ sơ …, cộng lại 157 hồ sơ». */
function closingFrames(passage: Passage, counts: readonly Statement[]): readonly OpenFrame[] {
  return counts.flatMap((whole, i): OpenFrame[] => {
    if (!ADDED_UP.test(passage.text.slice(Math.max(0, whole.figure.index - 30), whole.figure.index))) return [];
    const parts = counts
      .slice(0, i)
      .filter((c) => c.sentence === whole.sentence && c.depth === whole.depth && isPartOf(c, whole));
    return parts.length >= 2 ? [{ whole, parts, all: true, remainder: undefined }] : [];
  });
}

/** The last figure before a marker, in its sentence or, where the marker opens a sentence, in the one before. */
function wholeBefore(text: string, counts: readonly Statement[], at: number): Statement | undefined {
  const before = counts.filter((count) => count.figure.end <= at);
  const outer = before.filter((count) => count.depth === 0);
  const last = outer[outer.length - 1] ?? before[before.length - 1];
  if (!last) return undefined;
  const between = text.slice(last.figure.end, at);
  const ends = [...between].filter((_, i) => isSentenceEnd(`${between}${text.slice(at, at + 2)}`, i)).length;
  if (ends === 0) return last;
  const opensSentence = ends === 1 && /[.:;]\s*$/u.test(between);
  return opensSentence ? (sumOf(outer.filter((count) => count.sentence === last.sentence)) ?? last) : undefined;
}

/** The first of some figures where the others add up to it: a sentence that parts it so speaks of it, and not of its last part. */
export function sumOf([first, ...parts]: readonly Statement[]): Statement | undefined {
  if (!first || parts.length < 2) return undefined;
  const sum = parts.map(({ figure }) => figure.value).reduce(add);
  return equal(sum, first.figure.value) ? first : undefined;
}

/** «39 đơn vị (giảm 08 đơn vị, trong đó giải thể 03 …)»: the parts are those of the change, not of the whole before it. */
function opensAChange(statements: readonly Statement[], whole: Statement, marker: number): boolean {
  return statements.some(
    ({ figure }) =>
      !figure.percent && figure.use !== 'statement' && figure.index > whole.figure.index && figure.end <= marker,
  );
}

/** Where the parts end: with the sentence, or with the bracket that holds them. */
function endOfFrame(text: string, from: number): number {
  let depth = 0;
  for (let at = from; at < text.length; at++) {
    if (text.charAt(at) === '(') depth++;
    if (text.charAt(at) === ')' && --depth < 0) return at;
    if (isSentenceEnd(text, at)) return at;
  }
  return text.length;
}

/** How deep in brackets the text is at `at`, counted on from a figure before it. */
function depthAt(text: string, from: Statement, at: number): number {
  let depth = from.depth;
  for (let i = from.figure.end; i < at; i++) {
    if (text.charAt(i) === '(') depth++;
    else if (text.charAt(i) === ')') depth = Math.max(0, depth - 1);
  }
  return depth;
}

/** Parts between commas end at a semicolon: what stands behind it goes on from the whole, or from one above it. */
function upToSemicolon(text: string, parts: readonly Statement[]): readonly Statement[] {
  const gap = (i: number): string => text.slice(parts[i - 1]?.figure.end ?? 0, parts[i]?.figure.index ?? 0);
  if (parts.length < 3 || gap(1).includes(';')) return parts;
  const end = parts.findIndex((_, i) => i > 1 && gap(i).includes(';'));
  return end < 0 ? parts : parts.slice(0, end);
}

/** A figure behind a semicolon that is more than the whole is none of its parts, and nor is what follows it. */
function withoutGreater(text: string, parts: readonly Statement[], whole: Statement): readonly Statement[] {
  const semicolon = parts.findIndex(
    (part, i) => i > 0 && text.slice(parts[i - 1]?.figure.end ?? 0, part.figure.index).includes(';'),
  );
  if (semicolon < 0) return parts;
  const behind = parts.slice(semicolon);
  const isGreater = behind.some((part) => compare(part.figure.interval.low, whole.figure.interval.high) > 0);
  return isGreater ? parts.slice(0, semicolon) : parts;
}

/** Where another whole is named, or another period, the text has gone on from the parts to something else. */
function upToNextWhole(counts: readonly Statement[], whole: Statement): readonly Statement[] {
  const end = counts.findIndex((c) => (c.whole !== undefined && c.parts.length === 0) || c.period !== whole.period);
  return end < 0 ? counts : counts.slice(0, end);
}

function firstOfItems(counts: readonly Statement[]): readonly Statement[] {
  return counts.filter((count, i) => i === 0 || counts[i - 1]?.item !== count.item);
}
