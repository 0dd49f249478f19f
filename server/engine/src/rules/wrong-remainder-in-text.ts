import type { LeftOver } from '../facts/left-overs.ts';
import { absolute, show, subtract } from '../figures/decimal.ts';
import { sectionRule } from './kit.ts';

interface RemainderData {
  readonly whole: string;
  readonly done: string;
  readonly left: string;
  readonly exact: string;
  readonly difference: string;
  readonly more: boolean;
}

/**
 * Số «còn lại» phải bằng tổng trừ đi phần đã xong. Soát tính lại khi câu văn ghi đủ ba số: «đã khắc phục 31/36 kiến nghị,
 * còn 05 kiến nghị», «được giao 245 chỉ tiêu, có mặt 231 người, còn 14 chỉ tiêu». Câu nói sang việc khác («còn 3 xã chưa đạt
 * tiêu chí môi trường») hoặc kể tiếp nhiều phần thì im lặng.
 *
 * Sai:
 * ```markdown
 * Các đơn vị đã khắc phục 31/36 kiến nghị, còn 06 kiến nghị.
 * ```
 *
 * Đúng:
 * ```markdown
 * Các đơn vị đã khắc phục 31/36 kiến nghị, còn 05 kiến nghị.
 * ```
 */
export const rule = sectionRule<RemainderData>({
  id: 'wrong-remainder-in-text',
  severity: 'warning',
  words: {
    vi: {
      title: 'Số còn lại trong câu văn không khớp với hai số kia',
      message: (data) => ({
        headline: `Câu văn ghi còn ${data.left}, nhưng ${data.whole} − ${data.done} = ${data.exact}.`,
        sum: [
          `${data.whole} − ${data.done} = ${data.exact}`,
          `ghi trong câu = ${data.left}   (${data.more ? 'nhiều hơn' : 'ít hơn'} ${data.difference})`,
        ],
        mend: `đổi ${data.left} thành ${data.exact}, hoặc soát lại hai số kia.`,
      }),
      related: (_role, label) => label,
      fix: (_name, { left, exact }) => `Đổi ${left} thành ${exact}`,
    },
    en: {
      title: 'What is left does not follow from the other two figures',
      message: (data) => ({
        headline: `The text says ${data.left} are left, but ${data.whole} − ${data.done} = ${data.exact}.`,
        sum: [
          `${data.whole} − ${data.done} = ${data.exact}`,
          `written in the text = ${data.left}   (${data.more ? 'more' : 'less'} by ${data.difference})`,
        ],
        mend: `change ${data.left} to ${data.exact}, or go over the other two figures.`,
      }),
      related: (_role, label) => label,
      fix: (_name, { left, exact }) => `Change ${left} to ${exact}`,
    },
  },
  check: (facts) => facts.leftOvers.filter(({ agrees }) => !agrees).map(found),
});

function found({ whole, done, left, exact }: LeftOver) {
  // A figure that is written with a zero before it gets one again.
  const newText = left.written.startsWith('0') ? show(exact).padStart(left.written.length, '0') : show(exact);
  return {
    at: left.span,
    data: {
      whole: whole.written,
      done: done.written,
      left: left.written,
      exact: newText,
      difference: show(absolute(subtract(left.value, exact))),
      more: subtract(left.value, exact).digits > 0n,
    },
    related: [whole, done].map(({ span, written }) => ({ at: span, role: 'figure', label: written })),
    fixes: [{ name: 'change', safe: false, edits: [{ at: left.span, newText }] }],
  };
}
