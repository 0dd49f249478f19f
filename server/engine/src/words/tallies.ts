/**
 * Names of parts that shut each other out, so that figures with these names in a row make up the figure before them:
 * what is done and what is not, the kinds of discipline, the degrees of training. One vocabulary for all units; every
 * pattern is for `foldLabel`ed text.
 */
export interface Family {
  /** The names, in the order in which they are looked for: «chưa hài lòng» before «hài lòng». */
  readonly names: readonly (readonly [name: string, pattern: RegExp])[];
  /** Names that, where they stand together, leave nothing out. Without such a set the words must close the list. */
  readonly complete: readonly (readonly string[])[];
  /** Whether it tells how far something has come: for files, the balance has more to it than that. */
  readonly progress?: true;
}

function word(pattern: string): RegExp {
  return new RegExp(`(?<!\\p{L})(?:${pattern})(?!\\p{L})`, 'u');
}

export const FAMILIES: readonly Family[] = [
  {
    progress: true,
    names: [
      [
        'open',
        word(
          'đang (?:làm|thực hiện|triển khai|xử lý|giải quyết|thụ lý|xem xét|trong hạn|còn hạn|được \\p{L}+)|tiếp tục (?:làm|xử lý|giải quyết|thực hiện|triển khai)',
        ),
      ],
      [
        'left',
        word(
          'còn lại|còn(?!.*(?:quá|trễ|chậm) (?:hạn|hẹn))|(?:xin |được )?(?:gia hạn|lùi)|chưa (?:hoàn thành|xong|đến|tới|làm|xử lý|giải quyết|thực hiện|triển khai|khắc phục|trả|trả lời)',
        ),
      ],
      [
        'done',
        word(
          '(?:đã |được )?hoàn thành|(?:đã |làm |xử lý |giải quyết |thực hiện |khắc phục |trả )xong|đã (?:được )?(?:xử lý|giải quyết|thực hiện|khắc phục|trả lời|trả kết quả|trả)|xử lý|trả lời|trả (?:trước|đúng|sớm) (?:hạn|hẹn)|giải quyết',
        ),
      ],
    ],
    complete: [
      ['done', 'open'],
      ['done', 'left'],
    ],
  },
  {
    progress: true,
    names: [
      ['late', word('(?:quá|trễ|chậm) (?:hạn|hẹn)')],
      ['in time', word('(?:đúng|trước|sớm|trong) (?:hạn|hẹn)')],
    ],
    complete: [['late', 'in time']],
  },
  {
    names: [
      ['partly', word('hết hiệu lực một phần')],
      ['ended', word('hết hiệu lực(?: toàn bộ)?|bãi bỏ|hủy bỏ')],
      ['merged', word('hợp nhất|gộp')],
      ['new', word('ban hành mới|công bố mới|quy định mới')],
      ['changed', word('thay thế|sửa đổi|bổ sung')],
      ['wrong', word('đính chính|sai|chưa (?:đúng|phù hợp)|không (?:đúng|phù hợp)|có sai sót')],
      ['kept', word('còn hiệu lực|(?:tiếp tục |được )?áp dụng|giữ nguyên|đúng quy định|đúng|phù hợp')],
    ],
    complete: [['kept']],
  },
  {
    names: [
      ['province', word('cấp tỉnh')],
      ['district', word('cấp huyện')],
      ['commune', word('cấp xã')],
    ],
    complete: [
      ['province', 'district', 'commune'],
      ['district', 'commune'],
    ],
  },
  {
    names: [
      ['below', word('dưới đại học')],
      ['above', word('sau đại học|trên đại học|thạc sĩ|tiến sĩ')],
      ['university', word('đại học')],
      ['college', word('cao đẳng')],
      ['intermediate', word('trung cấp')],
      ['elementary', word('sơ cấp|chưa qua đào tạo')],
    ],
    complete: [],
  },
  {
    names: [
      ['reprimand', word('khiển trách')],
      ['warning', word('cảnh cáo')],
      ['lower pay', word('hạ bậc lương')],
      ['lower post', word('giáng chức')],
      ['removal', word('cách chức')],
      ['dismissal', word('buộc thôi việc')],
    ],
    complete: [],
  },
  {
    names: [
      ['failed', word('không hoàn thành|yếu|kém')],
      ['excellent', word('(?:hoàn thành )?xuất sắc')],
      ['good', word('hoàn thành tốt|tốt')],
      ['fair', word('khá|trung bình|hoàn thành')],
    ],
    complete: [['good', 'fair']],
  },
  {
    names: [
      ['not', word('(?:không|chưa) hài lòng')],
      ['neutral', word('bình thường')],
      ['very', word('(?<!hoặc )(?<!và )rất hài lòng')],
      ['satisfied', word('hài lòng')],
    ],
    complete: [
      ['satisfied', 'not'],
      ['very', 'not'],
    ],
  },
  {
    names: [
      ['no', word('chưa đủ điều kiện|không đủ điều kiện|chưa cung cấp|cung cấp thông tin')],
      ['full', word('toàn trình')],
      ['partial', word('một phần')],
    ],
    complete: [['no', 'full', 'partial']],
  },
  {
    names: [
      ['regular', word('thường xuyên')],
      ['dated', word('có thời hạn')],
    ],
    complete: [['regular', 'dated']],
  },
  {
    names: [
      ['sudden', word('đột xuất')],
      ['planned', word('định kỳ|theo kế hoạch')],
    ],
    complete: [['sudden', 'planned']],
  },
  {
    names: [
      ['retired', word('nghỉ hưu')],
      ['left', word('thôi việc')],
    ],
    complete: [['retired', 'left']],
  },
  {
    names: [
      ['present', word('có mặt|hiện có|thực hiện')],
      ['missing', word('chưa tuyển(?: dụng)?|còn thiếu|thiếu|chưa sử dụng')],
    ],
    complete: [['present', 'missing']],
  },
  {
    names: [
      ['men', word('nam')],
      ['women', word('nữ')],
    ],
    complete: [['men', 'women']],
  },
];

