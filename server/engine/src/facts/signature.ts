import type { FrontMatter, FrontMatterNode } from '../markdown/front-matter.ts';
import { type AuthorityLine, authorityLine, SIGNATURE_KEYS, SIGNER_KEY } from '../words/authority.ts';
import { entryOf, lookup } from './front-matter.ts';

/** One line of the signature block, and where it is written. Spans are relative to section 0. */
export interface SignatureLine extends AuthorityLine {
  readonly key: (typeof SIGNATURE_KEYS)[number];
  readonly text: string;
  readonly node: FrontMatterNode;
}

/** The lines of the signature block that are filled in, from the top. */
export function signatureLines(frontMatter: FrontMatter): readonly SignatureLine[] {
  const signer = lookup(frontMatter, SIGNER_KEY);
  return SIGNATURE_KEYS.flatMap((key) => {
    const node = entryOf(signer, key)?.value;
    if (node?.kind !== 'text' || node.text === '') return [];
    return [{ key, text: node.text, node, ...authorityLine(node.text) }];
  });
}

/** The change that puts `key: value` on a line above an entry of `người ký`; undefined where the entry shares its line. */
export function lineAbove(section0: string, frontMatter: FrontMatter, above: string, key: string, value: string) {
  const signer = lookup(frontMatter, SIGNER_KEY);
  const entry = entryOf(signer, above);
  const old = entryOf(signer, key);
  if (!entry || (old && (old.value.kind !== 'text' || old.value.text !== ''))) return undefined;
  if (old) return { span: { start: old.value.span.start, end: old.value.span.start }, newText: ` ${value}` };
  const start = section0.lastIndexOf('\n', entry.keySpan.start - 1) + 1;
  const indent = section0.slice(start, entry.keySpan.start);
  if (!/^[ \t]+$/u.test(indent)) return undefined;
  const eol = section0.includes('\r\n') ? '\r\n' : '\n';
  return { span: { start, end: start }, newText: `${indent}${key}: ${value}${eol}` };
}

/** The change that takes the line of an entry of `người ký` out; undefined where it shares its line with another. */
export function withoutLine(section0: string, frontMatter: FrontMatter, key: string) {
  const entry = entryOf(lookup(frontMatter, SIGNER_KEY), key);
  if (!entry) return undefined;
  const start = section0.lastIndexOf('\n', entry.keySpan.start - 1) + 1;
  const newline = section0.indexOf('\n', entry.value.span.end);
  const end = newline < 0 ? section0.length : newline + 1;
  if (!/^[ \t]+$/u.test(section0.slice(start, entry.keySpan.start))) return undefined;
  return { span: { start, end }, newText: '' };
}
