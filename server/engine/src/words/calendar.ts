/** The numbers of months as words, one to twelve. */
export const NUMBER_WORDS: readonly string[] = [
  'một',
  'hai',
  'ba',
  'bốn',
  'năm',
  'sáu',
  'bảy',
  'tám',
  'chín',
  'mười',
  'mười một',
  'mười hai',
];

/** A day with «tháng» and «năm» between its numbers: «05 tháng 8 năm 2024». The numbers come as they are to be shown. */
export function dayInWords(day: string, month: string, year: string): string {
  return `${day} tháng ${month} năm ${year}`;
}
