/** «, tăng», «(giảm», «và tăng thêm»: nothing else may stand between a figure and the change that is said of it. */
export const RISES_OR_FALLS =
  /^[^\d,;:(]*?\)?\s*[,;(–-]?\s*(?:và\s+|đã\s+)?(tăng|giảm)(?:\s+(?:thêm|là|tương ứng))?\s*$/iu;

/** Words right before a figure that make it an aim, or the figure that another one is compared with. */
export const AIM_OR_OTHER = /(?<!\p{L})(?:kế hoạch|chỉ tiêu|mục tiêu|dự toán|so với|bằng|từ)(?!\p{L})[^,;.()]*$/iu;

/** «so với quý III năm 2023 (», «(so với cùng kỳ là»: what leads from a figure to the earlier one in brackets. */
export const COMPARED_IN_BRACKETS = /^[^()]*(?<!\p{L})so (?:với|cùng)[^,;.()]*\(\s*[^\d()]{0,30}$/iu;

/** «) tăng»: from the earlier figure in brackets to the change since. */
export const CHANGES_SINCE = /^[^()\d]*\)\s*,?\s*(?:thì |đã )?(tăng|giảm)(?:\s+thêm)?\s*$/iu;

/** «(10/22 người) năm 2021, tăng»: from the later of two ends to the change between them. */
export const RISES_OR_FALLS_BEHIND =
  /^[^\d,;:(]*(?:\([^()]*\))?(?:\s*năm \d{4}|\s*[^\d,;:()]*)\s*[,;(–-]\s*(?:và |đã )?(tăng|giảm)(?:\s+(?:thêm|là|tương ứng))?\s*$/iu;

/** «(tương ứng», «), tương ứng tăng»: from a change to the same told in another way. */
export const SAME_AGAIN =
  /^[^()\d]*\)?\s*[,(–-]?\s*(?:hay |tức |tương ứng |tương đương )(?:với |là )?(?:mức )?(?:tăng |giảm )?$/iu;

/** Names of the same months of the year before, folded; «quý trước» is another period. */
export const EARLIER = /cùng kỳ|năm (?:trước|ngoái)/u;

/** The words for them, with those that lead to them, where a figure's label has them. */
export const EARLIER_WORDS =
  /(?:so với |của |là |đạt )*cùng kỳ(?: năm (?:trước|ngoái|\d{4}))?(?: là| đạt)?|năm (?:trước|ngoái)/gu;

/** What is compared with an aim has not grown. */
export const AIM = /(?<!\p{L})(?:kế hoạch|chỉ tiêu|mục tiêu|dự toán|chỉ số|tỷ lệ|tỉ lệ)(?!\p{L})/iu;
