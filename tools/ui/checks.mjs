// @ts-check
/**
 * The checks of the window: the main job as a secretary does it, by keyboard, in the order in which it is done. Each goes
 * on where the one before has stopped.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import {
  applyQuickFix,
  goTo,
  hoverText,
  problems,
  quickFixTitles,
  until,
  waitForNoSquiggle,
  waitForSquiggle,
  waitForText,
} from '../lib/browser.mjs';
import { entering } from './entering.mjs';
import { leaving } from './leaving.mjs';
import {
  atRest,
  contains,
  moveMouseAway,
  openFile,
  popUps,
  restOnSquiggle,
  same,
  squiggles,
  typeOver,
  waitForLanguageStatus,
  waitForSuggestion,
  waitForUnderlined,
} from './window.mjs';

/**
 * What a check has to work with.
 *
 * @typedef {object} Desk
 * @property {import('../lib/browser.mjs').Page} page the workbench
 * @property {string} folder the open folder on this machine
 * @property {(name: string) => Promise<void>} picture keeps a picture of the window under this name
 */

/**
 * @typedef {object} Check
 * @property {string} title what is proved, in one sentence
 * @property {(desk: Desk) => Promise<void>} run fails where it isn't so
 */

/** The sample that is free of faults. */
export const cleanFile = 'bao-cao-7-thang.md';

/** The file that the folder has besides: the clean one without its section III. */
export const draftFile = 'bao-cao-dang-viet.md';

/** The file that the folder has besides: Markdown, but no report. */
export const noteFile = 'ghi-chu.md';

const faultyFile = 'bao-cao-7-thang-co-loi.md';
const totalRow = '| * | Tổng số | 966 | 966 | | 0 | 966 | 964 | 0 | 2 |';
const mistypedRow = totalRow.replace('966', '967');
const headline = 'ghi 967, nhưng cộng lại từ hai phía đều phải là 966';
const addition = 'theo cột, «Tổng số»: 72 + 2 + 602 + 288 + 2 = 966, đang ghi 967';

