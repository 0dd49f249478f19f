import { workspace } from 'vscode';
import { EXPORT_WORDS, type ExportWords } from './words/export-words.ts';
import { type Language, SENTENCES, type Sentences } from './words/sentences.ts';

/** The language of the setting `soat.language`, which is Vietnamese unless it says `en`. */
export function language(): Language {
  return workspace.getConfiguration('soat').get<string>('language') === 'en' ? 'en' : 'vi';
}

/** The client's sentences in that language. */
export function sentences(): Sentences {
  return SENTENCES[language()];
}

/** The sentences about exports, the print view and the preview in that language. */
export function exportWords(): ExportWords {
  return EXPORT_WORDS[language()];
}
