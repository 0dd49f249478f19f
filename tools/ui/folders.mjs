// @ts-check
/** The checks of windows that are opened otherwise: two folders in one, and a folder that nobody trusts. */
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { applyQuickFix, goTo, problems, until, waitForNoSquiggle, waitForSquiggle } from '../lib/browser.mjs';
import { chooseCommand, openFile, same, waitForLanguageStatus } from './window.mjs';

/** @typedef {import('./checks.mjs').Check} Check */

const name = 'bao-cao.md';

/** What the report names as the one before it. */
const before = 'bao-cao-6-thang.md';

/**
 * Writes two folders with a report of the same name each: of one a total is wrong, and the report before it is missing; the
 * other has both right.
 *
 * @param {string} parent an empty folder
 * @param {string} samples the folder of the samples
 * @returns {string} the file of the window with both
 */
export function twoFolders(parent, samples) {
  const right = readFileSync(path.join(samples, 'bao-cao-7-thang.md'), 'utf8');
  const wrong = right.replace('| * | Tổng số | 966 |', '| * | Tổng số | 967 |');
  const [one, two] = [path.join(parent, 'xa-mot'), path.join(parent, 'xa-hai')];
  for (const folder of [one, two]) mkdirSync(folder);
  writeFileSync(path.join(one, name), wrong);
  writeFileSync(path.join(two, name), right);
  copyFileSync(path.join(samples, before), path.join(two, before));
  const file = path.join(parent, 'hai-xa.code-workspace');
  writeFileSync(file, JSON.stringify({ folders: [{ path: 'xa-mot' }, { path: 'xa-hai' }] }));
  return file;
}

/** @type {readonly Check[]} */
export const bothFolders = [
  {
    title: 'Hai thư mục trong một cửa sổ: báo cáo của cả hai được soát, lời nhắc nằm đúng thư mục',
    async run({ page, picture }) {
      await chooseCommand(page, 'Soát: Soát mọi báo cáo trong thư mục');
      await page.keyboard.press('Enter');
      const rows = await until(async () => {
        const shown = await problems(page);
        return shown.length > 1 && shown;
      }, 'khung Problems');
      const files = rows.filter((/** @type {string} */ row) => /^bao-cao\S*\.md\s*xa-/.test(row));
      same(files.join('\n').replace(/\.md\s*/g, '.md '), `${name} xa-mot 2`, 'tệp có lời nhắc (files)');
      await picture('hai-thu-muc');
    },
  },
];

/** @type {readonly Check[]} */
export const untrusted = [
  {
    title: 'Thư mục chưa được tin cậy (Restricted Mode): báo cáo vẫn được soát, Ctrl+. vẫn sửa',
    async run({ page, folder, picture }) {
      await page.locator('.statusbar-item', { hasText: 'Restricted Mode' }).first().waitFor();
      await openFile(page, name);
      await waitForLanguageStatus(page, /con số đã đối chiếu/);
      const lines = readFileSync(path.join(folder, name), 'utf8').split('\n');
      const at = lines.findIndex((line) => line.startsWith('| * | Tổng số |'));
      await goTo(page, at + 1, '| * | Tổng số | '.length + 1);
      await waitForSquiggle(page, 'error');
      // VS Code's own warning of letters that are no English ones would stand over every Vietnamese text.
      same(await page.getByText('non-basic ASCII').count(), 0, 'lời cảnh báo của VS Code (warning)');
      await picture('chua-tin-cay');
      same(await applyQuickFix(page), 'Đổi 967 thành 966', 'cách sửa (fix)');
      await waitForNoSquiggle(page, 'error');
    },
  },
];
