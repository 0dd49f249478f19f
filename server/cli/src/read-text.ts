import { readFile } from 'node:fs/promises';
import type { Trouble, TroubleKind } from './report.ts';

/** How a file writes its text. A byte order mark is no part of the text; it is kept for writing the file back. */
export type Encoding = 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'utf-16be';

export interface FileText {
  readonly text: string;
  readonly encoding: Encoding;
  readonly bytes: Buffer;
}

/** Thrown for a file that can't be read as text; the one error that this program expects of a file. */
export class FileTrouble extends Error {
  readonly trouble: Trouble;

  constructor(path: string, problem: TroubleKind, detail = '') {
    super(`${path}: ${problem} ${detail}`);
    this.trouble = { path, problem, detail };
  }
}

/**
 * Reads a text file: UTF-8 with or without a byte order mark, or UTF-16 with one.
 *
 * @param file the file's place on this machine
 * @param shown the path that messages name
 * @throws {FileTrouble} when it can't be read, holds NUL characters (it is no text), or is in another encoding
 */
export async function readText(file: string, shown: string): Promise<FileText> {
  let bytes: Buffer;
  try {
    bytes = await readFile(file);
  } catch (error) {
    throw new FileTrouble(shown, 'unreadable', systemWords(error));
  }
  return { ...decode(bytes, shown), bytes };
}

function decode(bytes: Buffer, shown: string): { text: string; encoding: Encoding } {
  const encoding = encodingOf(bytes);
  let text: string;
  try {
    // TextDecoder takes the byte order mark away by itself.
    text = new TextDecoder(encoding === 'utf-8-bom' ? 'utf-8' : encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new FileTrouble(shown, bytes.includes(0) ? 'binary' : 'not-utf8');
  }
  if (text.includes('\0')) throw new FileTrouble(shown, 'binary');
  return { text, encoding };
}

function encodingOf(bytes: Buffer): Encoding {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8-bom';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}

/** The bytes of a text in the encoding that its file had, byte order mark and all. */
export function encode(text: string, encoding: Encoding): Buffer {
  if (encoding === 'utf-8') return Buffer.from(text, 'utf8');
  if (encoding === 'utf-8-bom') return Buffer.from(`\ufeff${text}`, 'utf8');
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
  return encoding === 'utf-16le' ? bytes : bytes.swap16();
}

/** What the system says of a failure: its code and sentence, without the path, which messages name themselves. */
export function systemWords(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return code ?? message ?? String(error);
}
