// @ts-check
/**
 * The whole way of a new user, by keyboard in the real window: from an empty folder to a checked report, and on to the next
 * period. Each step goes on where the one before has stopped.
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import {
  applyQuickFix,
  editorText,
  hoverText,
  runCommand,
  until,
  waitForNoSquiggle,
  waitForSquiggle,
  waitForText,
} from '../lib/browser.mjs';
import {
  chooseCommand,
  contains,
  copyToClipboard,
  popUps,
  same,
  waitForLanguageStatus,
  waitForSuggestion,
} from './window.mjs';

/** @typedef {import('./checks.mjs').Check} Check */
/** @typedef {import('./checks.mjs').Desk} Desk */

const halfYear = 'bao-cao-6-thang-dau-nam-2026.md';
const thirdQuarter = 'bao-cao-quy-iii-nam-2026.md';

const office = 'Ủy ban nhân dân xã Tân Hội';
const parent = 'Ủy ban nhân dân tỉnh Thừa Giang';

/** What stands in a spreadsheet: the form with the thirteen columns, some of its header cells merged. */
const rows = [
  ['1', 'Chứng thực', '957', '815', '142', '0', '957', '921', '36', '0', '0', '0', '0'],
  ['2', 'Hộ tịch', '463', '402', '58', '3', '451', '388', '61', '2', '12', '12', '0'],
  ['3', 'Bảo trợ xã hội', '128', '96', '21', '11', '114', '84', '29', '1', '14', '13', '1'],
  ['4', 'Đất đai', '58', '37', '12', '9', '39', '19', '17', '3', '19', '17', '2'],
  ['', 'Tổng số', '1.606', '1.350', '233', '23', '1.561', '1.412', '143', '6', '45', '42', '3'],
];
const groups = [
  ['Số hồ sơ nhận giải quyết', ['Tổng số', 'Trực tuyến', 'Trực tiếp, dịch vụ bưu chính', 'Từ kỳ trước']],
  ['Số lượng hồ sơ đã giải quyết', ['Tổng số', 'Trước hạn', 'Đúng hạn', 'Quá hạn']],
  ['Số lượng hồ sơ đang giải quyết', ['Tổng số', 'Trong hạn', 'Quá hạn']],
];
const numbers = '(1) (2) (3)=(4)+(5)+(6) (4) (5) (6) (7)=(8)+(9)+(10) (8) (9) (10) (11)=(12)+(13) (12) (13)'.split(' ');

/** The clipboard as Excel fills it: HTML with merged cells, and the same as text parted by tabs. */
function excelClipboard() {
  const cells = (/** @type {readonly string[]} */ texts) => texts.map((text) => `<td>${text}</td>`).join('');
  const top = groups.map(([label, own]) => `<td colspan="${own?.length}">${label}</td>`).join('');
  const labels = groups.flatMap(([, own]) => own ?? []);
  const html = `<html><body><table><tr><td rowspan="2">STT</td><td rowspan="2">Lĩnh vực, công việc giải quyết theo cấp</td>${top}</tr><tr>${cells(labels)}</tr><tr>${cells(numbers)}</tr>${rows.map((row) => `<tr>${cells(row)}</tr>`).join('')}</table></body></html>`;
  return { html, plain: [['STT', 'Lĩnh vực', ...labels], numbers, ...rows].map((row) => row.join('\t')).join('\n') };
}

