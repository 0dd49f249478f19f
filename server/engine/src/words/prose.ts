/** How many zeros a word behind a figure stands for. */
export const MULTIPLIERS: Readonly<Record<string, number>> = { ngàn: 3, nghìn: 3, vạn: 4, triệu: 6, tỷ: 9, tỉ: 9 };

/** The units that reports count in. Bộ hồ sơ, HS and trường hợp count the same things as hồ sơ; lượt does not. */
export const UNITS: readonly { readonly pattern: RegExp; readonly name: string }[] = [
  { pattern: /^\s*(?:lượt(?: người| hồ sơ| tổ chức| công dân| truy cập)?)(?!\p{L})/iu, name: 'lượt' },
  { pattern: /^\s*(?:bộ hồ sơ|hồ sơ|bộ thủ tục hành chính|hs|trường hợp|bộ)(?!\p{L})/iu, name: 'hồ sơ' },
  { pattern: /^\s*(?:tthc|thủ tục(?: hành chính)?)(?!\p{L})/iu, name: 'thủ tục' },
  { pattern: /^\s*(?:văn bản)(?!\p{L})/iu, name: 'văn bản' },
  {
    pattern:
      /^\s*(?:người|cán bộ|công chức|viên chức|(?:thành|ủy|đảng|đoàn|hội|giáo|học|chuyên|tuyên truyền|tình nguyện) viên)(?!\p{L})/iu,
    name: 'người',
  },
];

/** Words behind a figure that name nothing that is counted: «1.480 thuộc cấp tỉnh», «21 trực tuyến», «41 thành 19». */
export const NO_UNITS: ReadonlySet<string> = new Set(
  (
    'thuộc trực đã đang đạt chiếm bằng và là ở tại trong trên so với do được chưa không còn của về cấp có thì nên để cho từ ' +
    'đến gồm qua theo đúng quá trước sớm trễ chậm như hoặc hay mà bị vẫn đều thành lên xuống cùng nay ra vào khi nhưng song'
  ).split(' '),
);

/** Words that make a figure approximate, right before it, and to which side. */
export const HEDGE: readonly (readonly ['above' | 'below' | 'around', RegExp])[] = [
  ['above', /(?:hơn|trên|quá|ít nhất)\s*$/u],
  ['below', /(?:gần|dưới|ngót|không quá|chưa đến)\s*$/u],
  ['around', /(?:khoảng|ước|ước tính|ước đạt|xấp xỉ|chừng|độ|tầm|khoảng chừng|ngấp nghé)\s*$/u],
];

/** Words that make a figure an aim and no statement of what is. */
export const TARGET = {
  before:
    /phấn đấu|chỉ tiêu|(?<!nhóm )mục tiêu|tối thiểu|ít nhất|kế hoạch giao|được giao(?! quyền| tự chủ| thẩm quyền)|dự kiến|yêu cầu đạt|phải đạt|bảo đảm đạt|đảm bảo đạt|cần đạt|để đạt|hướng tới|hướng đến|nâng (?!tổng số|số )[^,;.]* lên|đến hết năm|nhằm đạt|tối đa|không quá/u,
  after: /trở lên|theo kế hoạch|theo chỉ tiêu|theo yêu cầu/u,
} as const;

/** Words that make a figure a change against something, or a share of another period. */
export const CHANGE = {
  before: /(?<!\p{L})(?:tăng|giảm|cao hơn|thấp hơn|nhiều hơn|ít hơn|gấp|vượt|chênh)(?!\p{L})[^,;]*$/u,
  after: /so với (?!tổng|số)|cùng kỳ|lần so|mức của/u,
  /** Of a percentage only: «đạt 95% kế hoạch» is a share of an aim. */
  afterPercent: /kế hoạch|chỉ tiêu|dự toán/u,
} as const;

