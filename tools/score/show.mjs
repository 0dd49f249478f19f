// @ts-check
/** The tables and lists that a run prints. */
import path from 'node:path';
import { repoRoot } from '../lib/run.mjs';
import { isClean } from './cases.mjs';
import { meetsPlace } from './match.mjs';

/**
 * @typedef {import('./match.mjs').Outcome} Outcome
 * @typedef {import('./match.mjs').Found} Found
 */

/** @param {Outcome[]} outcomes @returns {string} */
export function setTable(outcomes) {
  const clean = outcomes.filter((outcome) => isClean(outcome.case));
  const loud = clean.flatMap((outcome) => outcome.loud).length;
  const violations = outcomes.flatMap((outcome) => outcome.violations).length;
  return [
    familyTable(outcomes),
    '',
    ruleTable(outcomes),
    '',
    `báo cáo không có lỗi (clean): ${clean.length}; lỗi và cảnh báo trên đó: ${loud} (${(loud / Math.max(1, clean.length)).toFixed(2)} mỗi báo cáo)`,
    `chỗ không được báo mà báo (must_not): ${violations}`,
  ].join('\n');
}

/** @param {Outcome[]} outcomes @returns {string} recall, by family */
export function familyTable(outcomes) {
  const musts = outcomes.flatMap((outcome) => outcome.musts);
  const families = [...new Set(musts.map(({ must }) => must.family))].sort();
  const rows = families.map((family) => musts.filter(({ must }) => must.family === family));
  const line = (/** @type {string} */ name, /** @type {typeof musts} */ of) => {
    const found = of.filter(({ by }) => by).length;
    return [name, `${of.length}`, `${found}`, percent(found, of.length)];
  };
  return table(
    ['Nhóm lỗi', 'Phải tìm ra', 'Đã tìm ra', 'Tìm đủ (recall)'],
    [...rows.map((of, i) => line(families[i] ?? '', of)), line('Tất cả', musts)],
  );
}

/** @param {Outcome[]} outcomes @returns {string} precision of errors and warnings, by rule */
export function ruleTable(outcomes) {
  const right = new Set(outcomes.flatMap((outcome) => outcome.right));
  const loud = outcomes.flatMap((outcome) => outcome.loud);
  const rules = [...new Set(loud.map(({ rule }) => rule))].sort();
  const line = (/** @type {string} */ name, /** @type {Found[]} */ of) => {
    const true_ = of.filter((finding) => right.has(finding)).length;
    return [name, `${of.length}`, `${true_}`, percent(true_, of.length)];
  };
  return table(
    ['Quy tắc', 'Lỗi và cảnh báo', 'Đúng', 'Báo đúng (precision)'],
    [
      ...rules.map((rule) =>
        line(
          rule,
          loud.filter((finding) => finding.rule === rule),
        ),
      ),
      line('Tất cả', loud),
    ],
  );
}

/** @type {Readonly<Record<string, [name: string, floor: string]>>} */
const PLACES = {
  'bound cell': ['Ô bảng có phép cộng ràng buộc', '99%'],
  'free cell': ['Ô bảng không ràng buộc', ''],
  'percentage cell': ['Ô bảng ghi tỷ lệ phần trăm', '90%'],
  'prose count': ['Số trong lời văn, nhắc lại bảng hoặc cộng lại', '90%'],
  'prose percentage': ['Tỷ lệ phần trăm trong lời văn', '90%'],
};

/** @param {import('./mutate.mjs').Share[]} shares @returns {string} */
export function mutationTable(shares) {
  return table(
    ['Chỗ bị đổi', 'Số chỗ', 'Số lần đổi', 'Bắt được', 'Tỷ lệ', 'Mức phải đạt'],
    shares.map(({ kind, places, slips, caught }) => {
      const [name = kind, floor = ''] = PLACES[kind] ?? [];
      return [name, `${places}`, `${slips}`, `${caught}`, percent(caught, slips), floor];
    }),
  );
}

/** @param {Outcome[]} outcomes @returns {string[]} what is missed and what is found wrongly, with its place */
export function failuresOf(outcomes) {
  return outcomes.flatMap((outcome) => {
    const { case: one } = outcome;
    const file = path.relative(repoRoot, one.file);
    const lines = outcome.musts
      .filter(({ by }) => !by)
      .flatMap(({ must }) => [
        `${file}: THIẾU (missed) [${must.family}, ≥ ${must.severity_at_least}] ${must.what ?? ''}`,
        `    «${must.quote}»`,
        ...outcome.findings
          .filter((finding) => meetsPlace(one, must, finding))
          .map((finding) => `    ở đó có: ${tell(one.text, finding)}`),
      ]);
    for (const alarm of outcome.alarms) lines.push(`${file}: BÁO ĐỘNG GIẢ (false alarm) ${tell(one.text, alarm)}`);
    for (const { mustNot, by } of outcome.violations) {
      if (mustNot.quote === '*') continue;
      lines.push(
        `${file}: KHÔNG ĐƯỢC BÁO (must_not) ${mustNot.why ?? ''}`,
        `    «${mustNot.quote}»`,
        `    ${tell(one.text, by)}`,
      );
    }
    return lines;
  });
}

/** @param {string} text @param {Found} finding */
function tell(text, { rule, severity, start, end, headline }) {
  return `dòng ${text.slice(0, start).split('\n').length} ${severity}[${rule}] «${text.slice(start, end)}» ${headline}`;
}

/** @param {import('./mutate.mjs').Missed[]} missed @returns {string[]} those of cells that nothing binds left out */
export function mutationFailures(missed) {
  return missed
    .filter(({ kind }) => kind !== 'free cell')
    .map(({ report, kind, from, to, around }) => `${report}: ${kind} ${from} → ${to} không bị phát hiện: …${around}…`);
}

/** @param {number} part @param {number} whole */
function percent(part, whole) {
  return whole === 0 ? '—' : `${((part / whole) * 100).toFixed(1).replace('.', ',')}%`;
}

/** A Markdown table that also reads well as text. @param {string[]} head @param {string[][]} rows */
function table(head, rows) {
  const wide = head.map((cell, c) => Math.max(cell.length, ...rows.map((row) => (row[c] ?? '').length)));
  const line = (/** @type {string[]} */ cells) =>
    `| ${cells.map((cell, c) => (c === 0 ? cell.padEnd(wide[c] ?? 0) : cell.padStart(wide[c] ?? 0))).join(' | ')} |`;
  const rule = `|${wide.map((w, c) => (c === 0 ? '-'.repeat(w + 2) : `${'-'.repeat(w + 1)}:`)).join('|')}|`;
  return [line(head), rule, ...rows.map(line)].join('\n');
}
