import type { FrontMatterNode } from '../facts/front-matter.ts';
import { gapsOf, shownGap } from '../words/placeholders.ts';
import { inFrontMatter, reportRule } from './kit.ts';

interface GapData {
  readonly key: string;
  readonly written: string;
}

/**
 * Mẫu soạn sẵn để dấu «…» ở những mục chờ điền: tên cơ quan, địa danh, họ tên. Báo cáo gửi đi mà còn dấu này là chưa xong.
 * Số và ngày của bản dự thảo được để trống nên không bị báo ở đây.
 *
 * Sai:
 * ```markdown
 * ---
 * loại: báo cáo cải cách hành chính
 * cơ quan: Ủy ban nhân dân xã …
 * ---
 * ```
 *
 * Đúng:
 * ```markdown
 * ---
 * loại: báo cáo cải cách hành chính
 * cơ quan: Ủy ban nhân dân xã Tân Hội
 * số: /BC-UBND
 * ---
 * ```
 */
export const rule = reportRule<GapData>({
  id: 'front-matter-placeholder',
  severity: 'warning',
  of: [],
  words: {
    vi: {
      title: 'Phần đầu báo cáo còn chỗ để trống',
      message: ({ key, written }) => ({
        headline: `Mục «${key}» còn chỗ chưa điền: «${written}».`,
        mend: 'ghi đủ nội dung',
      }),
    },
    en: {
      title: 'A gap in the front matter',
      message: ({ key, written }) => ({
        headline: `«${key}» has a gap that is not filled in: «${written}».`,
        mend: 'write it out',
      }),
    },
  },
  *check({ frontMatter }) {
    for (const { key, node } of textsIn(frontMatter.root, '')) {
      if (MAY_WAIT.has(key)) continue;
      if (!gapsOf(node.text).some(({ kind }) => kind !== 'date') && !isOpen(key, node.text)) continue;
      yield { at: inFrontMatter(node.span), data: { key, written: shownGap(node.text) } };
    }
  },
});

/** In a draft the number and the date wait for the day of issue; paths and patterns of files are no wording. */
const MAY_WAIT: ReadonlySet<string> = new Set(['số', 'ngày', 'từ', 'đến', 'kỳ trước', 'tổng hợp từ', 'schema', 'loại']);

// Dots that are the whole value, or that stand where the name of a place or office belongs.
const WHOLE = /^\s*(?:…+|\.{3,}|_{2,})\s*$/u;
const NAMELESS =
  /(?<!\p{L})(?:xã|phường|đặc khu|thị trấn|huyện|quận|thị xã|thành phố|tỉnh|sở|phòng|năm|quý|tháng)\s+(?:…+|\.{3,}|_{2,})(?!\p{L})/iu;
// A subject that breaks off is not finished; the dots at the end of a recipient may just as well mean «and others».
const BREAKS_OFF = /[^\s,;]\s+(?:…+|\.{3,}|_{2,})\s*$/u;

function isOpen(key: string, text: string): boolean {
  return WHOLE.test(text) || NAMELESS.test(text) || (key !== 'nơi nhận' && BREAKS_OFF.test(text));
}

type TextNode = Extract<FrontMatterNode, { kind: 'text' }>;

/** Every text of the front matter with the key that it stands under. */
function* textsIn(node: FrontMatterNode | undefined, key: string): Iterable<{ key: string; node: TextNode }> {
  if (node?.kind === 'text') yield { key, node };
  else if (node?.kind === 'list') for (const item of node.items) yield* textsIn(item, key);
  else if (node?.kind === 'map') for (const entry of node.entries) yield* textsIn(entry.value, entry.key);
}
