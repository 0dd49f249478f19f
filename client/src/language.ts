import { workspace } from 'vscode';
import { SENTENCES, type Sentences } from './words/sentences.ts';

/** The client's sentences in the language of the setting `soat.language`, which is Vietnamese unless it says `en`. */
export function sentences(): Sentences {
  return SENTENCES[workspace.getConfiguration('soat').get<string>('language') === 'en' ? 'en' : 'vi'];
}
