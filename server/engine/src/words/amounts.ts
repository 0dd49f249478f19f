import { type Decimal, show, trimmed } from '../figures/decimal.ts';

/** The words for round amounts, greatest first, with how many zeros each stands for. */
const ROUND: readonly (readonly [word: string, zeros: number])[] = [
  ['tỷ', 9],
  ['triệu', 6],
];

/**
 * An amount as a message tells it: 31.500.000.000 is «31,5 tỷ», as the report writes it; an amount that is not round in
 * hundreds of thousands, or less than a million, stands in full. For reading only: a fix writes what the text needs.
 */
export function tell(value: Decimal): string {
  const size = value.digits < 0n ? -value.digits : value.digits;
  if (value.scale > 0 || size % 100_000n !== 0n) return show(value);
  const fitting = ROUND.find(([, zeros]) => size >= 10n ** BigInt(zeros));
  return fitting ? `${show(trimmed({ ...value, scale: fitting[1] }))} ${fitting[0]}` : show(value);
}
