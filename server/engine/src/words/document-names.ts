/** Names of types of documents that citations treat apart, with their capital (Nghị định 30/2020/NĐ-CP, Phụ lục III). */
export const TYPE = {
  /** Its symbol has no code of a type. */
  officialLetter: 'Công văn',
  regulation: 'Quy định',
  guidance: 'Hướng dẫn',
  conclusion: 'Kết luận',
  /** Any document, where nothing says of what type. */
  document: 'Văn bản',
} as const;

/** Types that are cited by a bare number («Quyết định 766»), as the alternatives of a regular expression. */
export const NUMBERED_TYPES =
  'Quyết định|Nghị quyết|Nghị định|Thông tư|Chỉ thị|Đề án|Công văn|Kết luận|Quy định|Hướng dẫn|Thông báo|Luật|QĐ|NQ|NĐ|CT|CV|TT';

/** How a message names a document: «Quyết định số 119/QĐ-UBND». */
export function numberedName(type: string, symbol: string): string {
  return `${type} số ${symbol}`;
}

/** An office's name, in `foldLabel`ed form, with its council abbreviated: «ubnd xã đông an». */
export function withCouncilsShort(folded: string): string {
  return folded.replaceAll('ủy ban nhân dân', 'ubnd').replaceAll('hội đồng nhân dân', 'hđnd');
}
