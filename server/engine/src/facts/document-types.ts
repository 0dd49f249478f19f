import { DOCUMENT_TYPE_CODES } from '../generated/schemas.ts';

const NAMES: ReadonlyMap<string, string> = new Map(Object.entries(DOCUMENT_TYPE_CODES.codes));

/**
 * The type of document that a code stands for: `BC` is «Báo cáo» (Nghị định 30/2020/NĐ-CP, Phụ lục III). Undefined for
 * anything else; letter case counts, since TTr and CTr are written so.
 */
export function documentType(code: string): string | undefined {
  return NAMES.get(code);
}
