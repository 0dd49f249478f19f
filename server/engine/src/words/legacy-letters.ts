/**
 * Letters that stand for a Vietnamese letter in text that went through an old font encoding or a PDF, and which no
 * Vietnamese word is written with. Unicode normalisation does not change them. Each is a sure replacement inside a
 * Vietnamese word:
 * - U+01A3, U+01A2: ư and Ư after VNI or TCVN3 text was put into a PDF (chất lƣợng)
 * - U+00F0, U+00D0, U+0256, U+0189: đ and Đ by their likeness (Ðà Lạt)
 * - U+01CE, U+01CD: ă and Ă with the wrong sign over them (nǎm)
 */
export const LEGACY_LETTERS: ReadonlyMap<string, string> = new Map([
  ['\u01a3', 'ư'],
  ['\u01a2', 'Ư'],
  ['\u00f0', 'đ'],
  ['\u00d0', 'Đ'],
  ['\u0256', 'đ'],
  ['\u0189', 'Đ'],
  ['\u01ce', 'ă'],
  ['\u01cd', 'Ă'],
]);

/** What a decoder writes for a letter that it could not read: the letter itself is gone. */
export const LOST_LETTER = '\ufffd';
