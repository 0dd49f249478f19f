// Written by tools/gen/rules.mjs from the files in src/rules; npm run gen writes it anew.
import { rule as balance } from '../rules/balance.ts';
import { rule as columnFormula } from '../rules/column-formula.ts';
import { rule as figureWriting } from '../rules/figure-writing.ts';
import type { Rule } from '../rules/kit.ts';
import { rule as legacyEncoding } from '../rules/legacy-encoding.ts';
import { rule as lostLetters } from '../rules/lost-letters.ts';
import { rule as notAFigure } from '../rules/not-a-figure.ts';
import { rule as rowCellCount } from '../rules/row-cell-count.ts';
import { rule as staleSuppression } from '../rules/stale-suppression.ts';
import { rule as suppressionWithoutReason } from '../rules/suppression-without-reason.ts';
import { rule as wrongPercentage } from '../rules/wrong-percentage.ts';
import { rule as wrongRowSum } from '../rules/wrong-row-sum.ts';
import { rule as wrongTotal } from '../rules/wrong-total.ts';

/** Every rule, sorted by id. */
export const RULES: readonly Rule[] = [
  balance,
  columnFormula,
  figureWriting,
  legacyEncoding,
  lostLetters,
  notAFigure,
  rowCellCount,
  staleSuppression,
  suppressionWithoutReason,
  wrongPercentage,
  wrongRowSum,
  wrongTotal,
];