/** @type {readonly Check[]} */
export const journey = [
  {
    title: 'Thư mục trống: «Soát: Những bước đầu tiên» mở trang hướng dẫn năm bước',
    async run({ page, picture }) {
      // The page is drawn anew, on its first step, when the extension wakes; so that is waited for before it is opened.
      await chooseCommand(page, 'Soát: Báo cáo mới');
      await page.keyboard.press('Enter');
      await page.locator('.quick-input-widget', { hasText: 'Tên cơ quan ban hành' }).waitFor({ timeout: 60_000 });
      await page.keyboard.press('Escape');
      await runCommand(page, 'Soát: Những bước đầu tiên');
      await steps(page).nth(4).waitFor();
      same(await steps(page).count(), 5, 'số bước (steps)');
      const drawing = page.frameLocator('iframe.webview.ready').frameLocator('#active-frame').locator('svg');
      await drawing.waitFor();
      await steps(page).nth(1).click();
      await page.getByRole('button', { name: 'Báo cáo mới', exact: true }).waitFor();
      await drawing.getByText('Báo cáo kỳ nào?').waitFor();
      await picture('buoc-dau-tien');
    },
  },
  {
    title: '«Soát: Báo cáo mới» hỏi cơ quan, kỳ, rồi viết khung báo cáo với phần đầu đã điền',
    async run({ page, picture }) {
      await page.getByRole('button', { name: 'Báo cáo mới', exact: true }).press('Enter');
      await answer(page, 'Tên cơ quan ban hành', office);
      await answer(page, 'Tên cơ quan chủ quản', parent);
      await answer(page, 'Địa danh', undefined);
      const box = page.locator('.quick-input-widget');
      // The page of the first steps may take the keyboard when it is drawn anew, hence the keys go to the box itself.
      const input = box.locator('input').first();
      await box.locator('.monaco-list-row', { hasText: 'chốt số liệu' }).first().waitFor();
      await picture('chon-ky');
      await input.fill('Kỳ khác');
      await box.locator('.monaco-list-row.focused', { hasText: 'Kỳ khác' }).waitFor();
      await input.press('Enter');
      await answer(page, 'Kỳ báo cáo: từ ngày', '15/12/2025');
      await answer(page, 'Kỳ báo cáo: đến ngày', '14/6/2026');
      await box.locator('.monaco-list-row', { hasText: 'Không ghi nhớ' }).waitFor();
      await picture('ghi-nho');
      await input.press('Enter');
      await waitForText(page, 'trích yếu: Công tác cải cách hành chính 6 tháng đầu năm 2026');
      await waitForText(page, `cơ quan: ${office}\nsố: /BC-UBND\nđịa danh: Tân Hội\n`);
      await waitForLanguageStatus(page, /Báo cáo chưa có con số nào|con số đã đối chiếu/);
      await picture('khung-bao-cao');
    },
  },
  {
    title: 'Lần sau tên cơ quan có sẵn trong danh sách',
    async run({ page }) {
      await runCommand(page, 'Soát: Báo cáo mới');
      await page.locator('.quick-input-widget .monaco-list-row.focused', { hasText: office }).waitFor();
      await page.keyboard.press('Escape');
    },
  },
  {
    title: 'Dán bảng chép từ Excel: tiêu đề gộp thành nhóm cột, mọi phép tính được đối chiếu, không gạch chân lỗi',
    async run({ page, picture }) {
      await toLineOf(page, 'Trong kỳ, ');
      // The line is drawn on two rows: the first press goes to the end of its row.
      for (const key of ['Shift+End', 'Shift+End']) await page.keyboard.press(key);
      await page.keyboard.type('Kết quả giải quyết thủ tục hành chính (đơn vị tính: hồ sơ):');
      for (const key of ['Enter', 'Enter']) await page.keyboard.press(key);
      await copyToClipboard(page, excelClipboard());
      await page.keyboard.press('ControlOrMeta+v');
      await waitForText(page, '| Số hồ sơ nhận giải quyết / Tổng số | / Trực tuyến |');
      await waitForText(page, /\n\| 1 \| Chứng thực +\| {3}957 \| {3}815 \|/);
      await waitForLanguageStatus(page, /5\d\/5\d con số đã đối chiếu/);
      await waitForNoSquiggle(page, 'error');
      await page
        .locator('.post-edit-widget, .paste-edit-widget')
        .first()
        .waitFor()
        .catch(() => {});
      await picture('dan-bang');
    },
  },
  {
    title:
      'Trong bảng: Tab sang ô bên, Enter xuống ô dưới, Ctrl+Enter thêm dòng có sẵn số thứ tự, Tab đi hết dòng mới dù gõ nhanh, Ctrl+Z lấy lại',
    async run({ page, picture }) {
      await toLineOf(page, '| 4 ');
      await press(page, 'Tab');
      await selected(page, 'Đất đai');
      await press(page, 'Tab');
      await selected(page, '58');
      await press(page, 'Enter');
      await selected(page, '1.606');
      await toLineOf(page, '| 4 ');
      await press(page, 'Control+Enter');
      await waitForText(page, /\n\| 5 \| {16}\|/);
      await page.keyboard.insertText('Hộ kinh doanh');
      // In the new row no key waits for anything, however fast they come.
      for (const key of ['Tab', '2', '1', 'Tab', '1', '7', 'Tab', '4']) await page.keyboard.press(key);
      await waitForText(page, /\n\| 5 \| Hộ kinh doanh *\| 21 *\| 17 *\| 4 *\| *\|/);
      await picture('them-dong');
      const isBack = async () => /\n\| 4 .*\n\| {3}\| Tổng số/.test(await editorText(page));
      for (let undone = 0; undone < 12 && !(await isBack()); undone++) await press(page, 'ControlOrMeta+z');
      await waitForText(page, /\n\| 4 .*\n\| {3}\| Tổng số/);
    },
  },
  {
    title:
      'Viết ba câu: sau chữ «tiếp nhận», «trước hạn», «đạt» số của bảng hiện ra, Enter là xong; không bị gạch chân',
    async run({ page, picture }) {
      await toLineOf(page, '### 3. Cải cách tổ chức');
      await page.keyboard.press('ArrowUp');
      await page.keyboard.press('Enter');
      await page.keyboard.type('Trong kỳ, xã tiếp nhận ');
      await waitForSuggestion(page, /^1\.606 hồ sơ$/);
      await picture('goi-y-so-lieu');
      await take(page, '1.606 hồ sơ');
      await complete(page, ', trong đó trực tuyến ', '1.350 hồ sơ');
      await page.keyboard.type(', trực tiếp 233 hồ sơ');
      await complete(page, ', từ kỳ trước chuyển sang ', '23 hồ sơ');
      await complete(page, '. Đã giải quyết ', '1.561 hồ sơ');
      await complete(page, ', trong đó trước hạn ', '1.412 hồ sơ');
      await complete(page, ', đúng hạn ', '143 hồ sơ');
      await complete(page, ', quá hạn ', '6 hồ sơ');
      await complete(page, '. Tỷ lệ hồ sơ giải quyết trước và đúng hạn đạt ', '99,62%');
      await page.keyboard.type('.');
      await page.keyboard.press('Enter');
      await waitForText(page, 'trước hạn 1.412 hồ sơ, đúng hạn 143 hồ sơ, quá hạn 6 hồ sơ. Tỷ lệ');
      await waitForLanguageStatus(page, /6\d\/6\d con số đã đối chiếu/);
      await waitForNoSquiggle(page, 'error');
      await picture('ba-cau');
    },
  },
  {
    title: 'Gõ nhầm 1.561 thành 1.516: bị gạch chân, lời nhắc nêu phép cộng, Ctrl+. sửa lại',
    async run({ page, picture }) {
      await toLineOf(page, 'Trong kỳ, xã tiếp nhận');
      await findInLine(page, 'quyết 1.561');
      for (const _ of '61') await page.keyboard.press('Backspace');
      await page.keyboard.type('16');
      await waitForSquiggle(page, 'error');
      await hoverText(page, '1.412 + 143 + 6 = 1.561');
      await picture('go-nham');
      await page.keyboard.press('Escape');
      contains(await applyQuickFix(page), '1.561');
      await waitForNoSquiggle(page, 'error');
      await waitForText(page, 'quyết 1.561 hồ sơ, trong đó');
    },
  },
  {
    title: 'Ctrl+S lưu vào thư mục, không hỏi tên',
    async run({ page, folder }) {
      await page.keyboard.press('ControlOrMeta+s');
      const file = path.join(folder, halfYear);
      const isSaved = () => existsSync(file) && readFileSync(file, 'utf8').includes('Đã giải quyết 1.561 hồ sơ');
      await until(isSaved, `tệp (file) ${halfYear}`);
    },
  },
  {
    title: '«Soát: Báo cáo kỳ tiếp theo»: kỳ quý III, lời văn giữ, số liệu trống, số đang giải quyết chuyển sang',
    async run({ page, picture }) {
      await chooseCommand(page, 'Soát: Báo cáo kỳ tiếp theo');
      await page.keyboard.press('Enter');
      const first = page.locator('.quick-input-widget .monaco-list-row.focused');
      await first.filter({ hasText: 'quý III năm 2026' }).waitFor();
      await picture('chon-ky-tiep-theo');
      await page.keyboard.press('Enter');
      await page.locator(`.editor-group-container.active .monaco-editor[data-uri$="/${thirdQuarter}"]`).waitFor();
      await waitForText(page, 'trích yếu: Công tác cải cách hành chính quý III năm 2026');
      await waitForText(page, `kỳ trước: ${halfYear}`);
      await toLineOf(page, '| 2 ');
      await waitForText(page, /\n\| 2 \| Hộ tịch +\| +\| +\| +\| 12 \| +\|/);
      await waitForText(page, /xã tiếp nhận … hồ sơ, trong đó trực tuyến/);
      await picture('ky-tiep-theo');
    },
  },
  {
    title: 'Số chuyển kỳ được đối chiếu với báo cáo kỳ trước: gõ sai thì được nhắc, sửa lại thì thôi',
    async run({ page, picture }) {
      await toLineOf(page, '|   | Tổng số');
      for (const _ of '12345') await press(page, 'Tab');
      await selected(page, '45');
      await page.keyboard.type('54');
      await waitForSquiggle(page, 'error');
      contains(await hoverText(page, 'từ kỳ trước ghi 54'), 'kỳ trước còn 45 hồ sơ');
      await picture('so-chuyen-ky');
      await page.keyboard.press('Escape');
      await page.keyboard.press('ControlOrMeta+z');
      await until(
        async () => !(await page.locator('.monaco-editor').allInnerTexts()).join('').includes('| 54 |'),
        'số cũ (old figure)',
      );
    },
  },
  {
    title: 'Trên cả đường không có thông báo nào nhảy ra',
    async run({ page }) {
      same((await popUps(page)).join('\n'), '', 'thông báo (notifications)');
    },
  },
];

