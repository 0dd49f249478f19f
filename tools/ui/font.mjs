// @ts-check
/**
 * A font for the windows whose pictures are kept. Editors draw with the fonts of their machine, and the one that nearly
 * every Linux has, DejaVu Sans Mono, puts the accents of «ồ» and «ố» beside their letters.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

/** The family's name, as the setting `editor.fontFamily` takes it. */
export const fontFamily = 'JetBrains Mono';

const require = createRequire(import.meta.url);

/** The parts of the font that Vietnamese needs, each with the letters that it draws. */
const parts = [
  ['latin', 'U+0000-00FF, U+2000-206F, U+2191, U+2193, U+2212'],
  ['latin-ext', 'U+0100-0101, U+0104-010F, U+0112-0127, U+012A-0167'],
  ['vietnamese', 'U+0102-0103, U+0110-0111, U+0128-0129, U+0168-0169, U+01A0-01A1, U+01AF-01B0, U+1EA0-1EF9, U+20AB'],
].map(([name, letters]) => ({ name, letters }));

/**
 * Puts the font into a page before the editor in it measures its letters. From then on the page has it like an installed
 * font.
 *
 * @param {import('../lib/browser.mjs').Page} page Playwright's page, before it has gone anywhere
 */
export async function bringFont(page) {
  const folder = path.dirname(require.resolve('@fontsource-variable/jetbrains-mono/package.json'));
  const files = parts.map(({ name, letters }) => {
    const file = path.join(folder, 'files', `jetbrains-mono-${name}-wght-normal.woff2`);
    return { letters, base64: readFileSync(file, 'base64') };
  });
  await page.addInitScript(addFaces, { family: fontFamily, files });
}

/**
 * Runs inside the page.
 *
 * @param {{ family: string, files: { letters: string | undefined, base64: string }[] }} font
 */
function addFaces({ family, files }) {
  for (const { letters, base64 } of files) {
    const bytes = Uint8Array.from(atob(base64), (byte) => byte.charCodeAt(0));
    const face = new FontFace(family, bytes, { weight: '100 800', ...(letters ? { unicodeRange: letters } : {}) });
    document.fonts.add(face);
    void face.load();
  }
}