/** @type {readonly Check[]} */
export const checks = [
  {
    title: 'Mở báo cáo 7 tháng: đã đối chiếu số liệu, không gạch chân chỗ nào',
    async run({ page, folder, picture }) {
      await openFile(page, cleanFile);
      await waitForLanguageStatus(page, /\d+\/\d+ con số đã đối chiếu, Không có lời nhắc nào/);
      await goToRow({ page, folder }, cleanFile, totalRow, '966');
      await waitForText(page, totalRow);
      same(await squiggles(page), 0, 'gạch chân (squiggles)');
      await picture('mo-bao-cao');
    },
  },
  {
    title: 'Gõ đè 966 thành 967 ở dòng tổng số: số ấy bị gạch chân đỏ',
    async run({ page, picture }) {
      await typeOver(page, '966', '967');
      same(await waitForSquiggle(page, 'error'), 1, 'gạch chân đỏ (squiggles)');
      await waitForUnderlined(page, mistypedRow);
      await waitForLanguageStatus(page, /con số đã đối chiếu, 1 lỗi/);
      await picture('gach-chan');
    },
  },
  {
    title: 'Để chuột lên số sai: lời nhắc tiếng Việt nêu số đã ghi, số cộng được và phép cộng',
    async run({ page, picture }) {
      const text = await restOnSquiggle(page, 'Cách sửa: đổi 967 thành 966');
      contains(text, headline);
      contains(text, addition);
      await picture('loi-nhac');
      await moveMouseAway(page);
      await page.keyboard.press('Escape');
      await page.locator('.monaco-hover:not(.hidden)').first().waitFor({ state: 'hidden' });
    },
  },
  {
    title: 'Khung Problems có đúng một lời nhắc, cũng bằng tiếng Việt',
    async run({ page, picture }) {
      const rows = await until(async () => {
        const shown = await problems(page);
        return shown.length > 1 && shown;
      }, 'khung Problems');
      same(rows[0], `${cleanFile} 1`, 'tệp và số lời nhắc (file and count)');
      contains(rows[1] ?? '', headline);
      contains(rows[1] ?? '', addition);
      await picture('danh-sach');
    },
  },
  {
    title: 'Ctrl+. rồi Enter: số được sửa, hết gạch chân',
    async run({ page, folder, picture }) {
      await goToRow({ page, folder }, cleanFile, totalRow, '966');
      const titles = await quickFixTitles(page);
      same(titles[0], 'Đổi 967 thành 966', 'cách sửa đầu tiên (the first fix)');
      await picture('sua-nhanh');
      await page.keyboard.press('Enter');
      await waitForText(page, totalRow);
      await waitForNoSquiggle(page, 'error');
      await waitForLanguageStatus(page, /Không có lời nhắc nào/);
    },
  },
  {
    title: 'Ctrl+Z một lần lấy lại số cũ, sửa lại lần nữa thì sạch',
    async run({ page }) {
      await page.keyboard.press('ControlOrMeta+z');
      await waitForText(page, mistypedRow);
      await waitForSquiggle(page, 'error');
      same(await applyQuickFix(page), 'Đổi 967 thành 966', 'cách sửa (fix)');
      await waitForText(page, totalRow);
      await waitForNoSquiggle(page, 'error');
      await page.locator('.lightBulbWidget').first().waitFor({ state: 'hidden' });
      await page.keyboard.press('ControlOrMeta+j');
      await page.locator('.markers-panel').waitFor({ state: 'hidden' });
    },
  },
  {
    title: 'Rê lên một con số của bảng: thấy phép cộng mà nó tham gia',
    async run({ page, folder, picture }) {
      await goToRow({ page, folder }, cleanFile, '| 3 | Chứng thực | 602 |', '602');
      const text = await hoverText(page, '966 = 72 + 2 + 602 + 288 + 2');
      contains(text, 'Chứng thực · Số hồ sơ nhận giải quyết / Tổng số: 602 ✓ khớp');
      contains(text, '= 602   Số hồ sơ nhận giải quyết / Tổng số');
      await picture('phep-cong');
      await page.keyboard.press('Escape');
    },
  },
  {
    title: 'Mục trạng thái nói bao nhiêu con số đã đối chiếu, và mở danh sách các phép tính',
    async run({ page, picture }) {
      await page.locator('#status\\.languageStatus').click();
      const panel = page.locator('.hover-language-status', { hasText: /\d+\/\d+ con số đã đối chiếu/ });
      await panel.waitFor();
      await atRest(panel);
      await picture('trang-thai');
      await panel.getByText('Xem', { exact: true }).click();
      await moveMouseAway(page);
      const box = page.locator('.quick-input-widget');
      await box.locator('.monaco-list-row', { hasText: '602 = 602 + 0' }).first().waitFor();
      contains(await box.innerText(), 'Soát: những phép tính đã đối chiếu');
      await picture('phep-tinh');
      await page.keyboard.press('Escape');
      await box.waitFor({ state: 'hidden' });
    },
  },
  {
    title: 'Gõ «muc»: mục chuẩn còn thiếu hiện ra ngay, Enter rồi Tab để điền từng chỗ',
    async run({ page, folder, picture }) {
      await openFile(page, draftFile);
      await waitForLanguageStatus(page, /con số đã đối chiếu/);
      await goToRow({ page, folder }, draftFile, '## IV. ĐỀ XUẤT, KIẾN NGHỊ', '#');
      for (const key of ['ArrowUp', 'Enter']) await page.keyboard.press(key);
      await page.keyboard.type('muc');
      await waitForSuggestion(page, /^muc: III\. PHƯƠNG HƯỚNG, NHIỆM VỤ/);
      await picture('goi-y-muc');
      await page.keyboard.press('Enter');
      await waitForText(page, '## III. PHƯƠNG HƯỚNG, NHIỆM VỤ');
      await picture('muc');
      await page.keyboard.type('Nhắc trước hạn một ngày');
      await page.keyboard.press('Tab');
      await page.keyboard.type('Mở lớp bồi dưỡng nghiệp vụ');
      await page.keyboard.press('Tab');
      await waitForText(
        page,
        /## III\. PHƯƠNG HƯỚNG, NHIỆM VỤ\n\n- Nhắc trước hạn một ngày\.\n- Mở lớp bồi dưỡng nghiệp vụ\.\n/,
      );
      await waitForLanguageStatus(page, /Không có lời nhắc nào/);
      same(await squiggles(page), 0, 'gạch chân (squiggles)');
    },
  },
  {
    title: 'Báo cáo mẫu có lỗi: mỗi lỗi cài sẵn một lời nhắc, không hơn',
    async run({ page, folder, picture }) {
      await openFile(page, faultyFile);
      const expected = JSON.parse(readFileSync(path.join(folder, 'expected.json'), 'utf8'))[faultyFile];
      await until(
        async () => (await problems(page)).includes(`${faultyFile} ${expected.length}`),
        `${expected.length} lời nhắc (problems)`,
      );
      await picture('bao-cao-co-loi');
    },
  },
  {
    title: 'Tệp Markdown không phải báo cáo: không gạch chân, không cách sửa, không mục trạng thái',
    async run({ page, picture }) {
      await openFile(page, noteFile);
      await goTo(page, 9, 8);
      await page.keyboard.press('ControlOrMeta+.');
      await page.locator('.monaco-editor-overlaymessage', { hasText: 'No code actions available' }).waitFor();
      await page.keyboard.press('Escape');
      await page.keyboard.press('End');
      await page.keyboard.press('Enter');
      await page.keyboard.type('muc');
      await picture('khong-phai-bao-cao');
      // What has been asked for before is answered before: once the next file is checked, this one has been long since.
      await openFile(page, cleanFile);
      await waitForLanguageStatus(page, /con số đã đối chiếu/);
      await openFile(page, noteFile);
      same(await squiggles(page), 0, 'gạch chân (squiggles)');
      same(await page.locator('.suggest-widget.visible').count(), 0, 'gợi ý (suggestions)');
      const rows = await problems(page);
      same(rows.filter((row) => row.includes(noteFile)).length, 0, 'lời nhắc (problems)');
      const status = (await page.locator('#status\\.languageStatus').getAttribute('aria-label')) ?? '';
      same(/con số/.test(status), false, 'mục trạng thái (status item)');
    },
  },
  ...leaving,
  ...entering,
  {
    title: 'Trong suốt buổi làm việc không có thông báo nào nhảy ra',
    async run({ page }) {
      same((await popUps(page)).join('\n'), '', 'thông báo (notifications)');
    },
  },
];

/**
 * Puts the cursor before a word of a line, by the file as it is on the disk: nothing here saves.
 *
 * @param {Pick<Desk, 'page' | 'folder'>} desk
 * @param {string} file
 * @param {string} row the start of the line
 * @param {string} word
 */
async function goToRow({ page, folder }, file, row, word) {
  const lines = readFileSync(path.join(folder, file), 'utf8').split('\n');
  const at = lines.findIndex((line) => line.startsWith(row));
  if (at < 0) throw new Error(`${file}: không có dòng (no line) «${row}»`);
  await goTo(page, at + 1, (lines[at] ?? '').indexOf(word) + 1);
}
