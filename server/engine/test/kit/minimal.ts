/** The least front matter that the built-in kind of report has nothing to say about. */
export const MINIMAL_FRONT_MATTER = `---
loại: báo cáo cải cách hành chính
cơ quan chủ quản: Ủy ban nhân dân huyện Phù Mỹ
cơ quan: Ủy ban nhân dân thị trấn Bình Dương
số: 15/BC-UBND
địa danh: Bình Dương
ngày: 06/8/2024
trích yếu: Công tác cải cách hành chính 7 tháng đầu năm 2024
kỳ:
  từ: 01/01/2024
  đến: 31/7/2024
kính gửi:
  - Ủy ban nhân dân huyện Phù Mỹ
nơi nhận:
  - Như trên
  - Lưu: VT
người ký:
  quyền hạn: TM. ỦY BAN NHÂN DÂN
  thay mặt: KT. CHỦ TỊCH
  chức vụ: PHÓ CHỦ TỊCH
  họ tên: Nguyễn Thị Phương Toàn
---
`;

const BEFORE_BODY = `
## I. CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH CẢI CÁCH HÀNH CHÍNH

Lãnh đạo phân công rõ việc cho từng bộ phận.

## II. KẾT QUẢ THỰC HIỆN

### 1. Cải cách thể chế

Văn bản được rà soát theo kế hoạch.

### 2. Cải cách thủ tục hành chính

`;

const AFTER_BODY = `
### 3. Cải cách tổ chức bộ máy hành chính nhà nước

Bộ máy hoạt động ổn định.

### 4. Cải cách chế độ công vụ

Công chức chấp hành giờ làm việc.

### 5. Cải cách tài chính công

Ngân sách được công khai.

### 6. Xây dựng và phát triển Chính quyền điện tử, Chính quyền số

Văn bản được ký số.

## III. TỒN TẠI, HẠN CHẾ, NGUYÊN NHÂN

Đường truyền có lúc còn chậm. Nguyên nhân là thiết bị đã cũ.

## IV. PHƯƠNG HƯỚNG, NHIỆM VỤ

Tiếp tục hướng dẫn người dân nộp hồ sơ trực tuyến.

## V. KIẾN NGHỊ, ĐỀ XUẤT

Đề nghị cấp trên mở lớp bồi dưỡng nghiệp vụ.
`;

/** A report whose one table has `total` in its total row; 1.079 is what its rows give. */
export function reportWithTotal(total: string): string {
  return `${MINIMAL_FRONT_MATTER}
## I. KẾT QUẢ THỰC HIỆN

### 1. Cải cách thủ tục hành chính

Số hồ sơ đã giải quyết theo phòng:

| STT | Đơn vị | Số hồ sơ |
|---|---|--:|
| 1 | Phòng A | 412 |
| 2 | Phòng B | 388 |
| 3 | Phòng C | 279 |
| * | Tổng cộng | ${total} |

## II. PHƯƠNG HƯỚNG, NHIỆM VỤ

Tiếp tục thực hiện kế hoạch.
`;
}

/** A document and where a fixture's own text starts and ends in it, in UTF-16 offsets. */
export interface Wrapped {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Makes a whole report of a piece of one, so that only what the piece does wrong is found:
 * - a text with a front matter stays as it is; if it is nothing but a front matter, the minimal body is put below it
 * - a text with headings of its own gets the minimal front matter
 * - any other text becomes the section «Cải cách thủ tục hành chính» of the minimal report
 * Line endings follow those of `piece`.
 */
export function minimal(piece: string): Wrapped {
  const eol = piece.includes('\r\n') ? '\r\n' : '\n';
  const wrap = (before: string, after: string): Wrapped => {
    const start = before.replaceAll('\n', eol);
    return { text: start + piece + after.replaceAll('\n', eol), start: start.length, end: start.length + piece.length };
  };
  if (/^\ufeff?---[ \t]*\r?\n/u.test(piece)) {
    const only = /^\ufeff?---[ \t]*\r?\n(?:(?!---).*\r?\n)*---[ \t]*(?:\r?\n\s*)?$/u.test(piece);
    return only
      ? wrap('', `${piece.endsWith('\n') ? '' : '\n'}${BEFORE_BODY}Hồ sơ được theo dõi hằng ngày.\n${AFTER_BODY}`)
      : wrap('', '');
  }
  if (/^#{1,6}[ \t]/mu.test(piece)) return wrap(`${MINIMAL_FRONT_MATTER}\n`, '');
  return wrap(MINIMAL_FRONT_MATTER + BEFORE_BODY, AFTER_BODY);
}
