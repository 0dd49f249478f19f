/** An act that reports of this kind cite, and what is known of it for sure. */
export interface KnownDocument {
  /** The full name of its type and its symbol, or its title: how a message names it. */
  readonly name: string;
  /** Number and symbol, as they stand on the act; undefined where only the title is known. */
  readonly symbol?: string;
  /** For laws, which are cited by title (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.6). */
  readonly title?: string;
  /** The day on which it was signed or passed, d/m/yyyy. */
  readonly date?: string;
  /** The symbol of the act that took its place, and from when. */
  readonly replacedBy?: { readonly symbol: string; readonly name: string; readonly from: string };
  /** Where the facts come from: the act itself, or the act that states them. */
  readonly source: string;
}

/**
 * The acts that these reports cite most. Only what a source confirms stands here: an act is missing rather than half
 * known, since a wrong entry would accuse a right report.
 */
export const KNOWN_DOCUMENTS: readonly KnownDocument[] = [
  {
    name: 'Nghị định số 30/2020/NĐ-CP',
    symbol: '30/2020/NĐ-CP',
    date: '05/3/2020',
    source: 'Nghị định số 30/2020/NĐ-CP về công tác văn thư',
  },
  {
    name: 'Nghị định số 110/2004/NĐ-CP',
    symbol: '110/2004/NĐ-CP',
    replacedBy: { symbol: '30/2020/NĐ-CP', name: 'Nghị định số 30/2020/NĐ-CP', from: '05/3/2020' },
    source: 'Nghị định số 30/2020/NĐ-CP, Điều 37',
  },
  {
    name: 'Nghị định số 09/2010/NĐ-CP',
    symbol: '09/2010/NĐ-CP',
    replacedBy: { symbol: '30/2020/NĐ-CP', name: 'Nghị định số 30/2020/NĐ-CP', from: '05/3/2020' },
    source: 'Nghị định số 30/2020/NĐ-CP, Điều 37',
  },
  {
    name: 'Nghị định số 09/2019/NĐ-CP',
    symbol: '09/2019/NĐ-CP',
    date: '24/01/2019',
    source: 'Nghị định số 09/2019/NĐ-CP về chế độ báo cáo của cơ quan hành chính nhà nước',
  },
  {
    name: 'Nghị định số 34/2016/NĐ-CP',
    symbol: '34/2016/NĐ-CP',
    date: '14/5/2016',
    source: 'Nghị định số 34/2016/NĐ-CP quy định chi tiết Luật Ban hành văn bản quy phạm pháp luật',
  },
  {
    name: 'Nghị định số 61/2018/NĐ-CP',
    symbol: '61/2018/NĐ-CP',
    date: '23/4/2018',
    source: 'Nghị định số 107/2021/NĐ-CP, tên gọi và Điều 1',
  },
  {
    name: 'Nghị định số 107/2021/NĐ-CP',
    symbol: '107/2021/NĐ-CP',
    date: '06/12/2021',
    source: 'Nghị định số 107/2021/NĐ-CP sửa đổi Nghị định về cơ chế một cửa, một cửa liên thông',
  },
  {
    name: 'Nghị định số 78/2025/NĐ-CP',
    symbol: '78/2025/NĐ-CP',
    date: '01/4/2025',
    source: 'Nghị định số 78/2025/NĐ-CP',
  },
  {
    name: 'Nghị định số 113/2025/NĐ-CP',
    symbol: '113/2025/NĐ-CP',
    date: '03/6/2025',
    source: 'Nghị định số 113/2025/NĐ-CP về lưu trữ',
  },
  {
    name: 'Nghị định số 118/2025/NĐ-CP',
    symbol: '118/2025/NĐ-CP',
    date: '09/6/2025',
    source: 'Nghị định số 118/2025/NĐ-CP về cơ chế một cửa, một cửa liên thông',
  },
  {
    name: 'Thông tư số 01/2020/TT-VPCP',
    symbol: '01/2020/TT-VPCP',
    date: '21/10/2020',
    source: 'Thông tư số 01/2020/TT-VPCP của Văn phòng Chính phủ',
  },
  {
    name: 'Thông tư số 07/2021/TT-BNV',
    symbol: '07/2021/TT-BNV',
    date: '31/12/2021',
    source: 'Thông tư số 07/2021/TT-BNV về chế độ báo cáo ngành Nội vụ',
  },
  {
    name: 'Thông tư số 05/2025/TT-BNV',
    symbol: '05/2025/TT-BNV',
    date: '14/5/2025',
    source: 'Thông tư số 05/2025/TT-BNV về lưu trữ',
  },
  {
    name: 'Luật Ban hành văn bản quy phạm pháp luật năm 2015',
    title: 'Ban hành văn bản quy phạm pháp luật',
    date: '22/6/2015',
    source: 'Luật Ban hành văn bản quy phạm pháp luật năm 2015',
  },
  {
    name: 'Luật Lưu trữ số 33/2024/QH15',
    symbol: '33/2024/QH15',
    title: 'Lưu trữ',
    date: '21/6/2024',
    source: 'Luật Lưu trữ số 33/2024/QH15',
  },
  {
    name: 'Luật Tổ chức chính quyền địa phương số 72/2025/QH15',
    symbol: '72/2025/QH15',
    title: 'Tổ chức chính quyền địa phương',
    date: '16/6/2025',
    source: 'Luật Tổ chức chính quyền địa phương số 72/2025/QH15',
  },
];