/**
 * The steps of the page of first steps.
 *
 * @param {Desk['page']} page
 */
function steps(page) {
  return page.locator('.getting-started-step');
}

/**
 * Answers a question by keyboard; what is suggested is taken where no text is given.
 *
 * @param {Desk['page']} page
 * @param {string} question a part of it
 * @param {string | undefined} text
 */
async function answer(page, question, text) {
  const box = page.locator('.quick-input-widget', { hasText: question });
  await box.waitFor();
  const input = box.locator('input').first();
  if (text !== undefined) await input.fill(text);
  await input.press('Enter');
}

/**
 * Types words behind which a figure is offered, and takes it.
 *
 * @param {Desk['page']} page
 * @param {string} words
 * @param {string} figure
 */
async function complete(page, words, figure) {
  await page.keyboard.type(words);
  await take(page, figure);
}

/**
 * Takes the suggestion that is chosen, which must be this one.
 *
 * @param {Desk['page']} page
 * @param {string} label
 */
async function take(page, label) {
  same(await waitForSuggestion(page, /\d/), label, 'gợi ý (suggestion)');
  await page.keyboard.press('Enter');
  await page.locator('.suggest-widget.visible').waitFor({ state: 'hidden' });
}

/**
 * Puts the cursor at the start of the first line that begins so, by the editor's own search.
 *
 * @param {Desk['page']} page
 * @param {string} start
 */
