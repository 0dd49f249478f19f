import {
  BUILT_IN_KINDS,
  type ReadKind,
  type ReportKind,
  readKind,
  type SchemaFault,
  unreadableSchema,
} from '@soat/engine';
import { type Connection, DidChangeWatchedFilesNotification } from 'vscode-languageserver';
import { pathBelow, resolveUri, schemaKey } from './from-protocol.ts';
import { globFits } from './glob.ts';
import { READ_FILE, type ReadFileParams, type ReadFileResult } from './protocol.ts';
import type { ClientCan } from './session.ts';
import type { Settings } from './settings.ts';

/** The kinds of report that a document may be, the surest first, and what is wrong with the files that bring them. */
export interface KindsOfDocument {
  readonly kinds: readonly ReportKind[];
  readonly faults: readonly SchemaFault[];
}

/** A file that a document gets its kind from: where it is, and how the setting or the `schema` key names it. */
interface SchemaFile {
  readonly uri: string;
  readonly path: string;
}

const BUILT_IN: KindsOfDocument = { kinds: BUILT_IN_KINDS, faults: [] };

/** Knows the kinds of report of each document: the workspace's own, read through the client, before the built-in ones. */
export class Kinds {
  /** The kinds that every workspace has. */
  readonly builtIn = BUILT_IN_KINDS;
  readonly #connection: Connection;
  readonly #can: Pick<ClientCan, 'readFile' | 'registerWatchers'>;
  #folders: readonly string[];
  readonly #read = new Map<string, Promise<ReadKind>>();
  /** Of each document, the files and what they gave: the same answers give the same lists, so that a check can go on from the last. */
  readonly #known = new Map<string, { readonly answers: readonly ReadKind[]; readonly result: KindsOfDocument }>();
  #watching = false;

  constructor(
    connection: Connection,
    can: Pick<ClientCan, 'readFile' | 'registerWatchers'>,
    folders: readonly string[],
  ) {
    this.#connection = connection;
    this.#can = can;
    this.#folders = folders;
  }

  /** The kinds for a document with this text under these settings. */
  async of(uri: string, text: string, settings: Settings): Promise<KindsOfDocument> {
    const files = this.#can.readFile ? this.#filesOf(uri, text, settings) : [];
    if (files.length === 0) return BUILT_IN;
    this.#watch();
    const answers = await Promise.all(files.map((file) => this.#readKind(file)));
    const known = this.#known.get(uri);
    if (known && known.answers.length === answers.length && known.answers.every((a, i) => a === answers[i]))
      return known.result;
    const own = answers.flatMap((answer) => ('kind' in answer ? [answer.kind] : []));
    const result = {
      kinds: [...own, ...BUILT_IN_KINDS],
      faults: answers.flatMap((answer) => ('faults' in answer ? answer.faults : [])),
    };
    this.#known.set(uri, { answers, result });
    return result;
  }

  /** Every kind that a report in the window's folders may be: those that the settings name, and the built-in ones. */
  async all(settings: Settings): Promise<readonly ReportKind[]> {
    if (!this.#can.readFile) return BUILT_IN_KINDS;
    const files = this.#folders.flatMap((folder) =>
      settings.schemas.flatMap(({ path }) => {
        const uri = resolveUri(folder.endsWith('/') ? folder : `${folder}/`, path);
        return uri === undefined ? [] : [{ uri, path }];
      }),
    );
    const answers = await Promise.all(files.map((file) => this.#readKind(file)));
    const own = answers.flatMap((answer) => ('kind' in answer ? [answer.kind] : []));
    const all = [...own, ...BUILT_IN_KINDS];
    return all.filter((kind, i) => all.findIndex(({ name }) => name === kind.name) === i);
  }

  /**
   * Where a document is or will be: a new file that has a place already, though nobody has saved it yet, is known to editors
   * as `untitled:/…/name.md`, and what it names is looked for beside that place.
   */
  placeOf(uri: string): string {
    const path = /^untitled:(?:\/\/[^/]*)?(\/.*)$/u.exec(uri)?.[1];
    if (path === undefined) return uri;
    const origins = this.#folders.flatMap((folder) => {
      const own = /^([a-z][a-z0-9+.-]*:(?:\/\/[^/]*)?)(\/.*)$/iu.exec(folder);
      return own && pathBelow(fileKey(own[2] ?? ''), fileKey(path)) !== undefined ? [own[1] ?? ''] : [];
    });
    return `${origins[0] ?? 'file://'}${path}`;
  }

  /** Forgets a document that is closed. */
  forget(uri: string): void {
    this.#known.delete(uri);
  }

  /** Forgets what these files said. Returns whether any of them was in use. */
  filesChanged(uris: readonly string[]): boolean {
    const used = uris.filter((uri) => this.#read.delete(fileKey(uri)));
    return used.length > 0;
  }

  foldersChanged(added: readonly string[], removed: readonly string[]): void {
    this.#folders = [...this.#folders.filter((folder) => !removed.includes(folder)), ...added];
  }

  #filesOf(uri: string, text: string, settings: Settings): readonly SchemaFile[] {
    const files: SchemaFile[] = [];
    const key = schemaKey(text);
    const beside = key === undefined ? undefined : resolveUri(uri, key);
    if (key !== undefined && beside !== undefined) files.push({ uri: beside, path: key });
    for (const folder of this.#folders) {
      const path = pathBelow(folder, uri);
      const fit = path === undefined ? undefined : settings.schemas.find(({ glob }) => globFits(glob, path));
      const own = fit && resolveUri(folder.endsWith('/') ? folder : `${folder}/`, fit.path);
      if (fit && own) files.push({ uri: own, path: fit.path });
    }
    return files;
  }

  #readKind(file: SchemaFile): Promise<ReadKind> {
    const key = fileKey(file.uri);
    const known = this.#read.get(key);
    if (known) return known;
    const params: ReadFileParams = { uri: file.uri };
    const asked = this.#connection.sendRequest<ReadFileResult>(READ_FILE, params).then(
      ({ text }): ReadKind => (text === null ? { faults: [unreadableSchema(file.path)] } : readKind(text, file.path)),
      (error: unknown): ReadKind => {
        this.#connection.console.error(`${READ_FILE} ${file.uri}: ${String(error)}`);
        return { faults: [unreadableSchema(file.path)] };
      },
    );
    this.#read.set(key, asked);
    return asked;
  }

  /** Asks once to be told of changes of JSON files, but only where a schema file is in use at all. */
  #watch(): void {
    if (this.#watching || !this.#can.registerWatchers) return;
    this.#watching = true;
    const watchers = [{ globPattern: '**/*.json' }];
    this.#connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }).catch((error: unknown) => {
      this.#connection.console.error(`workspace/didChangeWatchedFiles: ${String(error)}`);
    });
  }
}

/** A URI in the form in which files are compared: two spellings differ in what they percent-encode (VS Code writes `c%3A`). */
export function fileKey(uri: string): string {
  try {
    return decodeURIComponent(uri).normalize('NFC');
  } catch {
    return uri;
  }
}
