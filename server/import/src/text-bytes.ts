import { isSyllable } from '@soat/engine';
import { ImportFailure } from './failure.ts';
import { mendText } from './text-mend.ts';

/** The longest text that is read, in bytes: a hundred pages are a quarter of a megabyte. */
const MOST_BYTES = 16 * 1024 * 1024;

// Word files and other containers, PDF, RTF and web pages, which have readers or reasons of their own.
const NO_TEXT = /^(?:PK[^ -~]|%PDF|\{\\rtf|\u00d0\u00cf.\u00e0|\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype\s+html|html))/isu;

/**
 * The text that bytes hold: UTF-8, UTF-16 with its mark, or the one-byte encodings that Vietnamese was written in.
 * Undefined for anything that is no text. @throws ImportFailure `too-large`
 */
export function textIn(bytes: Uint8Array): string | undefined {
  const [a, b] = bytes;
  const start = String.fromCharCode(...bytes.subarray(0, 400));
  if (bytes.length === 0 || NO_TEXT.test(start.replace(/^\u00ef\u00bb\u00bf/u, ''))) return undefined;
  if (bytes.length > MOST_BYTES) throw new ImportFailure('too-large');
  const marked = a === 0xff && b === 0xfe ? 'utf-16le' : a === 0xfe && b === 0xff ? 'utf-16be' : 'utf-8';
  const text = decoded(bytes, marked) ?? oldText(bytes);
  return text?.includes('\0') ? undefined : text;
}

function decoded(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Text of one byte for each character: the reading whose words are Vietnamese is the right one. */
function oldText(bytes: Uint8Array): string | undefined {
  if (bytes.includes(0)) return undefined;
  for (const encoding of ['windows-1258', 'windows-1252']) {
    const text = decoded(bytes, encoding);
    if (text !== undefined && isVietnamese(mendText(text).text)) return text;
  }
  return undefined;
}

/** Whether nearly all words with letters beyond A to Z are Vietnamese ones, and there are some. */
function isVietnamese(text: string): boolean {
  const words = (text.match(/\p{L}+/gu) ?? []).filter((word) => /[^\0-\x7f]/u.test(word));
  const fitting = words.filter((word) => isSyllable(word.toLowerCase())).length;
  return words.length > 2 && fitting >= words.length * 0.9;
}
