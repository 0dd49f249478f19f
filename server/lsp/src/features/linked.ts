import {
  type CheckedReport,
  check,
  LineIndex,
  type Link,
  type LinkedReport,
  linksIn,
  type ReportKind,
  type SchemaFault,
  sameLinked,
} from '@soat/engine';
import { DidChangeWatchedFilesNotification, FileChangeType, type FileEvent } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { pathBelow, resolveUri } from '../from-protocol.ts';
import { globFits } from '../glob.ts';
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
import type { Settings } from '../settings.ts';

/** A linked file as the protocol names places in it. */
export interface LinkedPlace {
  readonly uri: string;
  readonly lines: LineIndex;
}

/** What the links of one document lead to. The same answers are the same object, so that nothing is checked for nothing. */
export interface LinkedSet {
  readonly reports: readonly LinkedReport[];
  /** By `LinkedReport.path`. */
  readonly places: ReadonlyMap<string, LinkedPlace>;
}

interface Base {
  readonly uri: string;
  readonly checked: CheckedReport;
  readonly kinds: readonly ReportKind[];
  readonly faults: readonly SchemaFault[];
  readonly lines: LineIndex;
}

type Found = { readonly report: LinkedReport; readonly place: LinkedPlace | undefined };

/**
 * Knows what the reports that documents link to say: an open document as it is in the editor, any other file as the client
 * reads it. A change of one has just those documents checked again that link to it.
 */
export class Linked {
  readonly #session: Session;
  /** Of each document, the files that its links lead to or would lead to, and what they gave last. */
  readonly #targets = new Map<string, ReadonlySet<string>>();
  readonly #sets = new Map<string, LinkedSet>();
  readonly #texts = new Map<string, Promise<ReadFileResult>>();
  readonly #folders = new Map<string, Promise<readonly string[] | undefined>>();
  readonly #bases = new Map<string, Base>();
  readonly #waiting = new Set<string>();
  #watching = false;

  constructor(session: Session) {
    this.#session = session;
  }

