import { type FrontMatterNode, type FrontMatterSchema, quoted, type ReportKind } from '@soat/engine';
import { type CompletionItem, CompletionItemKind, InsertTextFormat, MarkupKind } from 'vscode-languageserver';
import type { ClientCan, Session, View } from '../session.ts';
import { toRange } from '../to-protocol.ts';
import { COMPLETION_WORDS } from '../words/completion.ts';
import { SENTENCES } from '../words/sentences.ts';
import { type TypingPlace, typingPlace } from './front-matter.ts';
import { plainLetters } from './plain-letters.ts';
import { addKey } from './skeleton.ts';
import { SnippetText, withoutStops } from './snippet-text.ts';
import { lineAt } from './typed-text.ts';

/** Keys that are not there yet, or values of the key whose value is being typed. */
export function completeFrontMatter(view: View, offset: number, can: ClientCan): CompletionItem[] {
  const kind = view.report.facts?.kind;
  const place = typingPlace(view.document.getText(), offset);
  if (!kind || !place) return [];
  const schema = schemaAt(kind.schema.frontMatter, place.path);
  if (!schema) return [];
  return place.key === undefined ? keyItems(view, kind, schema, place, can) : valueItems(view, schema, place);
}

/** How long a list of suggestions waits for the other reports of the workspace to be read. */
const PATIENCE = 250;

/**
 * The values that other reports of the workspace have under the key that is typed, before the others. `complete` is false
 * while these reports are still being read.
 */
export async function completeUsedValues(
  session: Session,
  view: View,
  offset: number,
  items: CompletionItem[],
): Promise<{ used: CompletionItem[]; complete: boolean }> {
  const place = typingPlace(view.document.getText(), offset);
  if (place?.key === undefined || (place.key === 'loại' && place.path.length === 0))
    return { used: items, complete: true };
  const { used, complete } = await session.values.of([...place.path, place.key], view.document.uri, PATIENCE);
  const words = COMPLETION_WORDS[view.settings.language];
  const range = toRange(view.document, place);
  const inList = /^\s*-\s/u.test(lineAt(view, range.start.line));
  const mine = used.slice(0, MOST_VALUES).map(
    ({ text, count }, i): CompletionItem => ({
      label: text,
      kind: CompletionItemKind.Value,
      detail: words.usedInWorkspace(count),
      filterText: `${text} ${plainLetters(text)}`,
      sortText: `!${String(i).padStart(3, '0')}`,
      textEdit: { range, newText: isPlain(text, inList) ? text : quoted(text) },
    }),
  );
  const labels = new Set(mine.map(({ label }) => label));
  return { used: [...mine, ...items.filter(({ label }) => !labels.has(label))], complete };
}

/** Nobody looks through more values than these. */
const MOST_VALUES = 50;

/** Whether the front matter reads a text as it stands; a list item may have one colon, as «Lưu: VT» has. */
function isPlain(text: string, inList: boolean): boolean {
  if (/^[\s"'&*!|>%@`[\]{},#?-]|\s#|:$/u.test(text)) return false;
  return !/:\s/u.test(text) || (inList && /^[^:]+: [^:]+$/u.test(text));
}

/** The kinds of report, behind the key that makes a Markdown file a report. */
export function completeKindName(view: View, offset: number): CompletionItem[] {
  const text = view.document.getText();
  if (!/^\ufeff?---\s/u.test(text)) return [];
  const place = typingPlace(text, offset);
  return place?.key === 'loại' && place.path.length === 0 ? kindItems(view, place) : [];
}

function schemaAt(schema: FrontMatterSchema, path: readonly string[]): FrontMatterSchema | undefined {
  let own: FrontMatterSchema | undefined = schema;
  for (const key of path) own = own?.properties?.[key];
  return own;
}

function keyItems(
  view: View,
  kind: ReportKind,
  schema: FrontMatterSchema,
  place: TypingPlace,
  can: ClientCan,
): CompletionItem[] {
  const words = SENTENCES[view.settings.language];
  const present = keysAt(view, place);
  const range = toRange(view.document, place);
  const items: CompletionItem[] = [];
  Object.entries(schema.properties ?? {}).forEach(([key, own], i) => {
    if (present.has(key)) return;
    const required = schema.required?.includes(key) === true;
    const out = new SnippetText();
    addKey(out, kind, key, own, '');
    const snippet = out.toString().trimEnd();
    items.push({
      label: key,
      kind: CompletionItemKind.Property,
      detail: required ? `${words.keyDetail} · ${words.requiredKey}` : words.keyDetail,
      ...(own.description ? { documentation: { kind: MarkupKind.Markdown, value: own.description } } : {}),
      filterText: `${key} ${plainLetters(key)}`,
      sortText: `${required ? 0 : 1}${String(i).padStart(3, '0')}`,
      insertTextFormat: can.snippetCompletion ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
      textEdit: { range, newText: can.snippetCompletion ? snippet : withoutStops(snippet) },
    });
  });
  return items;
}

/** The keys that already stand in the map that is typed in, without the one under the cursor. */
function keysAt(view: View, place: TypingPlace): ReadonlySet<string> {
  let node: FrontMatterNode | undefined = view.report.facts?.frontMatter.root;
  for (const key of place.path) {
    node = node?.kind === 'map' ? node.entries.find((entry) => entry.key === key)?.value : undefined;
  }
  const entries = node?.kind === 'map' ? node.entries : [];
  return new Set(entries.filter((entry) => entry.keySpan.start !== place.start).map((entry) => entry.key));
}

function valueItems(view: View, schema: FrontMatterSchema, place: TypingPlace): CompletionItem[] {
  if (place.key === 'loại' && place.path.length === 0) return kindItems(view, place);
  const own = place.key === undefined ? undefined : schema.properties?.[place.key];
  if (!own) return [];
  const values = own.type === 'array' ? listValues(own) : textValues(own);
  const words = SENTENCES[view.settings.language];
  const fixed = own.enum !== undefined || own.const !== undefined;
  return [...new Set(values)].map((value, i) => ({
    label: value,
    kind: fixed ? CompletionItemKind.EnumMember : CompletionItemKind.Value,
    ...(fixed ? {} : { detail: words.exampleValue }),
    filterText: `${value} ${plainLetters(value)}`,
    sortText: String(i).padStart(3, '0'),
    textEdit: { range: toRange(view.document, place), newText: value },
  }));
}

function kindItems(view: View, place: TypingPlace): CompletionItem[] {
  return view.kinds.map((kind) => ({
    label: kind.name,
    kind: CompletionItemKind.EnumMember,
    filterText: `${kind.name} ${plainLetters(kind.name)}`,
    textEdit: { range: toRange(view.document, place), newText: kind.name },
  }));
}

function textValues(schema: FrontMatterSchema): readonly string[] {
  const all = [schema.const, ...(schema.enum ?? []), ...(schema.examples ?? [])];
  return all.filter((value): value is string => typeof value === 'string');
}

function listValues(schema: FrontMatterSchema): readonly string[] {
  const examples = (schema.examples ?? []).flatMap((value) => (Array.isArray(value) ? value : []));
  return [...examples.filter((value): value is string => typeof value === 'string'), ...textValues(schema.items ?? {})];
}
