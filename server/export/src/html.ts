import {
  type Annex,
  type Flow,
  type FlowBlock,
  type Inline,
  type Page,
  plainText,
  type TableBlock,
  textWidth,
} from '@soat/page';
import { breakable } from './breakable.ts';
import { escapeXml } from './clean.ts';
import { styleOf } from './html-style.ts';

/**
 * The report as one HTML file that stands by itself: on the screen as sheets, printed in true A4 with the page numbers
 * where the decree has them. Made from the same page as the Word document.
 */
export function toHtml(page: Page): Uint8Array {
  const title = escapeXml(`${page.properties.typeName} ${page.properties.subject}`.trim());
  const parts = [
    '<!doctype html>',
    '<html lang="vi">',
    `<head><meta charset="utf-8"><title>${title}</title>`,
    `<meta name="author" content="${escapeXml(page.properties.organName)}">`,
    `<style>${styleOf(page.sheet)}</style></head>`,
    '<body>',
    `<article class="document">${head(page)}${page.flows.map((flow) => flowHtml(flow)).join('\n')}${foot(page)}${notes(page)}</article>`,
    ...page.annexes.map((annex) => annexHtml(annex)),
    '</body>',
    '</html>',
  ];
  return new TextEncoder().encode(`${parts.join('\n')}\n`);
}

const line = (kind: string, text: string): string => `<p class="${kind}">${escapeXml(text)}</p>`;
const lines = (kind: string, all: readonly string[]): string => all.map((text) => line(kind, text)).join('');
const rule = (length: number): string => `<hr style="width:${length.toFixed(1)}mm">`;

function head(page: Page): string {
  return [
    '<header><div class="columns">',
    `<div>${lines('superior', page.superior)}${lines('office', page.office.lines)}${rule(page.office.rule)}</div>`,
    `<div>${line('nation', page.nation)}${lines('motto', page.motto.lines)}${rule(page.motto.rule)}</div>`,
    `${line('symbol', page.symbol)}${line('place', page.placeAndDate)}`,
    '</div>',
    `<h1>${escapeXml(page.title)}</h1>${lines('summary', page.summary.lines)}${rule(page.summary.rule)}`,
    addressees(page),
    '</header>\n',
  ].join('');
}

function addressees({ addressees: own, sheet }: Page): string {
  const [only, ...others] = own.lines;
  if (only === undefined) return '';
  if (others.length === 0) return line('addressee', `${own.label} ${only}`);
  const left = own.indent + textWidth(own.label, sheet.sizes.body);
  const each = own.lines.map(
    (text) => `<p class="dash" style="margin-left:${left.toFixed(1)}mm">${escapeXml(text)}</p>`,
  );
  return `<div class="addressees"><p style="margin-left:${own.indent.toFixed(1)}mm">${escapeXml(own.label)}</p>${each.join('')}</div>`;
}

function foot(page: Page): string {
  const recipients =
    page.recipients.lines.length > 0 ? line('label', page.recipients.label) + lines('dash', page.recipients.lines) : '';
  const signature = lines('authority', page.signature.authority) + line('name', page.signature.name);
  return `<footer class="columns"><div class="recipients">${recipients}</div><div class="signature">${signature}</div></footer>`;
}

function notes(page: Page): string {
  if (page.footnotes.length === 0) return '';
  const each = page.footnotes.map((own, i) => {
    const text = own.map((content) => inline(content)).join('<br>');
    return `<li id="note-${i + 1}">${text}</li>`;
  });
  return `<ol class="notes">${each.join('')}</ol>`;
}

function annexHtml(annex: Annex): string {
  const title = annex.title.length > 0 ? `<p class="annex-title">${inline(annex.title)}</p>` : '';
  const attached = annex.attached === undefined ? '' : line('attached', annex.attached);
  return `<article class="annex"><h2 class="annex-label">${escapeXml(annex.label)}</h2>${title}${attached}${annex.flows.map((flow) => flowHtml(flow)).join('\n')}</article>`;
}

function flowHtml(flow: Flow): string {
  return `<section class="${flow.landscape ? 'wide' : 'upright'}">${flow.blocks.map(blockHtml).join('\n')}</section>`;
}

function blockHtml(block: FlowBlock): string {
  if (block.kind === 'table') return tableHtml(block);
  const indent = 'depth' in block && block.depth > 0 ? ` style="margin-left:${block.depth * 8}mm"` : '';
  if (block.kind === 'heading') {
    const level = Math.min(6, Math.max(2, block.level));
    return `<h${level}${block.centred ? ' class="centred"' : ''}>${inline(block.content)}</h${level}>`;
  }
  if (block.kind === 'item')
    return `<p${indent}>${escapeXml(`${block.marker} `.trimStart())}${inline(block.content)}</p>`;
  const kinds = [block.keepNext ? 'caption' : '', block.preformatted ? 'typed' : ''].filter(Boolean).join(' ');
  return `<p${kinds === '' ? '' : ` class="${kinds}"`}${indent}>${inline(block.content)}</p>`;
}

function tableHtml(table: TableBlock): string {
  const sum = table.columns.reduce((all, column) => all + column.width, 0);
  const columns = table.columns.map((column) => `<col style="width:${((column.width * 100) / sum).toFixed(2)}%">`);
  const span = (name: string, count: number): string => (count > 1 ? ` ${name}="${count}"` : '');
  const head = table.head.map(
    (row) =>
      `<tr>${row.map((cell) => `<th${span('colspan', cell.columnSpan)}${span('rowspan', cell.rowSpan)}>${inline(cell.content)}</th>`).join('')}</tr>`,
  );
  const numbers = table.numbers
    ? `<tr class="numbers">${table.numbers.map((content) => `<td>${inline(breakable(content))}</td>`).join('')}</tr>`
    : '';
  const body = table.rows.map(
    (row) =>
      `<tr${row.kind === 'data' ? '' : ` class="${row.kind}"`}>${row.cells.map((cell, i) => `<td class="${table.columns[i]?.align ?? 'left'}">${inline(cell.content)}</td>`).join('')}</tr>`,
  );
  return `<table style="font-size:${table.size}pt"><colgroup>${columns.join('')}</colgroup><thead>${head.join('')}${numbers}</thead><tbody>${body.join('')}</tbody></table>`;
}

function inline(content: readonly Inline[]): string {
  return content.map(pieceHtml).join('');
}

function pieceHtml(one: Inline): string {
  if (one.kind === 'break') return '<br>';
  if (one.kind === 'footnote') return `<sup><a href="#note-${one.number}">${one.number}</a></sup>`;
  let html = escapeXml(plainText([one]));
  if (one.strike) html = `<s>${html}</s>`;
  if (one.italic) html = `<em>${html}</em>`;
  if (one.bold) html = `<strong>${html}</strong>`;
  return one.link === undefined ? html : `<a href="${escapeXml(one.link)}">${html}</a>`;
}
