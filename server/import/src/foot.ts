import { authorityLine } from '@soat/engine';
import type { RootContent } from 'mdast';
import { entryOf, isCapitals, isRule, type Line, linesIn, sidesOf } from './lines.ts';

/** What the foot of a document says: components 7 and 9. */
export interface Foot {
  readonly recipients: readonly string[];
  readonly authority: string;
  readonly behalf: string;
  readonly position: string;
  readonly name: string;
}

/** The foot taken out of a document. */
export interface Footless {
  readonly foot: Foot;
  /** Lines of the foot that are none of its parts, such as «(Đã ký)». */
  readonly unplaced: readonly Line[];
  /** What stands before the foot, and the annexes behind it. */
  readonly before: readonly RootContent[];
  readonly after: readonly RootContent[];
}

const RECIPIENTS = /^nơi\s+nhận\s*(?::|$)\s*/iu;
const NONE: Foot = { recipients: [], authority: '', behalf: '', position: '', name: '' };

/** Takes «Nơi nhận» and the signature out of a document. */
export function takeFoot(blocks: readonly RootContent[]): Footless {
  const lines = linesIn(blocks);
  const at = lines.findLastIndex((line) => sidesOf(line).some(({ text }) => RECIPIENTS.test(text)));
  const seed = at >= 0 ? at : lines.findLastIndex((line, i) => isAuthority(line) || isSigned(line, lines[i + 1]));
  if (seed < 0) return { foot: NONE, unplaced: [], before: blocks, after: [] };
  const { from, to } = extent(blocks, lines, seed);
  const reader = new FootReader();
  for (const line of lines) if (line.block >= from && line.block <= to) reader.read(line);
  return {
    foot: reader.foot(),
    unplaced: reader.unplaced,
    before: blocks.slice(0, from),
    after: blocks.slice(to + 1),
  };
}

/** «TM. ỦY BAN NHÂN DÂN», «KT. CHỦ TỊCH»: a line in capitals that tells in whose stead a person signs. */
function isAuthority(line: Line): boolean {
  return sidesOf(line).some(({ text }) => isAuthorityText(text));
}

function isAuthorityText(text: string): boolean {
  return authorityLine(text).prefix !== undefined && isCapitals(text) && text.length < 120;
}

// Titles that end a signature block without a prefix, as they stand on the page.
const POSITION =
  /^(?:PHÓ |QUYỀN |Q\. ?)?(?:CHỦ TỊCH|GIÁM ĐỐC|TỔNG GIÁM ĐỐC|TRƯỞNG |CHÁNH |CỤC TRƯỞNG|CHI CỤC TRƯỞNG|VỤ TRƯỞNG|VIỆN TRƯỞNG|HIỆU TRƯỞNG|BỘ TRƯỞNG|THỨ TRƯỞNG|CHỦ NHIỆM|BÍ THƯ|THỦ TRƯỞNG)/u;

/** A title in capitals with a name below it. */
function isSigned(line: Line, below: Line | undefined): boolean {
  const title = sidesOf(line)[0];
  return (
    title !== undefined &&
    isCapitals(title.text) &&
    POSITION.test(title.text) &&
    title.text.length < 80 &&
    below?.side === line.side &&
    isName(below.text.trim())
  );
}

/** The blocks around a line of the foot that belong to the foot as well. */
function extent(blocks: readonly RootContent[], lines: readonly Line[], seed: number): { from: number; to: number } {
  const block = lines[seed]?.block ?? 0;
  const linesAt = (at: number): readonly Line[] => lines.filter((line) => line.block === at);
  let from = block;
  while (from > 0 && isFootBlock(linesAt(from - 1), true)) from--;
  let to = block;
  while (to + 1 < blocks.length && isFootBlock(linesAt(to + 1), false)) to++;
  return { from, to };
}

function isFootBlock(lines: readonly Line[], above: boolean): boolean {
  // A block without lines of words, such as a picture's, is none of the foot's.
  if (lines.length === 0) return false;
  return lines.every((line) =>
    sidesOf(line).every(({ text }) => {
      if (isAuthorityText(text) || isRule(text) || SIGNED.test(text)) return true;
      if (isCapitals(text) && POSITION.test(text)) return true;
      // A list above the label is the end of the text; below, it is the recipients.
      return !above && (isName(text) || isContinuedUnit(text) || /^[-–—+•]\s*\S/u.test(text));
    }),
  );
}

