/** A text in small letters without Vietnamese marks, so that a word is found by whoever types it without them. */
export function plainLetters(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/gu, 'd').toLowerCase();
}
