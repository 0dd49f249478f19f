import type { Cell, Table } from './table.ts';

/** How an identity is known, from surest to least sure: the table says so, its form says so, its words, its other rows. */
export type Ground = 'declared' | 'form' | 'vocabulary' | 'pattern';

export interface SignedCell {
  readonly cell: Cell;
  readonly sign: 1 | -1;
}

/**
 * Something that must hold between cells of one table: the whole is the sum of its parts (with their signs).
 * - `total`: a total row's cell over the rows above or below it; `subtotal`: a row's cell over the rows under it
 * - `row`: cells of one row
 * - `balance`: received = resolved + pending, form II.06a's (3) = (7) + (11)
 */
export interface Identity {
  readonly kind: 'total' | 'subtotal' | 'row' | 'balance';
  readonly table: Table;
  readonly whole: Cell;
  readonly parts: readonly SignedCell[];
  readonly ground: Ground;
  /** Whether other rows or columns bear this reading out; a reading that nothing bears out is told less loudly. */
  readonly borneOut: boolean;
}
