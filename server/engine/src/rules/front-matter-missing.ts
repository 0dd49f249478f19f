import {
  closest,
  entryOf,
  type FrontMatterNode,
  nodeAt,
  openingLine,
  schemaAt,
  toData,
} from '../facts/front-matter.ts';
import { blankEntry } from '../facts/outline.ts';
import type { ReportFacts } from '../facts/report.ts';
import { inFrontMatter, reportRule } from './kit.ts';

interface MissingData {
  readonly key: string;
  /** The key of the group that lacks it; empty at the top. */
  readonly group: string;
  readonly description: string;
}

// Any other fault may have hidden a key that is there, and then it is not missing.
const HARMLESS = new Set(['colon', 'special', 'quote', 'tab', 'no-blank']);

/**
 * Một báo cáo hành chính phải có đủ các thành phần thể thức: cơ quan ban hành, số và ký hiệu, địa danh, ngày tháng, trích
 * yếu, nơi nhận, người ký (Nghị định 30/2020/NĐ-CP, Điều 8 khoản 2). Báo cáo gửi cấp trên còn phải có «kính gửi». Kỳ báo
 * cáo cho biết số liệu tính từ ngày nào đến ngày nào.
 *
 * Sai:
 * ```markdown
 * ---
 * loại: báo cáo cải cách hành chính
 * cơ quan: Ủy ban nhân dân thị trấn Bình Dương
 * số: 15/BC-UBND
 * ---
 * ```
 *
 * Đúng:
 * ```markdown
 * ---
 * loại: báo cáo cải cách hành chính
 * cơ quan: Ủy ban nhân dân thị trấn Bình Dương
 * số: 15/BC-UBND
 * địa danh: Bình Dương
 * ngày: 06/8/2024
 * trích yếu: Công tác cải cách hành chính 7 tháng đầu năm 2024
 * kỳ:
 *   từ: 01/01/2024
 *   đến: 31/7/2024
 * kính gửi:
 *   - Ủy ban nhân dân huyện Phù Mỹ
 * nơi nhận:
 *   - Như trên
 *   - Lưu: VT
 * người ký:
 *   chức vụ: CHỦ TỊCH
 *   họ tên: Trần Văn Thịnh
 * ---
 * ```
 */
export const rule = reportRule<MissingData>({
  id: 'front-matter-missing',
  severity: 'warning',
  of: [],
  words: {
    vi: {
      title: 'Phần đầu báo cáo thiếu một mục',
      message: ({ key, group, description }) => ({
        headline: group === '' ? `Phần đầu báo cáo chưa có mục «${key}».` : `Mục «${group}» chưa có «${key}».`,
        ...(description === '' ? {} : { hint: description }),
        mend:
          group === ''
            ? `thêm một dòng «${key}: …» vào phần đầu`
            : `thêm «${key}: …» dưới «${group}», thụt vào hai dấu cách`,
      }),
      fix: (_name, { key }) => `Thêm mục «${key}»`,
    },
    en: {
      title: 'The front matter lacks a key',
      message: ({ key, group, description }) => ({
        headline: group === '' ? `The front matter has no «${key}».` : `«${group}» has no «${key}».`,
        ...(description === '' ? {} : { hint: description }),
        mend:
          group === ''
            ? `add a line «${key}: …» to the front matter`
            : `add «${key}: …» under «${group}», indented by two blanks`,
      }),
      fix: (_name, { key }) => `Add «${key}»`,
    },
  },
  *check(report) {
    const { frontMatter, kind } = report;
    if (frontMatter.root?.kind !== 'map' || frontMatter.problems.some((problem) => !HARMLESS.has(problem.code))) return;
    const top = inFrontMatter(openingLine(report.sections[0]?.section.text ?? ''));
    for (const { keyword, instancePath, property } of kind.validate(toData(frontMatter.root))) {
      if (keyword !== 'required' || property === undefined) continue;
      const node = nodeAt(frontMatter, instancePath);
      const schema = schemaAt(kind.schema.frontMatter, instancePath);
      if (node?.kind !== 'map' || isMisspelt(property, node, Object.keys(schema?.properties ?? {}))) continue;
      const group = instancePath.split('/').pop() ?? '';
      const parent =
        instancePath === '' ? undefined : nodeAt(frontMatter, instancePath.slice(0, instancePath.lastIndexOf('/')));
      const at = parent?.kind === 'map' ? entryOf(parent, group)?.keySpan : undefined;
      yield {
        at: at ? inFrontMatter(at) : top,
        data: { key: property, group, description: schema?.properties?.[property]?.description ?? '' },
        fixes: [{ name: 'add', safe: false, edits: [insertion(report, node, instancePath, property)] }],
      };
    }
  },
});

/** Whether a key that nobody knows stands there in its stead; `front-matter-unknown` speaks of that one. */
function isMisspelt(missing: string, node: FrontMatterNode, known: readonly string[]): boolean {
  if (node.kind !== 'map') return false;
  return node.entries.some(({ key }) => !known.includes(key) && closest(key, known) === missing);
}

/** A line with the key where the schema's order has it: behind the last present key that comes before it. */
function insertion(report: ReportFacts, node: FrontMatterNode, pointer: string, key: string) {
  const text = report.sections[0]?.section.text ?? '';
  const schema = schemaAt(report.kind.schema.frontMatter, pointer);
  const order = Object.keys(schema?.properties ?? {});
  const entries = node.kind === 'map' ? node.entries : [];
  const before = entries
    .filter((entry) => order.includes(entry.key) && order.indexOf(entry.key) < order.indexOf(key))
    .pop();
  const first = entries[0];
  const lineStart = first ? text.lastIndexOf('\n', first.keySpan.start - 1) + 1 : report.frontMatter.span.start;
  const indent = first ? text.slice(lineStart, first.keySpan.start) : '';
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const lines = blankEntry(key, schema?.properties?.[key] ?? {}, indent).join(eol);
  const newline = before ? text.indexOf('\n', Math.max(before.keySpan.end, before.value.span.end - 1)) : -1;
  const at = !before ? lineStart : newline < 0 ? text.length : newline + 1;
  const newText = before && newline < 0 ? `${eol}${lines}` : `${lines}${eol}`;
  return { at: inFrontMatter({ start: at, end: at }), newText };
}
