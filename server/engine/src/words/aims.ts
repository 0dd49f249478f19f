/** From a percentage reached to the aim that it is held against: «, vượt chỉ tiêu», «, chưa đạt kế hoạch giao là». Group 1 is the claim. */
export const HELD_AGAINST_AIM =
  /^\s*(?:\([^()]*\))?\s*[,(;–-]?\s*(?:và |đã |nhưng |mới )?(vượt|cao hơn|chưa đạt|không đạt|thấp hơn)\s+(?:so với )?(?:mức )?(?:chỉ tiêu|mục tiêu|kế hoạch|yêu cầu)(?!\p{L})[^\d,;.()]{0,40}\(?\s*$/iu;

/** What says of a claim that the figure is above the aim. */
export const ABOVE: ReadonlySet<string> = new Set(['vượt', 'cao hơn']);

/** Shares of which less is better. */
export const LESS_IS_BETTER =
  /(?:quá|trễ|chậm) (?:hạn|hẹn)|tồn đọng|vi phạm|không hài lòng|dưới|không quá|tối đa|giảm/iu;
