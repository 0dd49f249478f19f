import { sectionRule } from './kit.ts';

interface SuppressionData {
  readonly rule: string;
}

/**
 * Bỏ qua một chỗ thì phải ghi lý do, để người soát sau còn biết vì sao: `<!-- soát: bỏ qua wrong-total: số của Cổng dịch
 * vụ công, chờ đối chiếu -->`. Chưa có lý do thì chỗ ấy vẫn được báo như thường.
 *
 * Sai:
 * ```markdown
 * <!-- soát: bỏ qua wrong-total -->
 * | STT | Lĩnh vực | Đã giải quyết |
 * |---|---|--:|
 * | 1 | Chứng thực | 412 |
 * | 2 | Hộ tịch | 388 |
 * | | Tổng cộng | 801 |
 * ```
 *
 * Đúng:
 * ```markdown
 * <!-- soát: bỏ qua wrong-total: số của Cổng dịch vụ công, chờ đối chiếu -->
 * | STT | Lĩnh vực | Đã giải quyết |
 * |---|---|--:|
 * | 1 | Chứng thực | 412 |
 * | 2 | Hộ tịch | 388 |
 * | | Tổng cộng | 801 |
 * ```
 */
export const rule = sectionRule<SuppressionData>({
  id: 'suppression-without-reason',
  severity: 'warning',
  words: {
    vi: {
      title: 'Bỏ qua mà không ghi lý do',
      message: (data) => ({
        headline:
          data.rule === ''
            ? 'Dòng «soát: bỏ qua» này chưa ghi bỏ qua điều gì và vì sao, nên chưa có tác dụng.'
            : `Dòng «soát: bỏ qua ${data.rule}» chưa ghi lý do, nên chưa có tác dụng.`,
        mend: `ghi lý do sau dấu hai chấm: <!-- soát: bỏ qua ${data.rule || 'tên-điều-kiểm'}: lý do -->`,
      }),
    },
    en: {
      title: 'A suppression without a reason',
      message: (data) => ({
        headline:
          data.rule === ''
            ? 'This «soát: bỏ qua» does not say what it passes over or why, so it has no effect.'
            : `«soát: bỏ qua ${data.rule}» gives no reason, so it has no effect.`,
        mend: `write the reason after a colon: <!-- soát: bỏ qua ${data.rule || 'rule'}: reason -->`,
      }),
    },
  },
  *check(facts) {
    for (const suppression of facts.suppressions) {
      if (suppression.reason === '') yield { at: suppression.span, data: { rule: suppression.rule } };
    }
  },
});
