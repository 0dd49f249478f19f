import { isAlias, isMap, isPair, isScalar, isSeq, type Node, parseDocument } from 'yaml';
import type { ReportKind } from '../schema/kind.ts';
import { type Span, shift, span } from '../text/span.ts';

/** A value of the front matter as it was written. Every span is relative to section 0, every text is in NFC. */
export type FrontMatterNode =
  | { readonly kind: 'text'; readonly text: string; readonly span: Span }
  | { readonly kind: 'list'; readonly items: readonly FrontMatterNode[]; readonly span: Span }
  | { readonly kind: 'map'; readonly entries: readonly FrontMatterEntry[]; readonly span: Span };

export interface FrontMatterEntry {
  /** The key in NFC. */
  readonly key: string;
  readonly keySpan: Span;
  /** A key without a value has an empty text, right behind its colon. */
  readonly value: FrontMatterNode;
}

/** Something that YAML could not read, or would read as something else than what is written. */
export interface YamlProblem {
  /**
   * - `colon`: a value with «: » inside; `special`: a value that begins with a sign that means something to YAML
   * - `quote`: a quotation mark that is not closed, or is closed before the value ends
   * - `tab`: a line indented by tabs; `no-blank`: no blank behind the colon, or a full-width colon
   * - `no-colon`: a line that is neither a key nor a list item; `too-long`: nothing behind this place was read
   * - else the yaml package's own error code
   */
  readonly code: string;
  readonly span: Span;
  /** The one change that puts it right, where there is one. */
  readonly mend?: { readonly span: Span; readonly newText: string };
}

/** The report's front matter. Broken YAML still gives what could be read, with its problems beside it. */
export interface FrontMatter {
  /** The YAML between the `---` lines; empty at 0 where there is no front matter. */
  readonly span: Span;
  readonly present: boolean;
  /** Whether the closing `---` is there. */
  readonly closed: boolean;
  readonly root: FrontMatterNode | undefined;
  readonly problems: readonly YamlProblem[];
}

// A front matter has some thirty lines. The YAML reader's time grows with the square of the number of faults.
const LONGEST = 20_000;
const OPENING = /^\uFEFF?---[ \t]*(?:\r?\n|$)/u;

/**
 * Reads the front matter from the text of section 0, which has the `---` lines in it. Scalars keep the text they are
 * written with; in a list, a line like `- Lưu: VT` is that text. Never throws.
 */
export function readFrontMatter(section0Text: string): FrontMatter {
  const opening = OPENING.exec(section0Text);
  if (!opening) return { span: span(0, 0), present: false, closed: false, root: undefined, problems: [] };
  const start = opening[0].length;
  const closing = /(?<=\n)(?:---|\.\.\.)[ \t\r]*(?:\n|$)/u.exec(section0Text.slice(start - 1));
  const closed = closing !== null;
  const end = closed ? start - 1 + closing.index : endOfUnclosed(section0Text, start);
  const source = section0Text.slice(start, end);
  const { root, problems } = readYaml(source);
  return {
    span: span(start, end),
    present: true,
    closed,
    root: root && shiftNode(root, start),
    problems: problems.map((problem) => shiftProblem(problem, start)),
  };
}

/** Without a closing line the keys end at the first blank line behind which no key follows; a key has few words. */
function endOfUnclosed(text: string, start: number): number {
  const blank = /\n[ \t]*\r?\n(?=\s*(?!(?:[^\s:]+ ?){1,4}:(?:\s|$)|-[ \t])\S)/gu;
  blank.lastIndex = Math.max(0, start - 1);
  const found = blank.exec(text);
  return found ? found.index + 1 : text.length;
}

function readYaml(whole: string): { root: FrontMatterNode | undefined; problems: readonly YamlProblem[] } {
  const cutAt = whole.length <= LONGEST ? whole.length : whole.lastIndexOf('\n', LONGEST) + 1;
  const source = whole.slice(0, cutAt);
  const masked = maskTrouble(source);
  const problems: YamlProblem[] = [...masked.problems];
  if (cutAt < whole.length) problems.push({ code: 'too-long', span: span(cutAt, Math.min(whole.length, cutAt + 1)) });
  try {
    const document = parseDocument(masked.text, {
      schema: 'failsafe',
      strict: false,
      uniqueKeys: false,
      prettyErrors: false,
      logLevel: 'silent',
    });
    addOtherProblems(document.errors, source, problems);
    const root = document.contents ? new Converter(source, masked).convert(document.contents, false) : undefined;
    return { root, problems };
  } catch {
    // Values nested thousands deep exhaust the stack; there is nothing in them that a report could mean.
    return {
      root: undefined,
      problems: [...problems, { code: 'too-long', span: span(0, Math.min(1, source.length)) }],
    };
  }
}

