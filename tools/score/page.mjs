// @ts-check
/** The numbers of a run, and the page docs/accuracy.md that is written from them. */
import { isClean } from './cases.mjs';
import { familyTable, mutationTable, ruleTable } from './show.mjs';

/**
 * @typedef {import('./match.mjs').Outcome} Outcome
 * @typedef {import('./mutate.mjs').Share} Share
 *
 * @typedef {object} Numbers shares are between 0 and 1
 * @property {number} reports
 * @property {number} cleanReports
 * @property {number} recall
 * @property {number} precision
 * @property {number} loudOnClean errors and warnings on clean reports
 * @property {number} violations
 * @property {Record<string, { must: number, found: number }>} families
 * @property {Record<string, { slips: number, caught: number, share: number }>} mutations
 */

/**
 * @param {Outcome[]} outcomes
 * @param {{ shares: Share[] } | undefined} mutations
 * @returns {Numbers}
 */
export function numbersOf(outcomes, mutations) {
  const clean = outcomes.filter((outcome) => isClean(outcome.case));
  const musts = outcomes.flatMap((outcome) => outcome.musts);
  const loud = outcomes.flatMap((outcome) => outcome.loud);
  const right = outcomes.flatMap((outcome) => outcome.right);
  /** @type {Numbers['families']} */
  const families = {};
  for (const { must, by } of musts) {
    families[must.family] ??= { must: 0, found: 0 };
    const family = families[must.family];
    if (!family) continue;
    family.must++;
    if (by) family.found++;
  }
  return {
    reports: outcomes.length,
    cleanReports: clean.length,
    recall: share(musts.filter(({ by }) => by).length, musts.length),
    precision: share(right.length, loud.length),
    loudOnClean: clean.flatMap((outcome) => outcome.loud).length,
    violations: outcomes.flatMap((outcome) => outcome.violations).length,
    families: Object.fromEntries(Object.entries(families).sort(([a], [b]) => (a < b ? -1 : 1))),
    mutations: Object.fromEntries(
      (mutations?.shares ?? []).map(({ kind, slips, caught }) => [
        kind,
        { slips, caught, share: share(caught, slips) },
      ]),
    ),
  };
}

/** @param {number} part @param {number} whole */
function share(part, whole) {
  return whole === 0 ? 1 : Math.round((part / whole) * 10_000) / 10_000;
}

/**
 * Sets of clean reports by writers who had not seen how reports are read, in the order in which they came: in how many of
 * them something loud was said the first time, and how many they were. Kept by hand: a set is unseen only once.
 */
const FIRST_CONTACT = [
  [11, 30],
  [5, 30],
  [5, 28],
  [2, 24],
  [3, 24],
  [0, 26],
  [1, 30],
  [0, 26],
  [4, 28],
  [0, 30],
  [3, 30],
  [2, 30],
  [2, 34],
  [7, 34],
  [1, 30],
  [2, 30],
  [0, 24],
  [1, 24],
];

/**
 * @param {Outcome[]} corpus
 * @param {{ shares: Share[] }} mutations
 */
export function accuracyPage(corpus, mutations) {
  const numbers = numbersOf(corpus, mutations);
  return `<!-- Tệp này do \`npm run score -- --write\` sinh ra; đừng sửa tay. Generated: do not edit. -->

# Soát đúng đến đâu

Các con số dưới đây đo trên ${numbers.reports} báo cáo nhỏ do dự án tự viết (\`server/engine/test/corpus\`), trong đó ${numbers.cleanReports} báo cáo không có lỗi nào. Mỗi báo cáo có tệp \`.expect.json\` ghi lỗi phải tìm ra và những chỗ trông như lỗi mà không phải lỗi. Phép thử \`server/engine/test/accuracy.test.ts\` hỏng khi con số nào thấp hơn ở đây.

*These numbers are measured on ${numbers.reports} small labelled reports of our own, ${numbers.cleanReports} of them clean; a test fails when one of them falls.*

- **Tìm đủ (recall):** tìm ra ${percent(numbers.recall)} số lỗi đã cài.
- **Báo đúng (precision):** ${percent(numbers.precision)} số phát hiện mức lỗi và cảnh báo là đúng.
- **Báo động giả:** ${numbers.loudOnClean} phát hiện mức lỗi hoặc cảnh báo trên ${numbers.cleanReports} báo cáo không có lỗi.

Bộ mẫu này đã được dùng để sửa Soát, nên con số đẹp hơn thực tế. Thước đo thật là báo cáo chưa từng thấy, do người chưa biết Soát đọc thế nào viết ra, mỗi báo cáo vài chục con số. Lần đầu chạy, các bộ báo cáo không có lỗi lần lượt có báo động giả ở ${FIRST_CONTACT.map(([bad, clean]) => `${bad}/${clean}`).join('; ')} báo cáo; trong những báo cáo có lỗi cài sẵn của các bộ sau cùng, chừng ba phần năm số lỗi được tìm ra ngay. Những chỗ báo sai đã sửa; các báo cáo ấy nằm trong \`server/engine/test/silent\`, và phép thử hỏng khi có báo cáo nào lại bị nhắc lỗi hay cảnh báo. Đổi từng con số trong những báo cáo ấy thì bắt được ít hơn bảng cuối trang: chừng 98% ô bảng có phép cộng, 60% số và 67% tỷ lệ trong lời văn.

*These reports have been used to mend the reader. On sets of clean reports that it had never seen, false alarms stood at first contact in ${FIRST_CONTACT.map(([bad, clean]) => `${bad} of ${clean}`).join(', ')}; of the faults planted in the last sets some three in five were found at once. The false alarms have been mended, and a test keeps the reports silent. Of what is changed in them some 98% of the bound cells, 60% of the figures and 67% of the percentages in sentences are caught.*

## Theo nhóm lỗi (by family)

Một phát hiện chỉ được tính cho một lỗi.

${familyTable(corpus)}

## Theo quy tắc (by rule)

Chỉ tính phát hiện mức lỗi và cảnh báo.

${ruleTable(corpus)}

## Đổi từng con số một (mutations)

Trong các báo cáo và bản mẫu không có lỗi, mỗi lần đổi đúng một con số: sai một chữ số, đảo hai chữ số, thêm hoặc bớt một đơn vị, thừa một số 0. Tính là bắt được khi hiện ra một lỗi hoặc cảnh báo mới; riêng tỷ lệ phần trăm chỉ lệch một đơn vị ở chữ số cuối thì một gợi ý cũng được tính. «Ô không ràng buộc» là ô mà trong báo cáo không có gì để đối chiếu, nên không có mức phải đạt.

${mutationTable(mutations.shares)}

## Số liệu cho máy đọc (machine-readable)

\`\`\`json
${JSON.stringify(numbers, null, 2)}
\`\`\`
`;
}

/** @param {number} value */
function percent(value) {
  return `${(value * 100).toFixed(2).replace('.', ',')}%`;
}
