import { type DateFact, dateOf, lookup, readDate } from '../facts/front-matter.ts';
import { linesOf } from '../facts/recipients.ts';
import type { ReportFacts } from '../facts/report.ts';
import type { Place } from '../text/span.ts';
import { FORMER_CITY, FORMER_OFFICE, FORMERLY, TWO_LEVELS_SINCE } from '../words/units.ts';
import { inFrontMatter, reportRule } from './kit.ts';

interface UnitData {
  readonly office: string;
  /** Whether the office writes the report, receives it, or is asked for something in it. */
  readonly role: 'writer' | 'above' | 'recipient' | 'asked';
  readonly city: boolean;
  /** The report's date as it is written. */
  readonly dated: string;
}

/**
 * Từ ngày 01/7/2025, chính quyền địa phương có hai cấp: cấp tỉnh và cấp xã (xã, phường, đặc khu); không còn cấp huyện và
 * thị trấn (Luật Tổ chức chính quyền địa phương số 72/2025/QH15; Nghị quyết số 203/2025/QH15). Báo cáo đề ngày từ hôm ấy
 * mà còn gửi hoặc kiến nghị UBND huyện, quận, thị xã, thị trấn thì nơi nhận không còn nữa. Nhắc lại chuyện trước khi sắp
 * xếp thì không bị báo.
 *
 * Sai:
 * ```markdown
 * ---
 * loại: báo cáo cải cách hành chính
 * ngày: 17/9/2025
 * kính gửi:
 *   - Ủy ban nhân dân huyện Phù Mỹ
 * ---
 * ```
 *
 * Đúng:
 * ```markdown
 * ---
 * loại: báo cáo cải cách hành chính
 * ngày: 06/8/2024
 * kính gửi:
 *   - Ủy ban nhân dân huyện Phù Mỹ
 * ---
 * ```
 */
export const rule = reportRule<UnitData>({
  id: 'abolished-unit',
  severity: 'warning',
  of: ['formerUnits'],
  words: {
    vi: {
      title: 'Cơ quan cấp huyện, thị trấn sau ngày 01/7/2025',
      message: ({ office, role, city, dated }) => ({
        headline: `Báo cáo ngày ${dated} còn ${ROLE_VI[role]} «${office}», trong khi ${
          city ? 'thành phố thuộc tỉnh' : 'cấp huyện và thị trấn'
        } không còn từ 01/7/2025.`,
        hint: 'từ 01/7/2025 chỉ còn cấp tỉnh và cấp xã (xã, phường, đặc khu)',
        mend: 'ghi cơ quan của đơn vị hành chính mới; nếu nói chuyện cũ thì ghi rõ «trước khi sắp xếp» hoặc «cũ»',
      }),
    },
    en: {
      title: 'Offices of the district level after 01/7/2025',
      message: ({ office, role, city, dated }) => ({
        headline: `The report of ${dated} still ${ROLE_EN[role]} «${office}», but ${
          city ? 'cities within a province' : 'districts and townships'
        } ended on 01/7/2025.`,
        hint: 'since 01/7/2025 there are two levels: the province and the xã, phường or đặc khu',
        mend: 'name the office of the new unit; of the past, say «trước khi sắp xếp» or «cũ»',
      }),
    },
  },
  *check(report) {
    const written = dateWritten(report);
    if (!written || written.date.ordinal < SINCE) return;
    const dated = written.text;
    for (const { place, text, role } of inTheFront(report)) {
      if (FORMERLY.test(text)) continue;
      const office = OFFICE.exec(text);
      const city = office ? null : FORMER_CITY.exec(text);
      if (!office && !city) continue;
      const data = { office: text, role, city: city !== null, dated };
      // A place-name alone does not tell a city within a province from a city that has become a province since.
      yield city ? { at: place, data, severity: 'info' } : { at: place, data };
    }
    for (const [section, { formerUnits }] of report.sections.entries()) {
      for (const { span, text, role, earliest } of formerUnits) {
        if (earliest !== undefined && earliest < SINCE) continue;
        yield { at: { section, span }, data: { office: text, role, city: false, dated } };
      }
    }
  },
});

const ROLE_VI = {
  writer: 'mang tên',
  above: 'ghi cơ quan chủ quản là',
  recipient: 'gửi',
  asked: 'đề nghị hoặc kính trình',
} as const;
const ROLE_EN = {
  writer: 'bears the name of',
  above: 'names as its superior',
  recipient: 'goes to',
  asked: 'turns to',
} as const;

const SINCE = readDate(TWO_LEVELS_SINCE)?.ordinal ?? Number.POSITIVE_INFINITY;
const OFFICE = new RegExp(FORMER_OFFICE, 'iu');

/** The day of issue; in a draft without one the period's last day, after which the report is issued. */
function dateWritten({ frontMatter }: ReportFacts): { readonly date: DateFact; readonly text: string } | undefined {
  for (const node of [lookup(frontMatter, 'ngày'), lookup(frontMatter, 'kỳ', 'đến')]) {
    const date = dateOf(node);
    if (node?.kind === 'text' && date?.exists) return { date, text: node.text };
    if (node?.kind === 'text' && /\d/u.test(node.text)) return undefined;
  }
  return undefined;
}

function* inTheFront({ frontMatter }: ReportFacts): Iterable<{ place: Place; text: string; role: UnitData['role'] }> {
  for (const [key, role] of [
    ['cơ quan chủ quản', 'above'],
    ['cơ quan', 'writer'],
  ] as const) {
    const node = lookup(frontMatter, key);
    if (node?.kind === 'text') yield { place: inFrontMatter(node.span), text: node.text, role };
  }
  for (const key of ['kính gửi', 'nơi nhận'])
    for (const { text, span } of linesOf(frontMatter, key))
      yield { place: inFrontMatter(span), text, role: 'recipient' };
}
