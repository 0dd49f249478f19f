import { type FrontMatterNode, readFrontMatter } from '@soat/engine';
import { DidChangeWatchedFilesNotification, type FileEvent } from 'vscode-languageserver';
import { fileKey } from '../kinds.ts';
import {
  FIND_FILES,
  type FindFilesParams,
  type FindFilesResult,
  READ_FILE,
  type ReadFileParams,
  type ReadFileResult,
} from '../protocol.ts';
import type { Session } from '../session.ts';

/** A value that reports of the workspace have under one key, and how many of them. */
export interface UsedValue {
  readonly text: string;
  readonly count: number;
}

/** The values of one file by the path of their key: «người ký / chức vụ». */
type Values = ReadonlyMap<string, readonly string[]>;

/** More reports than these are not read for what they might offer. */
const MOST_FILES = 200;
/** How many files are asked for at once. */
const AT_ONCE = 8;
/** A front matter is no longer than this (see the engine's). */
const HEAD = 21_000;

/**
 * Knows what the reports of the workspace write into their front matter: offices, titles, recipients. Reads them through
 * the client when a value is first asked for, keeps only those values, and reads a file again when it has changed.
 */
export class WorkspaceValues {
  readonly #session: Session;
  readonly #files = new Map<string, { readonly uri: string; values: Promise<Values> }>();
  #folders: readonly string[];
  #gathering: Promise<void> | undefined;
  #watching = false;

  constructor(session: Session, folders: readonly string[]) {
    this.#session = session;
    this.#folders = folders;
  }

  /**
   * The values under a key of the other reports, those that most have first. `complete` is false where the files are
   * still being read: then asking again gives more.
   */
  async of(
    path: readonly string[],
    own: string,
    patience: number,
  ): Promise<{ used: readonly UsedValue[]; complete: boolean }> {
    if (!this.#session.can.readFile || !this.#session.can.findFiles) return { used: [], complete: true };
    this.#gathering ??= this.#gather().catch((error: unknown) => this.#log(error));
    const complete = await inTime(this.#gathering, patience);
    const key = keyOf(path);
    const counts = new Map<string, number>();
    for (const [file, { values }] of this.#files) {
      if (file === fileKey(own)) continue;
      const read = this.#open(file) ?? ((await inTime(values, 0)) ? await values : undefined);
      for (const text of new Set(read?.get(key) ?? [])) counts.set(text, (counts.get(text) ?? 0) + 1);
    }
    const used = [...counts].map(([text, count]) => ({ text, count })).sort((a, b) => b.count - a.count);
    return { used, complete };
  }

  /** Files have changed, come or gone, wherever the client has them. */
  filesChanged(changes: readonly FileEvent[]): void {
    if (!this.#gathering) return;
    for (const { uri, type } of changes) {
      if (!/\.(?:md|markdown)$/iu.test(uri)) continue;
      const key = fileKey(uri);
      if (type === GONE) this.#files.delete(key);
      else if (this.#files.has(key) || this.#files.size < MOST_FILES)
        this.#files.set(key, { uri, values: this.#read(uri) });
    }
  }

  foldersChanged(added: readonly string[], removed: readonly string[]): void {
    this.#folders = [...this.#folders.filter((folder) => !removed.includes(folder)), ...added];
    this.#gathering = undefined;
    this.#files.clear();
  }

  async #gather(): Promise<void> {
    this.#watch();
    for (const folder of this.#folders) {
      const params: FindFilesParams = { folder: folder.endsWith('/') ? folder : `${folder}/`, deep: true };
      const { uris } = await this.#session.connection.sendRequest<FindFilesResult>(FIND_FILES, params);
      const wanted = uris.slice(0, MOST_FILES - this.#files.size);
      for (let i = 0; i < wanted.length; i += AT_ONCE) {
        await Promise.all(
          wanted.slice(i, i + AT_ONCE).map((uri) => {
            const values = this.#read(uri);
            this.#files.set(fileKey(uri), { uri, values });
            return values;
          }),
        );
      }
    }
  }

  async #read(uri: string): Promise<Values> {
    const params: ReadFileParams = { uri };
    try {
      const { text } = await this.#session.connection.sendRequest<ReadFileResult>(READ_FILE, params);
      return valuesIn(text ?? '');
    } catch (error) {
      this.#log(error);
      return new Map();
    }
  }

  /** What a document says that is open, whether or not it has been saved. */
  #open(file: string): Values | undefined {
    const document = this.#session.documents.all().find(({ uri }) => fileKey(uri) === file);
    return document && valuesIn(document.getText());
  }

  #watch(): void {
    if (this.#watching || !this.#session.can.registerWatchers) return;
    this.#watching = true;
    const watchers = [{ globPattern: '**/*.{md,markdown}' }];
    this.#session.connection.client
      .register(DidChangeWatchedFilesNotification.type, { watchers })
      .catch((error: unknown) => this.#log(error));
  }

  #log(error: unknown): void {
    this.#session.connection.console.error(`${FIND_FILES}: ${error instanceof Error ? error.stack : String(error)}`);
  }
}

const GONE = 3;

/** Whether a promise is kept within so many milliseconds. */
function inTime(promise: Promise<unknown>, patience: number): Promise<boolean> {
  return Promise.race([
    promise.then(() => true),
    new Promise<boolean>((resolve) => {
      const timer: { unref?: () => void } | number = setTimeout(() => resolve(false), patience);
      if (typeof timer === 'object') timer.unref?.();
    }),
  ]);
}

function keyOf(path: readonly string[]): string {
  return path.join(' / ');
}

/** The text values of a report's front matter; none of a file that says not what kind of report it is. */
function valuesIn(text: string): Values {
  const head = text.slice(0, HEAD);
  const values = new Map<string, string[]>();
  if (!/^\uFEFF?---/u.test(head) || !/^lo[aạ]/mu.test(head.normalize('NFC'))) return values;
  const put = (path: readonly string[], node: FrontMatterNode): void => {
    if (node.kind === 'map') for (const { key, value } of node.entries) put([...path, key], value);
    else if (node.kind === 'list') for (const item of node.items) put(path, item);
    else if (node.text.trim() !== '') {
      const key = keyOf(path);
      values.set(key, [...(values.get(key) ?? []), node.text]);
    }
  };
  const { root } = readFrontMatter(head);
  if (root) put([], root);
  return values;
}
