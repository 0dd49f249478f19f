import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import {
  BUILT_IN_KINDS,
  check,
  FigureLinks,
  type FigureMemo,
  type FigureRef,
  readCell,
  rewrittenAs,
  show,
} from '../../src/index.ts';
import { anyText } from '../kit/arbitrary.ts';
import { samples } from '../kit/files.ts';
import { checkLinked, type Files } from '../kit/linked.ts';
import { minimal } from '../kit/minimal.ts';

const TABLE = `Kết quả giải quyết hồ sơ theo lĩnh vực:

| STT | Lĩnh vực | Tiếp nhận / Tổng số | / Trực tuyến | / Trực tiếp | / Kỳ trước chuyển sang | Đã giải quyết / Tổng số | / Trước hạn | / Đúng hạn | / Quá hạn |
|---|---|--:|--:|--:|--:|--:|--:|--:|--:|
| 1 | Chứng thực | 602 | 590 | 12 | 0 | 602 | 600 | 0 | 2 |
| 2 | Đất đai | 1.110 | 1.000 | 79 | 31 | 1.104 | 1.090 | 11 | 3 |
| * | Tổng số | 1.712 | 1.590 | 91 | 31 | 1.706 | 1.690 | 11 | 5 |
`;

/** Every figure of a report with its links. */
function read(piece: string, files: Files = new Map()): { links: FigureLinks; refs: readonly FigureRef[] } {
  const { facts } = checkLinked(piece.startsWith('---') ? piece : minimal(piece).text, files);
  assert.ok(facts, 'a report');
  const links = new FigureLinks(facts, new WeakMap());
  const refs = facts.sections.flatMap((_, section) =>
    (links.section(section)?.figures ?? []).map((figure): FigureRef => ({ path: undefined, section, figure })),
  );
  return { links, refs };
}

function named({ path, figure }: FigureRef): string {
  return `${path === undefined ? '' : `${path}: `}${figure.row === '' ? figure.label : `${figure.row} · ${figure.label}`} ${figure.text}`.trim();
}

function find(refs: readonly FigureRef[], text: string, source: 'cell' | 'prose'): FigureRef {
  const found = refs.find(({ figure }) => figure.text === text && (figure.cell !== undefined) === (source === 'cell'));
  assert.ok(found, `${text} is a figure`);
  return found;
}

test('a prose figure and its cell state one thing; the cell is where it comes from', () => {
  const { links, refs } = read(`${TABLE}\nTrong kỳ tiếp nhận 1.712 hồ sơ, quá hạn 05 hồ sơ.\n`);
  const restated = links.restatementOf(find(refs, '05', 'prose'));
  assert.deepEqual(restated?.places.map(named), ['Tổng số · Đã giải quyết / Quá hạn 5', 'quá hạn 05']);
  assert.equal(restated?.source.figure.text, '5');
  assert.equal(restated?.agrees, true);
  assert.equal(links.restatementOf(find(refs, '1.712', 'cell'))?.places.length, 2);
  assert.equal(links.restatementOf(find(refs, '590', 'cell')), undefined);
});

test('two figures that the check tells of as different are one thing that does not agree', () => {
  const { links, refs } = read(`${TABLE}\nTrong kỳ tiếp nhận 1.721 hồ sơ.\n`);
  const restated = links.restatementOf(find(refs, '1.721', 'prose'));
  assert.equal(restated?.agrees, false);
  assert.equal(restated?.source.figure.text, '1.712');
});

test('a figure of the prose that adds cells up is a sum of them', () => {
  const { links, refs } = read(`${TABLE}\nGiải quyết trước và đúng hạn 1.701 hồ sơ.\n`);
  const ref = find(refs, '1.701', 'prose');
  assert.equal(links.restatementOf(ref), undefined);
  const [sum] = links.sumsOf(ref);
  assert.deepEqual(
    sum?.terms.map((term) => named(term.ref)),
    ['Tổng số · Đã giải quyết / Trước hạn 1.690', 'Tổng số · Đã giải quyết / Đúng hạn 11'],
  );
  assert.equal(sum?.agrees, true);
  // Seen from the cell, behind the sums of its table.
  assert.ok(links.sumsOf(find(refs, '1.690', 'cell')).some(({ whole }) => whole.figure.text === '1.701'));
});

test('«tiếp nhận» without the carry-over takes one cell from another', () => {
  const { links, refs } = read(`${TABLE}\nTrong kỳ mới tiếp nhận 1.681 hồ sơ.\n`);
  const [sum] = links.sumsOf(find(refs, '1.681', 'prose'));
  assert.equal(show(sum?.sum ?? { digits: 0n, scale: 0 }), '1.681');
  assert.deepEqual(
    sum?.terms.map(({ ref, sign }) => [ref.figure.text, sign]),
    [
      ['1.712', 1],
      ['31', -1],
    ],
  );
});

