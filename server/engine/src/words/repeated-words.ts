/** Words that mean nothing twice in a row. Not «từ từ», «luôn luôn», «ngày ngày»: doubling makes words of its own. */
export const NEVER_TWICE: ReadonlySet<string> = new Set(
  'của và các những được với theo tại đã bằng thuộc hoặc'.split(' '),
);

/** Pairs of syllables that are said twice on purpose. */
export const SAID_TWICE: ReadonlySet<string> = new Set([
  'từng bước',
  'từng ngày',
  'rất nhiều',
  'ngày càng',
  'song song',
]);