const SIGNED = /^\(?\s*(?:đã ký|ký tên|ký, |ký và|chữ ký)[^)]*\)?$/iu;

/** «Nguyễn Thị Phương Toàn»: two to six words, each with a capital and small letters, or with a title before them. */
function isName(text: string): boolean {
  const plain = text.replace(/^(?:(?:PGS|GS|TS|ThS|BS|KS|CN|BSCKI{1,2}|đ\/c|đồng chí)[.:,]?\s*)+/iu, '');
  return /^\p{Lu}\p{Ll}*(?:[ \t]+\p{Lu}\p{Ll}*){1,5}$/u.test(plain) && !isCapitals(plain);
}

function isContinuedUnit(text: string): boolean {
  return isCapitals(text) && /^(?:TỈNH|THÀNH PHỐ|HUYỆN|QUẬN|THỊ XÃ|THỊ TRẤN|XÃ|PHƯỜNG|ĐẶC KHU)(?!\p{L})/u.test(text);
}

class FootReader {
  readonly unplaced: Line[] = [];
  readonly #recipients: string[] = [];
  readonly #above: string[] = [];
  #name = '';
  #inRecipients = false;

  read(line: Line): void {
    for (const { side, text } of sidesOf(line)) this.#part(line, side, text);
  }

  #part(line: Line, side: Line['side'], text: string): void {
    if (text === '' || isRule(text)) return;
    const label = side === 'right' ? undefined : RECIPIENTS.exec(text);
    if (label) {
      this.#inRecipients = true;
      const own = text.slice(label[0].length);
      if (own !== '') this.#recipient(own);
    } else if (side !== 'right' && this.#inRecipients && this.#isRecipient(side, text)) this.#recipient(text);
    else if (SIGNED.test(text)) this.unplaced.push({ ...line, text });
    else if (isAuthorityText(text) || (isCapitals(text) && this.#name === '')) this.#authority(text);
    else if (isName(text) && this.#name === '') this.#name = text.replace(/\s+/gu, ' ');
    else this.unplaced.push({ ...line, text });
  }

  /** In its own column all is a recipient; among loose lines it has its dash. */
  #isRecipient(side: Line['side'], text: string): boolean {
    if (/^[-–—+•]\s*\S/u.test(text)) return true;
    if (isAuthorityText(text) || isCapitals(text)) return false;
    return side === 'left' || (this.#above.length === 0 && !isName(text));
  }

  #recipient(text: string): void {
    const last = this.#recipients.length - 1;
    // A line without a dash goes on with an entry that has not ended.
    const goesOn = !/^[-–—+•]\s*\S/u.test(text) && last >= 0 && !/[;.]\s*$/u.test(this.#recipients[last] ?? '');
    if (goesOn) this.#recipients[last] = `${this.#recipients[last]} ${text}`;
    else this.#recipients.push(...text.split(/;\s*(?=[-–—]\s)/u));
  }

  #authority(text: string): void {
    const last = this.#above.length - 1;
    if (last >= 0 && isContinuedUnit(text)) this.#above[last] = `${this.#above[last]} ${text}`;
    else this.#above.push(text);
  }

  /** Which line is what: a prefix tells it (mục II.7); the last line without one is the position. */
  foot(): Foot {
    const foot = { authority: '', behalf: '', position: '' };
    const plain: string[] = [];
    for (const text of this.#above) {
      const { prefix } = authorityLine(text);
      if (prefix === undefined || prefix === 'Q') plain.push(text);
      else if (prefix === 'KT' && foot.behalf === '') foot.behalf = text;
      else if (foot.authority === '') foot.authority = text;
      else plain.push(text);
    }
    // A name may stand in capitals as well: then it is the last line, and no title of an office.
    const last = plain[plain.length - 1] ?? '';
    const isNamed = this.#name === '' && plain.length + Number(foot.behalf !== '') > 1 && !POSITION.test(last);
    const name = isNamed ? (plain.pop() ?? '') : this.#name;
    const recipients = this.#recipients.map(entryOf).filter((entry) => entry !== '');
    return { ...foot, position: plain.join(' '), recipients, name };
  }
}