/**
 * Offices of which there is one in the country, by the abbreviation in their symbols: a number of theirs, with its
 * year, names one document. Not a list of all offices; an office that is missing is only treated with more care.
 */
export const CENTRAL_OFFICES: ReadonlySet<string> = new Set(
  'CP TTg VPCP VPQH BNV BTP BTC BTTTT BKHĐT BKHCN BCA BQP BNG BYT BGDĐT BTNMT BNNPTNT BNNMT BXD BGTVT BCT BLĐTBXH BVHTTDL BDTTG TTCP NHNN UBDT CTN TW'.split(
    ' ',
  ),
);

/** Offices that sign with these letters: enough to tell an office from the code of a type of document. */
export const OFFICES: ReadonlySet<string> = new Set([
  ...CENTRAL_OFFICES,
  ...'UBND HĐND MTTQ UBMTTQ UBMTTQVN TTHĐND VPUBND TTPVHCC SNV STP STC STTTT SKHCN PNV'.split(' '),
]);

/** Words that name a type of document beside those of Nghị định 30/2020/NĐ-CP, Phụ lục III, and the codes they go with. */
export const OTHER_TYPE_WORDS: Readonly<Record<string, { readonly name: string; readonly codes: readonly string[] }>> =
  {
    'thông tư liên tịch': { name: 'Thông tư liên tịch', codes: ['TTLT'] },
    'nghị quyết liên tịch': { name: 'Nghị quyết liên tịch', codes: ['NQLT'] },
    'kết luận': { name: 'Kết luận', codes: ['KL'] },
    'bộ luật': { name: 'Bộ luật', codes: [] },
    'văn bản hợp nhất': { name: 'Văn bản hợp nhất', codes: ['VBHN'] },
    qđ: { name: 'Quyết định', codes: ['QĐ'] },
    nq: { name: 'Nghị quyết', codes: ['NQ'] },
    nđ: { name: 'Nghị định', codes: ['NĐ'] },
    kh: { name: 'Kế hoạch', codes: ['KH'] },
    cv: { name: 'Công văn', codes: [] },
    tt: { name: 'Thông tư', codes: ['TT', 'TTr', 'TTLT'] },
  };

/**
 * Documents that are issued by another one and are often cited with its number: «Đề án 06/QĐ-TTg» is the way in which
 * everybody names that scheme, so neither word nor symbol is wrong.
 */
export const ISSUED_BY_ANOTHER: ReadonlySet<string> = new Set([
  'Đề án',
  'Dự án',
  'Quy chế',
  'Quy định',
  'Phương án',
  'Hướng dẫn',
]);

/**
 * Codes that are an office's or a unit's abbreviation at least as often (CT: Cục Thuế, TC: tài chính, PC: pháp chế), so
 * that they say little at the head of an official letter's symbol.
 */
export const CODES_THAT_ARE_OFFICES: ReadonlySet<string> = new Set(
  'CT TC PC CĐ DA PA PG PB GM SL SY HĐ QC HD TB ĐA BB BTT TT'.split(' '),
);

/** Words behind a comma with which a sentence goes on after a citation, as the alternatives of a regular expression. */
export const SENTENCE_GOES_ON =
  '(?:thị trấn|xã|phường|huyện|tỉnh|đơn vị|cơ quan|trong|theo|đã|nay|hiện|được|để|qua|từ|đến|kèm)(?!\\p{L})';

/** Words at the end of a citation that lead on to what is no part of it. */
export const LEADS_ON = /(?:[,\s]|\s(?:và|theo|cùng|của|về|số|thực hiện|căn cứ))+$/u;
