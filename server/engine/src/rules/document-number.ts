import { documentType } from '../facts/document-types.ts';
import { lookup } from '../facts/front-matter.ts';
import { inFrontMatter, reportRule } from './kit.ts';

type Fault =
  /** Blanks inside, or a number below ten without its zero: plain to every reader, so only a hint. */
  | 'blanks'
  | 'zero'
  | 'year'
  /** The letters are right but for their case or their dashes. */
  | 'letters'
  | 'form'
  | 'other-type'
  | 'no-type';

interface NumberData {
  readonly fault: Fault;
  readonly written: string;
  /** The number as it should be written; empty where that is not sure. */
  readonly mended: string;
  /** The first group of the symbol, and the type of document that it stands for. */
  readonly code: string;
  readonly type: string;
  readonly abbreviation: string;
}

/**
 * Số và ký hiệu của báo cáo viết liền, không cách chữ: số, gạch chéo, chữ viết tắt tên loại, gạch nối, chữ viết tắt tên
 * cơ quan, ví dụ 15/BC-UBND. Số nhỏ hơn 10 thêm số 0 ở trước (Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I, mục II.3). Số
 * lấy liên tiếp từ 01 trong một năm (Điều 15). Bản dự thảo chưa có số thì để trống: /BC-UBND.
 *
 * Sai:
 * ```markdown
 * ---
 * loại: báo cáo cải cách hành chính
 * số: 15/KH-UBND
 * ---
 * ```
 *
 * Đúng:
 * ```markdown
 * ---
 * loại: báo cáo cải cách hành chính
 * số: 15/BC-UBND
 * ---
 * ```
 */
export const rule = reportRule<NumberData>({
  id: 'document-number',
  severity: 'warning',
  of: [],
  words: {
    vi: {
      title: 'Số và ký hiệu của báo cáo',
      message: (data) => ({
        headline: headlineVi(data),
        mend: data.mended === '' ? `ghi như 15/${data.abbreviation}-UBND` : `đổi thành ${data.mended}`,
      }),
      fix: (_name, { written, mended }) => `Đổi «${written}» thành «${mended}»`,
    },
    en: {
      title: 'Number and symbol of the report',
      message: (data) => ({
        headline: headlineEn(data),
        mend: data.mended === '' ? `write it like 15/${data.abbreviation}-UBND` : `change it to ${data.mended}`,
      }),
      fix: (_name, { written, mended }) => `Change «${written}» to «${mended}»`,
    },
  },
  *check({ frontMatter, kind }) {
    const node = lookup(frontMatter, 'số');
    if (node?.kind !== 'text' || node.text === '') return;
    const found = faultIn(node.text, kind.schema.abbreviation);
    if (!found) return;
    const { fault, mended = '', code = '' } = found;
    yield {
      at: inFrontMatter(node.span),
      data: {
        fault,
        mended,
        code,
        written: node.text,
        type: documentType(code) ?? '',
        abbreviation: kind.schema.abbreviation,
      },
      severity:
        fault === 'other-type'
          ? 'error'
          : fault === 'blanks' || fault === 'zero' || fault === 'year'
            ? 'hint'
            : 'warning',
      fixes:
        mended === ''
          ? []
          : [
              {
                name: 'change',
                safe: fault === 'blanks' || fault === 'zero',
                edits: [{ at: inFrontMatter(node.span), newText: mended }],
              },
            ],
    };
  },
});

interface FoundFault {
  readonly fault: Fault;
  readonly mended?: string;
  readonly code?: string;
}

// Blank, dots or a rule where the number will be written by hand.
const UNNUMBERED = /^[\s.…_]*(?=\/)/u;
const NUMBERED = /^(\d{1,5})?\/(?:((?:19|20)\d{2})\/)?([^/]+)$/u;
const SYMBOL = /^[A-ZĐ][A-Za-zĐđ]*(?:-[A-ZĐ][A-Za-zĐđ0-9&.]*)+$/u;

