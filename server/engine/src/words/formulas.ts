/**
 * Sentences that the form of a report or of a paragraph brings along, so that a report may have them more than once: how
 * it opens and closes, what leads to a list or a table, and that there was nothing to report. `text` is the sentence as
 * written, `folded` as `foldLabel` gives it.
 */
export function isFormula(text: string, folded: string): boolean {
  return (
    LEADS_ON.test(text) || CLOSES.test(folded) || NOTHING.test(folded) || AS_FOLLOWS.test(folded) || SEE.test(folded)
  );
}

const LEADS_ON = /:\s*$/u;
const CLOSES = /^(?:trên đây là|kính trình|kính đề nghị|trân trọng)(?!\p{L})/u;
const NOTHING = /^(?:\S+ ){0,6}(?:không phát sinh|không có|chưa phát sinh|chưa có)(?!\p{L})/u;
const AS_FOLLOWS = /(?:như sau|sau đây|dưới đây)$/u;
const SEE =
  /^(?:có |chi tiết |số liệu |kèm theo )*(?:phụ lục|biểu|bảng)[^.]*kèm theo|^(?:chi tiết|số liệu|cụ thể)[^.]* (?:tại|theo|ở|trong) (?:phụ lục|biểu|bảng)/u;
