import { closest, entryOf, nodeAt, schemaAt, toData } from '../facts/front-matter.ts';
import { inFrontMatter, reportRule } from './kit.ts';

interface UnknownData {
  readonly key: string;
  readonly group: string;
  /** The key that was probably meant; empty where none is near. */
  readonly meant: string;
  /** The keys that may stand here and do not yet. */
  readonly known: readonly string[];
}

/**
 * Một mục viết sai tên thì coi như chưa viết: Soát không biết nó là gì, và mục đúng tên thì vẫn thiếu. Tên mục phải viết
 * đủ dấu, đúng như mẫu.
 *
 * Sai:
 * ```markdown
 * ---
 * loại: báo cáo cải cách hành chính
 * trich yeu: Công tác cải cách hành chính quý I năm 2024
 * ---
 * ```
 *
 * Đúng:
 * ```markdown
 * ---
 * loại: báo cáo cải cách hành chính
 * trích yếu: Công tác cải cách hành chính quý I năm 2024
 * ---
 * ```
 */
export const rule = reportRule<UnknownData>({
  id: 'front-matter-unknown',
  severity: 'warning',
  of: [],
  words: {
    vi: {
      title: 'Phần đầu báo cáo có mục lạ',
      message: ({ key, group, meant, known }) => ({
        headline: `${group === '' ? 'Phần đầu báo cáo' : `Mục «${group}»`} không có mục nào tên «${key}»${meant === '' ? '.' : `, có phải là «${meant}»?`}`,
        mend:
          meant === ''
            ? `bỏ dòng này, hoặc dùng một trong các mục: ${known.map((one) => `«${one}»`).join(', ')}`
            : `đổi tên mục thành «${meant}»`,
      }),
      fix: (_name, { key, meant }) => `Đổi «${key}» thành «${meant}»`,
    },
    en: {
      title: 'The front matter has an unknown key',
      message: ({ key, group, meant, known }) => ({
        headline: `${group === '' ? 'The front matter' : `«${group}»`} has no key «${key}»${meant === '' ? '.' : `; did you mean «${meant}»?`}`,
        mend:
          meant === ''
            ? `remove the line, or use one of: ${known.map((one) => `«${one}»`).join(', ')}`
            : `rename the key to «${meant}»`,
      }),
      fix: (_name, { key, meant }) => `Change «${key}» to «${meant}»`,
    },
  },
  *check(report) {
    const { frontMatter, kind } = report;
    if (frontMatter.root?.kind !== 'map') return;
    for (const { keyword, instancePath, property } of kind.validate(toData(frontMatter.root))) {
      if (keyword !== 'additionalProperties' || property === undefined) continue;
      const node = nodeAt(frontMatter, instancePath);
      const entry = entryOf(node, property);
      if (!entry) continue;
      const all = Object.keys(schemaAt(kind.schema.frontMatter, instancePath)?.properties ?? {});
      const known = all.filter((key) => !entryOf(node, key));
      // Its name says nothing to who has no such file, and who has one knows it.
      const offered = known.filter((key) => key !== 'schema');
      const near = closest(property, all);
      const meant = near !== undefined && known.includes(near) ? near : '';
      // A line that could not be read may have torn its group apart; then only a plain misspelling is sure.
      if (meant === '' && frontMatter.problems.length > 0) continue;
      yield {
        at: inFrontMatter(entry.keySpan),
        data: { key: property, group: instancePath.split('/').pop() ?? '', meant, known: offered },
        severity: meant === '' ? 'info' : 'warning',
        fixes:
          meant === ''
            ? []
            : [{ name: 'rename', safe: false, edits: [{ at: inFrontMatter(entry.keySpan), newText: meant }] }],
      };
    }
  },
});
