import { type TypeClash, typeClash } from '../facts/citation-clash.ts';
import { grouped, type Mention, mentionsIn, placeOf, plain, symbolKey } from '../facts/citation-compare.ts';
import type { ReportFacts } from '../facts/report.ts';
import { type Place, span } from '../text/span.ts';
import { reportRule } from './kit.ts';

interface ClashData extends TypeClash {
  readonly written: string;
  readonly writtenWord: string;
  readonly writtenSymbol: string;
  /** Which of the two another mention of the document speaks against. */
  readonly odd: 'word' | 'symbol' | undefined;
}

/**
 * Chữ viết tắt đầu ký hiệu cho biết tên loại văn bản: QĐ là quyết định, KH là kế hoạch, BC là báo cáo (Nghị định
 * 30/2020/NĐ-CP, Phụ lục III). Tên loại và ký hiệu trái nhau thì người đọc không biết phải tìm văn bản nào. Công văn
 * không có tên loại nên ký hiệu bắt đầu bằng tên cơ quan: 12/UBND-VX. Quyết định ban hành kế hoạch vẫn là quyết định.
 *
 * Sai:
 * ```markdown
 * Ban hành Quyết định số 04/KH-UBND ngày 08/01/2024 về cải cách hành chính năm 2024.
 * ```
 *
 * Đúng:
 * ```markdown
 * Ban hành Quyết định số 119/QĐ-UBND ngày 08/01/2024 ban hành Kế hoạch cải cách hành chính năm 2024.
 * ```
 */
export const rule = reportRule<ClashData>({
  id: 'symbol-type',
  severity: 'error',
  of: ['citations'],
  words: {
    vi: {
      title: 'Tên loại văn bản và ký hiệu không khớp',
      message: (data) => ({
        headline: headlineVi(data),
        hint:
          data.odd === 'word'
            ? `chỗ khác trong báo cáo gọi số ${data.writtenSymbol} là ${data.symbolType.toLowerCase()}, nên có lẽ tên loại ở đây chưa đúng`
            : data.odd === 'symbol'
              ? `chỗ khác trong báo cáo ghi ${data.otherSymbol}, nên có lẽ ký hiệu ở đây chưa đúng`
              : undefined,
        mend: `ghi ${ways(data).join(' hoặc ')}${ways(data).length < 2 ? ', hoặc xem lại văn bản gốc' : ''}`,
      }),
      related: () => 'chỗ khác ghi cùng văn bản này',
      fix: (name, data) =>
        name === 'word'
          ? `Đổi «${data.writtenWord}» thành «${data.otherWord}»`
          : `Đổi «${data.writtenSymbol}» thành «${data.otherSymbol}»`,
    },
    en: {
      title: 'Type of document and symbol do not agree',
      message: (data) => ({
        headline: headlineEn(data),
        hint:
          data.odd === 'word'
            ? `elsewhere the report calls ${data.writtenSymbol} «${data.symbolType}», so the word is probably the slip`
            : data.odd === 'symbol'
              ? `elsewhere the report writes ${data.otherSymbol}, so the symbol is probably the slip`
              : undefined,
        mend: `write ${ways(data).join(' or ')}${ways(data).length < 2 ? ', or look at the original' : ''}`,
      }),
      related: () => 'the same document elsewhere',
      fix: (name, data) =>
        name === 'word'
          ? `Change «${data.writtenWord}» to «${data.otherWord}»`
          : `Change «${data.writtenSymbol}» to «${data.otherSymbol}»`,
    },
  },
  *check(report: ReportFacts) {
    const mentions = mentionsIn(report);
    const bySymbol = grouped(mentions, ({ citation }) => (citation.type ? citation.symbol?.mended : undefined));
    const witnesses = ({ citation }: Mention, clash: TypeClash): readonly Mention[] => [
      ...(bySymbol.get(citation.symbol?.mended ?? '') ?? []).slice(0, 20),
      ...(bySymbol.get(clash.otherSymbol ?? '') ?? []).slice(0, 20),
    ];
    for (const mention of mentions) {
      const { citation, section } = mention;
      const { typeWord, symbolAt } = citation;
      const clash = typeClash(citation);
      if (!clash || !typeWord || !symbolAt) continue;
      const witness = witnesses(mention, clash).find((other) => speaksFor(other, mention, clash) !== undefined);
      const odd = witness && speaksFor(witness, mention, clash);
      const word = fix('word', placeOf(mention, typeWord), clash.otherWord);
      const symbol = fix('symbol', placeOf(mention, symbolAt), clash.otherSymbol);
      const fixes = odd === 'symbol' ? [...symbol, ...word] : [...word, ...symbol];
      yield {
        at: { section, span: span(typeWord.span.start, symbolAt.span.end) },
        data: {
          ...clash,
          written: plain(citation.written),
          writtenWord: plain(typeWord.written),
          writtenSymbol: plain(symbolAt.written),
          odd,
        },
        ...(clash.kind === 'no-code' ? { severity: 'warning' as const } : {}),
        related: witness ? [{ at: placeOf(witness, witness.citation), role: 'witness' }] : [],
        fixes,
      };
    }
  },
});

/** The citation as it may be meant. */
function ways({ otherWord, otherSymbol, writtenWord, writtenSymbol }: ClashData): readonly string[] {
  return [
    ...(otherWord === undefined ? [] : [`«${otherWord} số ${writtenSymbol}»`]),
    ...(otherSymbol === undefined ? [] : [`«${writtenWord} số ${otherSymbol}»`]),
  ];
}

function fix(name: string, at: Place, newText: string | undefined) {
  return newText === undefined ? [] : [{ name, safe: false, edits: [{ at, newText }] }];
}

/** What another mention says is the odd one of word and symbol: it has the same symbol with its own type, or the other symbol. */
function speaksFor({ citation }: Mention, clashing: Mention, clash: TypeClash): 'word' | 'symbol' | undefined {
  if (!citation.symbol || !citation.type || typeClash(citation)) return undefined;
  const days = [citation.date?.ordinal, clashing.citation.date?.ordinal];
  if (days[0] !== undefined && days[1] !== undefined && days[0] !== days[1]) return undefined;
  if (citation.type.name === clash.symbolType && symbolKey(citation) === symbolKey(clashing.citation)) return 'word';
  return citation.type.name === clash.word && citation.symbol.mended === clash.otherSymbol ? 'symbol' : undefined;
}

function headlineVi({ kind, written, word, symbolType, writtenSymbol }: ClashData): string {
  if (kind === 'letter')
    return `«${written}»: công văn không có chữ viết tắt tên loại, còn ký hiệu này là của ${symbolType.toLowerCase()}.`;
  if (kind === 'no-code')
    return `«${written}»: ký hiệu ${writtenSymbol} không có chữ viết tắt của ${word.toLowerCase()}, trông như của công văn.`;
  return `«${written}»: tên loại là ${word.toLowerCase()} nhưng ký hiệu là của ${symbolType.toLowerCase()}.`;
}

function headlineEn({ kind, written, word, symbolType, writtenSymbol }: ClashData): string {
  if (kind === 'letter')
    return `«${written}»: an official letter has no type code, but this symbol is that of «${symbolType}».`;
  if (kind === 'no-code')
    return `«${written}»: the symbol ${writtenSymbol} lacks the code of «${word}» and looks like an official letter's.`;
  return `«${written}»: the word says «${word}» but the symbol is that of «${symbolType}».`;
}
