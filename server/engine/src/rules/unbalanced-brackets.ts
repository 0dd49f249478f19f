import type { Fix } from '../diagnostics/finding.ts';
import type { SectionFacts } from '../facts/report.ts';
import { type Written, writtenIn } from '../facts/written.ts';
import type { Span } from '../text/span.ts';
import { sectionRule } from './kit.ts';

interface BracketData {
  readonly open: string;
  readonly close: string;
  readonly opened: number;
  readonly closed: number;
  /** The sign that has no partner. */
  readonly sign: string;
}

/**
 * Dấu ngoặc và dấu ngoặc kép phải đi thành đôi trong một đoạn: mở mà quên đóng thì người đọc không biết phần chú thích
 * dừng ở đâu. Dấu «)» sau chữ cái hay số thứ tự («a)», «1)») không tính.
 *
 * Sai:
 * ```markdown
 * Đã giải quyết 59,72 ngàn hồ sơ (đạt tỷ lệ (97,4%).
 * ```
 *
 * Đúng:
 * ```markdown
 * Đã giải quyết 59,72 ngàn hồ sơ (đạt tỷ lệ 97,4%): a) trực tuyến; b) trực tiếp (kể cả bưu chính).
 * ```
 */
export const rule = sectionRule<BracketData>({
  id: 'unbalanced-brackets',
  severity: 'info',
  words: {
    vi: {
      title: 'Dấu ngoặc không đi thành đôi',
      message: (data) => ({
        headline:
          data.open === data.close
            ? `Đoạn này có ${data.opened} dấu «${data.open}», nên có một dấu lẻ đôi.`
            : `Trong đoạn này dấu «${data.open}» có ${data.opened} lần, còn dấu «${data.close}» có ${data.closed} lần.`,
        mend:
          data.sign === data.close && data.open !== data.close
            ? `thêm dấu «${data.open}» hoặc bỏ dấu này.`
            : `thêm dấu «${data.close}» hoặc bỏ dấu này.`,
      }),
      fix: (name, data) => (name === 'close' ? `Thêm dấu «${data.close}» ở cuối` : `Bỏ dấu «${data.sign}»`),
    },
    en: {
      title: 'A bracket without its partner',
      message: (data) => ({
        headline:
          data.open === data.close
            ? `This paragraph has ${data.opened} of the sign «${data.open}», so one has no partner.`
            : `This paragraph has «${data.open}» ${data.opened} times and «${data.close}» ${data.closed} times.`,
        mend:
          data.sign === data.close && data.open !== data.close
            ? `add «${data.open}» or take this one out.`
            : `add «${data.close}» or take this one out.`,
      }),
      fix: (name, data) => (name === 'close' ? `Add «${data.close}» at the end` : `Take «${data.sign}» out`),
    },
  },
  *check(facts) {
    for (const lonely of lonelyIn(facts)) {
      const { written, kind, index, closing, counts } = lonely;
      const own = written.placeOf(index, index + 1);
      if (!own) continue;
      const at = wordAt(lonely) ?? own;
      const [open, close] = kind;
      yield {
        at,
        data: { open, close, ...counts, sign: closing ? close : open },
        fixes: [...closeFix(lonely), { name: 'remove', safe: false, edits: [{ at: own, newText: '' }] }],
      };
    }
  },
});

