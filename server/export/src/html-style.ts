import { PAGE_WORDS, type Sheet, textWidth, WATERMARK } from '@soat/page';

/**
 * The style sheets of the page in HTML. Each measure is the sheet's own, as so many `--mm` or `--pt`: on paper these are
 * a true millimetre and point, in the editor's preview they shrink with the pane.
 */

/** A length of the sheet in millimetres. */
export const mm = (value: number): string => `calc(${round(value)} * var(--mm))`;

/** A size of letters or a space in points. */
export const pt = (value: number): string => `calc(${round(value)} * var(--pt))`;

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

type Rule = readonly [selectors: string, declarations: string];

/** What the page looks like wherever it is shown. */
function layoutOf(sheet: Sheet): readonly Rule[] {
  const { sizes } = sheet;
  const [left, right] = sheet.headColumns;
  const [footLeft, footRight] = sheet.footColumns;
  const blocks = ['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'];
  return [
    [
      '.sheet',
      `color: var(--ink); font: ${pt(sizes.body)}/${sheet.lineSpacing} "${sheet.font}", "Liberation Serif", serif; text-align: left`,
    ],
    [
      blocks.join(', '),
      'margin: 0; padding: 0; border: 0; font-size: inherit; font-weight: inherit; line-height: inherit',
    ],
    ['a', 'color: inherit; text-decoration: none'],
    ['strong', 'font-weight: bold'],
    ['sup', 'font-size: 0.65em; line-height: 0'],
    ['hr', `height: 0; border: 0; border-top: 1px solid var(--ink); margin: ${mm(1.6)} auto 0`],
    ['.columns', `display: grid; grid-template-columns: ${mm(left)} ${mm(right)}; text-align: center`],
    ['.superior, .office', `font-size: ${pt(sizes.office)}`],
    ['.office, .nation, .motto, .title, .summary', 'font-weight: bold; text-align: center'],
    ['.nation', `font-size: ${pt(sizes.nation)}; white-space: nowrap`],
    ['.motto', `font-size: ${pt(sizes.motto)}`],
    ['.symbol', `font-size: ${pt(sizes.symbol)}; margin-top: ${pt(6)}`],
    ['.place', `font-size: ${pt(sizes.place)}; font-style: italic; margin-top: ${pt(6)}`],
    ['.title, .summary', `font-size: ${pt(sizes.title)}`],
    ['.title', `margin-top: ${pt(18)}`],
    ['.addressee', `text-align: center; margin: ${pt(12)} 0 ${pt(6)}`],
    ['.addressees', `margin: ${pt(12)} 0 ${pt(6)}`],
    ['.dash', 'padding-left: 0.6em; text-indent: -0.6em'],
    [
      blocks.map((name) => `section > ${name}`).join(', '),
      `margin-top: ${pt(sheet.paragraphGap)}; text-align: justify; text-indent: ${mm(sheet.indent)}`,
    ],
    [['h2', 'h3', 'h4', 'h5', 'h6'].map((name) => `section > ${name}`).join(', '), 'font-weight: bold'],
    ['section > .centred', 'text-align: center; text-indent: 0'],
    ['section > .typed', 'white-space: pre-wrap; text-align: left'],
    ['h2, h3, h4, h5, h6, .caption, .before-foot > :last-child', 'break-after: avoid'],
    [
      'table',
      `display: table; width: 100%; border-collapse: collapse; table-layout: fixed; margin: ${pt(6)} 0; line-height: 1.15; text-indent: 0`,
    ],
    ['thead', 'display: table-header-group'],
    ['tr', 'break-inside: avoid; background: none'],
    [
      'th, td',
      `border: 1px solid var(--ink); padding: 1px ${mm(1)}; vertical-align: middle; overflow-wrap: break-word; font-weight: inherit`,
    ],
    ['th, .numbers td, td.center', 'text-align: center'],
    ['th, .total td, tr.section td', 'font-weight: bold'],
    ['.numbers td', 'font-style: italic; font-size: 0.92em'],
    ['td.left', 'text-align: left'],
    ['td.right', 'text-align: right'],
    [
      'footer.columns',
      `grid-template-columns: ${mm(footLeft)} ${mm(footRight)}; margin-top: ${pt(12)}; break-inside: avoid`,
    ],
    ['.recipients', `text-align: left; font-size: ${pt(sizes.recipients)}; line-height: 1.15`],
    ['.recipients .label', `font-size: ${pt(sizes.recipientsLabel)}; font-weight: bold; font-style: italic`],
    ['.signature', `font-size: ${pt(sizes.signature)}; font-weight: bold`],
    ['.signature .name', `margin-top: ${pt(72)}`],
    [
      '.notes',
      `font-size: ${pt(10)}; margin: ${pt(12)} 0 0; padding: ${pt(3)} 0 0 1.5em; border-top: 1px solid var(--ink)`,
    ],
    ['.annex-label, .annex-title', 'text-align: center; font-weight: bold'],
    ['.attached', `text-align: center; font-style: italic; margin-bottom: ${pt(12)}`],
  ];
}

