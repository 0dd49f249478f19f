import assert from 'node:assert/strict';
import test from 'node:test';
import { applyEdits } from '@soat/engine';
import fc from 'fast-check';
import {
  type ColumnChange,
  cellAt,
  changeColumn,
  insertRow,
  type Move,
  move,
  renumber,
  sortRows,
  TextMap,
} from '../src/index.ts';
import type { Step } from '../src/moves.ts';
import type { TextTable } from '../src/text-table.ts';
import { facts, reportWith, tableText } from './kit.ts';

/** A text with its cursor at «¦»; what is selected afterwards stands between «⟦» and «⟧», or the cursor at «¦». */
function run(marked: string, act: (table: TextTable, offset: number) => Step | undefined): string {
  const offset = marked.indexOf('¦');
  const text = marked.replace('¦', '');
  const table = new TextMap(text).tableAt(offset);
  assert.ok(table, 'the cursor stands in a table');
  const step = act(table, offset);
  if (!step) return '(nothing)';
  const out = applyEdits(text, step.edits);
  const { start, end } = step.selection;
  if (start === end) return `${out.slice(0, start)}¦${out.slice(start)}`;
  return `${out.slice(0, start)}⟦${out.slice(start, end)}⟧${out.slice(end)}`;
}

const go = (to: Move) => (table: TextTable, offset: number) => move(table, offset, to);
const change = (what: ColumnChange) => (table: TextTable, offset: number) => changeColumn(table, offset, what);

const SMALL = '| STT | Tên | Số |\n|---|---|--:|\n| 1 | An | 5 |\n';

test('Tab goes to the next cell, over the delimiter row, into empty cells, and past the end into a new row', () => {
  assert.equal(run('| A¦ | B |\n|---|---|\n| c | d |', go('next')), '| A | ⟦B⟧ |\n|---|---|\n| c | d |');
  assert.equal(run('| A | B¦ |\n|---|---|\n| c | d |', go('next')), '| A | B |\n|---|---|\n| ⟦c⟧ | d |');
  assert.equal(run('| A | B |\n|-¦--|---|\n| c | d |', go('next')), '| A | B |\n|---|---|\n| ⟦c⟧ | d |');
  assert.equal(run('| A | B |\n|---|---|\n| c¦ |  |', go('next')), '| A | B |\n|---|---|\n| c | ¦ |');
  assert.equal(run('| A | B |\n|---|---|\n| c¦ |', go('next')), '| A | B |\n|---|---|\n| c | ¦ |');
  assert.equal(run('A | B\n---|---\nc¦', go('next')), 'A | B\n---|---\nc | ¦ |');
  assert.equal(run('| A | B |\n|---|---|\n| c | d¦ |', go('next')), '| A | B |\n|---|---|\n| c | d |\n| ¦  |   |');
  assert.equal(run('| A | B¦ |\n|---|---|', go('next')), '| A | B |\n|---|---|\n| ¦ |  |');
  assert.equal(run('¦| A | B |\n|---|---|', go('next')), '| A | ⟦B⟧ |\n|---|---|');
});

test('Shift+Tab goes back and stays in the first cell', () => {
  assert.equal(run('| A | B |\n|---|---|\n| ¦c | d |', go('previous')), '| A | ⟦B⟧ |\n|---|---|\n| c | d |');
  assert.equal(run('| A¦ | B |\n|---|---|', go('previous')), '| ⟦A⟧ | B |\n|---|---|');
});

test('Enter goes down; a new row is numbered and as wide as the one above; an empty one is given up again', () => {
  assert.equal(run('| A | B¦ |\n|---|---|\n| c | d |', go('below')), '| A | B |\n|---|---|\n| c | ⟦d⟧ |');
  assert.equal(run(SMALL.replace('5', '5¦'), go('below')), `${SMALL}| 2 |    | ¦  |\n`);
  assert.equal(
    run(SMALL.replace('| 1 |', '| 09. |').replace('5', '5¦'), go('next')).split('\n')[3],
    '| 10. | ¦   |   |',
  );
  assert.equal(run(`${SMALL}| 2 |  | ¦ |\n`, go('below')), `${SMALL}\n¦`);
  assert.equal(run(`${SMALL}| 2 |  | ¦ |\n\nLời.\n`, go('below')), `${SMALL}\n¦\n\nLời.\n`);
});

