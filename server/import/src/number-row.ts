const NUMBER_CELL = /^[([]?\s*(\d{1,2}|\p{L})\s*[)\]]?(?:\s*=[\s\d\p{L}()[\]=+\-–−*×:/.…%,;]*)?$/u;

/** Whether cells are the column-number row of the forms: «(1)», «(3)=(4)+(5)»; or 1, 2, 3 … right through. */
export function isNumberRow(cells: readonly string[]): boolean {
  const texts = cells.map((text) => text.replace(/\u200b/gu, '').trim()).filter((text) => text !== '');
  if (texts.length < 2 || !texts.every((text) => NUMBER_CELL.test(text))) return false;
  if (texts.some((text) => text.includes('=')) || texts.filter((text) => /^[([]/u.test(text)).length > 1) return true;
  const numbers = texts.map(Number).filter((value) => Number.isInteger(value));
  const first = numbers[0] ?? 0;
  return numbers.length >= 3 && first <= 2 && numbers.every((value, i) => value === first + i);
}
