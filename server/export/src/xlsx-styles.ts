import type { Align } from '@soat/page';
import { escapeXml } from './clean.ts';

/** How a cell of a sheet looks. */
export interface CellLook {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly border: boolean;
  readonly align: Align;
  readonly wrap?: boolean;
  /** The number format: `#,##0.00`. */
  readonly format?: string;
}

/** Formats of one's own count from here. */
const FIRST_FORMAT = 164;
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** The looks of a workbook's cells, each of which a cell names by its number. */
export class CellStyles {
  readonly #font: string;
  readonly #looks = new Map<string, CellLook>();
  readonly #formats: string[] = [];

  constructor(font: string) {
    this.#font = font;
  }

  /** The number of a look; 0 is a workbook's own. */
  id(look: CellLook): number {
    const key = JSON.stringify([!!look.bold, !!look.italic, look.border, look.align, !!look.wrap, look.format ?? '']);
    if (!this.#looks.has(key)) this.#looks.set(key, look);
    if (look.format !== undefined && !this.#formats.includes(look.format)) this.#formats.push(look.format);
    return [...this.#looks.keys()].indexOf(key) + 1;
  }

  /** The styles as the workbook's part; to be asked for when all cells are made. */
  xml(): string {
    const font = (more: string): string => `<font>${more}<sz val="12"/><name val="${escapeXml(this.#font)}"/></font>`;
    const fonts = ['', '<b/>', '<i/>', '<b/><i/>'].map(font);
    const line = (side: string): string => `<${side} style="thin"><color rgb="FF000000"/></${side}>`;
    const sides = ['left', 'right', 'top', 'bottom'];
    const looks = [...this.#looks.values()].map((look) => this.#look(look));
    const formats = this.#formats.map(
      (code, i) => `<numFmt numFmtId="${FIRST_FORMAT + i}" formatCode="${escapeXml(code)}"/>`,
    );
    return [
      `<styleSheet xmlns="${MAIN}">`,
      formats.length > 0 ? `<numFmts count="${formats.length}">${formats.join('')}</numFmts>` : '',
      `<fonts count="${fonts.length}">${fonts.join('')}</fonts>`,
      '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>',
      `<borders count="2"><border><left/><right/><top/><bottom/></border><border>${sides.map(line).join('')}</border></borders>`,
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
      `<cellXfs count="${looks.length + 1}"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>${looks.join('')}</cellXfs>`,
      '</styleSheet>',
    ].join('');
  }

  #look(look: CellLook): string {
    const format = look.format === undefined ? 0 : FIRST_FORMAT + this.#formats.indexOf(look.format);
    const font = (look.bold ? 1 : 0) + (look.italic ? 2 : 0);
    const wrap = look.wrap ? ' wrapText="1"' : '';
    return `<xf numFmtId="${format}" fontId="${font}" fillId="0" borderId="${look.border ? 1 : 0}" xfId="0" applyNumberFormat="1" applyFont="1" applyBorder="1" applyAlignment="1"><alignment horizontal="${look.align}" vertical="center"${wrap}/></xf>`;
  }
}