/** One problem for each line at most: what follows the first one on a line only follows from it. */
function addOtherProblems(
  errors: readonly { readonly code: string; readonly pos: readonly [number, number] }[],
  source: string,
  problems: YamlProblem[],
): void {
  const lineOf = (offset: number): number => source.lastIndexOf('\n', Math.max(0, offset - 1));
  const lines = new Set(problems.map((problem) => lineOf(problem.span.end)));
  for (const { code, pos } of errors) {
    const start = Math.min(pos[0], source.length);
    const lineEnd = source.indexOf('\n', start);
    const end = Math.max(start, Math.min(pos[1], lineEnd < 0 ? source.length : lineEnd));
    if (lines.has(lineOf(end))) continue;
    lines.add(lineOf(end));
    problems.push({ code, span: span(start, end) });
  }
  problems.sort((a, b) => a.span.start - b.span.start);
}

/**
 * The source with everything in it that would mislead YAML replaced by as many harmless letters, so that a fault in one
 * line costs only that line and every offset stays right.
 */
interface Masked {
  readonly text: string;
  readonly problems: readonly YamlProblem[];
  /** The written value of a masked entry, by the offset of its colon. */
  readonly values: ReadonlyMap<number, Span>;
}

const LINE = /^(?<indent>[ \t]*)(?<dashes>(?:-[ \t]+)*)(?<rest>.*?)[ \t\r]*$/u;
const KEY =
  /^(?<key>"[^"]*"|'[^']*'|[^\s"'#&*!|>%@`[\]{}:：-][^:：#]{0,60}?)[ \t]*(?<colon>[:：])(?<blank>[ \t]*)(?<value>.*)$/u;

function maskTrouble(source: string): Masked {
  const mask = new Mask(source);
  let at = 0;
  let blockIndent = -1;
  while (at < source.length) {
    const newline = source.indexOf('\n', at);
    const end = newline < 0 ? source.length : newline;
    const line = source.slice(at, end);
    const indent = /^[ \t]*/u.exec(line)?.[0].length ?? 0;
    if (line.trim() !== '' && indent <= blockIndent) blockIndent = -1;
    if (blockIndent < 0 && line.trim() !== '' && mask.line(line, at)) blockIndent = indent;
    at = end + 1;
  }
  return mask.result();
}

class Mask {
  readonly #source: string;
  readonly #problems: YamlProblem[] = [];
  readonly #values = new Map<number, Span>();
  readonly #pieces: { readonly span: Span; readonly text: string }[] = [];
  /** Brackets that a list or map in one line has left open. */
  #open = 0;

  constructor(source: string) {
    this.#source = source;
  }

  result(): Masked {
    let text = '';
    let at = 0;
    for (const piece of this.#pieces) {
      text += this.#source.slice(at, piece.span.start) + piece.text;
      at = piece.span.end;
    }
    return { text: text + this.#source.slice(at), problems: this.#problems, values: this.#values };
  }

  /** Masks what is amiss in one line; returns whether the line opens a block of text (`|` or `>`). */
  line(line: string, at: number): boolean {
    const match = LINE.exec(line);
    const { indent = '', dashes = '', rest = '' } = match?.groups ?? {};
    if (this.#open > 0) {
      // The rest of a list in brackets, unless a key at the margin shows that the bracket was simply forgotten.
      if (!(indent === '' && KEY.test(rest))) {
        this.#open = Math.max(0, this.#open + balance(rest));
        return false;
      }
      this.#open = 0;
    }
    if (rest.startsWith('#')) return false;
    if (indent.includes('\t')) {
      const tabs = span(at, at + indent.length);
      this.#problem('tab', tabs, { span: tabs, newText: indent.replaceAll('\t', '  ') });
      this.#replace(tabs, indent.replaceAll('\t', ' '));
    }
    const start = at + indent.length + dashes.length;
    const own = span(start, start + rest.length);
    if (dashes === '' && indent === '' && /^(?:---|\.\.\.|%)/u.test(rest)) return this.#notKey(own);
    const key = KEY.exec(rest)?.groups;
    if (!key) return this.#item(own, rest, dashes, indent);
    return dashes === '' ? this.#entry(own, key) : this.#listEntry(own, rest, key);
  }

  /** A line without a key: a list item, the next line of a longer value, or a stray line. */
  #item(own: Span, rest: string, dashes: string, indent: string): boolean {
    if (dashes !== '') return this.#value(own, rest, undefined);
    if (indent === '' && !/^-[ \t]*$/u.test(rest)) return this.#notKey(own);
    return false;
  }

