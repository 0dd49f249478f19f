import { sectionSnippet, type TableForm } from '@soat/engine';
import {
  type CompletionItem,
  CompletionItemKind,
  InsertTextFormat,
  type Position,
  type Range,
} from 'vscode-languageserver';
import type { ClientCan, View } from '../session.ts';
import { SENTENCES } from '../words/sentences.ts';
import { type Offer, offersAt, sectionIdsAt } from './outline.ts';
import { plainLetters } from './plain-letters.ts';
import { skeletonOf, tableSnippet } from './skeleton.ts';
import { withoutStops } from './snippet-text.ts';

const SECTION_WORDS = /^(?:muc|mục)(?: |$)/u;
const TABLE_WORDS = /^(?:bang|bảng)(?: |$)/u;

/** A line of the body on which something may be completed: what is typed on it so far, and its range. */
interface TypedLine {
  readonly typed: string;
  readonly range: Range;
  /** What has to stand before the snippet: a line break where the line above is not blank. */
  readonly lead: string;
}

/** The parts of the outline and the table forms that fit at a position in the body of a report. */
export function completeSnippets(view: View, position: Position, can: ClientCan): CompletionItem[] {
  const line = typedLine(view, position);
  if (!line) return [];
  const heading = line.typed.startsWith('#');
  const items: CompletionItem[] = [];
  if (line.typed === '' || heading || SECTION_WORDS.test(line.typed))
    items.push(...sectionItems(view, position, line, can));
  if (line.typed === '' || TABLE_WORDS.test(line.typed)) items.push(...tableItems(view, position, line, can));
  return items;
}

/** The whole report, in a file that is empty but for the word that asks for it. */
export function completeSkeleton(view: View, position: Position, can: ClientCan): CompletionItem[] {
  const text = view.document.getText();
  if (!/^\ufeff?\s*(?:b(?:a(?:o(?:c(?:ao?)?)?)?)?)?\s*$/u.test(text)) return [];
  const line = typedLine(view, position);
  if (!line) return [];
  const words = SENTENCES[view.settings.language];
  return view.kinds.map((kind, i) => {
    const snippet = skeletonOf([kind], kind.name);
    return item({ ...line, lead: '' }, can, snippet, {
      label: `baocao: ${kind.name}`,
      detail: words.skeleton,
      filterText: `baocao ${kind.name} ${plainLetters(kind.name)}`,
      sortText: String(i),
    });
  });
}

function sectionItems(view: View, position: Position, line: TypedLine, can: ClientCan): CompletionItem[] {
  const { language } = view.settings;
  const words = SENTENCES[language];
  const kind = view.report.facts?.kind.name ?? '';
  const keyword = /^(?:#+|mục|muc)/u.exec(line.typed)?.[0] ?? 'muc';
  return offersAt(view, view.document.offsetAt(position)).map((offer, i) => {
    const title = titleOf(offer);
    return item(line, can, `${sectionSnippet(offer.section, offer.number, offer.level)}$0`, {
      label: `muc: ${title}`,
      detail: offer.section.presence === 'optional' ? words.sectionOptional : words.sectionMissing(kind),
      filterText: `${keyword} ${title} ${plainLetters(title)}`,
      sortText: `0${offer.rank}${String(i).padStart(3, '0')}`,
    });
  });
}

function titleOf(offer: Offer): string {
  if (offer.number === undefined) return offer.section.title;
  return `${offer.number}${/^\p{Ll}$/u.test(offer.number) ? ')' : '.'} ${offer.section.title}`;
}

function tableItems(view: View, position: Position, line: TypedLine, can: ClientCan): CompletionItem[] {
  const { language } = view.settings;
  const kind = view.report.facts?.kind;
  if (!kind) return [];
  const here = sectionIdsAt(view, view.document.offsetAt(position));
  const keyword = /^(?:bảng|bang)/u.exec(line.typed)?.[0] ?? 'bang';
  return kind.forms.map((form: TableForm, i) => {
    const place = kind.schema.tables?.find((table) => table.form === form.id);
    const fits = place?.sections.some((id) => here.has(id)) === true;
    return item(line, can, tableSnippet(form, language), {
      label: `bang: ${form.title} (${form.columns.length})`,
      detail: form.source ?? SENTENCES[language].tableForm,
      filterText: `${keyword} ${form.title} ${plainLetters(form.title)} ${form.id}`,
      sortText: `1${fits ? 0 : 1}${String(i).padStart(3, '0')}`,
    });
  });
}

function item(line: TypedLine, can: ClientCan, snippet: string, own: Omit<CompletionItem, 'textEdit'>): CompletionItem {
  const newText = line.lead + (can.snippetCompletion ? snippet : withoutStops(snippet));
  return {
    ...own,
    kind: CompletionItemKind.Snippet,
    documentation: { kind: 'markdown', value: `\`\`\`markdown\n${withoutStops(snippet)}\n\`\`\`` },
    insertTextFormat: can.snippetCompletion ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    textEdit: { range: line.range, newText },
  };
}

/** The line under the cursor, where it is one to complete on: nothing behind the cursor, and no table row. */
function typedLine(view: View, position: Position): TypedLine | undefined {
  const { line } = position;
  const at = (n: number): string =>
    view.document
      .getText({ start: { line: n, character: 0 }, end: { line: n + 1, character: 0 } })
      .replace(/[\r\n]+$/u, '');
  const own = at(line);
  if (own.slice(position.character).trim() !== '') return undefined;
  const typed = own.slice(0, position.character).normalize('NFC').trim();
  if (typed.startsWith('|')) return undefined;
  const above = line > 0 ? at(line - 1).trim() : '';
  return {
    typed,
    range: { start: { line, character: 0 }, end: position },
    lead: above === '' ? '' : '\n',
  };
}
