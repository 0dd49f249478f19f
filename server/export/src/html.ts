import {
  type Annex,
  type Flow,
  type FlowBlock,
  type HeadComponent,
  type Inline,
  PAGE_WORDS,
  type Page,
  plainText,
  type TableBlock,
  textWidth,
} from '@soat/page';
import { breakable } from './breakable.ts';
import { escapeXml } from './clean.ts';
import { mm, printStyle, pt } from './html-style.ts';

/** What a reader of the page in HTML may want besides what it looks like. */
export interface Trace {
  /** The attributes that lead from a block back to where it was written; an empty text for none. */
  attributes(at: number | undefined, classes: readonly string[]): string;
  /** Words under marks. */
  marked(marks: readonly number[], html: string): string;
}

/** The page itself, and nothing that leads anywhere. */
const NO_TRACE: Trace = {
  attributes: (_, classes) => (classes.length > 0 ? ` class="${classes.join(' ')}"` : ''),
  marked: (_, html) => html,
};

/** How the print view is made. */
export interface HtmlOptions {
  /** Whether «DỰ THẢO» stands behind the text of every page. */
  readonly draft?: boolean;
}

/**
 * The report as one HTML file that stands by itself: on the screen as sheets, printed in true A4 with the page numbers
 * where the decree has them. Made from the same page as the Word document.
 */
export function toHtml(page: Page, { draft = false }: HtmlOptions = {}): Uint8Array {
  const title = escapeXml(`${page.properties.typeName} ${page.properties.subject}`.trim());
  const parts = [
    '<!doctype html>',
    '<html lang="vi">',
    `<head><meta charset="utf-8"><title>${title}</title>`,
    `<meta name="author" content="${escapeXml(page.properties.organName)}">`,
    `<style>${printStyle(page.sheet, { draft, landscape: isLandscape(page) })}</style></head>`,
    '<body>',
    ...(draft ? [`<div class="draft" aria-hidden="true">${PAGE_WORDS.draft}</div>`] : []),
    `<main class="soat">`,
    sheetsHtml(page),
    '</main>',
    '</body>',
    '</html>',
  ];
  return new TextEncoder().encode(`${parts.join('\n')}\n`);
}

function isLandscape({ flows, annexes }: Page): boolean {
  return [...flows, ...annexes.flatMap((annex) => annex.flows)].some((flow) => flow.landscape);
}

/** The sheets of the page one below the other, each an `article`; styles are the caller's to bring. */
export function sheetsHtml(page: Page, trace: Trace = NO_TRACE): string {
  return new Writer(page, trace).sheets();
}

const line = (kind: string, html: string): string => `<p class="${kind}">${html}</p>`;
const rule = (length: number): string => `<hr style="width:${mm(length)}">`;

class Writer {
  readonly #page: Page;
  readonly #trace: Trace;

  constructor(page: Page, trace: Trace) {
    this.#page = page;
    this.#trace = trace;
  }

  sheets(): string {
    const page = this.#page;
    const upright: Flow = { landscape: false, blocks: [] };
    // The head and the signature stand on upright pages.
    const flows = [
      ...(page.flows[0]?.landscape ? [upright] : []),
      ...page.flows,
      ...(page.flows.length === 0 || page.flows[page.flows.length - 1]?.landscape ? [upright] : []),
    ];
    const body = flows.map((flow, i) => {
      const isLast = i === flows.length - 1;
      const classes = isLast ? ['before-foot'] : [];
      const own = this.#flow(flow, classes);
      return sheetHtml(flow, [], `${i === 0 ? this.#head() : ''}${own}${isLast ? this.#foot() + this.#notes() : ''}`);
    });
    return [...body, ...page.annexes.flatMap((annex) => this.#annex(annex))].join('\n');
  }

  /** Words of a component on lines of their own. */
  #lines(component: HeadComponent, kind: string, all: readonly string[]): string {
    return all.map((text) => line(kind, this.#words(component, text))).join('');
  }

  /** Words of a component, with the marks on it. */
  #words(component: HeadComponent, text: string): string {
    const marks = this.#page.origins?.[component]?.marks ?? [];
    const html = escapeXml(text);
    return marks.length > 0 ? this.#trace.marked(marks, html) : html;
  }

  #head(): string {
    const page = this.#page;
    return [
      `<header${this.#trace.attributes(page.origins && 0, [])}><div class="columns">`,
      `<div>${this.#lines('superior', 'superior', page.superior)}${this.#lines('office', 'office', page.office.lines)}${rule(page.office.rule)}</div>`,
      `<div>${line('nation', escapeXml(page.nation))}${page.motto.lines.map((text) => line('motto', escapeXml(text))).join('')}${rule(page.motto.rule)}</div>`,
      `${this.#lines('symbol', 'symbol', [page.symbol])}${this.#lines('place', 'place', [page.placeAndDate])}`,
      '</div>',
      `<h1 class="title">${this.#words('title', page.title)}${this.#words('unshown', '')}</h1>${this.#lines('summary', 'summary', page.summary.lines)}${rule(page.summary.rule)}`,
      this.#addressees(),
      '</header>\n',
    ].join('');
  }

  #addressees(): string {
    const { addressees: own, sheet } = this.#page;
    const [only, ...others] = own.lines;
    if (only === undefined) return '';
    if (others.length === 0) return this.#lines('addressees', 'addressee', [`${own.label} ${only}`]);
    const left = own.indent + textWidth(own.label, sheet.sizes.body);
    const each = own.lines.map(
      (text) => `<p class="dash" style="margin-left:${mm(left)}">${this.#words('addressees', text)}</p>`,
    );
    return `<div class="addressees"><p style="margin-left:${mm(own.indent)}">${escapeXml(own.label)}</p>${each.join('')}</div>`;
  }

