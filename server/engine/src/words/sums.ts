import type { Message } from '../diagnostics/message.ts';
import type { SingleSum, SumData } from '../facts/explain.ts';
import type { Language } from './labels.ts';

/**
 * The message of a broken sum. `headline` and `aside` are the rule's own: what one sum by itself is called, and what to
 * say when nothing else suggests itself.
 */
export function sumMessage(
  data: SumData,
  language: Language,
  own: {
    readonly headline: (data: SingleSum) => string;
    readonly labels: boolean;
    readonly hint?: string;
    readonly mend?: string;
  },
): Message {
  if (data.form === 'crossed') return crossedMessage(data, language);
  const labels = language === 'vi' ? 'gồm' : 'parts';
  return {
    headline: own.headline(data),
    sum: own.labels ? [...sumLines(data, language), `${labels}: ${data.labels.join('; ')}`] : sumLines(data, language),
    hint: hintOf(data, language) ?? own.hint,
    mend: own.mend ?? mendOf(data, language),
  };
}

function crossedMessage(data: Extract<SumData, { form: 'crossed' }>, language: Language): Message {
  if (language === 'vi') {
    return {
      headline: `Dòng «${data.row}», cột «${data.column}» ghi ${data.stated}, nhưng cộng lại từ hai phía đều phải là ${data.value}.`,
      sum: data.sums.map(
        (sum) =>
          `${sum.along === 'row' ? 'theo hàng' : 'theo cột'}, «${sum.label}»: ${sum.terms} = ${sum.sum}, đang ghi ${sum.stated}`,
      ),
      mend: `đổi ${data.stated} thành ${data.value}, hoặc soát lại các số trong hàng và cột này.`,
    };
  }
  return {
    headline: `Row «${data.row}», column «${data.column}» says ${data.stated}, but from two sides it comes to ${data.value}.`,
    sum: data.sums.map(
      (sum) =>
        `${sum.along === 'row' ? 'along the row' : 'down the column'}, «${sum.label}»: ${sum.terms} = ${sum.sum}, but it says ${sum.stated}`,
    ),
    mend: `change ${data.stated} to ${data.value}, or go over the figures of this row and column.`,
  };
}

/** The arithmetic of a broken sum, as the two lines that are laid out under the headline. */
function sumLines(data: SingleSum, language: Language): readonly string[] {
  const written = language === 'vi' ? 'ghi trong bảng' : 'written in the table';
  const more = language === 'vi' ? 'nhiều hơn' : 'more by';
  const less = language === 'vi' ? 'ít hơn' : 'less by';
  const width = Math.max(data.terms.length, written.length);
  return [
    `${data.terms.padEnd(width)} = ${data.sum}`,
    `${written.padEnd(width)} = ${data.stated}   (${data.more ? more : less} ${data.difference})`,
  ];
}

/** What may lie behind the difference, or undefined when nothing suggests itself. */
function hintOf(data: SingleSum, language: Language): string | undefined {
  const { tell, difference } = data;
  const part = tell ? `«${tell.label}» (${tell.value})` : '';
  if (data.blank !== undefined) {
    return language === 'vi'
      ? `ô «${data.blank}» đang để trống; nếu ô ấy là ${difference} thì phép cộng đúng.`
      : `the cell «${data.blank}» is empty; if it is ${difference}, the sum is right.`;
  }
  switch (tell?.kind) {
    case 'swapped-digits':
      return language === 'vi'
        ? `${difference} chia hết cho 9, có thể hai chữ số đứng cạnh nhau bị đảo.`
        : `${difference} is divisible by 9, so two neighbouring digits may have changed places.`;
    case 'left-out':
      return language === 'vi'
        ? `chênh lệch đúng bằng ${part}, có thể số này chưa được cộng vào.`
        : `the difference is just ${part}, which may have been left out.`;
    case 'counted-twice':
      return language === 'vi'
        ? `chênh lệch đúng bằng ${part}, có thể số này đã được cộng hai lần.`
        : `the difference is just ${part}, which may have been counted twice.`;
    case 'wrong-sign':
      return language === 'vi'
        ? `chênh lệch gấp đôi ${part}, có thể số này bị trừ thay vì cộng.`
        : `the difference is twice ${part}, which may have been subtracted instead of added.`;
    default:
      return undefined;
  }
}

function mendOf(data: SingleSum, language: Language): string {
  return language === 'vi'
    ? `đổi ${data.stated} thành ${data.sum}, hoặc soát lại các số được cộng.`
    : `change ${data.stated} to ${data.sum}, or go over the figures that are added up.`;
}

/** The title of a fix of a broken sum: `blank` fills the empty part, any other changes the figure. */
export function sumFixTitle(name: string, data: SumData, language: Language): string {
  if (name === 'blank' && data.form === 'single')
    return language === 'vi'
      ? `Điền ${data.difference} vào ô trống «${data.blank}»`
      : `Fill ${data.difference} into the empty cell «${data.blank}»`;
  const value = data.form === 'crossed' ? data.value : data.sum;
  return language === 'vi' ? `Đổi ${data.stated} thành ${value}` : `Change ${data.stated} to ${value}`;
}
