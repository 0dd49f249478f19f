import type { Sheet } from '@soat/page';

/** The style sheet of the print view, every measure of which is the sheet's own. */
export function styleOf(sheet: Sheet): string {
  const { sizes } = sheet;
  const margins = `${sheet.top}mm ${sheet.right}mm ${sheet.bottom}mm ${sheet.left}mm`;
  const number = `@top-center { content: counter(page); font: ${sizes.pageNumber}pt "${sheet.font}", serif; }`;
  const [left, right] = sheet.headColumns;
  const [footLeft, footRight] = sheet.footColumns;
  return `
@page { size: A4 portrait; margin: ${margins}; ${number} }
@page wide { size: A4 landscape; }
@page :first { @top-center { content: none; } }
* { box-sizing: border-box; }
body { margin: 0; color: #000; background: #fff; font: ${sizes.body}pt/${sheet.lineSpacing} "${sheet.font}", "Liberation Serif", serif; }
p, h1, h2, h3, h4, h5, h6 { margin: 0; font-size: inherit; }
a { color: inherit; text-decoration: none; }
hr { border: 0; border-top: 1px solid #000; margin: 1mm auto 0; }
.columns { display: grid; grid-template-columns: ${left}mm ${right}mm; text-align: center; }
.superior, .office { font-size: ${sizes.office}pt; }
.office, .nation, .motto, h1, .summary { font-weight: bold; text-align: center; }
.nation { font-size: ${sizes.nation}pt; white-space: nowrap; }
.motto { font-size: ${sizes.motto}pt; }
.symbol { font-size: ${sizes.symbol}pt; margin-top: 6pt; }
.place { font-size: ${sizes.place}pt; font-style: italic; margin-top: 6pt; }
h1, .summary { font-size: ${sizes.title}pt; }
h1 { margin-top: 18pt; }
.addressee { text-align: center; margin: 12pt 0 6pt; }
.addressees { margin: 12pt 0 6pt; }
.dash { padding-left: 0.6em; text-indent: -0.6em; }
section p, section h1, section h2, section h3, section h4, section h5, section h6 { margin-top: ${sheet.paragraphGap}pt; text-align: justify; text-indent: ${sheet.indent}mm; }
section .centred { text-align: center; text-indent: 0; }
section .typed { white-space: pre-wrap; text-align: left; }
h2, h3, h4, h5, h6, .caption { break-after: avoid; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; margin: 6pt 0; line-height: 1.15; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
th, td { border: 1px solid #000; padding: 1px 1mm; vertical-align: middle; overflow-wrap: break-word; }
th, .numbers td, .center { text-align: center; }
.numbers td { font-style: italic; font-size: 0.92em; }
.left { text-align: left; }
.right { text-align: right; }
.total td, .section td { font-weight: bold; }
footer.columns { grid-template-columns: ${footLeft}mm ${footRight}mm; margin-top: 12pt; break-inside: avoid; }
.recipients { text-align: left; font-size: ${sizes.recipients}pt; line-height: 1.15; }
.recipients .label { font-size: ${sizes.recipientsLabel}pt; font-weight: bold; font-style: italic; }
.signature { font-size: ${sizes.signature}pt; font-weight: bold; }
.signature .name { margin-top: 72pt; }
.notes { font-size: 10pt; margin-top: 12pt; border-top: 1px solid #000; width: 100%; }
.annex { break-before: page; }
.annex-label, .annex-title { text-align: center; font-weight: bold; }
.attached { text-align: center; font-style: italic; margin-bottom: 12pt; }
.wide { page: wide; }
@media screen {
  body { background: #ddd; padding: 8mm 0; }
  article { width: ${sheet.width}mm; min-height: ${sheet.height}mm; margin: 0 auto 8mm; padding: ${margins}; background: #fff; box-shadow: 0 1px 6px #0005; }
  .wide { width: ${sheet.height - sheet.left - sheet.right}mm; background: #fff; }
}
`;
}
