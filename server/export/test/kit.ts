import { strFromU8, unzipSync } from 'fflate';

/** The text files of a package of Office, by name. */
export function filesOf(bytes: Uint8Array): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]));
}

/** The elements of a name, outermost ones only as far as they do not nest: their whole text. */
export function elements(xml: string, name: string): readonly string[] {
  return xml.match(new RegExp(`<${name}(?=[ >/])(?:[^>]*/>|[^>]*>[\\s\\S]*?</${name}>)`, 'gu')) ?? [];
}

/** The words of a piece of a Word document. */
export function wordsOf(xml: string): string {
  const text = xml.replace(/<w:br\/>/gu, ' ').replace(/<w:tab\/>/gu, ' ');
  return elements(text, 'w:t')
    .map((one) => one.replace(/<[^>]*>/gu, ''))
    .join('')
    .replaceAll('&amp;', '&')
    .replaceAll('&lt;', '<');
}

/** The one paragraph of a document that has these words. */
export function paragraphWith(xml: string, text: string): string {
  const found = elements(xml, 'w:p').filter((one) => wordsOf(one) === text);
  if (found.length !== 1) throw new Error(`${found.length} paragraphs say «${text}»`);
  return found[0] ?? '';
}

/** A whole report with everything that a layout may meet. */
export const FULL = `## I. KẾT QUẢ

### 1. Thủ tục

Đoạn **đậm**, *nghiêng*, [cổng](https://example.gov.vn) và chú thích[^1].

- Việc một
- Việc hai

Bảng 1. Kết quả:

| STT | Lĩnh vực | Nhận / Tổng số | / Trực tuyến | / Trực tiếp | Tỷ lệ |
|---|---|--:|--:|--:|--:|
| (1) | (2) | (3)=(4)+(5) | (4) | (5) | (6) |
| 1 | Hộ tịch | 1.200 | 1.000 | 200 | 99,5% |
| 2 | Đất đai | 30 | 30 | | 100% |
| | Tổng số | 1.230 | 1.030 | 200 | |

Bảng 2. Rộng:

| ${Array.from({ length: 16 }, (_, i) => `Nghiêng${i}`).join(' | ')} |
|${'---|'.repeat(16)}
| ${Array.from({ length: 16 }, () => '1.234.567').join(' | ')} |

Trên đây là báo cáo./.

[^1]: Lời ghi.

## PHỤ LỤC I. Số liệu

Một phụ lục.

## PHỤ LỤC II

Hai phụ lục.
`;
