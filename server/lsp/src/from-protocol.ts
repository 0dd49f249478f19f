import type { Span } from '@soat/engine';
import type { Range } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';

/** The absolute UTF-16 offsets of a range. Positions past the end of a line or of the text are moved back to that end. */
export function toSpan(document: TextDocument, range: Range): Span {
  return { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
}

/** The base of a document's front matter key `schema`, or undefined where it has none. It is read before the kinds are known. */
export function schemaKey(text: string): string | undefined {
  const head = /^\ufeff?---[ \t]*\r?\n([\s\S]*?)(?:^(?:---|\.\.\.)[ \t]*\r?$|(?![\s\S]))/mu.exec(
    text.slice(0, 20_000),
  )?.[1];
  const written = head && /^schema[ \t]*:[ \t]*(.*?)[ \t]*(?:[ \t]#.*)?\r?$/mu.exec(head)?.[1];
  if (!written) return undefined;
  const quoted = /^(["'])(.*)\1$/u.exec(written);
  return (quoted?.[2] ?? written).normalize('NFC') || undefined;
}

/**
 * The URI of a path that is relative to a file or folder URI (a folder's ends with `/`), or undefined where the base
 * takes no relative paths (`untitled:`).
 */
export function resolveUri(base: string, path: string): string | undefined {
  const encoded = path.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/');
  try {
    return new URL(encoded, base).href;
  } catch {
    return undefined;
  }
}

/** The path of a URI below a folder URI, decoded, or undefined where it does not lie there. */
export function pathBelow(folder: string, uri: string): string | undefined {
  const base = folder.endsWith('/') ? folder : `${folder}/`;
  if (!uri.startsWith(base)) return undefined;
  try {
    return decodeURIComponent(uri.slice(base.length));
  } catch {
    return undefined;
  }
}