test('behind a total row there is no new row: the cursor leaves the table', () => {
  const total = `${SMALL}| * | Tổng số | 5¦ |`;
  const bare = total.replace('¦', '');
  assert.equal(run(total, go('below')), `${bare}\n\n¦`);
  assert.equal(run(`${total}\n`, go('next')), `${bare}\n\n¦`);
  assert.equal(run(`${total}\n\n\nLời.`, go('next')), `${bare}\n\n¦\n\nLời.`);
  assert.equal(run(`${total}\n\n\n\nLời.`, go('next')), `${bare}\n\n¦\n\nLời.`);
  assert.equal(run(`${total}\n## II`, go('below')), `${bare}\n\n¦\n\n## II`);
  assert.equal(
    run(`${total}\r\n\r\nLời.`.replaceAll(/(?<!\r)\n/gu, '\r\n'), go('below')).includes('\r\n\r\n¦\r\n\r\nLời.'),
    true,
  );
});

test('a row is put in above and below', () => {
  const below = (table: TextTable, offset: number) => insertRow(table, offset, 'below');
  const above = (table: TextTable, offset: number) => insertRow(table, offset, 'above');
  const text = '| STT | Số |\n|---|--:|\n| (1) | (2) |\n| 1 | 5¦ |\n| * | Tổng số |';
  const bare = text.replace('¦', '');
  assert.equal(run(text, below), bare.replace('5 |\n', '5 |\n| 2 | ¦  |\n'));
  assert.equal(run(text, above), bare.replace('| 1 | 5', '|   | ¦  |\n| 1 | 5'));
  assert.equal(
    run('| STT | S¦ |\n|---|--:|\n| (1) | (2) |\n| 1 | 5 |', above),
    '| STT | S |\n|---|--:|\n| (1) | (2) |\n|     | ¦    |\n| 1 | 5 |',
  );
  const rows = (text: string): string => text.split('\n').slice(3).join('\n');
  const counted = '| STT | S |\n|---|--:|\n| 1 | 5 |\n| 2¦ | 6 |\n| 3 | 7 |\n| * | Tổng |';
  assert.equal(rows(run(counted, above)), '| 2 | ¦  |\n| 3 | 6 |\n| 4 | 7 |\n| * | Tổng |');
  assert.equal(rows(run(counted, below)), '| 2 | 6 |\n| 3 | ¦  |\n| 4 | 7 |\n| * | Tổng |');
  assert.equal(
    rows(run(counted.replace('| 3 |', '| 2.1 |'), below)),
    '| 2 | 6 |\n| ¦  |   |\n| 2.1 | 7 |\n| * | Tổng |',
  );
});

test('in a new row Tab goes on through every cell behind the cursor', () => {
  const text = '| STT | Tên | Số | Tỷ lệ |\n|---|---|--:|--:|\n| 1 | A | 5 | 1% |\n| * | Tổng số | 5 | |';
  for (const where of ['above', 'below'] as const) {
    const [table] = new TextMap(reportWith(text)).tables();
    assert.ok(table);
    const step = insertRow(table, table.text.indexOf('| 1 |') + 2, where);
    assert.ok(step?.stops);
    const changed = applyEdits(table.text, step.edits);
    const cells = [step.selection.start, ...step.stops].map((point) => cellAt(tableAt(changed, point), point));
    const line = where === 'above' ? 2 : 3;
    // The number is written below; above the first row there is none to go on from.
    const columns = where === 'above' ? [0, 1, 2, 3] : [1, 2, 3];
    assert.deepEqual(
      cells,
      columns.map((column) => ({ line, column })),
    );
  }
});

function tableAt(text: string, offset: number): TextTable {
  const table = new TextMap(text).tableAt(offset);
  assert.ok(table);
  return table;
}

test('columns are put in, taken out and moved with their cells as they are written', () => {
  const text = '| A | B¦ |C|\n|---|--:|:-:|\n| 1 | **2**|  \\| |\n| x |\n';
  assert.equal(
    run(text, change('insert-left')),
    '| A | ¦ | B |C|\n|---| --- |--:|:-:|\n| 1 |  | **2**|  \\| |\n| x |\n',
  );
  assert.equal(
    run(text, change('insert-right')),
    '| A | B | ¦ |C|\n|---|--:| --- |:-:|\n| 1 | **2**|  |  \\| |\n| x |\n',
  );
  assert.equal(run(text, change('delete')), '| A |C¦|\n|---|:-:|\n| 1 |  \\| |\n| x |\n');
  assert.equal(run(text, change('move-left')), '| B¦ | A |C|\n|--:|---|:-:|\n| **2**| 1 |  \\| |\n|  | x |\n');
  assert.equal(run(text, change('move-right')), '| A |C| B¦ |\n|---|:-:|--:|\n| 1 |  \\| | **2**|\n| x |\n');
  assert.equal(run(text.replace('¦', '').replace('A', 'A¦'), change('move-left')), '(nothing)');
  assert.equal(run('| A¦ |\n|---|\n', change('delete')), '(nothing)');
});

