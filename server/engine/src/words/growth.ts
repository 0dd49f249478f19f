/** «, tăng», «(giảm», «và tăng thêm»: nothing else may stand between a figure and the change that is said of it. */
export const RISES_OR_FALLS =
  /^[^\d,;:(]*?\)?\s*[,;(–-]?\s*(?:và\s+|đã\s+)?(tăng|giảm)(?:\s+(?:thêm|là|tương ứng))?\s*$/iu;

/** Names of the same months of the year before, folded; «quý trước» is another period. */
export const EARLIER = /cùng kỳ|năm (?:trước|ngoái)/u;

/** The words for them, with those that lead to them, where a figure's label has them. */
export const EARLIER_WORDS =
  /(?:so với |của |là |đạt )*cùng kỳ(?: năm (?:trước|ngoái|\d{4}))?(?: là| đạt)?|năm (?:trước|ngoái)/gu;

/** What is compared with an aim has not grown. */
export const AIM = /(?<!\p{L})(?:kế hoạch|chỉ tiêu|mục tiêu|dự toán|chỉ số|tỷ lệ|tỉ lệ)(?!\p{L})/iu;
