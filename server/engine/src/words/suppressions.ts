/** What stands in a suppression's place for its reason until the writer gives one. */
export const REASON_PLACEHOLDER = 'lý do';

const NO_REASON = /^(?:(?:ghi )?lý do|(?:the )?reason|…|\.{3,}|-+)?$/iu;

/** Whether the words behind the colon of a suppression say why; what only holds the place says nothing. */
export function givesReason(words: string): boolean {
  return !NO_REASON.test(words.normalize('NFC'));
}