  #foot(): string {
    const { recipients, signature } = this.#page;
    const left =
      recipients.lines.length > 0
        ? line('label', escapeXml(recipients.label)) + this.#lines('recipients', 'dash', recipients.lines)
        : '';
    const right =
      this.#lines('signature', 'authority', signature.authority) +
      // Without a name there is room to sign all the same.
      this.#lines('signature', 'name', [signature.name]);
    return `<footer class="columns"><div class="recipients">${left}</div><div class="signature">${right}</div></footer>`;
  }

  #notes(): string {
    const { footnotes } = this.#page;
    if (footnotes.length === 0) return '';
    const each = footnotes.map((own, i) => {
      const text = own.map((content) => this.#inline(content)).join('<br>');
      return `<li id="note-${i + 1}">${text}</li>`;
    });
    return `<ol class="notes">${each.join('')}</ol>`;
  }

  #annex(annex: Annex): readonly string[] {
    const marks = annex.marks ?? [];
    const label = escapeXml(annex.label);
    const title = annex.title.length > 0 ? line('annex-title', this.#inline(annex.title)) : '';
    const attached = annex.attached === undefined ? '' : line('attached', escapeXml(annex.attached));
    const own = marks.length > 0 ? this.#trace.marked(marks, label) : label;
    const head = `<h2${this.#trace.attributes(annex.at, ['annex-label'])}>${own}</h2>${title}${attached}`;
    return annex.flows.map((flow, i) =>
      sheetHtml(flow, i === 0 ? ['annex'] : [], (i === 0 ? head : '') + this.#flow(flow, [])),
    );
  }

  #flow(flow: Flow, classes: readonly string[]): string {
    const attribute = classes.length > 0 ? ` class="${classes.join(' ')}"` : '';
    return `<section${attribute}>${flow.blocks.map((block) => this.#block(block)).join('\n')}</section>`;
  }

  #block(block: FlowBlock): string {
    if (block.kind === 'table') return this.#table(block);
    if (block.kind === 'heading') {
      const level = Math.min(6, Math.max(2, block.level));
      const attributes = this.#trace.attributes(block.at, block.centred ? ['centred'] : []);
      return `<h${level}${attributes}>${this.#inline(block.content)}</h${level}>`;
    }
    const indent = block.depth > 0 ? ` style="margin-left:${mm(block.depth * 8)}"` : '';
    if (block.kind === 'item') {
      const marker = escapeXml(`${block.marker} `.trimStart());
      return `<p${this.#trace.attributes(block.at, [])}${indent}>${marker}${this.#inline(block.content)}</p>`;
    }
    const kinds = [...(block.keepNext ? ['caption'] : []), ...(block.preformatted ? ['typed'] : [])];
    return `<p${this.#trace.attributes(block.at, kinds)}${indent}>${this.#inline(block.content)}</p>`;
  }

  #table(table: TableBlock): string {
    const sum = table.columns.reduce((all, column) => all + column.width, 0);
    const columns = table.columns.map((column) => `<col style="width:${((column.width * 100) / sum).toFixed(2)}%">`);
    const span = (name: string, count: number): string => (count > 1 ? ` ${name}="${count}"` : '');
    const head = table.head.map(
      (row) =>
        `<tr>${row.map((cell) => `<th${span('colspan', cell.columnSpan)}${span('rowspan', cell.rowSpan)}>${this.#inline(cell.content)}</th>`).join('')}</tr>`,
    );
    const numbers = table.numbers
      ? `<tr class="numbers">${table.numbers.map((content) => `<td>${this.#inline(breakable(content))}</td>`).join('')}</tr>`
      : '';
    const body = table.rows.map((row) => {
      const cells = row.cells.map(
        (cell, i) => `<td class="${table.columns[i]?.align ?? 'left'}">${this.#inline(cell.content)}</td>`,
      );
      return `<tr${this.#trace.attributes(row.at, row.kind === 'data' ? [] : [row.kind])}>${cells.join('')}</tr>`;
    });
    return `<table${this.#trace.attributes(table.at, [])} style="font-size:${pt(table.size)}"><colgroup>${columns.join('')}</colgroup><thead>${head.join('')}${numbers}</thead><tbody>${body.join('')}</tbody></table>`;
  }

  #inline(content: readonly Inline[]): string {
    return content.map((one) => this.#piece(one)).join('');
  }

  #piece(one: Inline): string {
    if (one.kind === 'break') return '<br>';
    if (one.kind === 'footnote') return `<sup><a href="#note-${one.number}">${one.number}</a></sup>`;
    let html = escapeXml(plainText([one]));
    if (one.strike) html = `<s>${html}</s>`;
    if (one.italic) html = `<em>${html}</em>`;
    if (one.bold) html = `<strong>${html}</strong>`;
    if (one.link !== undefined) html = `<a href="${escapeXml(one.link)}">${html}</a>`;
    return one.marks ? this.#trace.marked(one.marks, html) : html;
  }
}

function sheetHtml(flow: Flow, classes: readonly string[], html: string): string {
  const all = ['sheet', flow.landscape ? 'wide' : 'upright', ...classes];
  return `<article class="${all.join(' ')}">${html}</article>`;
}
