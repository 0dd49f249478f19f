/**
 * The fixed words of an administrative document, as Nghị định 30/2020/NĐ-CP, Phụ lục I, has them. No other file of the
 * page model or of an export holds a sentence.
 */
export const PAGE_WORDS = {
  nation: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  motto: 'Độc lập - Tự do - Hạnh phúc',
  number: 'Số:',
  recipientsFor: 'Kính gửi:',
  recipients: 'Nơi nhận:',
  table: 'Bảng',
  /** What stands behind the text of a document that is not to be issued yet. */
  draft: 'DỰ THẢO',
  /** «Bình Dương, ngày 06 tháng 8 năm 2024»; a part that is not known yet is left blank for the pen. */
  placeAndDate: (place: string, date: string) => (place === '' ? upperFirst(date) : `${place}, ${date}`),
  date: (day: string, month: string, year: string) => `ngày ${day} tháng ${month} năm ${year}`,
  /** The line that leads from an annex back to its document (Phụ lục I, phần I, mục III.1). */
  attached: (document: string, symbol: string, date: string, office: string) =>
    `(Kèm theo ${document} số ${symbol} ${date} của ${office})`,
} as const;

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Where the name of an office breaks best: before the unit that it belongs to. */
export const UNIT_BREAK = /^(.+?) ((?:TỈNH|THÀNH PHỐ|HUYỆN|QUẬN|THỊ XÃ|THỊ TRẤN|XÃ|PHƯỜNG|ĐẶC KHU) .+)$/u;
