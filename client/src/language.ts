import { workspace } from 'vscode';
import { DRAFT_SENTENCES, type DraftSentences } from './words/draft-sentences.ts';
import { EXPORT_WORDS, type ExportWords } from './words/export-words.ts';
import { FIGURE_SENTENCES, type FigureSentences } from './words/figures.ts';
import { IMPORT_WORDS, type ImportWords } from './words/import-words.ts';
import { type Language, SENTENCES, type Sentences } from './words/sentences.ts';
import { TABLE_SENTENCES, type TableSentences } from './words/table-sentences.ts';

/** The language of the setting `soat.language`, which is Vietnamese unless it says `en`. */
export function language(): Language {
  return workspace.getConfiguration('soat').get<string>('language') === 'en' ? 'en' : 'vi';
}

/** The client's sentences in that language. */
export function sentences(): Sentences {
  return SENTENCES[language()];
}

/** What the client says of figures, in that language. */
export function figureSentences(): FigureSentences {
  return FIGURE_SENTENCES[language()];
}

/** What the client says of tables, in that language. */
export function tableSentences(): TableSentences {
  return TABLE_SENTENCES[language()];
}

/** What the client asks and says when a report is begun, in that language. */
export function draftSentences(): DraftSentences {
  return DRAFT_SENTENCES[language()];
}

/** The sentences about exports, the print view and the preview in that language. */
export function exportWords(): ExportWords {
  return EXPORT_WORDS[language()];
}

/** The sentences about imports in that language. */
export function importWords(): ImportWords {
  return IMPORT_WORDS[language()];
}
