import { foldLabel } from './fold.ts';

/**
 * What a figure of a report measures. The words for them are one vocabulary for tables and prose.
 * Wholes are what the forms total; parts are what they are broken down into (Biểu II.06a/VPCP/KSTT, Thông tư
 * 01/2020/TT-VPCP, and the synonyms seen in published reports).
 */
export type Whole = 'received' | 'resolved' | 'pending';
export type Part =
  | 'online'
  | 'in-person'
  | 'postal'
  | 'carried-over'
  | 'new'
  | 'early'
  | 'on-time'
  | 'late'
  | 'in-time'
  | 'outside';

interface Entry<Name> {
  readonly name: Name;
  /** Longer ones are tried first. */
  readonly phrases: readonly string[];
}

/** The wholes. «Tiếp nhận» includes what the last period left; what came in within the period is its part «mới tiếp nhận». */
export const WHOLES: readonly Entry<Whole>[] = [
  {
    name: 'received',
    phrases: [
      'nhận giải quyết',
      'tiếp nhận giải quyết',
      'tiếp nhận',
      'phải giải quyết',
      'cần giải quyết',
      'phải xử lý',
      'cần xử lý',
      'hồ sơ nhận',
      'số nhận',
    ],
  },
  {
    name: 'resolved',
    phrases: ['đã giải quyết', 'đã xử lý', 'đã trả kết quả', 'giải quyết xong', 'đã hoàn thành', 'kết quả giải quyết', 'hồ sơ giải quyết'],
  },
  {
    name: 'pending',
    phrases: ['đang giải quyết', 'đang xử lý', 'chưa giải quyết', 'chưa xử lý', 'còn phải giải quyết', 'chưa đến hạn giải quyết', 'tồn cuối kỳ', 'chuyển kỳ sau'],
  },
];

/** The parts. «Trong hạn» is a part of what is pending, and of what is resolved it means before or on time. */
export const PARTS: readonly Entry<Part>[] = [
  { name: 'online', phrases: ['trực tuyến', 'qua mạng', 'trên môi trường mạng', 'dịch vụ công trực tuyến'] },
  { name: 'in-person', phrases: ['trực tiếp', 'tại bộ phận một cửa', 'tại quầy'] },
  { name: 'postal', phrases: ['bưu chính công ích', 'dịch vụ bưu chính', 'bưu chính', 'bcci'] },
  {
    name: 'carried-over',
    phrases: ['tồn kỳ trước', 'từ kỳ trước', 'kỳ trước chuyển sang', 'kỳ trước chuyển qua', 'kỳ trước', 'tồn đầu kỳ', 'tháng trước chuyển sang', 'quý trước chuyển sang', 'năm trước chuyển sang', 'tồn cũ'],
  },
  { name: 'new', phrases: ['mới tiếp nhận', 'tiếp nhận mới', 'nhận mới', 'tiếp nhận trong kỳ', 'tiếp nhận trong tháng', 'tiếp nhận trong quý', 'phát sinh trong kỳ', 'hồ sơ mới'] },
  { name: 'early', phrases: ['trước hạn', 'sớm hạn', 'trước hẹn', 'sớm hẹn', 'trước thời hạn'] },
  { name: 'on-time', phrases: ['đúng hạn', 'đúng hẹn', 'đúng thời hạn'] },
  { name: 'late', phrases: ['quá hạn', 'trễ hạn', 'chậm hạn', 'trễ hẹn', 'quá hẹn', 'quá thời hạn', 'trễ'] },
  { name: 'in-time', phrases: ['trong hạn', 'chưa đến hạn', 'còn hạn', 'trong thời hạn', 'chưa quá hạn', 'còn trong hạn'] },
  {
    name: 'outside',
    phrases: ['trả lại', 'rút hồ sơ', 'xin rút', 'bổ sung', 'dừng xử lý', 'tạm dừng', 'từ chối', 'không tiếp nhận', 'hủy', 'chờ tiếp nhận', 'không được tiếp nhận'],
  },
];

/** What one label says: a whole, parts of one, or both («Đã giải quyết trước hạn»). */
export interface Measure {
  readonly whole: Whole | undefined;
  readonly parts: readonly Part[];
}

const compiled = {
  wholes: byLength(WHOLES),
  parts: byLength(PARTS),
};

function byLength<Name>(entries: readonly Entry<Name>[]): readonly { phrase: string; name: Name }[] {
  const all = entries.flatMap((entry) => entry.phrases.map((phrase) => ({ phrase: foldLabel(phrase), name: entry.name })));
  return all.sort((a, b) => b.phrase.length - a.phrase.length);
}

/** Reads one label, in `foldLabel`ed form. A phrase is used up by the longest entry it belongs to: «chưa quá hạn» is not «quá hạn». */
export function measureOf(label: string): Measure {
  let rest = ` ${label} `;
  const parts: Part[] = [];
  for (const { phrase, name } of compiled.parts) {
    if (!includesWord(rest, phrase)) continue;
    if (!parts.includes(name)) parts.push(name);
    rest = rest.replace(phrase, ' | ');
  }
  const whole = compiled.wholes.find(({ phrase }) => includesWord(rest, phrase))?.name;
  return { whole, parts };
}

function includesWord(text: string, phrase: string): boolean {
  const at = text.indexOf(phrase);
  if (at < 0) return false;
  return !/\p{L}/u.test(text.charAt(at - 1)) && !/\p{L}/u.test(text.charAt(at + phrase.length));
}