/** What had to be resolved takes in what was left over from the period before; what came in may leave it out. */
export const TO_BE_RESOLVED = /(?<!\p{L})(?:phải|cần) (?:được )?(?:giải quyết|xử lý)/iu;

/** What a sentence may hand on to the next one: a figure, or words that confine to a field, a level or a period. */
export const CARRIES_OVER =
  /[\d:]|lĩnh vực|riêng|đối với|cấp|mức độ|các |khối|sở|toàn |cả |chung|cộng|tháng|quý|năm|k[ỳì]|l[ũu][ỹy] kế/iu;

/** Words that open the parts of a figure that was just named. */
export const PART_MARKER =
  /(?<!\p{L})(trong đó|trong số đó|trong số này|gồm có|bao gồm|gồm|chia ra|(?<=(?:^|[.;,:(–-])\s*)cụ thể)(?!\p{L})\s*(?:là|có|gồm|bao gồm)?\s*:?/giu;

/** Those of them that say that the parts are all there is. */
export const WHOLLY = /^(?:gồm có|bao gồm|gồm|chia ra)/iu;

/** How «trong đó» is written, within a sentence and at its beginning. */
export const AMONG_THEM: readonly string[] = ['trong đó', 'Trong đó'];

/** A part's label without the words that only lead to the parts, and without signs: «Trong đó, cấp tỉnh» is «cấp tỉnh». */
export function partName(label: string): string {
  const name = label.replace(/[\s,;:.–-]+$/u, '').replace(/^[\s,;:–-]+/u, '');
  const lead =
    /^(?:trong đó|trong số đó|trong số này|gồm có|bao gồm|gồm|chia ra|cụ thể)(?!\p{L})[\s,:]*(?:(?:có|là|gồm)(?!\p{L})\s*)?/iu;
  return name.replace(lead, '');
}

/** Words with which a list of parts is certainly not all of them. */
export const NOT_ALL =
  /số còn lại|còn lại|đa số|chủ yếu|phần lớn|một số|nhiều nhất|cao nhất|điển hình|như|tiêu biểu|nổi bật|trong đó có|riêng|v\.v|\.\.\.|…/u;

/** Words right before a figure that call it the rest of what was named. */
export const REMAINDER = /(?:số |hồ sơ )?còn lại(?: là| có| gồm|:)?[^\d,;.()]{0,20}$/iu;

/** The end of a sentence that says that the list under it is all there is. */
export const LISTS_ALL = /(?:sau|sau đây|như sau|cụ thể|gồm|gồm có|bao gồm)\s*:\s*$/iu;

/** Words right before a figure that call it the sum of those before it. */
export const ADDED_UP = /(?:cộng lại|tổng cộng|cộng chung|cộng dồn|tức)(?: là| có|:)?\s*$/iu;

/** Statuses outside received, resolved and pending, which upset the balance of the three. */
export const OUTSIDE =
  /trả lại|rút hồ sơ|xin rút|rút|dừng|tạm dừng|bổ sung|từ chối|hủy|huỷ|không giải quyết|không tiếp nhận|chờ/iu;

/** Words with which a percentage is a mean over units, an opinion or a score, and follows from no figures of the text. */
export const NO_SHARE =
  /bình quân|trung bình|hài lòng|mức độ|chỉ số|điểm số|so với kế hoạch|dân số|hộ gia đình|kinh phí|dự toán/iu;

/** Words behind which a percentage may come as well as a count. */
export const ENDS_IN_SHARE = /(?:tỷ lệ|tỉ lệ|đạt|chiếm|bằng|là)\s*$/iu;

/** Words of a clause that say that its figure is a percentage. */
export const NAMES_SHARE = /(?:tỷ lệ|tỉ lệ)[^,;.]*$/iu;

/**
 * A count of files and a percentage that no report states, so that no reading of the words before them agrees with them
 * by chance.
 */
export const IMPROBABLE = { count: '987.654.321 hồ sơ', percent: '55,55%' } as const;
