import { reportRule } from './kit.ts';

interface StaleData {
  readonly rule: string;
  /** Whether there is a rule of that name. */
  readonly known: boolean;
}

/**
 * Dòng «bỏ qua» không còn bỏ qua điều gì thì nên xóa: chỗ sai đã được sửa, hoặc tên điều kiểm gõ nhầm. Để lại, nó có thể
 * che mất một lỗi về sau. Soát tìm các dòng này sau khi mọi điều kiểm khác đã xong.
 *
 * Sai:
 * ```markdown
 * <!-- soát: bỏ qua wrong-total: chờ đối chiếu -->
 * | STT | Lĩnh vực | Đã giải quyết |
 * |---|---|--:|
 * | 1 | Chứng thực | 412 |
 * | 2 | Hộ tịch | 388 |
 * | | Tổng cộng | 800 |
 * ```
 *
 * Đúng:
 * ```markdown
 * | STT | Lĩnh vực | Đã giải quyết |
 * |---|---|--:|
 * | 1 | Chứng thực | 412 |
 * | 2 | Hộ tịch | 388 |
 * | | Tổng cộng | 800 |
 * ```
 */
export const rule = reportRule<StaleData>({
  id: 'stale-suppression',
  severity: 'warning',
  of: [],
  words: {
    vi: {
      title: 'Dòng bỏ qua không còn tác dụng',
      message: (data) => ({
        headline: data.known
          ? `Ở đây không còn gì để bỏ qua về «${data.rule}».`
          : `Không có điều kiểm nào tên là «${data.rule}», nên dòng này không bỏ qua gì.`,
        mend: data.known ? 'xóa dòng «soát: bỏ qua» này.' : 'sửa lại tên, hoặc xóa dòng này.',
      }),
      fix: () => 'Xóa dòng «soát: bỏ qua» này',
    },
    en: {
      title: 'A suppression that suppresses nothing',
      message: (data) => ({
        headline: data.known
          ? `There is nothing left to pass over for «${data.rule}» here.`
          : `There is no check called «${data.rule}», so this passes nothing over.`,
        mend: data.known ? 'delete this comment.' : 'correct the name, or delete this comment.',
      }),
      fix: () => 'Delete this suppression',
    },
  },
  // What is stale is only known when every other rule has spoken: applySuppressions finds it and uses these words.
  check: () => [],
});