async function toLineOf(page, start) {
  await page.keyboard.press('ControlOrMeta+Home');
  await search(page, start);
  await page.keyboard.press('Home');
}

/**
 * Puts the cursor behind the next place with these words.
 *
 * @param {Desk['page']} page
 * @param {string} words
 */
async function findInLine(page, words) {
  await search(page, words);
  await page.keyboard.press('ArrowRight');
}

/**
 * @param {Desk['page']} page
 * @param {string} words
 */
async function search(page, words) {
  await page.keyboard.press('ControlOrMeta+f');
  const input = page.locator('.editor-widget.find-widget.visible .find-part textarea').first();
  await input.waitFor();
  await input.fill(words);
  const count = page.locator('.editor-widget.find-widget.visible .matchesCount');
  await count.filter({ hasText: /of [1-9]/ }).waitFor();
  await page.keyboard.press('Enter');
  await count.filter({ hasText: /^\d+ of \d+$/ }).waitFor();
  await page.keyboard.press('Escape');
  await page.locator('.editor-widget.find-widget.visible').waitFor({ state: 'hidden' });
}

/**
 * A key whose command runs in the extension: a person's next key comes later than a program's.
 *
 * @param {Desk['page']} page
 * @param {string} key
 */
async function press(page, key) {
  await page.waitForTimeout(150);
  await page.keyboard.press(key);
  await page.waitForTimeout(150);
}

/**
 * Waits until the selection is these words, by how many characters the status bar says are selected and by the clipboard.
 *
 * @param {Desk['page']} page
 * @param {string} words
 */
async function selected(page, words) {
  await page
    .locator('.statusbar-item', { hasText: `(${words.length} selected)` })
    .first()
    .waitFor();
  await page.keyboard.press('ControlOrMeta+c');
  await until(
    async () => (await page.evaluate(() => navigator.clipboard.readText())) === words,
    `được chọn (selected): ${words}`,
  );
}
