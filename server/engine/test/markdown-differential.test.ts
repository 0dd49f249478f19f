import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import type { Root, TableCell } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { blocksOf } from '../src/markdown/blocks.ts';
import { cut } from '../src/markdown/sections.ts';
import { samples } from './kit/files.ts';

/** A table as both readers can give it: where it starts, and each row's cells with their source offsets. */
interface SeenTable {
  readonly start: number;
  readonly rows: readonly (readonly SeenCell[])[];
}

interface SeenCell {
  readonly text: string;
  /** Undefined for an empty cell, which has a place but no text. */
  readonly start: number | undefined;
}

const remark = unified().use(remarkParse).use(remarkFrontmatter).use(remarkGfm).freeze();

/** What remark and its table extension see: the tables of the document itself, not those in quotes and lists. */
function seenByRemark(text: string): SeenTable[] {
  const root: Root = remark.parse(text);
  return root.children.flatMap((node) => {
    if (node.type !== 'table') return [];
    const rows = node.children.map((row) => row.children.map((cell) => remarkCell(text, cell)));
    return [{ start: node.position?.start.offset ?? -1, rows }];
  });
}

function remarkCell(text: string, cell: TableCell): SeenCell {
  const start = cell.position?.start.offset ?? 0;
  // A cell's position holds the bar before it, and at the end of a row the bar behind it.
  let source = text.slice(start, cell.position?.end.offset ?? start).replace(/[ \t\r\n]+$/u, '');
  const bar = source.startsWith('|') ? 1 : 0;
  source = source.slice(bar);
  if (endsInBar(source)) source = source.slice(0, -1);
  const lead = /^[ \t\r\n]*/u.exec(source)?.[0].length ?? 0;
  const inner = source.replace(/^[ \t\r\n]+|[ \t\r\n]+$/gu, '');
  return { text: inner, start: inner === '' ? undefined : start + bar + lead };
}

/** Whether a text ends in a bar that is no escaped one. */
function endsInBar(source: string): boolean {
  const backslashes = /(\\*)\|$/u.exec(source)?.[1];
  return backslashes !== undefined && backslashes.length % 2 === 0;
}

function seenByScanner(text: string): SeenTable[] {
  const whole = cut(text);
  return whole.sections.flatMap((section, i) => {
    const base = whole.starts[i] ?? 0;
    return blocksOf(section).flatMap((block) => {
      if (block.kind !== 'table') return [];
      const rows = [block.table.header, ...block.table.rows].map((row) =>
        row.cells.map((cell) => {
          const inner = section.text.slice(cell.span.start, cell.span.end);
          return { text: inner, start: inner === '' ? undefined : base + cell.span.start };
        }),
      );
      return [{ start: base + block.span.start, rows }];
    });
  });
}

/** Rows are compared without the empty cells at their end: remark keeps as many as it likes, a figure it cannot hide. */
function comparable(tables: readonly SeenTable[]): unknown {
  return tables.map(({ start, rows }) => ({
    start,
    rows: rows.map((row) => row.slice(0, row.findLastIndex((cell) => cell.text !== '') + 1)),
  }));
}

function sameTables(text: string): void {
  assert.deepEqual(comparable(seenByScanner(text)), comparable(seenByRemark(text)), JSON.stringify(text));
}

const cellText = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom('966', '1.234,5', '', ' ', 'Hộ tịch', '**Tổng số**', '0', '(3)=(4)+(5)', '-', '—', 'x'),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      'a \\| b',
      '`a`',
      '`a \\| b`',
      '\\\\',
      '\\',
      '`',
      '<b>',
      '[a](b)',
      '😀',
      'ê\u0323',
      '&amp;',
      '\u00a0',
    ),
  },
  {
    weight: 1,
    arbitrary: fc.string({
      unit: fc.constantFrom('a', '1', ' ', '\\', '`', '*', '-', ':', '<', '!', '#', '>', '\t', 'ộ'),
      maxLength: 5,
    }),
  },
);

const tableRow = fc
  .tuple(
    fc.array(cellText, { minLength: 1, maxLength: 4 }),
    fc.constantFrom('', '|', '| ', '  | ', '    |'),
    fc.constantFrom('', '|', ' |', '| ', ' |  '),
  )
  .map(([cells, before, after]) => before + cells.join(' | ') + after);

const delimiter = fc
  .tuple(
    fc.array(fc.constantFrom('---', '--:', ':-:', ':-', '-', ' --- ', '::'), { minLength: 1, maxLength: 4 }),
    fc.constantFrom('', '|', ' |'),
    fc.constantFrom('', '|', '| '),
  )
  .map(([cells, before, after]) => before + cells.join('|') + after);

/** A table whose rows fit one another, as reports have them. */
const properTable = fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 0, max: 3 })).chain(([width, height]) =>
  fc
    .array(fc.array(cellText, { minLength: width, maxLength: width }), { minLength: height + 1, maxLength: height + 1 })
    .map((rows) => {
      const [head = '', ...body] = rows.map((cells) => `| ${cells.join(' | ')} |`);
      return [head, `|${'---|'.repeat(width)}`, ...body].join('\n');
    }),
);

const prose = fc.constantFrom(
  'Trong kỳ tiếp nhận 966 hồ sơ.',
  '## II. KẾT QUẢ',
  '# ',
  '- mục thứ nhất',
  '1. một',
  '2. hai',
  '> trích dẫn',
  '---',
  '***',
  '===',
  '```',
  '~~~',
  '    mã',
  '<!-- soát: bỏ qua wrong-total: chờ đối chiếu -->',
  '<div>',
  '</div>',
  '<span>a</span>',
  '[a]: b',
  '* * *',
  '  tiếp theo',
  '\\',
);

const piece = fc.oneof(
  { weight: 3, arbitrary: properTable },
  { weight: 3, arbitrary: tableRow },
  { weight: 2, arbitrary: delimiter },
  { weight: 3, arbitrary: prose },
  { weight: 4, arbitrary: fc.constant('') },
);

/** A Markdown text of pieces that reports are made of, tidy and broken. */
const text = fc
  .tuple(fc.array(piece, { maxLength: 9 }), fc.constantFrom('\n', '\n', '\r\n'))
  .map(([pieces, eol]) => pieces.join('\n').replaceAll('\n', eol))
  // The cut takes an unclosed front matter for one, so that a missing line costs only itself; remark does not.
  // Right below indented code remark does not let a list begin with 2, as if the code were a paragraph.
  .filter((written) => !written.startsWith('---') && !/^ {4}[^\n]*\n\s*2\. /mu.test(written));

test('tables of the samples are those that remark-gfm sees', () => {
  for (const sample of samples().values()) {
    sameTables(sample);
    sameTables(sample.replaceAll('\n', '\r\n'));
    assert.ok(seenByScanner(sample).length > 0);
  }
});

test('a table between paragraphs is the one that remark-gfm sees', () => {
  fc.assert(
    fc.property(properTable, fc.constantFrom('\n', '\r\n'), (table, eol) => {
      sameTables(`Đoạn trên.\n\n${table}\n\nĐoạn dưới.\n`.replaceAll('\n', eol));
    }),
    { numRuns: 300 },
  );
});

test('tables of random documents are those that remark-gfm sees', () => {
  fc.assert(fc.property(text, sameTables), { numRuns: 800 });
});
