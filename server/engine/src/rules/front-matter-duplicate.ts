import type { FrontMatterEntry, FrontMatterNode } from '../facts/front-matter.ts';
import { inFrontMatter, reportRule } from './kit.ts';

interface DuplicateData {
  readonly key: string;
  /** Whether both say the same. */
  readonly same: boolean;
}

/**
 * Mỗi mục của phần đầu báo cáo chỉ viết một lần. Viết hai lần thì không rõ lần nào là đúng; Soát đọc lần đầu.
 *
 * Sai:
 * ```markdown
 * ---
 * loại: báo cáo cải cách hành chính
 * địa danh: Bình Dương
 * địa danh: Phù Mỹ
 * ---
 * ```
 *
 * Đúng:
 * ```markdown
 * ---
 * loại: báo cáo cải cách hành chính
 * địa danh: Bình Dương
 * ---
 * ```
 */
export const rule = reportRule<DuplicateData>({
  id: 'front-matter-duplicate',
  severity: 'error',
  of: [],
  words: {
    vi: {
      title: 'Một mục viết hai lần ở phần đầu báo cáo',
      message: ({ key, same }) => ({
        headline: same
          ? `Mục «${key}» được viết hai lần, nội dung như nhau.`
          : `Mục «${key}» được viết hai lần với nội dung khác nhau.`,
        mend: same ? 'bỏ một dòng' : 'giữ lại dòng đúng, bỏ dòng kia',
      }),
      related: (_role, label) => `«${label}» viết lần đầu ở đây`,
      fix: (_name, { key }) => `Bỏ dòng «${key}» viết lại`,
    },
    en: {
      title: 'A key stands twice in the front matter',
      message: ({ key, same }) => ({
        headline: same
          ? `«${key}» is written twice, with the same value.`
          : `«${key}» is written twice, with different values.`,
        mend: same ? 'remove one of the lines' : 'keep the right line and remove the other',
      }),
      related: (_role, label) => `«${label}» is first written here`,
      fix: (_name, { key }) => `Remove the second «${key}»`,
    },
  },
  *check(report) {
    const text = report.sections[0]?.section.text ?? '';
    for (const { before, entry } of duplicatesIn(report.frontMatter.root)) {
      const same =
        entry.value.kind === 'text' && before.value.kind === 'text' && entry.value.text === before.value.text;
      const start = text.lastIndexOf('\n', entry.keySpan.start - 1) + 1;
      const newline = text.indexOf('\n', entry.value.span.end);
      const line = { start, end: newline < 0 ? text.length : newline + 1 };
      // Where more stands on its line than the entry, the line is not to be taken away.
      const isAlone =
        text.slice(line.start, line.end).trim() === text.slice(entry.keySpan.start, entry.value.span.end).trim();
      yield {
        at: inFrontMatter(entry.keySpan),
        data: { key: entry.key, same },
        related: [{ at: inFrontMatter(before.keySpan), role: 'first', label: entry.key }],
        fixes:
          same && isAlone ? [{ name: 'remove', safe: true, edits: [{ at: inFrontMatter(line), newText: '' }] }] : [],
      };
    }
  },
});

/** Every entry whose key has stood in the same group before, with the first one of that key. */
function duplicatesIn(node: FrontMatterNode | undefined): { before: FrontMatterEntry; entry: FrontMatterEntry }[] {
  if (node?.kind === 'list') return node.items.flatMap(duplicatesIn);
  if (node?.kind !== 'map') return [];
  const first = new Map<string, FrontMatterEntry>();
  return node.entries.flatMap((entry) => {
    // What a broken line makes of a key without a name is for `front-matter-syntax` to tell.
    if (entry.key === '') return duplicatesIn(entry.value);
    const before = first.get(entry.key);
    if (!before) first.set(entry.key, entry);
    return [...(before ? [{ before, entry }] : []), ...duplicatesIn(entry.value)];
  });
}
