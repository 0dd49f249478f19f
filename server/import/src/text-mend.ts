import { applyEdits, composeLetter, findMisread, isSyllable, LEGACY_LETTERS, mayBeMisread } from '@soat/engine';
import type { ImportNote } from './model.ts';

/** A text in Unicode and in NFC, and what had to be put right for it. */
export interface MendedText {
  readonly text: string;
  /** One for each encoding and each letter, with examples and a count. */
  readonly notes: readonly ImportNote[];
}

// Characters that belong to no text. Those from U+0080 on may be bytes of a letter that was read wrongly, and stay.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const CONTROLS = /[\u0000-\u0008\u000e-\u001f\u007f]/gu;

/**
 * Puts a text into Unicode: stretches that were read in an old encoding are turned, letters of old fonts become the
 * Vietnamese ones, marks that stand apart from their letters are joined with them. Lines end in LF; form feeds and tabs
 * stay. Never throws.
 */
export function mendText(text: string): MendedText {
  const plain = text
    .replace(/^\ufeff/u, '')
    .replace(/\r\n?|[\u2028\u2029\v]/gu, '\n')
    .replace(CONTROLS, ' ');
  const turned = mayBeMisread(plain) ? withoutMisreadings(plain) : { text: plain, notes: [] };
  const composed = turned.text.normalize('NFC').replace(/\p{L}\p{M}+/gu, composeLetter);
  const letters = withoutLegacyLetters(composed);
  return { text: letters.text, notes: [...turned.notes, ...letters.notes] };
}

/** How many characters are judged together: an old encoding shows in a paragraph, not in a word. */
const PIECE = 4000;
const MODERN = /[\u0102-\u01b0\u1ea0-\u1ef9]/u;

function withoutMisreadings(text: string): MendedText {
  const examples = new Map<string, Examples>();
  const mended = piecesOf(text).map((piece) => turned(piece, examples));
  return { text: mended.join(''), notes: notesOf(examples) };
}

/** The text cut at ends of lines into pieces that have letters of today or have none, none of them very long. */
function piecesOf(text: string): readonly string[] {
  const pieces: string[] = [];
  let piece = '';
  let modern = false;
  for (const line of text.match(/[^\n]{1,4000}\n?|\n/gu) ?? []) {
    const own = MODERN.test(line);
    if (piece !== '' && (own !== modern || piece.length + line.length > PIECE)) {
      pieces.push(piece);
      piece = '';
    }
    modern = own;
    piece += line;
  }
  return piece === '' ? pieces : [...pieces, piece];
}

function turned(piece: string, examples: Map<string, Examples>): string {
  const found = mayBeMisread(piece) ? findMisread(piece) : undefined;
  if (found && (found.sure || found.misreading === 'UTF-8' || mostFit(found.edits))) {
    count(examples, found.misreading, found.edits.length, piece, found.edits);
    return applyEdits(
      piece,
      found.edits.map(({ start, end, newText }) => ({ span: { start, end }, newText })),
    );
  }
  const lines = piece.match(/[^\n]*\n|[^\n]+/gu) ?? [];
  return lines.length < 2 ? piece : lines.map((line) => turned(line, examples)).join('');
}

/** A long text always has a name or an abbreviation that is no Vietnamese word; its other words speak for it. */
function mostFit(edits: readonly { readonly newText: string }[]): boolean {
  const fitting = edits.filter((edit) => isSyllable(edit.newText.toLowerCase())).length;
  return edits.length >= 10 && fitting >= edits.length * 0.9;
}

interface Examples {
  count: number;
  readonly from: string[];
  readonly to: string[];
}

/** How many examples a note gives. */
const SHOWN = 5;

function count(
  all: Map<string, Examples>,
  key: string,
  times: number,
  text: string,
  edits: readonly { readonly start: number; readonly end: number; readonly newText: string }[],
): void {
  const examples = all.get(key) ?? { count: 0, from: [], to: [] };
  all.set(key, examples);
  examples.count += times;
  for (const edit of edits) {
    if (examples.from.length >= SHOWN) break;
    const from = text.slice(edit.start, edit.end);
    if (examples.from.includes(from)) continue;
    examples.from.push(from);
    examples.to.push(edit.newText);
  }
}

function notesOf(all: ReadonlyMap<string, Examples>): readonly ImportNote[] {
  return [...all.values()].map(({ count, from, to }) => ({
    kind: 'mended',
    text: to.join(', '),
    detail: from.join(', '),
    count,
  }));
}

const LEGACY = `[${[...LEGACY_LETTERS.keys()].join('')}]`;
const LEGACY_LETTER = new RegExp(LEGACY, 'gu');
const WORD = /[\p{L}\p{M}]+/gu;

/** Each of these letters is told once, with the words that had it. */
function withoutLegacyLetters(text: string): MendedText {
  const examples = new Map<string, Examples>();
  if (text.search(LEGACY_LETTER) < 0) return { text, notes: [] };
  const mended = text.replace(WORD, (word) => {
    if (word.search(LEGACY_LETTER) < 0) return word;
    const right = word.replace(LEGACY_LETTER, (letter) => LEGACY_LETTERS.get(letter) ?? letter);
    for (const letter of new Set(word.match(LEGACY_LETTER) ?? [])) {
      count(examples, letter, 1, word, [{ start: 0, end: word.length, newText: right }]);
    }
    return right;
  });
  return { text: mended, notes: notesOf(examples) };
}