/** A word that every name of `FAMILIES` holds one of: most labels are done with at one look. */
export const NAMES_A_PART =
  /(?<!\p{L})(?:đang|tiếp tục|còn|hạn|hẹn|lùi|chưa|hoàn thành|xong|xử lý|trả|đã|giải quyết|hiệu lực|bãi bỏ|hủy bỏ|hợp nhất|gộp|mới|thay thế|sửa đổi|bổ sung|đính chính|sai|không|áp dụng|giữ nguyên|đúng|phù hợp|cấp|đại học|thạc sĩ|tiến sĩ|cao đẳng|khiển trách|cảnh cáo|hạ bậc|giáng chức|cách chức|thôi việc|yếu|kém|xuất sắc|tốt|khá|trung bình|bình thường|hài lòng|toàn trình|một phần|thường xuyên|đột xuất|định kỳ|kế hoạch|nghỉ hưu|có mặt|hiện có|thực hiện|thiếu|nam|nữ)(?!\p{L})/u;

/** What the units of parts are kinds of, by the first word of each: «15 cơ quan, gồm 05 sở, 03 huyện và 07 xã». */
export const KINDS_OF: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  [
    ['văn bản', 'nghị quyết chỉ thị thông kế công quy quyết báo tờ dự hướng'],
    ['cơ đơn địa tập', 'sở huyện quận xã phường thị phòng ban trung đặc chi trường trạm ủy thành văn đội tổ'],
  ].flatMap(([wholes, kinds]) => {
    const set = new Set(kinds?.split(' '));
    return wholes === 'văn bản'
      ? [['văn bản', set] as const]
      : (wholes ?? '').split(' ').map((one) => [one, set] as const);
  }),
);

/** Names of people that overlap: of 38 officials, 35 may have a degree, 31 be members of the party, 16 be women. */
export const OVERLAPPING = /(?<!\p{L})(?:đảng viên|dân tộc|nữ|trẻ|dưới \d+ tuổi|kiêm|lượt)(?!\p{L})/u;

/** What an inspection finds: the figures of a list of faults leave out all that had none. */
export const FAULTS = /(?<!\p{L})(?:sai|vi phạm|lỗi|hạn chế|thiếu sót|nhắc nhở|phê bình|chấn chỉnh|chậm)(?!\p{L})/u;

/** The last of the parts, named as all others: it closes the list. */
export const ALL_OTHERS = /(?<!\p{L})(?:các \p{L}+(?: \p{L}+)? khác|\p{L}+ \p{L}+ khác)(?: là| có)?:?\s*$/iu;

/** Words before a figure that say what others have become, no part of them: «hợp nhất 41 thành 19». */
export const BECOMES = /\d(?:\s+\p{L}+){0,3}\s+(?:thành|xuống|xuống còn|lên)\s*$/iu;

/** Words that speak of what was left over from before: then what came in within the period is not all there was. */
export const LEFT_OVER =
  /(?<!\p{L})(?:k[ỳì] trước|tháng trước|quý trước|năm trước|tồn|chuyển (?:sang|qua|từ)|mang sang|lũy kế|luỹ kế)(?!\p{L})/iu;
