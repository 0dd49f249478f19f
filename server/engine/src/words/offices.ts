import { foldLabel } from './fold.ts';
import { officeKey } from './recipients.ts';
import { LEVELS } from './scopes.ts';

/** What kind of unit a local office is of, and the level that reports give figures for. */
const UNITS: readonly { readonly level: string; readonly pattern: RegExp }[] = [
  { level: 'cấp xã', pattern: /^(?:xã|phường|thị trấn|đặc khu)(?!\p{L})/u },
  { level: 'cấp huyện', pattern: /^(?:huyện|quận|thị xã|thành phố)(?!\p{L})/u },
  { level: 'cấp tỉnh', pattern: /^(?:sở|ban|văn phòng|thanh tra)(?!\p{L})/u },
];

/** An office's name without «Ủy ban nhân dân», for comparing: «UBND xã An Hòa» and «Xã An Hòa» are one. */
export function unitKey(name: string): string {
  return officeKey(name).replace(/^(?:ủy ban nhân dân|hội đồng nhân dân)(?: |$)/u, '');
}

/** A unit's name without what kind of unit it is: «an hòa». The whole name where it has no such word. */
export function bareUnitKey(name: string): string {
  const key = unitKey(name);
  return key.replace(/^(?:xã|phường|thị trấn|đặc khu|huyện|quận|thị xã|thành phố)\s+(?=\S)/u, '');
}

/** The level that an office belongs to by its name; undefined where the name does not tell. */
export function levelOf(name: string): string | undefined {
  const key = unitKey(name);
  return UNITS.find(({ pattern }) => pattern.test(key))?.level;
}

/** The level that a label confines its figures to («Cấp xã», «Các xã, phường»), `all` for none; undefined without any. */
export function levelIn(label: string): string | undefined {
  const folded = ` ${foldLabel(label)} `;
  return LEVELS.find(({ pattern }) => pattern.test(folded))?.name;
}
