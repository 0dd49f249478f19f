import { lookup } from '../facts/front-matter.ts';
import { isReadWhole, linesOf, removeLine } from '../facts/recipients.ts';
import type { ReportFacts } from '../facts/report.ts';
import { isAsAbove, isSameOffice, OWN_LABEL, officeKey } from '../words/recipients.ts';
import { inFrontMatter, reportRule } from './kit.ts';

interface RecipientData {
  /**
   * `self`: the report is addressed to the office that writes it; `twice`: one recipient in two lines; `again`: an
   * addressee below «Như trên»; `label`: the form's own label within the value.
   */
  readonly fault: 'self' | 'twice' | 'again' | 'label';
  readonly written: string;
  readonly mended: string;
}

/**
 * «Kính gửi» ghi cơ quan cấp trên nhận báo cáo, không phải chính cơ quan lập báo cáo. «Nơi nhận» ghi mỗi nơi một dòng; cơ
 * quan đã có ở «Kính gửi» thì gọi chung là «Như trên», không ghi lại (Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I, mục
 * II.9). Chữ «Kính gửi:», «Nơi nhận:» do mẫu in sẵn.
 *
 * Sai:
 * ```markdown
 * ---
 * loại: báo cáo cải cách hành chính
 * cơ quan: Ủy ban nhân dân thị trấn Bình Dương
 * kính gửi:
 *   - UBND thị trấn Bình Dương
 * ---
 * ```
 *
 * Đúng:
 * ```markdown
 * ---
 * loại: báo cáo cải cách hành chính
 * cơ quan: Ủy ban nhân dân thị trấn Bình Dương
 * kính gửi:
 *   - Ủy ban nhân dân huyện Phù Mỹ
 * ---
 * ```
 */
export const rule = reportRule<RecipientData>({
  id: 'recipient',
  severity: 'hint',
  of: [],
  words: {
    vi: {
      title: 'Kính gửi và nơi nhận',
      message: ({ fault, written, mended }) => {
        switch (fault) {
          case 'self':
            return {
              headline: `Báo cáo kính gửi «${written}», cũng chính là cơ quan lập báo cáo.`,
              mend: 'ghi cơ quan cấp trên nhận báo cáo',
            };
          case 'twice':
            return { headline: `«${written}» có hai lần trong danh sách.`, mend: 'bỏ một dòng' };
          case 'again':
            return { headline: `«${written}» đã nằm trong «Như trên».`, mend: 'bỏ dòng này' };
          default:
            return {
              headline: `Chữ ở đầu dòng «${written}» do mẫu in sẵn, không cần ghi lại.`,
              mend: `chỉ ghi «${mended}»`,
            };
        }
      },
      related: (role) => (role === 'own' ? 'cơ quan lập báo cáo' : role === 'first' ? 'lần thứ nhất' : 'đã có ở đây'),
      fix: (name, { written, mended }) => (name === 'change' ? `Chỉ ghi «${mended}»` : `Bỏ dòng «${written}»`),
    },
    en: {
      title: 'Addressees and recipients',
      message: ({ fault, written, mended }) => {
        switch (fault) {
          case 'self':
            return {
              headline: `The report is addressed to «${written}», the very office that writes it.`,
              mend: 'name the higher office that receives the report',
            };
          case 'twice':
            return { headline: `«${written}» stands in the list twice.`, mend: 'take one line out' };
          case 'again':
            return { headline: `«${written}» is part of «Như trên» already.`, mend: 'take this line out' };
          default:
            return {
              headline: `The form itself prints the words before «${mended}».`,
              mend: `write «${mended}» alone`,
            };
        }
      },
      related: (role) =>
        role === 'own'
          ? 'the office that writes the report'
          : role === 'first'
            ? 'the first time'
            : 'it stands here already',
      fix: (name, { written, mended }) => (name === 'change' ? `Write «${mended}» alone` : `Take out «${written}»`),
    },
  },
  *check(report) {
    if (!isReadWhole(report.frontMatter)) return;
    yield* labels(report);
    yield* addressees(report);
    yield* recipients(report);
  },
});

function* labels({ frontMatter }: ReportFacts) {
  for (const line of [...linesOf(frontMatter, 'kính gửi'), ...linesOf(frontMatter, 'nơi nhận')]) {
    const mended = line.text.replace(OWN_LABEL, '');
    if (mended === line.text || mended === '') continue;
    yield {
      at: inFrontMatter(line.span),
      data: { fault: 'label' as const, written: line.text, mended },
      fixes: [{ name: 'change', safe: false, edits: [{ at: inFrontMatter(line.span), newText: mended }] }],
    };
  }
}

function* addressees({ frontMatter }: ReportFacts) {
  const own = lookup(frontMatter, 'cơ quan');
  if (own?.kind !== 'text' || own.text === '') return;
  for (const line of linesOf(frontMatter, 'kính gửi')) {
    if (officeKey(line.text) !== officeKey(own.text)) continue;
    yield {
      at: inFrontMatter(line.span),
      data: { fault: 'self' as const, written: line.text, mended: '' },
      severity: 'warning' as const,
      related: [{ at: inFrontMatter(own.span), role: 'own' }],
    };
  }
}

function* recipients({ frontMatter, sections }: ReportFacts) {
  const text = sections[0]?.section.text ?? '';
  const above = linesOf(frontMatter, 'kính gửi');
  const lines = linesOf(frontMatter, 'nơi nhận');
  const asAbove = lines.find((line) => isAsAbove(line.text));
  const seen = new Map<string, (typeof lines)[number]>();
  for (const line of lines) {
    const key = officeKey(line.text);
    const first = seen.get(key);
    const addressee = asAbove ? above.find((one) => isSameOffice(one.text, line.text)) : undefined;
    if (key !== '' && !first) seen.set(key, line);
    if (!first && !addressee) continue;
    const edit = removeLine(text, line);
    yield {
      at: inFrontMatter(line.span),
      data: { fault: first ? ('twice' as const) : ('again' as const), written: line.text, mended: '' },
      related: [{ at: inFrontMatter((first ?? addressee ?? line).span), role: first ? 'first' : 'above' }],
      fixes: edit ? [{ name: 'remove', safe: false, edits: [{ at: inFrontMatter(edit.span), newText: '' }] }] : [],
    };
  }
}
