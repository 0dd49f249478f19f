import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { checkedCells } from '../../src/facts/coverage.ts';
import { isFigure } from '../../src/facts/table.ts';
import { absolute, BUILT_IN_KINDS, check, speak } from '../../src/index.ts';

const samples = new URL('../../../../samples/', import.meta.url);

/** Every text that differs from `text` in one digit between `start` and `end`. */
function* oneDigitOff(text: string, start: number, end: number): Iterable<string> {
  for (let at = start; at < end; at++) {
    const digit = text.charAt(at);
    if (!/\d/u.test(digit)) continue;
    for (const other of '0123456789') if (other !== digit) yield text.slice(0, at) + other + text.slice(at + 1);
  }
}

for (const name of ['bao-cao-quy-3.md', 'bao-cao-7-thang.md']) {
  test(`any one digit mistyped in a bound cell of ${name} is found in that table`, () => {
    const text = readFileSync(new URL(name, samples), 'utf8');
    const sound = check(text, { kinds: BUILT_IN_KINDS });
    let mutants = 0;
    for (const [section, facts] of sound.facts?.sections.entries() ?? []) {
      for (const cell of checkedCells(facts)) {
        const table = facts.tables.find((t) => t.rows.some((row) => row.cells.includes(cell)));
        if (!isFigure(cell) || !table) continue;
        const at = absolute(sound.cut, { section, span: cell.span });
        const place = absolute(sound.cut, { section, span: table.span });
        for (const mutant of oneDigitOff(text, at.start, at.end)) {
          mutants++;
          const found = check(mutant, { kinds: BUILT_IN_KINDS, previous: sound });
          const inTable = found.findings
            .filter((finding) => finding.severity === 'error' || finding.severity === 'warning')
            .map((finding) => speak(finding, found.cut, 'vi'))
            .filter(({ span }) => span.start >= place.start && span.end <= place.end + 1);
          assert.ok(
            inTable.length > 0,
            `${cell.text} at row ${cell.row}, column ${cell.column}: ${mutant.slice(at.start, at.end)} is not found`,
          );
        }
      }
    }
    assert.ok(mutants > 500, `only ${mutants} mutants`);
  });
}
