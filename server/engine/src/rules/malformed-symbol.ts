import type { SymbolFault } from '../facts/citation-symbol.ts';
import type { Citation } from '../facts/citations.ts';
import { sectionRule } from './kit.ts';

interface SymbolData {
  readonly written: string;
  readonly mended: string;
  readonly faults: readonly (SymbolFault | 'no-year')[];
}

/**
 * Số và ký hiệu viết liền: số, gạch chéo, chữ viết tắt tên loại, gạch nối, chữ viết tắt tên cơ quan, không có dấu cách,
 * chữ in hoa (Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I, mục II.3). Ký hiệu sai một dấu thì tìm văn bản không ra. Nghị
 * định và thông tư có năm ở giữa: 30/2020/NĐ-CP.
 *
 * Sai:
 * ```markdown
 * Thực hiện Quyết định số 05/QĐ- MTTQ-BTT ngày 05/8/2024 về thành lập Đoàn giám sát.
 * ```
 *
 * Đúng:
 * ```markdown
 * Thực hiện Quyết định số 05/QĐ-MTTQ-BTT ngày 05/8/2024 về thành lập Đoàn giám sát.
 * ```
 */
export const rule = sectionRule<SymbolData>({
  id: 'malformed-symbol',
  severity: 'warning',
  words: {
    vi: {
      title: 'Cách viết số và ký hiệu văn bản',
      message: ({ written, mended, faults }) => ({
        headline: `Ký hiệu «${oneLine(written)}» ${faults.map((fault) => FAULTS_VI[fault]).join(', ')}.`,
        mend: mended === '' ? 'ghi thêm năm ban hành, như 30/2020/NĐ-CP' : `đổi thành ${mended}`,
      }),
      fix: (_name, { mended, written }) => `Đổi «${oneLine(written)}» thành «${mended}»`,
    },
    en: {
      title: 'How number and symbol of a document are written',
      message: ({ written, mended, faults }) => ({
        headline: `The symbol «${oneLine(written)}» ${faults.map((fault) => FAULTS_EN[fault]).join(', ')}.`,
        mend: mended === '' ? 'add the year of issue, as in 30/2020/NĐ-CP' : `change it to ${mended}`,
      }),
      fix: (_name, { mended, written }) => `Change «${oneLine(written)}» to «${mended}»`,
    },
  },
  *check(facts) {
    for (const citation of facts.citations) {
      const { symbol, symbolAt } = citation;
      if (!symbol || !symbolAt) continue;
      const faults = faultsOf(citation);
      if (faults.length === 0) continue;
      const mended = faults.includes('no-year') ? withYear(citation) : symbol.mended;
      yield {
        at: symbolAt.span,
        data: { written: symbolAt.written, mended, faults },
        severity: faults.some((fault) => SURE.has(fault)) ? 'warning' : 'hint',
        fixes:
          mended === ''
            ? []
            : [
                {
                  name: 'mend',
                  safe: faults.every((fault) => fault === 'blank' || fault === 'slashes' || fault === 'dash'),
                  edits: [{ at: symbolAt.span, newText: mended }],
                },
              ],
      };
    }
  },
});

// A blank or another dash is a matter of writing; wrong letters and signs make another symbol.
const SURE: ReadonlySet<string> = new Set(['slashes', 'case', 'slash']);

const FAULTS_VI: Readonly<Record<SymbolData['faults'][number], string>> = {
  blank: 'có dấu cách ở giữa',
  slashes: 'có hai dấu gạch chéo liền nhau',
  dash: 'dùng dấu gạch dài thay cho dấu gạch nối',
  case: 'chưa đúng chữ hoa, chữ thường hoặc chữ Đ',
  'no-hyphen': 'thiếu dấu gạch nối',
  slash: 'dùng gạch chéo ở chỗ của gạch nối',
  'no-year': 'thiếu năm ban hành',
};

const FAULTS_EN: Readonly<Record<SymbolData['faults'][number], string>> = {
  blank: 'has a blank inside',
  slashes: 'has two slashes in a row',
  dash: 'has a long dash for a hyphen',
  case: 'has a letter in the wrong case or D for Đ',
  'no-hyphen': 'lacks a hyphen',
  slash: 'has a slash where a hyphen belongs',
  'no-year': 'lacks the year of issue',
};

/** A line in capitals («KẾ HOẠCH SỐ 12/CTR-UBND») says nothing of the case of its letters. */
function faultsOf({ symbol, type, typeWord }: Citation): SymbolData['faults'] {
  if (!symbol) return [];
  const inCapitals =
    typeWord !== undefined && typeWord.written.length > 3 && typeWord.written === typeWord.written.toUpperCase();
  const faults = symbol.faults.filter((fault) => !(fault === 'case' && inCapitals));
  const needsYear =
    (symbol.code === 'NĐ' || symbol.code === 'TT') && type?.codes[0] === symbol.code && type.name !== 'Tờ trình';
  return needsYear && symbol.central && symbol.year === undefined && !symbol.party && faults.length === 0
    ? ['no-year']
    : faults;
}

function withYear({ symbol, date }: Citation): string {
  const [number = '', rest = ''] = symbol?.mended.split('/') ?? [];
  return date?.year === undefined || date.fault ? '' : `${number}/${date.year}/${rest}`;
}

function oneLine(written: string): string {
  return written.replace(/\s+/gu, ' ');
}
