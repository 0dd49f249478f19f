import { isOn, nearest, type StyleChain } from './docx-styles.ts';
import { attribute, child, elementsIn, isWord, parseXml, valueIn } from './xml.ts';

/** The number that Word counts for a paragraph, as it stands on the page. */
export interface NumberLabel {
  /** «I.», «1.1.», «a)»; `-` for every bullet but `+`. */
  readonly text: string;
  /** `w:ind` of the level, which holds where the paragraph has none of its own. */
  readonly indent: Element | undefined;
}

/** Counts paragraphs in the order in which it is asked. */
export interface Numbering {
  label(properties: Element | undefined, style: StyleChain): NumberLabel | undefined;
}

interface Level {
  readonly element: Element;
  readonly format: string;
  readonly text: string;
  readonly start: number;
}

interface List {
  /** What counts together: lists made from one definition go on counting, unless they start anew. */
  readonly key: string;
  readonly levels: ReadonlyMap<number, Level>;
}

export function numberingOf(xml: string | undefined): Numbering {
  const lists = xml === undefined ? new Map<string, List>() : readLists(parseXml(xml).documentElement);
  const counters = new Map<string, number[]>();
  return {
    label: (properties, style) => {
      const place = placeOf(properties, style, lists);
      const level = place?.list.levels.get(place.level);
      if (!place || !level) return undefined;
      const counts = counters.get(place.list.key) ?? [];
      counters.set(place.list.key, counts);
      counts.length = Math.min(counts.length, place.level + 1);
      counts[place.level] = (counts[place.level] ?? level.start - 1) + 1;
      const text = level.format === 'bullet' ? bullet(level.text) : labelOf(level, counts, place.list);
      return text === '' ? undefined : { text, indent: child(child(level.element, 'pPr'), 'ind') };
    },
  };
}

function readLists(root: Element): Map<string, List> {
  const abstract = new Map<string, Element>();
  const linked = new Map<string, Element>();
  const lists = new Map<string, List>();
  for (const element of elementsIn(root)) {
    if (isWord(element, 'abstractNum')) {
      abstract.set(attribute(element, 'abstractNumId') ?? '', element);
      linked.set(valueIn(element, 'styleLink') ?? '', element);
    }
    if (!isWord(element, 'num')) continue;
    const id = attribute(element, 'numId') ?? '';
    const source = valueIn(element, 'abstractNumId') ?? '';
    const overrides = elementsIn(element).filter((one) => isWord(one, 'lvlOverride'));
    const definition = abstract.get(source);
    // A definition may do no more than point to the list style whose levels another one holds.
    const style = valueIn(definition, 'numStyleLink');
    const levels = levelsOf(style === undefined ? definition : (linked.get(style) ?? definition));
    for (const override of overrides) {
      const at = Number(attribute(override, 'ilvl') ?? 0);
      const own = levelsOf(override).get(at) ?? levels.get(at);
      const start = valueIn(override, 'startOverride');
      if (own) levels.set(at, start === undefined ? own : { ...own, start: Number(start) });
    }
    lists.set(id, { key: overrides.length > 0 ? `own ${id}` : source, levels });
  }
  return lists;
}

function levelsOf(holder: Element | undefined): Map<number, Level> {
  const levels = new Map<number, Level>();
  for (const element of holder ? elementsIn(holder) : []) {
    if (!isWord(element, 'lvl')) continue;
    levels.set(Number(attribute(element, 'ilvl') ?? 0), {
      element,
      format: valueIn(element, 'numFmt') ?? 'decimal',
      text: valueIn(element, 'lvlText') ?? '',
      start: Number(valueIn(element, 'start') ?? 1),
    });
  }
  return levels;
}

function placeOf(
  properties: Element | undefined,
  style: StyleChain,
  lists: ReadonlyMap<string, List>,
): { readonly list: List; readonly level: number } | undefined {
  const holders = [properties, ...style.elements.map((element) => child(element, 'pPr'))];
  const own = nearest(holders, 'numPr');
  const id = valueIn(own, 'numId') ?? valueIn(nearest(holders.slice(1), 'numPr'), 'numId');
  const list = id === undefined || id === '0' ? undefined : lists.get(id);
  if (!list) return undefined;
  const written = valueIn(own, 'ilvl');
  return { list, level: written === undefined ? levelOfStyle(list, style) : Number(written) };
}

/** A style that counts by itself stands at the level that names it. */
function levelOfStyle(list: List, style: StyleChain): number {
  const ids = style.elements.map((element) => attribute(element, 'styleId'));
  for (const [at, level] of list.levels) {
    const name = valueIn(level.element, 'pStyle');
    if (name !== undefined && ids.includes(name)) return at;
  }
  return 0;
}

/** All bullets are the decree's dash, but `+` is kept: it stands one step below `-`. */
function bullet(written: string): string {
  return written.trim() === '+' ? '+' : '-';
}

function labelOf(level: Level, counts: readonly number[], list: List): string {
  const legal = child(level.element, 'isLgl');
  const arabic = legal !== undefined && isOn(attribute(legal, 'val'));
  return level.text.replace(/%([1-9])/gu, (_, place: string) => {
    const at = Number(place) - 1;
    const other = list.levels.get(at);
    return written(counts[at] ?? other?.start ?? 1, arabic ? 'decimal' : (other?.format ?? 'decimal'));
  });
}

function written(value: number, format: string): string {
  switch (format) {
    case 'upperRoman':
      return roman(value);
    case 'lowerRoman':
      return roman(value).toLowerCase();
    case 'upperLetter':
      return letters(value);
    case 'lowerLetter':
      return letters(value).toLowerCase();
    case 'decimalZero':
      return String(value).padStart(2, '0');
    case 'none':
      return '';
    default:
      return String(value);
  }
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

function roman(value: number): string {
  let rest = value;
  let text = '';
  // A file may start counting anywhere; past what Roman numbers can show the figure itself is clearer.
  if (value < 1 || value > 3999) return String(value);
  for (const [worth, sign] of ROMAN) {
    for (; rest >= worth; rest -= worth) text += sign;
  }
  return text;
}

/** a … z, then aa, bb …, as Word goes on. */
function letters(value: number): string {
  if (value < 1 || value > 780) return String(value);
  const letter = String.fromCharCode(65 + ((value - 1) % 26));
  return letter.repeat(Math.floor((value - 1) / 26) + 1);
}