const KINDS: readonly (readonly [open: string, close: string])[] = [
  ['(', ')'],
  ['[', ']'],
  ['“', '”'],
  ['«', '»'],
  ['"', '"'],
];
const GUARD = /[()[\]“”«»"]/u;

/** A bracket without its partner in its paragraph. */
interface Lonely {
  readonly written: Written;
  readonly kind: readonly [string, string];
  readonly index: number;
  readonly closing: boolean;
  readonly counts: { readonly opened: number; readonly closed: number };
}

/** The lonely brackets of a section; one that is opened before a list and closed in it has found its partner. */
function lonelyIn(facts: SectionFacts): readonly Lonely[] {
  const waiting: Lonely[] = [];
  const lonely: Lonely[] = [];
  for (const written of writtenIn(facts, GUARD)) {
    for (const kind of KINDS) {
      if (!written.text.includes(kind[0]) && !written.text.includes(kind[1])) continue;
      for (const one of lonelyOf(written, kind)) {
        const partner = one.closing ? waiting.findIndex((opener) => opener.kind === kind) : -1;
        if (partner >= 0) waiting.splice(partner, 1);
        else if (!one.closing && goesOn(written.text)) waiting.push(one);
        else lonely.push(one);
      }
    }
  }
  return [...lonely, ...waiting];
}

/** Whether a paragraph ends in the middle of a sentence, so that a list or another paragraph goes on with it. */
function goesOn(text: string): boolean {
  return /[,;:]\s*$/u.test(text);
}

function lonelyOf(written: Written, kind: readonly [string, string]): readonly Lonely[] {
  const plain = match(written, kind, false);
  if (plain.length === 0 || kind[1] !== ')') return plain;
  const withoutMarkers = match(written, kind, true);
  return withoutMarkers.length <= plain.length ? withoutMarkers : plain;
}

/** Pairs the brackets of one kind off; with `markers`, «a)» and «1)» close nothing. */
function match(written: Written, kind: readonly [string, string], markers: boolean): readonly Lonely[] {
  const { text } = written;
  const [open, close] = kind;
  const opened: number[] = [];
  const unopened: number[] = [];
  let opens = 0;
  let closes = 0;
  for (let i = nextSign(text, kind, 0); i >= 0; i = nextSign(text, kind, i + 1)) {
    const sign = text.charAt(i);
    if (isFace(text, i)) continue;
    if (sign === open && !(open === close && opened.length > 0)) {
      // 15" is a measure.
      if (open === close && /\d/u.test(text.charAt(i - 1))) continue;
      opens++;
      opened.push(i);
    } else if (!(markers && isMarker(text, i))) {
      closes++;
      if (opened.pop() === undefined && !isMarker(text, i)) unopened.push(i);
    }
  }
  const counts = open === close ? { opened: opens + closes, closed: 0 } : { opened: opens, closed: closes };
  return [
    ...opened.map((index) => ({ written, kind, index, closing: false, counts })),
    ...unopened.map((index) => ({ written, kind, index, closing: true, counts })),
  ];
}

function nextSign(text: string, [open, close]: readonly [string, string], from: number): number {
  const a = text.indexOf(open, from);
  const b = text.indexOf(close, from);
  return a < 0 ? b : b < 0 ? a : Math.min(a, b);
}

/** «a)», «1)», «iv)»: the label of a point, where no bracket opens it. */
function isMarker(text: string, at: number): boolean {
  return (
    text.charAt(at) === ')' &&
    /(?:^|[\s;,:.“"])(?:\p{L}|\d{1,3}(?:\.\d{1,2})*|[ivx]{1,4}|[IVX]{1,4})$/u.test(text.slice(Math.max(0, at - 8), at))
  );
}

/** :) and :( are faces. */
function isFace(text: string, at: number): boolean {
  return (
    /[()]/u.test(text.charAt(at)) &&
    /[:;=]-?$/u.test(text.slice(Math.max(0, at - 2), at)) &&
    /^(?:$|[\s.,!])/u.test(text.slice(at + 1, at + 2))
  );
}

/** The bracket with the word beside it, so that the place can be seen. */
function wordAt({ written, index, closing }: Lonely): Span | undefined {
  const { text } = written;
  if (closing)
    return written.placeOf(
      index - (/\S*$/u.exec(text.slice(Math.max(0, index - 24), index))?.[0].length ?? 0),
      index + 1,
    );
  return written.placeOf(index, index + 1 + (/^[^\s()]*/u.exec(text.slice(index + 1, index + 25))?.[0].length ?? 0));
}

/** Right behind the partner of a bracket inside it, where one closes at all: «(đạt tỷ lệ (97,4%)» lacks one there. */
function closeFix({ written, kind, index, closing }: Lonely): readonly Fix[] {
  const [open, close] = kind;
  if (closing || open === close) return [];
  const last = written.text.indexOf(close, index);
  const place = last < 0 ? undefined : written.placeOf(last, last + 1);
  return place ? [{ name: 'close', safe: false, edits: [{ at: place, newText: close + close }] }] : [];
}
