import { BUILT_IN_KINDS, foldLabel, type ReportKind } from '@soat/engine';
import { PAGE_WORDS } from '@soat/page';
import type { FootnoteDefinition, RootContent } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import { withAnnexes } from './annexes.ts';
import { type Foot, takeFoot } from './foot.ts';
import type { FrontMatterFields } from './front-matter.ts';
import { type Head, takeHead } from './head.ts';
import { withHeadings } from './headings.ts';
import { textOf } from './inline.ts';
import type { Line } from './lines.ts';
import { withLists } from './lists.ts';
import type { ImportNote, RawDocument } from './model.ts';
import { inSmallLetters } from './names.ts';
import { type Period, periodIn, periodOfFile } from './period.ts';

/** A report found in a document: its front matter and the blocks of its body. */
export interface Recognised {
  readonly fields: FrontMatterFields;
  readonly body: readonly RootContent[];
  readonly notes: readonly ImportNote[];
}

/**
 * Finds the report in a document: what its head and its foot say becomes front matter, numbered paragraphs that are bold
 * become headings, paragraphs with dashes lists. Words that have no place in the front matter stay in the body, with a
 * note. `kinds` are the kinds of report to choose from. Never throws: a document of another sort keeps all its blocks.
 */
export function recognise(raw: RawDocument, kinds: readonly ReportKind[] = BUILT_IN_KINDS): Recognised {
  const definitions = raw.root.children.filter((block): block is FootnoteDefinition => isDefinition(block));
  const all = raw.root.children.filter((block) => !isDefinition(block));
  const { head, unplaced, blocks } = takeHead(all);
  const { foot, unplaced: last, before, after } = takeFoot(blocks);
  const properties = raw.properties ?? {};
  const texts = [...Object.values(properties), ...before.map(wordsOf)];
  const office = inSmallLetters(head.office, texts);
  const superior = inSmallLetters(head.superior, [...head.addressees, ...texts]);
  const kind = kindOf(head, texts, kinds);
  const named = [head.summary, ...unplaced.map((line) => line.text)].join('\n');
  const period = periodOfFile(properties, head.summary) ?? periodIn(named);
  const attached = PAGE_WORDS.attached(...attachedBy(kind.title, head, office));
  const own = [...paragraphs(unplaced), ...before, ...paragraphs(last), ...after];
  const body = withLists(withHeadings(withAnnexes(own, attached)));
  return {
    fields: { ...head, ...foot, kind: kind.name, office, superior, period },
    body: [...body, ...definitions],
    notes: [...headNotes(head, foot, [...unplaced, ...last], period, kind.sure), ...raw.notes],
  };
}

function isDefinition(block: RootContent): boolean {
  return block.type === 'footnoteDefinition';
}

function wordsOf(block: RootContent): string {
  return plainText(block).normalize('NFC');
}

/** Lines without a place, as paragraphs of the body. */
function paragraphs(lines: readonly Line[]): RootContent[] {
  return lines.map((line) => {
    const whole = textOf(line.content).replace(/\s+/gu, ' ').trim() === line.text;
    return {
      type: 'paragraph',
      children: whole ? [...line.content] : [{ type: 'text', value: line.text.replaceAll('\t', ' ') }],
    };
  });
}

interface ChosenKind {
  readonly name: string;
  readonly title: string;
  /** Whether the words of the document tell that it is of this kind. */
  readonly sure: boolean;
}

/**
 * The kind whose title heads the document and whose other words its trích yếu or its text has. A document without a title
 * may be of a kind as well; where none fits, the title itself is the kind, which no check knows.
 */
function kindOf(head: Head, texts: readonly string[], kinds: readonly ReportKind[]): ChosenKind {
  const summary = foldLabel(head.summary);
  const text = foldLabel(texts.join('\n'));
  for (const where of [summary, text]) {
    for (const { schema } of kinds) {
      const words = foldLabel(schema.kind).replace(foldLabel(schema.title), '').trim();
      const isTitle = head.title === undefined || foldLabel(head.title) === foldLabel(schema.title);
      if (isTitle && words !== '' && where.includes(words))
        return { name: schema.kind, title: schema.title, sure: true };
    }
  }
  const title = head.title ?? kinds[0]?.schema.title ?? '';
  return { name: title.toLowerCase(), title, sure: false };
}

/** What the layout writes under the name of an annex. */
function attachedBy(title: string, head: Head, office: string): [string, string, string, string] {
  const [day = '', month = '', year = ''] = head.date?.split('/') ?? [];
  const date = head.openDate ?? '';
  const written = day === '' ? (/ngày.*/iu.exec(date)?.[0] ?? '') : PAGE_WORDS.date(day, month, year);
  return [title, head.number ?? '', written, office];
}

function headNotes(
  head: Head,
  foot: Foot,
  unplaced: readonly Line[],
  period: Period | undefined,
  sure: boolean,
): readonly ImportNote[] {
  const missing = (key: string, text = ''): ImportNote => ({ kind: 'missing', text, detail: key });
  return [
    ...(sure ? [] : [{ kind: 'kind-unsure', text: head.title ?? '' } as const]),
    ...(head.office === '' ? [missing('cơ quan')] : []),
    ...(head.number === undefined ? [missing('số')] : []),
    ...(head.place === undefined ? [missing('địa danh')] : []),
    ...(head.date === undefined ? [missing('ngày', head.openDate)] : []),
    ...(head.summary === '' ? [missing('trích yếu')] : []),
    ...periodNotes(head.summary, period),
    ...(head.addressees.length === 0 ? [missing('kính gửi')] : []),
    ...(foot.recipients.length === 0 ? [missing('nơi nhận')] : []),
    ...(foot.name === '' && foot.position === '' ? [missing('người ký')] : []),
    ...unplaced.map((line) => ({ kind: 'kept-in-body', text: line.text.replaceAll('\t', ' ') }) as const),
  ];
}

/** A period that the file itself holds is the writer's own and needs no second look. */
function periodNotes(summary: string, period: Period | undefined): readonly ImportNote[] {
  if (period === undefined) return [{ kind: 'period-unsure', text: summary }];
  if (period.words === '') return [];
  return [{ kind: 'period-read', text: period.words, detail: `${period.from}–${period.to}` }];
}