test('a cell knows its sums, first those that it is the whole of', () => {
  const { links, refs } = read(TABLE);
  const sums = links.sumsOf(find(refs, '1.706', 'cell'));
  assert.deepEqual(
    sums.map(({ whole, terms }) => `${whole.figure.text} = ${terms.map(({ ref }) => ref.figure.text).join(' + ')}`),
    ['1.706 = 1.690 + 11 + 5', '1.706 = 602 + 1.104'],
  );
});

test('percentages, claims in words, and what nothing checks', () => {
  const { links, refs } = read(
    `${TABLE}\nRiêng chứng thực trả sớm 9/17 hồ sơ, đạt 52,94%. Không có hồ sơ quá hạn. Đơn vị có 14 máy tính.\n`,
  );
  const shares = links.sharesOf(find(refs, '52,94', 'prose'));
  assert.equal(shares[0]?.fit, 'exact');
  assert.deepEqual([shares[0]?.part?.text, shares[0]?.whole?.text], ['9', '17']);
  assert.ok(links.claimsOf(find(refs, '5', 'cell')).some(({ claim }) => /Không có hồ sơ quá hạn/u.test(claim.text)));
  const { section } = find(refs, '14', 'prose');
  const checked = links.checkedIn(section);
  const loose = refs.filter((ref) => ref.section === section && !checked.has(ref.figure));
  assert.deepEqual(
    loose.map(({ figure }) => figure.text),
    ['14'],
  );
});

test('one measure that two sections state alike is one thing; a small part of one is not', () => {
  const body = (first: string, second: string): string =>
    `## I. KẾT QUẢ\n\n${first}\n\n## II. TỒN TẠI\n\n${second}\n\n## III. PHƯƠNG HƯỚNG, NHIỆM VỤ\n\nTiếp nhận 966 hồ sơ.\n`;
  const { links, refs } = read(body('Trong kỳ tiếp nhận 966 hồ sơ.', 'Tổng tiếp nhận là 966 hồ sơ.'));
  assert.deepEqual(
    links.restatementOf(find(refs, '966', 'prose'))?.places.map(({ section }) => section),
    [2, 3],
  );
  const small = read(body('Giải quyết quá hạn 2 hồ sơ.', 'Có quá hạn 2 hồ sơ.'));
  assert.equal(small.links.restatementOf(find(small.refs, '2', 'prose')), undefined);
});

test('totals that two tables share are one thing', () => {
  const other =
    '\nKết quả theo cấp:\n\n| Cấp | Tiếp nhận | Đã giải quyết |\n|---|--:|--:|\n| Cấp tỉnh | 700 | 700 |\n| Cấp xã | 1.012 | 1.006 |\n| Tổng số | 1.712 | 1.706 |\n';
  const { links, refs } = read(`${TABLE}${other}`);
  assert.deepEqual(links.restatementOf(find(refs, '1.712', 'cell'))?.places.map(named), [
    'Tổng số · Tiếp nhận / Tổng số 1.712',
    'Tổng số · Tiếp nhận 1.712',
  ]);
});

const HEAD = (from: string, to: string, office: string, more: string): string =>
  `---\nloại: báo cáo cải cách hành chính\ncơ quan: ${office}\nkỳ:\n  từ: ${from}\n  đến: ${to}\n${more}---\n\n## I. KẾT QUẢ\n\n`;

test('what is carried over is what the report before leaves, and comes from there', () => {
  const before = `${HEAD('15/12/2023', '14/6/2024', 'UBND xã An Hòa', '')}Đã giải quyết 504 hồ sơ, đang giải quyết 31 hồ sơ.\n`;
  const text = `${HEAD('15/6/2024', '14/9/2024', 'UBND xã An Hòa', 'kỳ trước: truoc.md\n')}Có 31 hồ sơ từ kỳ trước chuyển sang.\n`;
  const { links, refs } = read(text, new Map([['truoc.md', before]]));
  const restated = links.restatementOf(find(refs, '31', 'prose'));
  assert.deepEqual(
    restated?.places.map((ref) => [ref.path, ref.figure.text]),
    [
      [undefined, '31'],
      ['truoc.md', '31'],
    ],
  );
  assert.equal(restated?.source.path, 'truoc.md');
});

