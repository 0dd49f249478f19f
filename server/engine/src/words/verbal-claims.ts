/** What a sentence claims in words about a measure, without giving a figure. */
export type ClaimKind = 'none' | 'all' | 'all-before' | 'not-all' | 'low' | 'high' | 'some' | 'in-person-habit';

export interface ClaimPattern {
  readonly kind: ClaimKind;
  /** In small letters, words of which one stands in whatever the pattern finds: far cheaper to look for. */
  readonly needs: readonly string[];
  readonly pattern: RegExp;
}

/**
 * The wordings of each claim. The measure is read from the words of the same clause; `in-person-habit` has its own.
 * Aims («không để hồ sơ trễ hẹn», «phấn đấu …») are no claims.
 */
export const CLAIMS: readonly ClaimPattern[] = [
  {
    kind: 'none',
    needs: ['không '],
    pattern:
      /(?<!\p{L})không (?:có|còn|phát sinh|để xảy ra|xảy ra|ghi nhận)(?: (?:bất kỳ|trường hợp|tình trạng|một|nào))* (?:hồ sơ|trường hợp)?[^,;.()]{0,30}/giu,
  },
  { kind: 'not-all', needs: ['chưa đạt'], pattern: /(?<!\p{L})chưa đạt (?:được )?(?:tỷ lệ )?100 ?%/giu },
  {
    kind: 'low',
    needs: ['thấp', 'ít', 'hạn chế', 'chưa cao', 'chưa nhiều'],
    pattern:
      /(?<!\p{L})(?:còn|vẫn còn|vẫn|rất|khá|tương đối)\s+(?:thấp|ít|hạn chế)(?!\p{L})|(?<!\p{L})chưa (?:cao|nhiều)(?!\p{L})/giu,
  },
  { kind: 'high', needs: ['cao'], pattern: /(?<!\p{L})(?:đạt|ở mức|luôn|rất|khá)\s+cao(?!\p{L})/giu },
  {
    kind: 'some',
    needs: ['còn', 'vẫn'],
    pattern:
      /(?<!\p{L})(?:vẫn còn|còn|vẫn|còn nhiều|còn xảy ra|vẫn xảy ra)(?: tình trạng| nhiều| một số| để xảy ra| xảy ra)* hồ sơ[^,;.()]{0,30}/giu,
  },
  {
    kind: 'all',
    needs: ['tất cả', 'toàn bộ'],
    pattern: /(?<!\p{L})(?:tất cả|toàn bộ)(?: (?:các|số))? (?:hồ sơ|đều)[^,;.()]{0,60}/giu,
  },
  { kind: 'all', needs: ['100'], pattern: /(?<!\p{L})100 ?% (?:số )?hồ sơ[^,;.()]{0,60}/giu },
  {
    kind: 'all-before',
    needs: ['100'],
    pattern: /(?<!chưa )(?<!không )đạt (?:tỷ lệ )?100 ?%(?! (?:chỉ tiêu|kế hoạch))/giu,
  },
  {
    kind: 'in-person-habit',
    needs: ['trực tiếp'],
    pattern:
      /(?<!\p{L})(?:chỉ|chủ yếu|phần lớn|đa số|thường|vẫn quen|vẫn thích|có thói quen)(?: muốn| thích| quen)?[^,;.()]{0,25}(?:đến|nộp|làm)(?: hồ sơ)? trực tiếp/giu,
  },
];

/** What else than files can be late or left: «không có nhiệm vụ quá hạn» says nothing of files. */
export const OTHER_THINGS =
  /(?<!\p{L})(?:nhiệm vụ|việc|văn bản|kiến nghị|phản ánh|đơn(?: thư)?(?! vị)|báo cáo|chỉ tiêu|công việc|đề án|dự án|phiếu|ý kiến|vụ việc|nội dung)(?!\p{L})/iu;

/** «Không để xảy ra hồ sơ quá hạn» is what was brought about, or what somebody sees to: words of the one, words of the other. */
export const BROUGHT_ABOUT = {
  phrase: /không để/iu,
  done: /(?<!\p{L})(?:đều|đã|kết quả|trong kỳ|trong (?:quý|tháng|năm)|cả năm|quý [IVX]+|\d+ tháng)(?!\p{L})/iu,
  seenTo:
    /chỉ đạo|đôn đốc|kiểm tra|theo dõi|thường xuyên|rà soát|kịp thời|nhắc|quán triệt|tăng cường|tiếp tục|tập trung|chủ động|phân công|cam kết|cần|phải|tuyệt đối|kiên quyết|quyết tâm/iu,
} as const;

/** A sentence that speaks of what is pending, folded, and one that speaks of what is done. */
export const OF_PENDING = /(?<!\p{L})đang (?:được )?(?:xử lý|giải quyết|thụ lý)(?!\p{L})/u;
export const OF_DONE = /(?<!\p{L})đã (?:được )?(?:xử lý|giải quyết|trả)(?!\p{L})/u;

/** Words that make a sentence an aim, a duty or a condition. */
export const NO_CLAIM =
  /phấn đấu|bảo đảm|đảm bảo|nhằm|để không|tránh|hạn chế tình trạng|khắc phục|nếu|yêu cầu|chỉ tiêu|mục tiêu|kế hoạch|dự kiến|sẽ |(?<!cả )(?<!\d)\d+\s*(?:đơn vị|xã|phường|thị trấn|sở|huyện|quận|cơ quan|phòng|ngành|địa phương|lĩnh vực)|còn lại|(?:nhiều|một số|các|khối) (?:đơn vị|xã|phường|sở|huyện|cơ quan|phòng|ngành|địa phương|lĩnh vực) (?:khác|không)|khối (?:huyện|xã|sở)/iu;
