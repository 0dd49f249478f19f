import type { SumData } from '../facts/explain.ts';
import type { Language } from './labels.ts';

/** The arithmetic of a broken sum, as the two lines that are laid out under the headline. */
export function sumLines(data: SumData, language: Language): readonly string[] {
  const written = language === 'vi' ? 'ghi trong bảng' : 'written in the table';
  const by = {
    vi: data.more ? 'nhiều hơn' : 'ít hơn',
    en: data.more ? 'more by' : 'less by',
  }[language];
  const width = Math.max(data.terms.length, written.length);
  return [`${data.terms.padEnd(width)} = ${data.sum}`, `${written.padEnd(width)} = ${data.stated}   (${by} ${data.difference})`];
}

/** What may lie behind the difference, or undefined when nothing suggests itself. */
export function sumHint(data: SumData, language: Language): string | undefined {
  const { suspect, tell } = data;
  if (data.blank !== undefined) {
    return language === 'vi'
      ? `ô «${data.blank}» đang để trống; nếu ô ấy là ${data.difference} thì phép cộng đúng.`
      : `the cell «${data.blank}» is empty; if it is ${data.difference}, the sum is right.`;
  }
  if (suspect?.isWhole) {
    return language === 'vi'
      ? `cộng theo hàng hay theo cột, ô này đều phải là ${suspect.value}.`
      : `added up along the row or down the column, this cell comes to ${suspect.value}.`;
  }
  if (suspect) {
    return language === 'vi'
      ? `hàng và cột cùng lệch ${data.difference} tại ô «${suspect.row}», cột «${suspect.column}» (đang ghi ${suspect.stated}); nếu ô ấy là ${suspect.value} thì cả hai phép cộng đều đúng.`
      : `the row and the column are both off by ${data.difference} where they meet: «${suspect.row}», column «${suspect.column}» (now ${suspect.stated}); were it ${suspect.value}, both sums would be right.`;
  }
  switch (tell?.kind) {
    case 'swapped-digits':
      return language === 'vi'
        ? `${data.difference} chia hết cho 9, có thể hai chữ số đứng cạnh nhau bị đảo.`
        : `${data.difference} is divisible by 9, so two neighbouring digits may have changed places.`;
    case 'left-out':
      return language === 'vi'
        ? `chênh lệch đúng bằng «${tell.label}» (${tell.value}), có thể số này chưa được cộng vào.`
        : `the difference is just «${tell.label}» (${tell.value}), which may have been left out.`;
    case 'counted-twice':
      return language === 'vi'
        ? `chênh lệch đúng bằng «${tell.label}» (${tell.value}), có thể số này đã được cộng hai lần.`
        : `the difference is just «${tell.label}» (${tell.value}), which may have been counted twice.`;
    case 'wrong-sign':
      return language === 'vi'
        ? `chênh lệch gấp đôi «${tell.label}» (${tell.value}), có thể số này bị trừ thay vì cộng.`
        : `the difference is twice «${tell.label}» (${tell.value}), which may have been subtracted instead of added.`;
    default:
      return undefined;
  }
}

/** How to mend a broken sum. */
export function sumMend(data: SumData, language: Language): string {
  const { suspect } = data;
  if (suspect && !suspect.isWhole) {
    return language === 'vi'
      ? `đổi ô «${suspect.row}», cột «${suspect.column}» từ ${suspect.stated} thành ${suspect.value}, hoặc đổi ${data.stated} thành ${data.sum}.`
      : `change «${suspect.row}», column «${suspect.column}» from ${suspect.stated} to ${suspect.value}, or change ${data.stated} to ${data.sum}.`;
  }
  return language === 'vi'
    ? `đổi ${data.stated} thành ${data.sum}, hoặc soát lại các số được cộng.`
    : `change ${data.stated} to ${data.sum}, or go over the figures that are added up.`;
}

/** The titles of the fixes of a broken sum. */
export function sumFixTitle(name: string, data: SumData, language: Language): string {
  const { suspect } = data;
  if (name === 'suspect' && suspect) {
    return language === 'vi'
      ? `Đổi ${suspect.stated} thành ${suspect.value} (dòng «${suspect.row}», cột «${suspect.column}»)`
      : `Change ${suspect.stated} to ${suspect.value} (row «${suspect.row}», column «${suspect.column}»)`;
  }
  return language === 'vi' ? `Đổi ${data.stated} thành ${data.sum}` : `Change ${data.stated} to ${data.sum}`;
}
