import { fold, foldLabel } from './fold.ts';

/** How «Như trên» is written among the recipients, once folded: the offices under «Kính gửi» are meant. */
const AS_ABOVE = /^(?:như (?:trên|kính gửi|kg|đ\/c|địa chỉ)|n\/t)(?!\p{L})/u;

/** Whether a line of «nơi nhận» says «Như trên», whatever stands behind it. */
export function isAsAbove(line: string): boolean {
  return AS_ABOVE.test(fold(line).replace(/^[-–—+•\s]+/u, ''));
}

const SHORT_FORMS: readonly (readonly [RegExp, string])[] = [
  [/(?<!\p{L})ubnd(?!\p{L})/gu, 'ủy ban nhân dân'],
  [/(?<!\p{L})hđnd(?!\p{L})/gu, 'hội đồng nhân dân'],
  [/(?<!\p{L})(?:ub)?mttq(?: ?vn)?(?!\p{L})/gu, 'ủy ban mặt trận tổ quốc việt nam'],
  [/(?<!\p{L})vp(?!\p{L})/gu, 'văn phòng'],
  [/(?<!\p{L})tp(?!\p{L})/gu, 'thành phố'],
];

/**
 * The form in which names of offices are compared: folded, usual short forms written out, and without what stands in
 * brackets («báo cáo», «để b/c»).
 */
export function officeKey(name: string): string {
  let key = foldLabel(name.replace(/\([^()]*\)/gu, ' '));
  for (const [short, long] of SHORT_FORMS) key = key.replace(short, long);
  return key.replace(/ +/gu, ' ').trim();
}

/** Whether one of two names of offices is the other, or its beginning: «UBND huyện» for «UBND huyện Phù Mỹ». */
export function isSameOffice(a: string, b: string): boolean {
  const [short = '', long = ''] = [officeKey(a), officeKey(b)].sort((x, y) => x.length - y.length);
  return short !== '' && (long === short || (short.split(' ').length >= 5 && long.startsWith(`${short} `)));
}

/** A label that stands in the value although the form already has it: «Kính gửi: …» under `kính gửi`. */
export const OWN_LABEL = /^\s*(?:kính gửi|nơi nhận)\s*:\s*/iu;

/** The archive's line, once folded, and no word that merely begins with «lưu». */
const ARCHIVE = /^[-–—+•\s]*lưu(?! trữ| ban| vực| thông)(?!\p{L})/u;

/** Whether a line of «nơi nhận» is the archive's, the one that begins with «Lưu». */
export function isArchiveLine(line: string): boolean {
  return ARCHIVE.test(fold(line));
}

const ARCHIVE_UNIT = /(?<!\p{L})(?:vt|văn thư)(?!\p{L})/iu;

/** The archive's line as the form has it, with the units that the written one names; the same text where it is right. */
export function archiveLine(line: string): string {
  if (/^\s*lưu\s*:/iu.test(line) && ARCHIVE_UNIT.test(line)) return line;
  const end = /[.;]?\s*$/u.exec(line)?.[0] ?? '';
  const units = line
    .slice(0, line.length - end.length)
    .replace(/^[-–—+•\s]*lưu\s*[:,]?\s*/iu, '')
    .trim();
  const all = ARCHIVE_UNIT.test(units) ? units : units === '' ? 'VT' : `VT, ${units}`;
  return `Lưu: ${all}${end.trim()}`;
}
