import type { Cell, Table } from './table.ts';

/** How an identity is known, from surest to least sure. */
export type Ground = 'declared' | 'form' | 'vocabulary' | 'pattern' | 'structure';

/**
 * Something that must hold between cells of one table: the whole is the sum of its parts (with their signs).
 * - `total`: a total row's cell over the rows above or below it; `subtotal`: the same for the rows under a sub-total
 * - `row`: cells of one row
 * - `balance`: received = resolved + pending, form II.06a's (3) = (7) + (11)
 */
export interface Identity {
  readonly kind: 'total' | 'subtotal' | 'row' | 'balance';
  readonly table: Table;
  readonly whole: Cell;
  readonly parts: readonly { readonly cell: Cell; readonly sign: 1 | -1 }[];
  readonly ground: Ground;
  /** Whether other rows (or columns) of the table bear this reading out; unborne readings are told less loudly. */
  readonly borneOut: boolean;
}