test('groups of the header stay those that they were', () => {
  const text = '| Tên | Đã giải quyết / Tổng số | / Sớm hạn | / Đúng hạn |\n|---|--:|--:|--:|\n';
  const at = (word: string): string => text.replace(word, `${word}¦`);
  const header = (result: string): string => (result.split('\n')[0] ?? '').replace('¦', '');
  assert.equal(header(run(at('Tổng số'), change('delete'))), '| Tên | Đã giải quyết / Sớm hạn | / Đúng hạn |');
  assert.equal(header(run(at('Sớm hạn'), change('delete'))), '| Tên | Đã giải quyết / Tổng số | / Đúng hạn |');
  assert.equal(
    header(run(at('Sớm hạn'), change('insert-right'))),
    '| Tên | Đã giải quyết / Tổng số | / Sớm hạn |  | Đã giải quyết / Đúng hạn |',
  );
  assert.equal(
    header(run(at('Sớm hạn'), change('move-left'))),
    '| Tên | Đã giải quyết / Sớm hạn | / Tổng số | / Đúng hạn |',
  );
  assert.equal(
    header(run(at('Tên'), change('move-right'))),
    '| Đã giải quyết / Tổng số | Tên | Đã giải quyết / Sớm hạn | / Đúng hạn |',
  );
});

test('law: a column that is put in and taken out again, or moved there and back, leaves what the table says', () => {
  const pairs: readonly (readonly [ColumnChange, ColumnChange])[] = [
    ['insert-left', 'delete'],
    ['insert-right', 'delete'],
    ['move-left', 'move-right'],
    ['move-right', 'move-left'],
  ];
  fc.assert(
    fc.property(tableText, fc.constantFrom(...pairs), fc.nat(400), (written, [there, back], nth) => {
      const text = reportWith(written);
      const [first] = new TextMap(text).tables();
      // A table with stacked header rows may read otherwise once a column stands between its groups.
      if (!first || first.table.rows.some(({ kind }) => kind === 'header')) return;
      const offset = first.raw.span.start + (nth % (first.raw.span.end - first.raw.span.start + 1));
      const step = changeColumn(first, offset, there);
      if (!step) return;
      const changed = applyEdits(text, step.edits);
      const second = new TextMap(changed).tableAt(step.selection.start);
      assert.ok(second);
      const undone = changeColumn(second, step.selection.start, back);
      assert.ok(undone);
      assert.deepEqual(tables(applyEdits(changed, undone.edits)), tables(text));
    }),
    { numRuns: 300 },
  );
});

function tables(text: string): unknown {
  return [...new TextMap(text).tables()].map(({ table }) => ({
    paths: table.columns.map(({ path }) => path),
    // A row that is written too short may have been made longer.
    rows: table.rows.map(({ cells }) =>
      cells
        .map((cell) => cell.text)
        .join('|')
        .replace(/\|+$/u, ''),
    ),
  }));
}

test('law: no key and no command touches anything outside of its table, or leaves the cursor outside of the text', () => {
  const acts: readonly ((table: TextTable, offset: number) => Step | undefined)[] = [
    go('next'),
    go('previous'),
    go('below'),
    change('insert-left'),
    change('delete'),
    change('move-right'),
    (table, offset) => insertRow(table, offset, 'above'),
    (table, offset) => insertRow(table, offset, 'below'),
    (table, offset) => sortRows(table, offset, 'ascending'),
    (table, offset) => ({ edits: renumber(table), selection: { start: offset, end: offset } }),
  ];
  fc.assert(
    fc.property(tableText, fc.constantFrom(...acts), fc.nat(400), (written, act, nth) => {
      const text = reportWith(written);
      const [table] = new TextMap(text).tables();
      if (!table) return;
      const { start, end } = table.raw.span;
      const step = act(table, start + (nth % (end - start + 1)));
      if (!step) return;
      const out = applyEdits(text, step.edits);
      assert.ok(step.selection.start <= step.selection.end && step.selection.end <= out.length);
      const before = text.slice(0, start).trimEnd();
      const behind = text.slice(end).trim();
      assert.ok(out.startsWith(before) && out.trimEnd().endsWith(behind.trimEnd()), JSON.stringify(out));
    }),
    { numRuns: 300 },
  );
});

