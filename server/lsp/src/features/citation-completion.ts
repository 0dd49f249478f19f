import { type CitedDocument, citedDocuments, KNOWN_DOCUMENTS, type KnownDocument } from '@soat/engine';
import { type CompletionItem, CompletionItemKind, CompletionItemTag, type Position } from 'vscode-languageserver';
import type { View } from '../session.ts';
import { CITATION_WORDS } from '../words/citations.ts';
import { sectionAt } from './at-offset.ts';
import { plainLetters } from './plain-letters.ts';
import { lineAt } from './typed-text.ts';

// «Nghị định», «Nghị định số», «Nghị định số 30/20», «số 30».
const TYPED =
  /(?<![\p{L}\d])(?:(Bộ luật|Luật|Pháp lệnh|Nghị định|Nghị quyết|Quyết định|Thông tư|Chỉ thị|Kế hoạch|Báo cáo|Công văn|Kết luận|Thông báo|Tờ trình|Chương trình|Hướng dẫn|Đề án)(?:\s+(?:số\s*)?[\p{L}\d/.-]*)?|số\s+\d[\p{L}\d/.-]*)$/iu;
// Words behind which a document is cited.
const LEADS_TO_ONE = /(?:căn cứ|theo|thực hiện|quy định tại|ban hành kèm theo)\s+$/iu;

/** Words behind which documents are offered as soon as a blank is typed. */
export const ENDS_IN_CITATION =
  /(?:căn cứ|(?:nghị định|nghị quyết|quyết định|thông tư|kế hoạch|chỉ thị|công văn) số)\s$/iu;

interface Offered {
  readonly name: string;
  readonly newText: string;
  readonly detail: string;
  /** Whether another document has taken its place. */
  readonly replaced?: boolean;
}

/** The documents that the report cites elsewhere, and then those that are known, as far as what is typed allows. */
export function completeCitation(view: View, position: Position): CompletionItem[] {
  const { facts } = view.report;
  const before = lineAt(view, position.line).slice(0, position.character).normalize('NFC');
  if (!facts || /^\s*[|#]/u.test(before)) return [];
  const match = TYPED.exec(before);
  if (!match && !LEADS_TO_ONE.test(before)) return [];
  const typed = match?.[0] ?? '';
  // Where letters are decomposed the line is longer than what was read of it: then nothing could be replaced for sure.
  if (lineAt(view, position.line).slice(position.character - typed.length, position.character) !== typed) return [];
  const type = match?.[1]?.toLowerCase();
  const bare = typed !== '' && type === undefined;
  const start = { line: position.line, character: position.character - typed.length };
  const here = sectionAt(view, view.document.offsetAt(start));
  const cited = citedDocuments(facts).filter(
    ({ mentions }) =>
      !mentions.every(
        ({ section, citation }) =>
          section === here?.index &&
          citation.span.start >= here.offset &&
          citation.span.start <= here.offset + typed.length,
      ),
  );
  return [...cited.map((one) => ofCited(view, one, here)), ...ofKnown(view, cited)]
    .filter(({ name }) => type === undefined || name.toLowerCase().startsWith(type))
    .sort((a, b) => Number(a.replaced ?? false) - Number(b.replaced ?? false))
    .map(({ name, newText, detail, replaced }, i) => ({
      label: name,
      kind: CompletionItemKind.Reference,
      detail,
      ...(replaced ? { tags: [CompletionItemTag.Deprecated] } : {}),
      ...(newText.length > name.length ? { documentation: newText } : {}),
      filterText: bare ? name.slice(name.search(/số\s/u)) : `${name} ${plainLetters(name)}`,
      sortText: `0${String(i).padStart(3, '0')}`,
      textEdit: {
        range: { start, end: position },
        newText: bare && newText.includes(' số ') ? newText.slice(newText.search(/số\s/u)) : newText,
      },
    }));
}

/** In full where it is cited for the first time, by type, number and symbol later (Nghị định 30/2020/NĐ-CP, Phụ lục I). */
function ofCited(
  view: View,
  document: CitedDocument,
  here: { readonly index: number; readonly offset: number } | undefined,
): Offered {
  const isBefore = document.mentions.some(
    ({ section, citation }) =>
      here !== undefined && (section < here.index || (section === here.index && citation.span.start < here.offset)),
  );
  return {
    name: document.name,
    newText: isBefore || document.full === '' ? document.name : document.full,
    detail: [document.day, CITATION_WORDS[view.settings.language].inReport].filter((part) => part !== '').join(' · '),
  };
}

function ofKnown(view: View, cited: readonly CitedDocument[]): readonly Offered[] {
  const there = new Set<KnownDocument | undefined>(cited.map(({ known }) => known));
  const words = CITATION_WORDS[view.settings.language];
  return KNOWN_DOCUMENTS.filter((known) => !there.has(known)).map((known) => ({
    name: known.name,
    newText: known.date === undefined ? known.name : `${known.name} ngày ${known.date}`,
    replaced: known.replacedBy !== undefined,
    detail: known.replacedBy
      ? words.replaced(known.replacedBy.name, known.replacedBy.from)
      : [known.date, words.known].filter((part) => part !== undefined).join(' · '),
  }));
}
