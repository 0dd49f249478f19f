import { attribute, child, elementsIn, isWord, parseXml, valueIn } from './xml.ts';

/** A style with the styles that it is based on, from itself to the root. */
export interface StyleChain {
  /** Names as Word stores them, in English whatever the language of the program: `heading 1`, `toc 2`, `Quote`. */
  readonly names: readonly string[];
  readonly elements: readonly Element[];
}

/** The styles of a document: what a paragraph or a run looks like where it does not say so itself. */
export interface Styles {
  /** The chain of a paragraph's style; of the default paragraph style where it names none. */
  paragraph(properties: Element | undefined): StyleChain;
  /** The chain of a run's own style; empty where it names none. */
  run(properties: Element | undefined): StyleChain;
  table(properties: Element | undefined): StyleChain;
  /** What all text looks like: `w:rPr` of the defaults. */
  readonly defaults: Element | undefined;
}

const NONE: StyleChain = { names: [], elements: [] };

export function stylesOf(xml: string | undefined): Styles {
  if (xml === undefined) return { paragraph: () => NONE, run: () => NONE, table: () => NONE, defaults: undefined };
  const root = parseXml(xml).documentElement;
  const all = elementsIn(root).filter((element) => isWord(element, 'style'));
  const byId = new Map(all.map((element) => [attribute(element, 'styleId') ?? '', element]));
  const isDefault = (element: Element): boolean =>
    attribute(element, 'type') === 'paragraph' && isOn(attribute(element, 'default') ?? '0');
  const usual = all.find(isDefault);
  const chains = new Map<Element, StyleChain>();
  const chainOf = (first: Element | undefined): StyleChain => {
    if (!first) return NONE;
    const known = chains.get(first) ?? walk(first, byId);
    chains.set(first, known);
    return known;
  };
  return {
    paragraph: (properties) => chainOf(byId.get(valueIn(properties, 'pStyle') ?? '') ?? usual),
    run: (properties) => chainOf(byId.get(valueIn(properties, 'rStyle') ?? '')),
    table: (properties) => chainOf(byId.get(valueIn(properties, 'tblStyle') ?? '')),
    defaults: child(child(child(root, 'docDefaults'), 'rPrDefault'), 'rPr'),
  };
}

function walk(first: Element, byId: ReadonlyMap<string, Element>): StyleChain {
  const elements: Element[] = [];
  for (let at: Element | undefined = first; at && !elements.includes(at); at = byId.get(valueIn(at, 'basedOn') ?? ''))
    elements.push(at);
  return { elements, names: elements.map((element) => valueIn(element, 'name') ?? '') };
}

/** Whether a switch such as `w:b` is on, by its value: none at all means that it is. */
export function isOn(value: string | undefined): boolean {
  return value === undefined || !/^(?:0|false|off|none)$/iu.test(value);
}

/** The nearest of some property elements that has `w:<name>`. */
export function nearest(properties: readonly (Element | undefined)[], name: string): Element | undefined {
  for (const one of properties) {
    const found = child(one, name);
    if (found) return found;
  }
  return undefined;
}