  /** Has dependants checked again whenever a document that they link to is opened, changed or closed. */
  start(): void {
    const { documents } = this.#session;
    documents.onDidChangeContent(({ document }) => this.#changed(document.uri));
    documents.onDidClose(({ document }) => {
      // It may have been saved since it was read, or not at all.
      this.#texts.delete(fileKey(document.uri));
      this.#changed(document.uri);
    });
  }

  /** What the links of a document with this text lead to; undefined where it has none. */
  of(uri: string, text: string, settings: Settings): Promise<LinkedSet | undefined> | undefined {
    const links = linksIn(text);
    if (links.length === 0) {
      this.forget(uri);
      return undefined;
    }
    this.#watch();
    return this.#resolve(uri, links, settings);
  }

  /** Forgets what is kept for a document that has no links any more or is closed. */
  forget(uri: string): void {
    if (!this.#targets.delete(uri)) return;
    this.#sets.delete(uri);
    this.#tidy();
  }

  /** Files have changed on the disk, or wherever the client has them: what depends on them is checked again. */
  filesChanged(changes: readonly FileEvent[]): void {
    if (this.#targets.size === 0) return;
    const keys = new Set(changes.map(({ uri }) => fileKey(uri)));
    for (const key of keys) this.#texts.delete(key);
    // A file that is new or gone may be one that a glob means.
    const isListed = changes.some(({ type }) => type !== FileChangeType.Changed);
    if (isListed) this.#folders.clear();
    const dependants = [...this.#targets].filter(
      ([, targets]) => isListed || [...keys].some((key) => targets.has(key)),
    );
    this.#recheckLater(dependants.map(([uri]) => uri));
  }

  #changed(uri: string): void {
    if (this.dependants(uri).length === 0 || this.#waiting.has(uri)) return;
    this.#waiting.add(uri);
    this.#session
      .settle(uri)
      .then(() => {
        this.#waiting.delete(uri);
        this.#recheckLater(this.dependants(uri));
      })
      .catch((error: unknown) => this.#log('settle', error));
  }

  /** The open documents that link to this one. */
  dependants(uri: string): readonly string[] {
    const key = fileKey(uri);
    return [...this.#targets].flatMap(([own, targets]) => (own !== uri && targets.has(key) ? [own] : []));
  }

  #recheckLater(uris: readonly string[]): void {
    this.#session.recheck(uris).catch((error: unknown) => this.#log('recheck', error));
  }

  async #resolve(uri: string, links: readonly Link[], settings: Settings): Promise<LinkedSet> {
    const targets = new Set<string>();
    const before = this.#targets.get(uri) ?? [];
    this.#targets.set(uri, new Set(before));
    // Called before a file is read, so that no change of it is missed while it is.
    const depend = (target: string): void => {
      targets.add(fileKey(target));
      this.#targets.set(uri, new Set([...before, ...targets]));
    };
    const found = (await Promise.all(links.map((link) => this.#resolveLink(uri, link, settings, depend)))).flat();
    this.#targets.set(uri, targets);
    this.#tidy();
    const reports = found.map(({ report }) => report);
    const known = this.#sets.get(uri);
    if (known && sameLinked(known.reports, reports)) return known;
    const places = new Map(found.flatMap(({ report, place }) => (place ? [[report.path, place] as const] : [])));
    const set = { reports, places };
    this.#sets.set(uri, set);
    return set;
  }

  /** What one link leads to; nothing at all where the client can't tell, so that the rules stay silent about it. */
  async #resolveLink(
    uri: string,
    link: Link,
    settings: Settings,
    depend: (target: string) => void,
  ): Promise<readonly Found[]> {
    const { role, written } = link;
    const path = written.replaceAll('\\', '/');
    const trouble = (what: NonNullable<LinkedReport['trouble']>): Found => ({
      report: { role, written, path, checked: undefined, trouble: what },
      place: undefined,
    });
    const place = this.#session.kinds.placeOf(uri);
    const direct = resolveUri(place, path);
    if (direct === undefined) return [];
    if (fileKey(direct) === fileKey(place)) return [trouble('itself')];
    const paths = role === 'subordinate' && /[*?{[]/u.test(path) ? await this.#pathsOf(place, path) : [];
    if (!paths) return [];
    const targets = paths.length > 0 ? paths : [{ path, uri: direct }];
    const found = await Promise.all(
      targets.map(async (target): Promise<Found | undefined> => {
        depend(target.uri);
        const base = await this.#base(target.uri, settings);
        if (base === 'not-told') return undefined;
        if (base === 'nothing-matches' || base === 'unreadable') return trouble(base);
        return {
          report: { role, written, path: target.path, checked: base.checked },
          place: { uri: base.uri, lines: base.lines },
        };
      }),
    );
    return found.every((one) => one !== undefined) ? (found as Found[]) : [];
  }

  /** The files that a glob means, but for the document itself; undefined where the client can't list files. */
  async #pathsOf(
    uri: string,
    pattern: string,
  ): Promise<readonly { readonly path: string; readonly uri: string }[] | undefined> {
    const steps = pattern.split('/');
    const magic = steps.findIndex((step) => /[*?{[]/u.test(step));
    const prefix = steps
      .slice(0, magic)
      .map((step) => `${step}/`)
      .join('');
    const glob = steps.slice(magic).join('/');
    const folder = resolveUri(uri, prefix === '' ? './' : prefix);
    if (folder === undefined || !this.#session.can.findFiles) return undefined;
    const uris = await this.#filesIn(folder, magic < steps.length - 1 || glob.includes('**'));
    return uris
      ?.filter((found) => fileKey(found) !== fileKey(uri))
      .flatMap((found) => {
        const below = pathBelow(fileKey(folder), fileKey(found));
        return below !== undefined && globFits(`./${glob}`, below) ? [{ path: prefix + below, uri: found }] : [];
      })
      .sort((a, b) => (a.path < b.path ? -1 : 1));
  }

  #filesIn(folder: string, deep: boolean): Promise<readonly string[] | undefined> {
    const key = `${folder} ${deep}`;
    const known = this.#folders.get(key);
    if (known) return known;
    const params: FindFilesParams = { folder, deep };
    const asked = this.#session.connection.sendRequest<FindFilesResult>(FIND_FILES, params).then(
      ({ uris }) => uris,
      (error: unknown) => {
        this.#log(`${FIND_FILES} ${folder}`, error);
        return undefined;
      },
    );
    this.#folders.set(key, asked);
    return asked;
  }

  /** A linked file checked by itself, without links of its own: two reports that name each other are no circle. */
  async #base(uri: string, settings: Settings): Promise<Base | 'nothing-matches' | 'unreadable' | 'not-told'> {
    const key = fileKey(uri);
    const open = this.#open(key);
    const read = open ? { text: open.getText() } : await this.#read(uri);
    if (!read) return 'not-told';
    const { text } = read;
    if (text === null) return read.missing === false ? 'unreadable' : 'nothing-matches';
    const name = open?.uri ?? uri;
    const { kinds, faults } = await this.#session.kinds.of(name, text, settings);
    const known = this.#bases.get(key);
    if (
      known &&
      known.uri === name &&
      known.checked.cut.text === text &&
      known.kinds === kinds &&
      known.faults === faults
    )
      return known;
    const shown = this.#session.shown(name)?.report;
    const previous = shown?.cut.text === text ? shown : known?.checked;
    const checked = check(text, {
      kinds,
      schemaFaults: faults,
      previous: previous?.options.kinds === kinds ? previous : undefined,
    });
    const base = { uri: name, checked, kinds, faults, lines: new LineIndex(text) };
    this.#bases.set(key, base);
    return base;
  }

  #open(key: string): TextDocument | undefined {
    return this.#session.documents.all().find(({ uri }) => fileKey(uri) === key);
  }

  /** What the client reads of a file; undefined where it reads none. */
  async #read(uri: string): Promise<Pick<ReadFileResult, 'text' | 'missing'> | undefined> {
    if (!this.#session.can.readFile) return undefined;
    const key = fileKey(uri);
    let asked = this.#texts.get(key);
    if (!asked) {
      const params: ReadFileParams = { uri };
      asked = this.#session.connection.sendRequest<ReadFileResult>(READ_FILE, params).catch((error: unknown) => {
        this.#log(`${READ_FILE} ${uri}`, error);
        return { text: null, missing: false };
      });
      this.#texts.set(key, asked);
    }
    return asked;
  }

  /** Lets go of the files that no document links to any more. */
  #tidy(): void {
    const used = new Set([...this.#targets.values()].flatMap((targets) => [...targets]));
    for (const kept of [this.#texts, this.#bases]) for (const key of kept.keys()) if (!used.has(key)) kept.delete(key);
    if (this.#targets.size === 0) this.#folders.clear();
  }

  /** Asks once to be told of changes of Markdown files, but only where a report links to one at all. */
  #watch(): void {
    if (this.#watching || !this.#session.can.registerWatchers) return;
    this.#watching = true;
    const watchers = [{ globPattern: '**/*.{md,markdown}' }];
    this.#session.connection.client
      .register(DidChangeWatchedFilesNotification.type, { watchers })
      .catch((error: unknown) => this.#log('workspace/didChangeWatchedFiles', error));
  }

  #log(what: string, error: unknown): void {
    this.#session.connection.console.error(
      `${what}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
    );
  }
}