/** The gravest thing amiss with a number, or undefined. */
function faultIn(written: string, abbreviation: string): FoundFault | undefined {
  const compact = written.replace(UNNUMBERED, '').replace(/\s+/gu, '');
  const plain = compact.replace(/[\u2010-\u2015\u2212]/gu, '-');
  const match = NUMBERED.exec(plain);
  const [, digits = '', year, symbol = ''] = match ?? [];
  if (!match || (digits !== '' && Number(digits) === 0)) return { fault: 'form' };
  const code = symbol.split('-')[0] ?? '';
  const number = digits === '' ? '' : digits.padStart(2, '0');
  const lettered = symbol === symbol.toLowerCase() || code.toUpperCase() === abbreviation.toUpperCase();
  if (!SYMBOL.test(symbol) || (code !== abbreviation && lettered)) {
    const raised = [
      abbreviation,
      ...symbol
        .split('-')
        .slice(1)
        .map((group) => group.toUpperCase()),
    ].join('-');
    const isOnlyCase = code.toUpperCase() === abbreviation.toUpperCase() && SYMBOL.test(raised) && symbol !== raised;
    return isOnlyCase
      ? { fault: 'letters', mended: `${number}/${year ? `${year}/` : ''}${raised}` }
      : { fault: 'form' };
  }
  const rest = symbol.slice(code.length);
  if (code !== abbreviation) {
    if (documentType(code) === undefined) return { fault: 'no-type', code };
    return { fault: 'other-type', code, mended: `${number}/${year ? `${year}/` : ''}${abbreviation}${rest}` };
  }
  if (plain !== compact) return { fault: 'letters', mended: `${number}/${year ? `${year}/` : ''}${symbol}` };
  if (year !== undefined) return { fault: 'year', mended: `${number}/${symbol}` };
  if (written.replace(UNNUMBERED, '') !== compact) return { fault: 'blanks', mended: `${number}/${symbol}` };
  return number === digits ? undefined : { fault: 'zero', mended: `${number}/${symbol}` };
}

function headlineVi({ fault, written, code, type, abbreviation }: NumberData): string {
  switch (fault) {
    case 'blanks':
      return `Số, ký hiệu «${written}» có dấu cách ở giữa; số và ký hiệu viết liền.`;
    case 'zero':
      return `Số nhỏ hơn 10 ghi thêm số 0 ở trước: «${written}».`;
    case 'year':
      return `Ký hiệu «${written}» có năm ở giữa; chỉ văn bản quy phạm pháp luật mới ghi năm.`;
    case 'letters':
      return `Ký hiệu «${written}» chưa đúng chữ hoa hoặc dấu gạch nối.`;
    case 'other-type':
      return `Ký hiệu «${written}» mang chữ ${code} của ${type.toLowerCase()}, trong khi đây là báo cáo (${abbreviation}).`;
    case 'no-type':
      return `Ký hiệu «${written}» chưa có chữ viết tắt tên loại: nhóm đầu là ${code}, không phải ${abbreviation}.`;
    default:
      return `Số, ký hiệu «${written}» chưa đúng dạng số/${abbreviation}-CƠ QUAN.`;
  }
}

function headlineEn({ fault, written, code, type, abbreviation }: NumberData): string {
  switch (fault) {
    case 'blanks':
      return `The number «${written}» has blanks in it; it is written without any.`;
    case 'zero':
      return `A number below 10 is written with a zero before it: «${written}».`;
    case 'year':
      return `The symbol «${written}» has a year in it; only legal normative documents have one.`;
    case 'letters':
      return `The symbol «${written}» has the wrong letter case or dash.`;
    case 'other-type':
      return `The symbol «${written}» has the code ${code} (${type}), but this is a report (${abbreviation}).`;
    case 'no-type':
      return `The symbol «${written}» lacks the code of its type: it begins with ${code}, not ${abbreviation}.`;
    default:
      return `The number «${written}» does not have the form number/${abbreviation}-OFFICE.`;
  }
}
