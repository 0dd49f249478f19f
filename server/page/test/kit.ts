import { BUILT_IN_KINDS, check, type ReportFacts } from '@soat/engine';
import { type Page, pageOf } from '../src/index.ts';

const HEAD: Readonly<Record<string, string>> = {
  loại: 'báo cáo cải cách hành chính',
  'cơ quan chủ quản': 'Ủy ban nhân dân tỉnh Thừa Giang',
  'cơ quan': 'Ủy ban nhân dân xã Tân Hội',
  số: '87/BC-UBND',
  'địa danh': 'Tân Hội',
  ngày: '17/9/2026',
  'trích yếu': 'Công tác cải cách hành chính quý III năm 2026',
  kỳ: '\n  từ: 15/6/2026\n  đến: 14/9/2026',
  'kính gửi': '\n  - Ủy ban nhân dân tỉnh Thừa Giang',
  'nơi nhận': '\n  - Như trên;\n  - Thường trực HĐND xã\n  - Lưu: VT',
  'người ký':
    '\n  quyền hạn: TM. ỦY BAN NHÂN DÂN\n  thay mặt: KT. Chủ tịch\n  chức vụ: Phó Chủ tịch\n  họ tên: Trần Minh Khoa',
};

/** A whole report: these keys in place of the usual ones (undefined leaves a key out), then the body. */
export function reportText(body: string, keys: Readonly<Record<string, string | undefined>> = {}): string {
  const all = Object.entries({ ...HEAD, ...keys }).filter(([, value]) => value !== undefined);
  return `---\n${all.map(([key, value]) => `${key}:${value?.startsWith('\n') ? value : ` ${value}`}`).join('\n')}\n---\n\n${body}`;
}

export function factsOf(text: string): ReportFacts {
  const { facts } = check(text, { kinds: BUILT_IN_KINDS });
  if (!facts) throw new Error('the text is no report');
  return facts;
}

export function page(body: string, keys: Readonly<Record<string, string | undefined>> = {}): Page {
  return pageOf(factsOf(reportText(body, keys)));
}
