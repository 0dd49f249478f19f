// @ts-check
/**
 * The main job in the real window: a VS Code with the packaged extension, a real browser and a real keyboard.
 *
 *     node tools/ui-run.mjs [--only checks|journey|folders] [--pictures]
 *
 * Prints each check of `ui/checks.mjs`, `ui/journey.mjs` and `ui/folders.mjs` as it passes, keeps a picture of each step in
 * `test-results/ui/`, and ends with the line `N passed, N failed`; the exit status is 1 when something failed. `--only`
 * runs one of the three, for whoever is at work on it. `--pictures` also makes anew those pictures that the documentation
 * shows, in `docs/pictures/`, after a run of all.
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
import { bothFolders, twoFolders, untrusted } from './ui/folders.mjs';
import { bringFont, fontFamily } from './ui/font.mjs';
import { journey } from './ui/journey.mjs';
import { atRest, hideSideBar } from './ui/window.mjs';

const results = path.join(repoRoot, 'test-results', 'ui');
const documented = path.join(repoRoot, 'docs', 'pictures');

/**
 * The pictures of the documentation: their file, the picture of the run that they are, and how much of its height is shown.
 *
 * @type {readonly (readonly [kept: string, taken: string, top: number, bottom: number])[]}
 */
const pictures = [
  ['sai-tong.png', 'sua-nhanh', 35, 560],
  ['re-chuot.png', 'phep-cong', 35, 560],
  ['muc.png', 'goi-y-muc', 35, 560],
  ['trang-thai.png', 'trang-thai', 300, 700],
  ['xem-truoc.png', 'xem-truoc', 35, 480],
  ['xuat.png', 'xuat-dinh-dang', 0, 300],
  ['buoc-dau-tien.png', 'buoc-dau-tien', 35, 700],
  ['chon-ky.png', 'chon-ky', 0, 220],
  ['khung-bao-cao.png', 'khung-bao-cao', 35, 580],
  ['dan-bang.png', 'dan-bang', 290, 600],
  ['them-dong.png', 'them-dong', 150, 430],
  ['goi-y-so-lieu.png', 'goi-y-so-lieu', 90, 420],
  ['go-nham.png', 'go-nham', 90, 430],
  ['ky-tiep-theo.png', 'ky-tiep-theo', 35, 510],
  ['so-chuyen-ky.png', 'so-chuyen-ky', 35, 400],
];

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

/** What `--only` takes. */
const parts = /** @type {const} */ (['checks', 'journey', 'folders']);

/**
 * @param {readonly string[]} wanted of {@link parts}
 * @returns {Promise<{ passed: number, failed: number }>}
 */
async function runAll(wanted) {
  const log = (/** @type {string} */ line) => console.log(`  ${line}`);
  const vsix = await packaged();
  const counts = { passed: 0, failed: 0 };
  /** @type {(...part: Parameters<typeof runChecks>) => Promise<void>} */
  const runPart = async (editor, folder, all) => {
    if (isEnding()) return;
    const { passed, failed } = await runChecks(editor, folder, all);
    counts.passed += passed;
    counts.failed += failed;
  };
  if (wanted.includes('checks') || wanted.includes('journey')) {
    // Without the smoke-test driver, messages pop up as they do for everybody.
    const editor = await startEditor({ vsix, driver: false, settings, log });
    if (wanted.includes('checks')) await runPart(editor, workFolder(), checks);
    if (wanted.includes('journey')) await runPart(editor, emptyFolder('bao-cao-moi'), journey);
    await editor.stop();
  }
  if (wanted.includes('folders')) {
    const editor = await startEditor({ vsix, driver: false, trust: true, settings, log });
    const both = twoFolders(emptyFolder('hai-xa'), path.join(repoRoot, 'samples'));
    await runPart(editor, both, bothFolders);
    await runPart(editor, path.join(path.dirname(both), 'xa-mot'), untrusted);
    await editor.stop();
  }
  return counts;
}

/** @param {string} name */
function emptyFolder(name) {
  const folder = path.join(temporaryFolder('ui').path, name);
  mkdirSync(folder);
  return folder;
}

/**
 * @param {import('./lib/editor.mjs').Editor} editor
 * @param {string} folder
 * @param {readonly import('./ui/checks.mjs').Check[]} all
 */
async function runChecks(editor, folder, all) {
  const viewport = { width: 1200, height: 700 };
  const { page, close } = await openWorkbench({ editor, folder, viewport, prepare: bringFont });
  await hideSideBar(page);
  const picture = async (/** @type {string} */ name) => {
    await atRest(page.locator('.monaco-workbench'));
    await screenshot(page, path.join(results, `${name}.png`));
    for (const [kept, taken, top, bottom] of pictures) {
      const clip = { x: 0, y: top, width: viewport.width, height: bottom - top };
      if (taken === name) await screenshot(page, path.join(results, 'docs', kept), clip);
    }
  };
  page.setDefaultTimeout(20_000);
  let passed = 0;
  let failed = 0;
  for (const [index, { title, run }] of all.entries()) {
    if (isEnding()) break;
    if (failed === patience) {
      console.log(`  ✗ ${all.length - index} bước sau không chạy (the steps behind did not run)`);
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
      await picture(`hong-${path.basename(folder)}-${index + 1}`).catch(() => {});
      console.log(`  ✗ ${number}. ${title}\n${indented(/** @type {Error} */ (error).message)}`);
    }
  }
  await close();
  return { passed, failed: all.length - passed };
}

/** @param {string} text */
function indented(text) {
  return text.replace(/^/gm, '       ');
}

/** Copies the pictures that the documentation shows out of the run's. */
function keepPictures() {
  mkdirSync(documented, { recursive: true });
  for (const [kept] of pictures) copyFileSync(path.join(results, 'docs', kept), path.join(documented, kept));
}

const { values } = parseArgs({
  options: { only: { type: 'string' }, pictures: { type: 'boolean', default: false } },
});
/** @param {string | undefined} only */
function wantedParts(only) {
  const part = parts.find((known) => known === only);
  if (only !== undefined && part === undefined) throw new Error(`--only ${only}? Có (there are): ${parts.join(', ')}`);
  return part === undefined ? parts : [part];
}

let counts = { passed: 0, failed: 1 };
try {
  rmSync(results, { recursive: true, force: true });
  counts = await runAll(wantedParts(values.only));
  if (values.pictures && !values.only && counts.failed === 0) keepPictures();
} catch (error) {
  if (!isEnding()) console.log(`  ✗ ${/** @type {Error} */ (error).message}`);
}
if (!isEnding()) {
  await cleanUp();
  console.log(`\n${counts.passed} passed, ${counts.failed} failed`);
  process.exit(counts.failed > 0 ? 1 : 0);
}
