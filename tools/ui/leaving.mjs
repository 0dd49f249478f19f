// @ts-check
/** The checks of the way out: the page in the preview, and the Word document, by keyboard as a secretary makes it. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { goTo, runCommand, until } from '../lib/browser.mjs';
import { choose, fileDialog, moveMouseAway, openFile, row, waitForLanguageStatus } from './window.mjs';

/** @typedef {import('./checks.mjs').Check} Check */
/** @typedef {import('../lib/browser.mjs').Page} Page */

const report = 'bao-cao-7-thang-co-loi.md';
const word = 'bao-cao-7-thang-co-loi.docx';

/** @type {readonly Check[]} */
export const leaving = [
  {
    title: 'Ctrl+K V: bản xem trước là trang văn bản, chỗ sai được gạch chân và đánh dấu',
    async run({ page, picture }) {
      if (await page.locator('.markers-panel').isVisible()) await page.keyboard.press('ControlOrMeta+j');
      await openFile(page, report);
      await waitForLanguageStatus(page, /4 lỗi, 1 cảnh báo/);
      await page.keyboard.press('ControlOrMeta+k');
      await page.keyboard.press('v');
      const sheet = await until(() => inPreview(page, '.soat .sheet'), 'trang trong bản xem trước (the page)');
      const text = await sheet.innerText();
      for (const part of [
        'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
        'Số: 16/BC-UBND',
        'Kính gửi: Ủy ban nhân dân huyện Phù Mỹ',
      ])
        if (!text.includes(part)) throw new Error(`không thấy (missing) «${part}» trong (in):\n${text}`);
      const mark = await until(() => inPreview(page, 'mark.error[title*="966"]'), 'chỗ sai (the mark)');
      if ((await mark.innerText()) !== '996') throw new Error(`đánh dấu (marked): «${await mark.innerText()}»`);
      await moveMouseAway(page);
      await picture('xem-truoc');
      // The editor at the table brings the preview there.
      await page.locator('.monaco-editor .view-line').first().click();
      await goTo(page, 60, 1);
      await until(async () => {
        const box = await mark.boundingBox();
        return box !== null && box.y > 50 && box.y < 650;
      }, 'bản xem trước đi theo (the preview follows)');
      await moveMouseAway(page);
      await picture('xem-truoc-bang');
      await runCommand(page, 'View: Close Editors in Other Groups');
    },
  },
  {
    title: '«Soát: Xuất báo cáo…»: báo số lời nhắc trước, rồi Enter ba lần là có tệp Word',
    async run({ page, folder, picture }) {
      await startExport(page);
      await picture('xuat-loi-nhac');
      await choose(page, 'Vẫn xuất');
      await row(page, 'Word (.docx)').waitFor();
      await picture('xuat-dinh-dang');
      await page.keyboard.press('Enter');
      await fileDialog(page, word);
      await page.keyboard.press('Enter');
      const file = path.join(folder, word);
      await until(() => existsSync(file), word);
      if (readFileSync(file).subarray(0, 2).toString('latin1') !== 'PK')
        throw new Error(`${word}: không phải tệp Word`);
      await page.locator('.statusbar-item', { hasText: `Đã xuất ${word}` }).waitFor();
      await picture('xuat-xong');
    },
  },
  {
    title: 'Xuất lần nữa: hỏi trước khi ghi đè; Esc thì tệp cũ còn nguyên',
    async run({ page, folder, picture }) {
      const before = readFileSync(path.join(folder, word));
      await startExport(page);
      await choose(page, 'Vẫn xuất');
      await choose(page, 'Word (.docx)');
      await fileDialog(page, word);
      await page.keyboard.press('Enter');
      const box = page.locator('.quick-input-widget');
      await box.locator('.quick-input-title', { hasText: 'already exists' }).waitFor();
      await picture('xuat-ghi-de');
      for (let i = 0; i < 3 && (await box.isVisible()); i++) await page.keyboard.press('Escape');
      await box.waitFor({ state: 'hidden' });
      if (!readFileSync(path.join(folder, word)).equals(before)) throw new Error(`${word} đã đổi (has changed)`);
    },
  },
  {
    title: 'Hoặc đến chỗ cần xem đầu tiên: con trỏ đứng ở chỗ sai, chưa ghi gì',
    async run({ page }) {
      await startExport(page);
      await page.keyboard.press('Enter');
      await page.locator('.statusbar-item', { hasText: 'Ln 11, Col' }).first().waitFor();
    },
  },
];

/** @param {Page} page */
async function startExport(page) {
  await runCommand(page, 'Soát: Xuất báo cáo…');
  await row(page, 'Đến chỗ cần xem đầu tiên').waitFor();
}

/**
 * Finds something in the preview, which is a frame within a frame.
 *
 * @param {Page} page
 * @param {string} selector
 */
async function inPreview(page, selector) {
  for (const frame of page.frames()) {
    const found = frame.locator(selector).first();
    if ((await found.count().catch(() => 0)) > 0) return found;
  }
  return undefined;
}