const SECTIONS = `| STT | Lĩnh vực | Số |
|---|---|--:|
| I | Cấp xã | 15 |
| 1 | Hộ tịch | 9 |
| 2 | Đất đai | 1.000 |
| 3 | Ánh sáng | |
| II | Cấp tỉnh | 4 |
| 1 | Việc làm | 3 |
| 2 | Xây dựng | 1 |
| * | Tổng số | 19 |
`;

test('rows are sorted under their own sections; ordinals, sections and the total row stay', () => {
  const sort = (order: 'ascending' | 'descending') => (table: TextTable, offset: number) =>
    sortRows(table, offset, order);
  const rows = (text: string): string[] => text.replace('¦', '').trim().split('\n').slice(2);
  assert.deepEqual(rows(run(SECTIONS.replace('| 9', '| 9¦'), sort('descending'))), [
    '| I | Cấp xã | 15 |',
    '| 1 | Đất đai | 1.000 |',
    '| 2 | Hộ tịch | 9 |',
    '| 3 | Ánh sáng | |',
    '| II | Cấp tỉnh | 4 |',
    '| 1 | Việc làm | 3 |',
    '| 2 | Xây dựng | 1 |',
    '| * | Tổng số | 19 |',
  ]);
  assert.deepEqual(rows(run(SECTIONS.replace('Lĩnh', 'Lĩnh¦'), sort('ascending'))).slice(1, 4), [
    '| 1 | Ánh sáng | |',
    '| 2 | Đất đai | 1.000 |',
    '| 3 | Hộ tịch | 9 |',
  ]);
  const sections = rows(run(SECTIONS.replace('| 15', '| 15¦'), sort('ascending')));
  assert.deepEqual(sections.slice(0, 4), [
    '| I  | Cấp tỉnh | 4 |',
    '| 1 | Việc làm | 3 |',
    '| 2 | Xây dựng | 1 |',
    '| II | Cấp xã | 15 |',
  ]);
  const nested =
    '| TT | Tên | Số |\n|---|---|--:|\n| 1 | A | 5¦ |\n| 1.1 | a | 2 |\n| 1.2 | b | 3 |\n| 2 | B | 9 |\n| 2.1 | c | 9 |\n';
  assert.deepEqual(rows(run(nested, sort('descending'))), [
    '| 1 | B | 9 |',
    '| 1.1 | c | 9 |',
    '| 2 | A | 5 |',
    '| 2.1 | a | 2 |',
    '| 2.2 | b | 3 |',
  ]);
});

test('law: sorting loses no row, and sorting twice is sorting once', () => {
  fc.assert(
    fc.property(tableText, fc.nat(400), (written, nth) => {
      const text = reportWith(written);
      const [table] = new TextMap(text).tables();
      if (!table) return;
      const offset = table.raw.span.start + (nth % (table.raw.span.end - table.raw.span.start + 1));
      const once = applyEdits(text, sortRows(table, offset, 'ascending')?.edits ?? []);
      const sorted = (of: string): unknown => (facts(of) as { coverage: { figures: number } }).coverage.figures;
      assert.equal(sorted(once), sorted(text));
    }),
  );
});

test('ordinals are counted anew, each level in its own way', () => {
  const renumbered = (text: string): string[] => {
    const [table] = new TextMap(text).tables();
    assert.ok(table);
    return applyEdits(text, renumber(table))
      .trim()
      .split('\n')
      .slice(2)
      .map((line) => line.split('|')[1]?.trim() ?? '');
  };
  const body = (...ordinals: string[]): string =>
    `| STT | Tên | Số |\n|---|---|--:|\n${ordinals.map((one, i) => `| ${one} | ${one === '*' ? 'Tổng số' : `Tên ${'abcdefghi'[i]}`} | 1 |`).join('\n')}\n`;
  assert.deepEqual(renumbered(body('1', '', '3', '3', '*')), ['1', '2', '3', '4', '*']);
  assert.deepEqual(renumbered(body('01', '05', '*')), ['01', '02', '*']);
  assert.deepEqual(renumbered(body('I', '1', '1', 'I', '1', '3')), ['I', '1', '2', 'II', '1', '2']);
  assert.deepEqual(renumbered(body('I', '1', '2', 'II', '3', '5')), ['I', '1', '2', 'II', '3', '4']);
  assert.deepEqual(renumbered(body('1', '1.1', '1.3', '4', '4.1')), ['1', '1.1', '1.2', '2', '2.1']);
  assert.deepEqual(renumbered(body('A', '1.', '3.', 'C', '1.')), ['A', '1.', '2.', 'B', '1.']);
  assert.deepEqual(renumbered('| Tên | Số |\n|---|--:|\n| a | 1 |\n'), ['a']);
});
