import {
  bySymbol,
  differences,
  differentIssuers,
  type Mention,
  mentionsIn,
  placeOf,
  plain,
  type Sameness,
  sameIssuer,
  sameSubject,
} from '../facts/citation-compare.ts';
import { eitherFix, reportRule } from './kit.ts';

interface SymbolsData {
  readonly type: string;
  readonly written: string;
  readonly other: string;
  readonly votes: number | undefined;
  /** Whether the mention at hand is the one with a year in its symbol. */
  readonly hasYear: boolean;
  readonly alwaysYear: boolean;
}

/**
 * Một văn bản chỉ có một ký hiệu. Văn bản quy phạm pháp luật có năm trong ký hiệu (25/2021/QĐ-TTg), quyết định cá biệt
 * thì không (25/QĐ-TTg). Cùng một văn bản mà chỗ có năm, chỗ không có năm thì một chỗ đã ghi nhầm, và người đọc có thể
 * tìm ra một văn bản khác.
 *
 * Sai:
 * ```markdown
 * Thực hiện Quyết định số 25/QĐ-TTg ngày 22/7/2021 của Thủ tướng Chính phủ, xã đã tự chấm điểm theo Quyết định số
 * 25/2021/QĐ-TTg.
 * ```
 *
 * Đúng:
 * ```markdown
 * Thực hiện Quyết định số 25/2021/QĐ-TTg ngày 22/7/2021 của Thủ tướng Chính phủ, xã đã tự chấm điểm theo Quyết định số
 * 25/2021/QĐ-TTg.
 * ```
 */
export const rule = reportRule<SymbolsData>({
  id: 'citation-two-symbols',
  severity: 'error',
  of: ['citations'],
  words: {
    vi: {
      title: 'Một văn bản ghi hai ký hiệu',
      message: (data) => ({
        headline: `Một văn bản được ghi hai ký hiệu: ${data.written} ở đây và ${data.other} ở chỗ khác.`,
        hint: data.alwaysYear
          ? `ký hiệu của ${data.type.toLowerCase()} có năm ban hành ở giữa`
          : data.votes === undefined
            ? 'ký hiệu của văn bản quy phạm pháp luật có năm, của quyết định cá biệt thì không'
            : `${data.votes} chỗ ghi ${data.other}, nên có lẽ chỗ này gõ nhầm`,
        mend: 'xem lại văn bản gốc và ghi thống nhất một ký hiệu',
      }),
      related: (_role, label) => `chỗ khác ghi ${label}`,
      fix: (name, { written, other }) =>
        name === 'here' ? `Ở đây, đổi ${written} thành ${other}` : `Ở chỗ kia, đổi ${other} thành ${written}`,
    },
    en: {
      title: 'One document with two symbols',
      message: (data) => ({
        headline: `One document has two symbols: ${data.written} here and ${data.other} elsewhere.`,
        hint: data.alwaysYear
          ? `symbols of the type «${data.type}» have the year of issue in them`
          : data.votes === undefined
            ? 'symbols of legal normative documents have a year in them, those of individual decisions have none'
            : `${data.votes} places say ${data.other}, so this one is probably the slip`,
        mend: 'look at the original and write one symbol throughout',
      }),
      related: (_role, label) => `${label} here`,
      fix: (name, { written, other }) =>
        name === 'here' ? `Here, change ${written} to ${other}` : `There, change ${other} to ${written}`,
    },
  },
  *check(report) {
    for (const group of bySymbol(mentionsIn(report))) {
      for (const { odd, other, votes, sure } of differences(
        group,
        ({ citation }) => String(citation.symbol?.year),
        isOne,
      )) {
        const [here, there] = [odd.citation.symbolAt, other.citation.symbolAt];
        if (!here || !there) continue;
        const [written, otherWritten] = [odd.citation.symbol?.mended ?? '', other.citation.symbol?.mended ?? ''];
        const alwaysYear = hasAlwaysYear(odd);
        const hasYear = odd.citation.symbol?.year !== undefined;
        const fixes = eitherFix(
          { at: placeOf(odd, here), newText: otherWritten },
          { at: placeOf(other, there), newText: written },
          votes !== undefined && !alwaysYear,
        );
        yield {
          at: placeOf(odd, here),
          data: {
            type: odd.citation.type?.name ?? 'Văn bản',
            written,
            other: otherWritten,
            votes,
            hasYear,
            alwaysYear,
          },
          severity: sure ? ('error' as const) : ('warning' as const),
          related: [{ at: placeOf(other, there), role: 'other', label: plain(otherWritten) }],
          // Only a symbol with its year can be right, so that the other place is the one to mend.
          fixes: alwaysYear ? fixes.filter(({ name }) => name === (hasYear ? 'there' : 'here')) : fixes,
        };
      }
    }
  },
});

/** Whether one with a year in its symbol and one without are one document. */
function isOne(a: Mention, b: Mention): Sameness {
  const [withYear, without] =
    a.citation.symbol?.year === undefined ? [b.citation, a.citation] : [a.citation, b.citation];
  const year = withYear.symbol?.year;
  if (year === undefined || without.symbol?.year !== undefined || differentIssuers(withYear, without)) return undefined;
  const [date, plainDate] = [withYear.date, without.date];
  if (date?.ordinal !== undefined && plainDate?.ordinal !== undefined)
    return date.ordinal === plainDate.ordinal ? 'sure' : undefined;
  if (hasAlwaysYear(a)) return plainDate?.year === undefined || plainDate.year === year ? 'likely' : undefined;
  if (plainDate?.year !== year) return undefined;
  if (sameSubject(withYear, without)) return 'sure';
  // Individual decisions have a count of their own, and in January and February that one too is at its low numbers.
  if (withYear.symbol?.central) return (plainDate.month ?? 0) > 2 ? 'likely' : undefined;
  return sameIssuer(withYear, without) && (plainDate.month ?? 0) > 2 ? 'likely' : undefined;
}

/** Decrees and circulars of today are legal normative documents without exception. */
function hasAlwaysYear({ citation: { symbol } }: Mention): boolean {
  return symbol?.central === true && (symbol.code === 'NĐ' || symbol.code === 'TT');
}
