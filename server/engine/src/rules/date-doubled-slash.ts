import { sectionRule } from './kit.ts';

interface SlashData {
  readonly written: string;
  readonly mended: string;
}

/**
 * Giữa ngày, tháng và năm chỉ có một gạch chéo. Hai gạch liền nhau là gõ thừa, và làm cho việc tìm theo ngày không ra.
 *
 * Sai:
 * ```markdown
 * Kế hoạch được ban hành ngày 10/11//2025.
 * ```
 *
 * Đúng:
 * ```markdown
 * Kế hoạch được ban hành ngày 10/11/2025.
 * ```
 */
export const rule = sectionRule<SlashData>({
  id: 'date-doubled-slash',
  severity: 'warning',
  words: {
    vi: {
      title: 'Ngày thừa dấu gạch chéo',
      message: ({ written, mended }) => ({
        headline: `«${written}» có hai dấu gạch chéo liền nhau.`,
        mend: `đổi thành ${mended}`,
      }),
      fix: (_name, { written, mended }) => `Đổi «${written}» thành «${mended}»`,
    },
    en: {
      title: 'A slash too many in a date',
      message: ({ written, mended }) => ({
        headline: `«${written}» has two slashes in a row.`,
        mend: `change it to ${mended}`,
      }),
      fix: (_name, { written, mended }) => `Change «${written}» to «${mended}»`,
    },
  },
  *check(facts) {
    for (const { doubled, core } of facts.dates) {
      if (!doubled) continue;
      const mended = core.written.replace(/\/{2,}/gu, '/').replace(/\s+/gu, ' ');
      yield {
        at: core.span,
        data: { written: core.written, mended },
        fixes: [{ name: 'mend', safe: true, edits: [{ at: core.span, newText: mended }] }],
      };
    }
  },
});