/** The sheets as they lie on a screen: whole sheets of paper below each other. */
function sheetsOf(sheet: Sheet): readonly Rule[] {
  const padding = [sheet.top, sheet.right, sheet.bottom, sheet.left].map(mm).join(' ');
  return [
    [
      '.sheet',
      `box-sizing: border-box; width: ${mm(sheet.width)}; min-height: ${mm(sheet.height)}; margin: 0 auto ${mm(8)}; padding: ${padding}; background-color: var(--paper)`,
    ],
    ['.sheet.wide', `width: ${mm(sheet.height)}; min-height: ${mm(sheet.width)}`],
  ];
}

/** Rules within the page only, stronger than those that an editor or a theme has for Markdown. */
function scoped(rules: readonly Rule[]): string {
  return rules
    .map(([selectors, declarations]) => {
      const own = selectors
        .split(', ')
        .map((one) => (one.startsWith('.sheet') ? `.soat ${one}` : `.soat .sheet ${one}`));
      return `${own.join(', ')} { ${declarations}; }\n`;
    })
    .join('');
}

/** What the print view is made for. */
export interface PrintOptions {
  /** Whether «DỰ THẢO» stands behind the text. */
  readonly draft: boolean;
  /** Whether any page lies on its side. */
  readonly landscape: boolean;
}

/** The style sheet of the print view: on the screen as sheets, on paper true A4 with the decree's page numbers. */
export function printStyle(sheet: Sheet, { draft, landscape }: PrintOptions): string {
  const margins = `${sheet.top}mm ${sheet.right}mm ${sheet.bottom}mm ${sheet.left}mm`;
  const number = `@top-center { content: counter(page); font: ${sheet.sizes.pageNumber}pt "${sheet.font}", serif; }`;
  return `
@page { size: A4 portrait; margin: ${margins}; ${number} }
@page wide { size: A4 landscape; }
@page :first { @top-center { content: none; } }
body { margin: 0; }
.soat { --mm: 1mm; --pt: 1pt; --ink: #000; --paper: #fff; }
${scoped(layoutOf(sheet))}.soat .wide { page: wide; }
.soat .annex { break-before: page; }
${draft ? draftStyle(sheet, landscape) : ''}@media screen {
body { background: #ddd; padding: 8mm 0; }
.soat .sheet { box-shadow: 0 1px 6px #0005; }
${scoped(sheetsOf(sheet))}}
`;
}

/**
 * «DỰ THẢO» askew behind the text: on paper a fixed element, which browsers print on every page (and a background,
 * which they leave out); on the screen the background of each sheet, again for each height of a page. Browsers put a
 * fixed element where it stands on the first page, so that it is moved up to have room on a page that lies on its side.
 */