  #notKey(own: Span): boolean {
    this.#problem('no-colon', own);
    this.#replace(own, '#'.repeat(own.end - own.start));
    return false;
  }

  #entry(own: Span, parts: Readonly<Record<string, string>>): boolean {
    const { key = '', colon = '', blank = '', value = '' } = parts;
    const colonAt = own.start + this.#source.slice(own.start + key.length, own.end).search(/[:：]/u) + key.length;
    const valueSpan = span(own.end - value.length, own.end);
    if (colon === '：' || (value !== '' && blank === '')) {
      const end = colonAt + 1;
      this.#problem('no-blank', span(own.start, end), {
        span: span(colonAt, end),
        newText: value === '' || blank !== '' ? ':' : ': ',
      });
      this.#replace(span(colonAt, own.end), `:${' '.repeat(own.end - colonAt - 1)}`);
      this.#values.set(colonAt, valueSpan);
      return false;
    }
    return this.#value(valueSpan, value, colonAt);
  }

  /** `- Lưu: VT` is one text; only a second colon is trouble. A list of maps keeps its maps. */
  #listEntry(own: Span, rest: string, parts: Readonly<Record<string, string>>): boolean {
    const { blank = '', value = '', colon = '' } = parts;
    if (colon === '：' || (value !== '' && blank === '')) return false;
    if (troubleOf(value) === undefined) return false;
    this.#problem('colon', own, { span: own, newText: quoted(rest) });
    this.#replace(own, 'x'.repeat(own.end - own.start));
    return false;
  }

  #value(own: Span, value: string, colonAt: number | undefined): boolean {
    if (/^[|>][-+\d]{0,2}(?:[ \t]+#.*)?$/u.test(value)) return true;
    if (/^[[{]/u.test(value) && balance(value) > 0) {
      this.#open = balance(value);
      return false;
    }
    const code = troubleOf(value);
    if (code === undefined) return false;
    this.#problem(code, own, { span: own, newText: quoted(value) });
    this.#replace(own, 'x'.repeat(own.end - own.start));
    if (colonAt !== undefined) this.#values.set(colonAt, own);
    return false;
  }

  #problem(code: string, own: Span, mend?: YamlProblem['mend']): void {
    this.#problems.push(mend ? { code, span: own, mend } : { code, span: own });
  }

  #replace(own: Span, text: string): void {
    this.#pieces.push({ span: own, text });
  }
}

/** How many more brackets a text opens than it closes. */
function balance(text: string): number {
  let open = 0;
  for (const sign of text) {
    if (sign === '[' || sign === '{') open++;
    else if (sign === ']' || sign === '}') open--;
  }
  return open;
}

