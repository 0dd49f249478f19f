import { mentionsIn, nameOf, placeOf, plain } from '../facts/citation-compare.ts';
import { span } from '../text/span.ts';
import { reportRule } from './kit.ts';

interface YearData {
  readonly name: string;
  readonly symbolYear: number;
  readonly day: string;
  readonly dayYear: number;
  readonly mendedDay: string;
  readonly symbol: string;
  readonly mendedSymbol: string;
}

/**
 * Năm trong ký hiệu của văn bản quy phạm pháp luật là năm ban hành, nên phải trùng với năm của ngày ban hành. Nghị định
 * 30/2020/NĐ-CP không thể ký năm 2021.
 *
 * Sai:
 * ```markdown
 * Thực hiện Thông tư số 09/2021/TT-BTP ngày 15/11/2022 của Bộ Tư pháp.
 * ```
 *
 * Đúng:
 * ```markdown
 * Thực hiện Thông tư số 09/2021/TT-BTP ngày 15/11/2021 của Bộ Tư pháp.
 * ```
 */
export const rule = reportRule<YearData>({
  id: 'symbol-year',
  severity: 'error',
  of: ['citations'],
  words: {
    vi: {
      title: 'Năm trong ký hiệu khác năm ban hành',
      message: (data) => ({
        headline: `${data.name} có năm ${data.symbolYear} trong ký hiệu nhưng lại đề ngày ${data.day}.`,
        hint: 'năm trong ký hiệu là năm ban hành văn bản',
        mend: 'xem lại văn bản gốc để biết năm nào đúng',
      }),
      related: () => 'năm trong ký hiệu',
      fix: (name, data) =>
        name === 'day'
          ? `Đổi ngày ${data.day} thành ${data.mendedDay}`
          : `Đổi ${data.symbol} thành ${data.mendedSymbol}`,
    },
    en: {
      title: 'The year in a symbol is not the year of issue',
      message: (data) => ({
        headline: `${data.name} has the year ${data.symbolYear} in its symbol but is dated ${data.day}.`,
        hint: 'the year in a symbol is that in which the document was issued',
        mend: 'look at the original to see which year is right',
      }),
      related: () => 'the year in the symbol',
      fix: (name, data) =>
        name === 'day'
          ? `Change the date ${data.day} to ${data.mendedDay}`
          : `Change ${data.symbol} to ${data.mendedSymbol}`,
    },
  },
  *check(report) {
    for (const mention of mentionsIn(report)) {
      const { citation, section } = mention;
      const { symbol, symbolAt, date } = citation;
      if (!symbol?.year || !symbolAt || !date?.year || date.fault || date.year === symbol.year) continue;
      const day = plain(date.core.written);
      const mendedDay = day.replace(/\d{4}$/u, String(symbol.year));
      const mendedSymbol = symbol.mended.replace(`/${symbol.year}/`, `/${date.year}/`);
      yield {
        at: { section, span: span(symbolAt.span.start, Math.max(symbolAt.span.end, date.core.span.end)) },
        data: {
          name: nameOf(citation),
          symbolYear: symbol.year,
          day,
          dayYear: date.year,
          mendedDay,
          symbol: plain(symbolAt.written),
          mendedSymbol,
        },
        related: [{ at: placeOf(mention, symbolAt), role: 'symbol' }],
        fixes: [
          { name: 'day', safe: false, edits: [{ at: placeOf(mention, date.core), newText: mendedDay }] },
          { name: 'symbol', safe: false, edits: [{ at: placeOf(mention, symbolAt), newText: mendedSymbol }] },
        ],
      };
    }
  },
});
