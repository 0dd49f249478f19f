/** A rank in a sentence: «xếp thứ 7/18», «đứng thứ 5», «vị trí 12», «hạng 3». Group 1 is the rank, group 2 of how many. */
export const RANK =
  /(?<!\p{L})(?:(?:xếp|đứng)(?: ở)?(?: vị trí| thứ hạng| hạng| vị thứ)?(?: thứ)?|(?:vị trí|thứ hạng|hạng|vị thứ)(?: thứ)?|thứ(?=\s+\d+\s*\/))\s+(\d{1,3})(?![\d%]|[.,]\d)(?:\s*\/\s*(\d{1,3})(?!\d))?/dgiu;

/** By how many ranks something has moved: «tăng 05 bậc». Group 1 is the word, group 2 the number. */
export const RANKS_MOVED =
  /(?<!\p{L})(tăng|giảm|lên|tụt|lùi|xuống|cải thiện|thăng)\s+(?:thêm\s+|được\s+)?(\d{1,3})\s+(?:thứ bậc|bậc|thứ hạng|hạng|vị trí)(?!\p{L})/dgiu;

/** Words for a move towards the first rank. */
export const UPWARDS: ReadonlySet<string> = new Set(['tăng', 'lên', 'cải thiện', 'thăng']);

/** Names of what reports are ranked by, each by itself: two in one sentence may have a rank each. */
export const RANKED_BY =
  /(?<!\p{L})(?:par index|par-index|sipas|papi|pci|dti|ddci|pii|chỉ số [^,;.()]{3,40}|chuyển đổi số)(?!\p{L})/giu;