test("an office's row is what its own report states, a total the sum of them all", () => {
  const period = ['15/6/2024', '14/9/2024'] as const;
  const one = (name: string, count: number): string =>
    `${HEAD(...period, `UBND xã ${name}`, '')}Đã giải quyết ${count} hồ sơ.\n`;
  const table =
    'Kết quả theo xã:\n\n| Đơn vị | Đã giải quyết |\n|---|--:|\n| Xã An Hòa | 40 |\n| Xã An Bình | 60 |\n| Tổng số | 100 |\n';
  const files = new Map([
    ['xa/a.md', one('An Hòa', 40)],
    ['xa/b.md', one('An Bình', 61)],
  ]);
  const { links, refs } = read(`${HEAD(...period, 'UBND huyện Phù Mỹ', 'tổng hợp từ: xa/*.md\n')}${table}`, files);
  const row = links.restatementOf(find(refs, '40', 'cell'));
  assert.deepEqual(row?.places.map(named), ['Xã An Hòa · Đã giải quyết 40', 'xa/a.md: Đã giải quyết 40']);
  assert.equal(links.restatementOf(find(refs, '60', 'cell'))?.agrees, false);
  const whole = `${HEAD(...period, 'UBND huyện Phù Mỹ', 'tổng hợp từ: xa/*.md\n')}Đã giải quyết 101 hồ sơ.\n`;
  const total = read(whole, files);
  const [sum] = total.links.sumsOf(find(total.refs, '101', 'prose'));
  assert.equal(sum?.agrees, true);
  assert.deepEqual(
    sum?.terms.map(({ ref }) => ref.path),
    ['xa/a.md', 'xa/b.md'],
  );
});

test('a figure is rewritten as it is written, or not at all', () => {
  const rewritten = (piece: string, figure: string, to: string): string | undefined => {
    const { refs } = read(piece);
    const ref = refs.find((one) => one.figure.text === figure);
    const amount = readCell(to);
    assert.ok(ref && amount.kind === 'figure', figure);
    return rewrittenAs(ref.figure, amount.value);
  };
  assert.equal(rewritten('Có 02 hồ sơ quá hạn.', '02', '5'), '05');
  assert.equal(rewritten('Có 02 hồ sơ quá hạn.', '02', '12'), '12');
  assert.equal(rewritten('Tiếp nhận 966 hồ sơ.', '966', '1966'), '1.966');
  assert.equal(rewritten('Tiếp nhận 1966 hồ sơ.', '1966', '2.000'), '2000');
  assert.equal(rewritten('Tiếp nhận 1.966 hồ sơ.', '1.966', '2000'), '2.000');
  assert.equal(rewritten('Tỷ lệ đúng hạn đạt 97,5%.', '97,5', '98,25'), '98,25');
  assert.equal(rewritten('Tiếp nhận hơn 900 hồ sơ.', '900', '950'), undefined);
  assert.equal(rewritten('Tiếp nhận 4,52 ngàn hồ sơ.', '4,52', '4600'), undefined);
  assert.equal(rewritten('Tiếp nhận 1 966 hồ sơ.', '1 966', '2000'), undefined);
});

test('sections that have not changed are not read again', () => {
  const memo: FigureMemo = new WeakMap();
  const text = minimal(TABLE).text;
  const first = check(text, { kinds: BUILT_IN_KINDS });
  const next = check(text.replace('máy', 'cái máy').replace('rõ việc', 'việc'), {
    kinds: BUILT_IN_KINDS,
    previous: first,
  });
  assert.ok(first.facts && next.facts, 'reports');
  const at = first.facts.sections.findIndex(({ tables }) => tables.length > 0);
  const own = new FigureLinks(first.facts, memo).section(at);
  assert.ok(own && new FigureLinks(next.facts, memo).section(at) === own, 'the very same');
});

test('law: every figure is found where it stands, and belongs to its own restatement', () => {
  const hold = (text: string): void => {
    const { facts, cut } = check(text, { kinds: BUILT_IN_KINDS });
    if (!facts) return;
    const links = new FigureLinks(facts, new WeakMap());
    facts.sections.forEach((_, section) => {
      links.checkedIn(section);
      for (const figure of links.section(section)?.figures ?? []) {
        const ref = { path: undefined, section, figure };
        assert.equal(cut.sections[section]?.text.slice(figure.span.start, figure.span.end), figure.text);
        assert.equal(links.at(section, figure.span.start)?.figure, figure);
        const places = links.restatementOf(ref)?.places;
        assert.ok(!places || (places.length > 1 && places.some((one) => one.figure === figure)), 'among its places');
        for (const sum of links.sumsOf(ref))
          assert.ok(
            [sum.whole, ...sum.terms.map((term) => term.ref)].some((one) => one.figure === figure),
            'in its sum',
          );
        links.sharesOf(ref);
        links.claimsOf(ref);
      }
    });
  };
  for (const text of samples().values()) hold(text);
  fc.assert(fc.property(anyText, hold), { numRuns: 60 });
});
