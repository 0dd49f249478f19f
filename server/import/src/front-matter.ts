import { Pair, Scalar, stringify, YAMLMap, YAMLSeq } from 'yaml';

/** What the front matter says, by the keys of the report format; undefined and empty values are left out. */
export interface FrontMatterFields {
  readonly kind: string;
  readonly superior?: string | undefined;
  readonly office?: string | undefined;
  readonly number?: string | undefined;
  readonly place?: string | undefined;
  readonly date?: string | undefined;
  readonly summary?: string | undefined;
  readonly period?: { readonly from: string; readonly to: string } | undefined;
  readonly addressees: readonly string[];
  readonly recipients: readonly string[];
  readonly authority?: string | undefined;
  readonly behalf?: string | undefined;
  readonly position?: string | undefined;
  readonly name?: string | undefined;
}

/** The front matter with its fences, keys in the order of the report format. */
export function writeFrontMatter(fields: FrontMatterFields): string {
  const root = new YAMLMap();
  put(root, 'loại', fields.kind);
  put(root, 'cơ quan chủ quản', fields.superior);
  put(root, 'cơ quan', fields.office);
  put(root, 'số', fields.number);
  put(root, 'địa danh', fields.place);
  put(root, 'ngày', fields.date);
  put(root, 'trích yếu', fields.summary);
  if (fields.period) {
    const period = new YAMLMap();
    put(period, 'từ', fields.period.from);
    put(period, 'đến', fields.period.to);
    root.items.push(new Pair('kỳ', period));
  }
  putList(root, 'kính gửi', fields.addressees);
  putList(root, 'nơi nhận', fields.recipients);
  const signer = new YAMLMap();
  put(signer, 'quyền hạn', fields.authority);
  put(signer, 'thay mặt', fields.behalf);
  put(signer, 'chức vụ', fields.position);
  put(signer, 'họ tên', fields.name);
  if (signer.items.length > 0) root.items.push(new Pair('người ký', signer));
  return `---\n${stringify(root, { lineWidth: 0 })}---\n`;
}

function put(map: YAMLMap, key: string, value: string | undefined): void {
  if (value !== undefined && value !== '') map.items.push(new Pair(key, new Scalar(value)));
}

function putList(map: YAMLMap, key: string, values: readonly string[]): void {
  if (values.length === 0) return;
  const list = new YAMLSeq();
  for (const value of values) list.items.push(entry(value));
  map.items.push(new Pair(key, list));
}

/** «Lưu: VT» is written as it is said: YAML takes it for a map, and the report means the text. */
function entry(value: string): Scalar | YAMLMap {
  const [, key, rest] = /^([\p{L}][\p{L} ]*): (?=\S)([^:#]*)$/u.exec(value) ?? [];
  if (key === undefined || rest === undefined) return new Scalar(value);
  const map = new YAMLMap();
  map.items.push(new Pair(key, new Scalar(rest)));
  return stringify(map, { lineWidth: 0 }) === `${value}\n` ? map : new Scalar(value);
}
