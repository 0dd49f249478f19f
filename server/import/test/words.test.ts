// Every note and every reason has its sentence in both languages.
import assert from 'node:assert/strict';
import test from 'node:test';
import { LEAVES_OUT, type NoteKind } from '../src/model.ts';
import { IMPORT_WORDS, noteText } from '../src/words/import-words.ts';

for (const language of ['vi', 'en'] as const) {
  test(`${language}: a sentence for each note, with the words that it is about`, () => {
    for (const kind of Object.keys(IMPORT_WORDS[language].notes) as NoteKind[]) {
      const sentence = noteText({ kind, text: 'một\nhai', detail: 'ba' }, language);
      assert.match(sentence, /^[\p{Lu}«][\s\S]*\.$/u, kind);
      assert.ok(!/undefined|\n/u.test(sentence), sentence);
      if (LEAVES_OUT.includes(kind)) assert.ok(sentence.includes('«một hai»'), sentence);
    }
    for (const sentence of Object.values(IMPORT_WORDS[language].failures)) assert.match(sentence, /^\p{Lu}.*\.$/u);
  });

  test(`${language}: words that the report leaves out are quoted whole, others in short`, () => {
    const text = 'rất dài '.repeat(60).trim();
    assert.ok(noteText({ kind: 'comment', text }, language).includes(`«${text}»`));
    assert.ok(noteText({ kind: 'text-box', text }, language).length < 220);
  });
}
