import assert from 'node:assert/strict';
import test from 'node:test';
import { BUILT_IN_KINDS, check, lookup } from '@soat/engine';
import { newReport, type Office, periodsAround, periodsOf } from '../src/index.ts';

const [KIND] = BUILT_IN_KINDS;
assert.ok(KIND);
const [PERIOD] = periodsAround(periodsOf(KIND), { day: 20, month: 9, year: 2026 });
assert.ok(PERIOD);

const OFFICE: Office = {
  name: 'Ủy ban nhân dân xã Tân Hội',
  parent: 'Ủy ban nhân dân tỉnh Thừa Giang',
  place: 'Tân Hội',
};

/** A snippet as a person leaves it who presses Tab through it. */
function typed(snippet: string): string {
  const stop = /\\([\\$}])|\$\{\d+:((?:\\.|[^}\\])*)\}|\$\{?\d+\}?/gu;
  return snippet.replace(stop, (_all, escaped?: string, words = '') => escaped ?? words.replace(/\\(.)/gu, '$1'));
}

test('the head says what is known: office, period and what follows from them; the date waits for the day', () => {
  const text = typed(newReport(KIND, OFFICE, PERIOD));
  const { facts } = check(text, { kinds: BUILT_IN_KINDS });
  const at = (...keys: string[]): unknown => facts && lookup(facts.frontMatter, ...keys);
  const textAt = (...keys: string[]): string => (at(...keys) as { text: string }).text;
  assert.equal(textAt('cơ quan'), OFFICE.name);
  assert.equal(textAt('cơ quan chủ quản'), OFFICE.parent);
  assert.equal(textAt('địa danh'), 'Tân Hội');
  assert.equal(textAt('số'), '/BC-UBND');
  assert.equal(textAt('trích yếu'), 'Công tác cải cách hành chính quý III năm 2026');
  assert.equal(textAt('kỳ', 'từ'), '15/6/2026');
  assert.equal(textAt('kỳ', 'đến'), '14/9/2026');
  assert.equal(textAt('ngày'), '');
  assert.match(text, /\nkính gửi:\n {2}- Ủy ban nhân dân tỉnh Thừa Giang\n/u);
  assert.match(text, /\n## I\. /u);
  assert.match(text, / của Ủy ban nhân dân tỉnh Thừa Giang về .*, Ủy ban nhân dân xã Tân Hội đã ban hành /u);
});

test('what is not known stays a tab stop, and no office gets the symbol of another', () => {
  const snippet = newReport(KIND, { name: 'Sở Nội vụ', parent: '', place: '' }, PERIOD);
  assert.match(snippet, /\ncơ quan: Sở Nội vụ\nsố: \/BC-…\n/u);
  assert.match(snippet, /\ncơ quan chủ quản: \$\{\d+:…\}\n/u);
  assert.match(snippet, /\nđịa danh: \$\{\d+:…\}\n/u);
  assert.match(snippet, /\nkính gửi:\n {2}- \$\{\d+:…\}\n/u);
  assert.match(snippet, /\n {2}họ tên: \$\{\d+:…\}\n/u);
});

test('signs that YAML or a snippet would read otherwise are kept apart', () => {
  const name = 'Ủy ban: «xã» $1 {A} #2';
  const text = typed(newReport(KIND, { ...OFFICE, name, place: '- Tân' }, PERIOD));
  const { facts } = check(text, { kinds: BUILT_IN_KINDS });
  assert.ok(facts);
  const at = (key: string): unknown => (lookup(facts.frontMatter, key) as { text: string }).text;
  assert.equal(at('cơ quan'), name);
  assert.equal(at('địa danh'), '- Tân');
});