/** Why YAML would not read a one-line value as the text it is; undefined where it would. */
function troubleOf(value: string): 'colon' | 'special' | 'quote' | undefined {
  const first = value.charAt(0);
  if (first === '"' || first === "'") {
    const closed = first === '"' ? /^"(?:[^"\\]|\\.)*"[ \t]*(?:#.*)?$/u : /^'(?:[^']|'')*'[ \t]*(?:#.*)?$/u;
    return closed.test(value) ? undefined : 'quote';
  }
  if (first === '[' || first === '{')
    return balance(value) === 0 && /[\]}][ \t]*(?:#.*)?$/u.test(value) ? undefined : 'special';
  if (/^[&*!|>%@`]|^[-?][ \t]|^[\]},]/u.test(value)) return 'special';
  return /:(?:[ \t]|$)/u.test(value.replace(/[ \t]#.*$/u, '')) ? 'colon' : undefined;
}

/** A text in quotation marks that keep all of it: in single ones where it has double ones, without those it had. */
export function quoted(text: string): string {
  const bare = text.replace(/^(["'])(.*)$/u, (_all, mark: string, rest: string) =>
    rest.includes(mark) ? `${mark}${rest}` : rest,
  );
  return bare.includes('"') || bare.includes('\\') ? `'${bare.replaceAll("'", "''")}'` : `"${bare}"`;
}

class Converter {
  readonly #source: string;
  readonly #masked: Masked;

  constructor(source: string, masked: Masked) {
    this.#source = source;
    this.#masked = masked;
  }

  convert(node: Node, inList: boolean): FrontMatterNode {
    const [start = 0, end = 0] = node.range ?? [];
    const own = this.#trimmed(start, end);
    if (isMap(node)) {
      if (inList && node.items.length === 1 && !node.flow && this.#isOneLine(own)) return this.#written(own);
      return { kind: 'map', entries: node.items.flatMap((pair) => this.#entry(pair)), span: own };
    }
    if (isSeq(node)) {
      const items = node.items.map((item) => (isPair(item) ? this.#written(own) : this.convert(item as Node, true)));
      return { kind: 'list', items, span: own };
    }
    if (isAlias(node) || !isScalar(node) || this.#masked.text.slice(start, end) !== this.#source.slice(start, end))
      return this.#written(own);
    return {
      kind: 'text',
      text: String(node.value ?? '')
        .normalize('NFC')
        .trim(),
      span: own,
    };
  }

  #entry(pair: { readonly key: unknown; readonly value: unknown }): FrontMatterEntry[] {
    const node = pair.key as Node | null;
    if (!node?.range) return [];
    const keySpan = this.#trimmed(node.range[0], node.range[1]);
    const key = isScalar(node) ? String(node.value ?? '') : this.#source.slice(keySpan.start, keySpan.end);
    const colon = this.#masked.text.indexOf(':', keySpan.end);
    const behind = colon < 0 ? keySpan.end : colon + 1;
    return [
      { key: key.normalize('NFC').trim(), keySpan, value: this.#valueOf(pair.value as Node | null, colon, behind) },
    ];
  }

  #valueOf(value: Node | null, colon: number, behind: number): FrontMatterNode {
    const masked = this.#masked.values.get(colon);
    if (masked) return this.#written(masked);
    const isEmpty = !value?.range || (isScalar(value) && value.source === '' && value.range[0] === value.range[1]);
    if (isEmpty) return { kind: 'text', text: '', span: span(behind, behind) };
    return this.convert(value, false);
  }

  #written(own: Span): FrontMatterNode {
    return { kind: 'text', text: this.#source.slice(own.start, own.end).normalize('NFC'), span: own };
  }

  #trimmed(start: number, end: number): Span {
    const text = this.#source.slice(start, end);
    return span(start, start + text.trimEnd().length);
  }

  #isOneLine(own: Span): boolean {
    return !this.#source.slice(own.start, own.end).includes('\n');
  }
}

function shiftNode(node: FrontMatterNode, by: number): FrontMatterNode {
  const own = shift(node.span, by);
  if (node.kind === 'text') return { ...node, span: own };
  if (node.kind === 'list') return { ...node, items: node.items.map((item) => shiftNode(item, by)), span: own };
  const entries = node.entries.map(({ key, keySpan, value }) => ({
    key,
    keySpan: shift(keySpan, by),
    value: shiftNode(value, by),
  }));
  return { ...node, entries, span: own };
}

function shiftProblem(problem: YamlProblem, by: number): YamlProblem {
  const { mend } = problem;
  const own = shift(problem.span, by);
  return mend ? { ...problem, span: own, mend: { ...mend, span: shift(mend.span, by) } } : { ...problem, span: own };
}

/** A node as plain data, the way a JSON Schema validator wants it. Of two equal keys the first one counts. */
export function toData(node: FrontMatterNode | undefined): unknown {
  if (!node) return {};
  if (node.kind === 'text') return node.text;
  if (node.kind === 'list') return node.items.map(toData);
  return Object.fromEntries([...node.entries].reverse().map(({ key, value }) => [key, toData(value)]));
}

/** The entry with this key; the first one where there are several. Undefined for anything but a map. */
export function entryOf(node: FrontMatterNode | undefined, key: string): FrontMatterEntry | undefined {
  return node?.kind === 'map' ? node.entries.find((entry) => entry.key === key) : undefined;
}

/** The value under these keys, one inside the other: `lookup(frontMatter, 'kỳ', 'từ')`. */
export function lookup(frontMatter: FrontMatter, ...keys: readonly string[]): FrontMatterNode | undefined {
  let node = frontMatter.root;
  for (const key of keys) node = entryOf(node, key)?.value;
  return node;
}

/** The value that a JSON Pointer leads to, as validators give it in `SchemaProblem.instancePath`. */
export function nodeAt(frontMatter: FrontMatter, pointer: string): FrontMatterNode | undefined {
  let node = frontMatter.root;
  for (const step of pointer.split('/').slice(1)) {
    const key = step.replaceAll('~1', '/').replaceAll('~0', '~');
    node = node?.kind === 'list' ? node.items[Number(key)] : entryOf(node, key)?.value;
  }
  return node;
}

/** The kind of report that `loại` names, without regard to case and to how many blanks there are. */
export function kindOf(frontMatter: FrontMatter, kinds: readonly ReportKind[]): ReportKind | undefined {
  const value = lookup(frontMatter, 'loại');
  if (value?.kind !== 'text') return undefined;
  const name = folded(value.text);
  return name === '' ? undefined : kinds.find((kind) => folded(kind.name) === name);
}

function folded(text: string): string {
  return text.normalize('NFC').toLowerCase().replace(/\s+/gu, ' ').trim();
}
