import { entryOf, type LayoutFacts } from '@soat/engine';
import type { HeadComponent, Page } from './model.ts';
import type { Origins } from './origins.ts';

/** The keys of the front matter that each component is made of. */
const KEYS: readonly (readonly [HeadComponent, readonly string[]])[] = [
  ['superior', ['cơ quan chủ quản']],
  ['office', ['cơ quan']],
  ['symbol', ['số']],
  ['place', ['địa danh', 'ngày']],
  ['title', ['loại']],
  ['summary', ['trích yếu']],
  ['addressees', ['kính gửi']],
  ['signature', ['người ký']],
  ['recipients', ['nơi nhận']],
];

/** Where the components of the front matter, which goes up to `end`, were written, and the marks on them. */
export function headOrigins(
  frontMatter: LayoutFacts['frontMatter'],
  end: number,
  origins: Origins,
): NonNullable<Page['origins']> {
  const found = KEYS.flatMap(([component, keys]) => {
    const entries = keys.flatMap((key) => entryOf(frontMatter.root, key) ?? []);
    const [first] = entries;
    if (!first) return [];
    const marks = entries.flatMap(({ keySpan, value }) => origins.take(keySpan.start, value.span.end));
    return [[component, { at: first.keySpan.start, marks: [...new Set(marks)] }] as const];
  });
  const unshown = origins.rest(0, end);
  return { ...Object.fromEntries(found), ...(unshown.length > 0 ? { unshown: { at: 0, marks: unshown } } : {}) };
}
