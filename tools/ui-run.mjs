// @ts-check
/**
 * The main job in the real window: a VS Code with the packaged extension, a real browser and a real keyboard.
 *
 *     node tools/ui-run.mjs [--pictures]
 *
 * Prints each check of `ui/checks.mjs` as it passes, keeps a picture of each step in `test-results/ui/`, and ends with the
 * line `N passed, N failed`; the exit status is 1 when something failed. `--pictures` also makes anew those pictures that
 * the documentation shows, in `docs/pictures/`.
 */
import { copyFileSync, cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { build } from './build.mjs';
import { openWorkbench, screenshot } from './lib/browser.mjs';
import { startEditor } from './lib/editor.mjs';
import { cleanUp, isEnding, repoRoot, temporaryFolder } from './lib/run.mjs';
import { packageExtension } from './package.mjs';
import { checks, cleanFile, draftFile, noteFile } from './ui/checks.mjs';
import { bringFont, fontFamily } from './ui/font.mjs';
import { hideSideBar } from './ui/window.mjs';

const results = path.join(repoRoot, 'test-results', 'ui');
const documented = path.join(repoRoot, 'docs', 'pictures');

/** The pictures of the documentation, and the pictures of the run that they are. */
const pictures = /** @type {const} */ ([
  ['sai-tong.png', 'sua-nhanh'],
  ['re-chuot.png', 'phep-cong'],
  ['muc.png', 'goi-y-muc'],
  ['trang-thai.png', 'trang-thai'],
  ['xem-truoc.png', 'xem-truoc'],
]);

/** A Markdown file that is no report, with everything in it that a report would be told of. */
const note = `# Ghi chú

| A | Số |
|---|--:|
| x | 1 |
| y | 2 |
| Tổng cộng | 9 |

Chất lƣợng.
`;

/** The settings of the window: those of a new user, but for what would hide the text in a picture. */
const settings = {
  'editor.fontFamily': `'${fontFamily}', monospace`,
  'editor.minimap.enabled': false,
  'workbench.editor.enablePreview': false,
};

/** @returns {string} a folder with copies of the samples, a draft that lacks a section, and the note */
function workFolder() {
  const folder = path.join(temporaryFolder('ui').path, 'bao-cao');
  cpSync(path.join(repoRoot, 'samples'), folder, { recursive: true });
  const clean = readFileSync(path.join(folder, cleanFile), 'utf8');
  writeFileSync(path.join(folder, draftFile), clean.replace(/^## III\.[\s\S]*?(?=^## IV\.)/m, ''));
  writeFileSync(path.join(folder, noteFile), note);
  return folder;
}

/** @returns {Promise<string>} the packaged extension, built from the sources as they are */
async function packaged() {
  for (const { bundle, outcome, problem } of await build()) {
    if (outcome !== 'built') throw new Error(`${bundle.to}: không dựng được (${outcome})\n${problem}`);
  }
  const { file } = await packageExtension({ out: path.join(temporaryFolder('vsix').path, 'soat.vsix') });
  return file;
}

/** After so many failures the rest counts as failed without being tried: each step builds upon those before it. */
const patience = 3;

/** @returns {Promise<{ passed: number, failed: number }>} */
async function runChecks() {
  const folder = workFolder();
  const log = (/** @type {string} */ line) => console.log(`  ${line}`);
  // Without the smoke-test driver, messages pop up as they do for everybody.
  const editor = await startEditor({ folder, vsix: await packaged(), driver: false, settings, log });
  const { page, close } = await openWorkbench({ editor, viewport: { width: 1200, height: 700 }, prepare: bringFont });
  await hideSideBar(page);
  const picture = async (/** @type {string} */ name) => {
    await screenshot(page, path.join(results, `${name}.png`));
  };
  page.setDefaultTimeout(20_000);
  let passed = 0;
  let failed = 0;
  for (const [index, { title, run }] of checks.entries()) {
    if (isEnding()) break;
    if (failed === patience) {
      console.log(`  ✗ ${checks.length - index} bước sau không chạy (the steps behind did not run)`);
      break;
    }
    const number = String(index + 1).padStart(2);
    const from = performance.now();
    try {
      await run({ page, folder, picture });
      passed++;
      console.log(`  ✓ ${number}. ${title} (${Math.round(performance.now() - from)} ms)`);
    } catch (error) {
      failed++;
      await picture(`hong-${index + 1}`).catch(() => {});
      console.log(`  ✗ ${number}. ${title}\n${indented(/** @type {Error} */ (error).message)}`);
    }
  }
  await close();
  await editor.stop();
  return { passed, failed: checks.length - passed };
}

/** @param {string} text */
function indented(text) {
  return text.replace(/^/gm, '       ');
}

/** Copies the pictures that the documentation shows out of the run's. */
function keepPictures() {
  mkdirSync(documented, { recursive: true });
  for (const [kept, taken] of pictures) copyFileSync(path.join(results, `${taken}.png`), path.join(documented, kept));
}

const { values } = parseArgs({ options: { pictures: { type: 'boolean', default: false } } });
let counts = { passed: 0, failed: 1 };
try {
  rmSync(results, { recursive: true, force: true });
  counts = await runChecks();
  if (values.pictures && counts.failed === 0) keepPictures();
} catch (error) {
  if (!isEnding()) console.log(`  ✗ ${/** @type {Error} */ (error).message}`);
}
if (!isEnding()) {
  await cleanUp();
  console.log(`\n${counts.passed} passed, ${counts.failed} failed`);
  process.exit(counts.failed > 0 ? 1 : 0);
}