function draftStyle(sheet: Sheet, landscape: boolean): string {
  const middle = ((landscape ? sheet.width : sheet.height) - sheet.top - sheet.bottom) / 2;
  const picture = (width: number, height: number): string => {
    const x = width / 2;
    const y = height / 2;
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}mm" height="${height}mm" viewBox="0 0 ${width} ${height}"><text x="${x}" y="${y}" transform="rotate(-45 ${x} ${y})" text-anchor="middle" dominant-baseline="central" font-family="${sheet.font}, serif" font-weight="bold" font-size="${round((WATERMARK.size * 25.4) / 72)}" fill="${WATERMARK.colour}">${PAGE_WORDS.draft}</text></svg>`;
    return `var(--paper) url("data:image/svg+xml,${encodeURIComponent(svg)}") 0 0 / ${width}mm ${height}mm repeat-y`;
  };
  const half = round(textWidth(PAGE_WORDS.draft, WATERMARK.size, true) / 2);
  return `.draft { display: none; }
@media print {
.draft { display: block; position: fixed; z-index: -1; top: ${middle}mm; left: 50%; margin: -20mm 0 0 -${half}mm; transform: rotate(-45deg); white-space: nowrap; color: ${WATERMARK.colour}; font: bold ${WATERMARK.size}pt/40mm "${sheet.font}", "Liberation Serif", serif; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
@media screen {
.soat .sheet { background: ${picture(sheet.width, sheet.height)}; }
.soat .sheet.wide { background: ${picture(sheet.height, sheet.width)}; }
}
`;
}

/**
 * What the preview's marks look like for each severity: a colour of the editor's theme, and a sign. The sign stands
 * behind the words, but before a figure, whose digits stay below the other ones of its column.
 */
const SIGNS = [
  ['error', 'editorError', '✕'],
  ['warning', 'editorWarning', '▲'],
  ['info', 'editorInfo', '●'],
  ['hint', 'editorHint', '○'],
] as const;

/** The style sheet that the editor's preview of Markdown gets: the page as wide as its pane, in the editor's colours. */
export function previewStyle(sheet: Sheet): string {
  return `/* Written by npm run gen from server/export/src/html-style.ts. */
.soat { container-type: inline-size; --paper: #fff; --ink: #000; --edge: #0003; --quiet: #555; margin: 0 auto; }
.vscode-dark .soat { --paper: var(--vscode-editor-background, #1f1f1f); --ink: var(--vscode-editor-foreground, #ddd); --edge: #fff4; --quiet: var(--vscode-descriptionForeground, #aaa); }
.vscode-high-contrast .soat { --paper: #000; --ink: #fff; --edge: var(--vscode-contrastBorder, #fff); --quiet: #fff; }
.vscode-high-contrast-light .soat { --paper: #fff; --ink: #000; --edge: var(--vscode-contrastBorder, #000); --quiet: #000; }
.soat .sheet { --mm: min(1.25mm, calc(100cqw / ${sheet.width})); --pt: calc(var(--mm) * ${(25.4 / 72).toFixed(6)}); overflow: clip; border: 1px solid var(--edge); }
.soat .sheet.wide { --mm: min(1.25mm, calc(100cqw / ${sheet.height})); }
${scoped([...layoutOf(sheet), ...sheetsOf(sheet)])}.soat tr.code-line::before { content: none !important; }
.soat mark { color: inherit; background: none; text-decoration: underline; text-decoration-style: wavy; text-decoration-skip-ink: none; }
.soat mark::before, .soat mark::after { display: inline-block; font: bold 0.6em/1 sans-serif; vertical-align: super; }
.soat td mark { white-space: nowrap; }
${SIGNS.map(([severity, colour, sign]) => {
  const paint = `var(--vscode-${colour}-foreground, currentColor)`;
  return `.soat mark.${severity} { text-decoration-color: ${paint}; }
.soat :not(.right) > mark.${severity}::after, .soat .right > mark.${severity}::before { content: '${sign}'; color: ${paint}; }
.soat li.${severity}::marker { content: '${sign} '; color: ${paint}; }
`;
}).join('')}.soat a:target + mark { outline: 2px solid var(--vscode-focusBorder, currentColor); }
.soat .findings, .soat .note { box-sizing: border-box; max-width: ${round(sheet.width * 1.25)}mm; margin: 0 auto 12px; font-size: 13px; line-height: 1.5; }
.soat .findings summary { cursor: pointer; }
.soat .findings ul { margin: 4px 0 0; padding-left: 1.6em; }
.soat .findings a { color: var(--vscode-textLink-foreground, inherit); }
.soat-note { padding: 4px 10px; border-left: 4px solid var(--vscode-editorWarning-foreground, #b89500); }
`;
}
