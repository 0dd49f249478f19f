import { DOMParser, XMLSerializer } from '@xmldom/xmldom';
import { ImportFailure } from './failure.ts';

const WORD = new Set([
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'http://purl.oclc.org/ooxml/wordprocessingml/main',
]);

/**
 * Parses a part of a package. Entities that a file defines itself are not resolved, so that none can blow up.
 *
 * @throws ImportFailure `corrupt` for what is not well-formed
 */
export function parseXml(text: string): Document {
  const fail = (message: unknown): never => {
    throw new ImportFailure('corrupt', message);
  };
  const parser = new DOMParser({ errorHandler: { warning: () => {}, error: fail, fatalError: fail } });
  const document = parser.parseFromString(text.replace(/^\ufeff/u, ''), 'text/xml');
  return document?.documentElement ? document : fail('no root element');
}

export function writeXml(document: Document): string {
  return new XMLSerializer().serializeToString(document);
}

/** Whether a node is the element `w:<name>` of a Word document, whatever prefix the file gives it. */
export function isWord(node: Element, name: string): boolean;
export function isWord(node: Node | null | undefined, name: string): node is Element;
export function isWord(node: Node | null | undefined, name: string): boolean {
  const element = node as Element | null | undefined;
  return element?.nodeType === 1 && element.localName === name && WORD.has(element.namespaceURI ?? '');
}

/** The child elements, in order. */
export function elementsIn(node: Node): readonly Element[] {
  const children: Element[] = [];
  for (let child = node.firstChild; child; child = child.nextSibling)
    if (child.nodeType === 1) children.push(child as Element);
  return children;
}

/** The next sibling that is an element. */
export function nextElement(node: Node): Element | undefined {
  let next = node.nextSibling;
  while (next && next.nodeType !== 1) next = next.nextSibling;
  return (next as Element | null) ?? undefined;
}

export function child(node: Node | undefined, name: string): Element | undefined {
  return node ? elementsIn(node).find((one) => isWord(one, name)) : undefined;
}

/** Every descendant `w:<name>`, in the order of the document. */
export function descendants(node: Node, name: string): readonly Element[] {
  return all(node, (element) => isWord(element, name));
}

/** Every descendant element that `wanted` takes, in the order of the document. */
export function all(node: Node, wanted: (element: Element) => boolean): readonly Element[] {
  const found: Element[] = [];
  // A walk by hand: a file may nest deeper than a stack of calls is high.
  let at: Node | null = node.firstChild;
  while (at) {
    if (at.nodeType === 1 && wanted(at as Element)) found.push(at as Element);
    let next: Node | null = at.firstChild ?? at.nextSibling;
    for (let up = at.parentNode; !next && up && up !== node; up = up.parentNode) next = up.nextSibling;
    at = next;
  }
  return found;
}

/** The closest element `w:<name>` above a node. */
export function above(node: Node, name: string): Element | undefined {
  for (let up = node.parentNode; up; up = up.parentNode) if (isWord(up, name)) return up;
  return undefined;
}

/** The attribute `w:<name>`, under whatever prefix. */
export function attribute(element: Element | undefined, name: string): string | undefined {
  if (!element) return undefined;
  for (let i = 0; i < element.attributes.length; i++) {
    const one = element.attributes[i];
    if (one && one.localName === name) return one.value;
  }
  return undefined;
}

/** `w:val` of a child, as `w:jc`, `w:numId` and most others have it. */
export function valueIn(node: Node | undefined, name: string): string | undefined {
  return attribute(child(node, name), 'val');
}

/** The words of an element with its tabs and line breaks as blanks and its paragraphs on lines of their own. */
export function wordsOf(node: Node): string {
  const pieces: string[] = [];
  for (const element of all(node, () => true)) {
    if (isWord(element, 't') || isWord(element, 'delText')) pieces.push(element.textContent ?? '');
    else if (isWord(element, 'tab') || isWord(element, 'br') || isWord(element, 'cr')) pieces.push(' ');
    else if (isWord(element, 'p')) pieces.push('\n');
  }
  return pieces
    .join('')
    .replace(/[^\S\n]+/gu, ' ')
    .replace(/ ?\n ?/gu, '\n')
    .replace(/\n{2,}/gu, '\n')
    .trim();
}

/** A new element `w:<name>` of the same document and the same namespace as `like`. */
export function make(like: Element, name: string, text?: string): Element {
  const document = like.ownerDocument;
  const element = document.createElementNS(like.namespaceURI, `${like.prefix ? `${like.prefix}:` : ''}${name}`);
  if (text !== undefined) {
    element.appendChild(document.createTextNode(text));
    element.setAttribute('xml:space', 'preserve');
  }
  return element;
}

export function set(element: Element, name: string, value: string): void {
  element.setAttributeNS(element.namespaceURI, `${element.prefix ? `${element.prefix}:` : ''}${name}`, value);
}

export function remove(node: Node): void {
  node.parentNode?.removeChild(node);
}

/** Puts the children of an element in its place. */
export function unwrap(element: Element): void {
  while (element.firstChild) element.parentNode?.insertBefore(element.firstChild, element);
  remove(element);
}
