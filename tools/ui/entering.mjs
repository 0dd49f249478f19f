// @ts-check
/** The checks of the way in: a Word file and the text of a PDF become reports, by keyboard as a secretary makes them. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { runCommand, until } from '../lib/browser.mjs';
import { choose, fileDialog, row, waitForLanguageStatus } from './window.mjs';

/** @typedef {import('./checks.mjs').Check} Check */
/** @typedef {import('../lib/browser.mjs').Page} Page */

/** The Word file that the checks of the way out have made, and the report that it was made of. */
const word = 'bao-cao-7-thang-co-loi.docx';
const report = 'bao-cao-7-thang-co-loi.md';
const imported = 'bao-cao-7-thang-co-loi-2.md';

const copied = `BÁO CÁO
Kết quả công tác cải cách hành chính quý I năm 2025
I. KẾT QUẢ
Xã đã tiếp nhận 35 hồ sơ theo các lĩnh vực:
Lĩnh vực Tổng số Trực tuyến
Hộ tịch 30 20
Đất đai 5 5
Tổng số 53 25
`;

/** @type {readonly Check[]} */
export const entering = [
  {
    title: '«Soát: Nhập báo cáo từ Word, PDF…»: hỏi khi đã có tệp, rồi báo cáo mở ra, soát xong',
    async run({ page, folder, picture }) {
      const before = readFileSync(path.join(folder, report));
      await startImport(page);
      await picture('nhap-tu-dau');
      await page.keyboard.press('Enter');
      await (await fileDialog(page, '')).fill(path.join(folder, word));
      await picture('nhap-chon-tep');
      await page.keyboard.press('Enter');
      await row(page, `Giữ cả hai: báo cáo mới tên là ${imported}`).waitFor();
      await picture('nhap-da-co');
      await page.keyboard.press('Enter');
      await until(() => existsSync(path.join(folder, imported)), imported);
      await page.locator(`.monaco-editor[data-uri$="/${imported}"] .view-line`).first().waitFor();
      await waitForLanguageStatus(page, /4 lỗi, 1 cảnh báo/);
      await picture('nhap-xong');
      if (!readFileSync(path.join(folder, report)).equals(before)) throw new Error(`${report} đã đổi (has changed)`);
    },
  },
  {
    title: 'Chữ của PDF: một thông báo; nút của nó mở danh sách những điều cần biết',
    async run({ page, folder, picture }) {
      writeFileSync(path.join(folder, 'chu-pdf.txt'), copied);
      await startImport(page);
      await choose(page, 'Từ một tệp');
      await (await fileDialog(page, '')).fill(path.join(folder, 'chu-pdf.txt'));
      await page.keyboard.press('Enter');
      await waitForLanguageStatus(page, /1 lỗi/);
      const toast = page.locator('.notification-toast', { hasText: 'Đã nhập chu-pdf.txt vào chu-pdf.md.' });
      await toast.waitFor();
      await picture('nhap-chu-pdf');
      await toast.locator('.monaco-button', { hasText: 'Xem những điều cần biết' }).click();
      const notes = page.locator('.monaco-editor[data-uri^="soat-nhap:"]');
      await notes.locator('.view-line', { hasText: 'Chưa tìm thấy mục' }).first().waitFor();
      await picture('nhap-dieu-can-biet');
      await runCommand(page, 'View: Close Editors in Other Groups');
    },
  },
];

/** @param {Page} page */
async function startImport(page) {
  await runCommand(page, 'Soát: Nhập báo cáo từ Word, PDF…');
  await row(page, 'Từ một tệp').waitFor();
}
