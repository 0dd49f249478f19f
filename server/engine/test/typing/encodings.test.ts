import assert from 'node:assert/strict';
import test from 'node:test';
import { applyEdits } from '../../src/index.ts';
import { findMisread, fromTcvn3, fromVni } from '../../src/words/encodings.ts';
import { samples } from '../kit/files.ts';

/** Text with its misread stretch put right. */
function mended(text: string): string {
  const edits = findMisread(text)?.edits ?? [];
  return applyEdits(
    text,
    edits.map(({ start, end, newText }) => ({ span: { start, end }, newText })),
  );
}

/** Paragraphs of the samples in small letters: the old encodings have no capitals with tone marks. */
const sentences = [...samples().values()]
  .flatMap((text) => text.split('\n'))
  .filter((line) => /^\p{Lu}[^|#:’“”…]{60,}$/u.test(line) && !/ƣ/u.test(line))
  .map((line) => line.toLowerCase());

/** The letters that stand for Vietnamese ones, found by turning every Latin-1 letter or pair of them. */
function reversed(turn: (text: string) => string, pieces: readonly string[]): ReadonlyMap<string, string> {
  return new Map(pieces.map((piece) => [turn(piece), piece] as const).filter(([letter, piece]) => letter !== piece));
}

const latin1 = Array.from({ length: 0x5f }, (_, i) => String.fromCharCode(0xa1 + i));
const tcvn3 = reversed(fromTcvn3, latin1);
const vni = reversed(fromVni, [
  ...latin1,
  ...[...'aeouyôöAEOUYÔÖ'].flatMap((vowel) => latin1.map((sign) => vowel + sign)),
]);

function encoded(text: string, letters: ReadonlyMap<string, string>): string {
  return [...text].map((letter) => letters.get(letter) ?? letter).join('');
}

test('the tables have every small letter of the language', () => {
  const all = 'àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ';
  for (const letter of all) {
    // ý in the one and ì, í in the other are written as Unicode has them.
    if (letter !== 'ý') assert.ok(tcvn3.has(letter), `TCVN3 ${letter}`);
    if (letter !== 'ì' && letter !== 'í') assert.ok(vni.has(letter), `VNI ${letter}`);
  }
  assert.ok(sentences.length > 10, `${sentences.length} sentences to try`);
});

test('a sentence in TCVN3 or VNI is recognised and comes back letter by letter', () => {
  for (const sentence of sentences) {
    const small =
      sentence.charAt(0).normalize('NFD').charAt(0) === sentence.charAt(0) ? sentence : sentence.toLowerCase();
    const old = encoded(small, tcvn3);
    assert.equal(findMisread(old)?.misreading, 'TCVN3', old);
    assert.equal(mended(old), sentence);
    const other = encoded(sentence, vni);
    assert.equal(findMisread(other)?.misreading, 'VNI', other);
    assert.equal(mended(other), sentence);
  }
});

test('a sentence in UTF-8 that was read as Windows-1252 comes back', () => {
  const decoder = new TextDecoder('windows-1252');
  for (const sentence of sentences) {
    const misread = decoder.decode(new TextEncoder().encode(sentence));
    assert.equal(findMisread(misread)?.misreading, 'UTF-8', misread);
    assert.equal(mended(misread), sentence);
  }
});

test('text of today is left alone, signs, names and foreign words and all', () => {
  for (const text of [
    'Khoảng 5 µm và 7 µg, 25 °C, «Một cửa», mục § 2, ½ số hồ sơ, Windows®, 25·30, ±2.',
    'Công ty Müller & Söhne, Škoda, Ångström, naïve café, señor Núñez, Günther Groß.',
    'XÃ HỘI HÓA, MÃ SỐ THUẾ, ĐÃ HOÀN THÀNH; hoà giải, khoẻ mạnh, uỷ quyền, toùan.',
    ...[...samples().values()].flatMap((sample) => sample.split('\n')),
  ])
    assert.equal(findMisread(text), undefined, text);
});

test('only the old words of a mixed paragraph are turned', () => {
  const text = 'Xã đã mở lớp tập huấn, sau ®ã tæ chøc kiÓm tra vµ báo cáo lại.';
  assert.equal(mended(text), 'Xã đã mở lớp tập huấn, sau đó tổ chức kiểm tra và báo cáo lại.');
});
