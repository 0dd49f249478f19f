// Written by tools/gen/rules.mjs from the files in src/rules; npm run gen writes it anew.
import { rule as abolishedUnit } from '../rules/abolished-unit.ts';
import { rule as aimAgainstFigure } from '../rules/aim-against-figure.ts';
import { rule as archiveLine } from '../rules/archive-line.ts';
import { rule as asAbove } from '../rules/as-above.ts';
import { rule as balance } from '../rules/balance.ts';
import { rule as carryOver } from '../rules/carry-over.ts';
import { rule as citationKnownDate } from '../rules/citation-known-date.ts';
import { rule as citationReplaced } from '../rules/citation-replaced.ts';
import { rule as citationTwoDates } from '../rules/citation-two-dates.ts';
import { rule as citationTwoNumbers } from '../rules/citation-two-numbers.ts';
import { rule as citationTwoSymbols } from '../rules/citation-two-symbols.ts';
import { rule as citationTwoYears } from '../rules/citation-two-years.ts';
import { rule as citedAfterReport } from '../rules/cited-after-report.ts';
import { rule as closingMark } from '../rules/closing-mark.ts';
import { rule as columnFormula } from '../rules/column-formula.ts';
import { rule as consolidation } from '../rules/consolidation.ts';
import { rule as dateDoubledSlash } from '../rules/date-doubled-slash.ts';
import { rule as decomposedLetters } from '../rules/decomposed-letters.ts';
import { rule as documentNumber } from '../rules/document-number.ts';
import { rule as doubledPunctuation } from '../rules/doubled-punctuation.ts';
import { rule as figureWriting } from '../rules/figure-writing.ts';
import { rule as frontMatterDuplicate } from '../rules/front-matter-duplicate.ts';
import { rule as frontMatterMissing } from '../rules/front-matter-missing.ts';
import { rule as frontMatterPlaceholder } from '../rules/front-matter-placeholder.ts';
import { rule as frontMatterSyntax } from '../rules/front-matter-syntax.ts';
import { rule as frontMatterUnknown } from '../rules/front-matter-unknown.ts';
import { rule as frontMatterValue } from '../rules/front-matter-value.ts';
import { rule as gluedWords } from '../rules/glued-words.ts';
import { rule as iOrY } from '../rules/i-or-y.ts';
import { rule as impossibleDateInText } from '../rules/impossible-date-in-text.ts';
import { rule as impossibleDate } from '../rules/impossible-date.ts';
import { rule as impossibleSyllable } from '../rules/impossible-syllable.ts';
import { rule as invisibleCharacters } from '../rules/invisible-characters.ts';
import { rule as issueDate } from '../rules/issue-date.ts';
import type { Rule } from '../rules/kit.ts';
import { rule as legacyEncoding } from '../rules/legacy-encoding.ts';
import { rule as linkedReport } from '../rules/linked-report.ts';
import { rule as lostLetters } from '../rules/lost-letters.ts';
import { rule as malformedSymbol } from '../rules/malformed-symbol.ts';
import { rule as misreadEncoding } from '../rules/misread-encoding.ts';
import { rule as missingSection } from '../rules/missing-section.ts';
import { rule as missingSpace } from '../rules/missing-space.ts';
import { rule as mixedScripts } from '../rules/mixed-scripts.ts';
import { rule as notAFigure } from '../rules/not-a-figure.ts';
import { rule as numbering } from '../rules/numbering.ts';
import { rule as partExceedsWhole } from '../rules/part-exceeds-whole.ts';
import { rule as periodOrderInText } from '../rules/period-order-in-text.ts';
import { rule as periodOrder } from '../rules/period-order.ts';
import { rule as placeholder } from '../rules/placeholder.ts';
import { rule as pointOrder } from '../rules/point-order.ts';
import { rule as recipient } from '../rules/recipient.ts';
import { rule as repeatedSentence } from '../rules/repeated-sentence.ts';
import { rule as repeatedWords } from '../rules/repeated-words.ts';
import { rule as rowCellCount } from '../rules/row-cell-count.ts';
import { rule as schemaFile } from '../rules/schema-file.ts';
import { rule as sectionOrder } from '../rules/section-order.ts';
import { rule as shrinkingCumulative } from '../rules/shrinking-cumulative.ts';
import { rule as signatureAuthority } from '../rules/signature-authority.ts';
import { rule as signatureName } from '../rules/signature-name.ts';
import { rule as signaturePrefix } from '../rules/signature-prefix.ts';
import { rule as staleSuppression } from '../rules/stale-suppression.ts';
import { rule as strayBlank } from '../rules/stray-blank.ts';
import { rule as suppressionWithoutReason } from '../rules/suppression-without-reason.ts';
import { rule as symbolType } from '../rules/symbol-type.ts';
import { rule as symbolYear } from '../rules/symbol-year.ts';
import { rule as tableAgainstTable } from '../rules/table-against-table.ts';
import { rule as textAgainstTable } from '../rules/text-against-table.ts';
import { rule as textAgainstText } from '../rules/text-against-text.ts';
import { rule as tonePlacement } from '../rules/tone-placement.ts';
import { rule as unbalancedBrackets } from '../rules/unbalanced-brackets.ts';
import { rule as wordAgainstFigure } from '../rules/word-against-figure.ts';
import { rule as wrongGrowthInText } from '../rules/wrong-growth-in-text.ts';
import { rule as wrongPercentageInText } from '../rules/wrong-percentage-in-text.ts';
import { rule as wrongPercentage } from '../rules/wrong-percentage.ts';
import { rule as wrongRankChange } from '../rules/wrong-rank-change.ts';
import { rule as wrongRemainderInText } from '../rules/wrong-remainder-in-text.ts';
import { rule as wrongRowSum } from '../rules/wrong-row-sum.ts';
import { rule as wrongSumInText } from '../rules/wrong-sum-in-text.ts';
import { rule as wrongTotal } from '../rules/wrong-total.ts';

/** Every rule, sorted by id. */
export const RULES: readonly Rule[] = [
  abolishedUnit,
  aimAgainstFigure,
  archiveLine,
  asAbove,
  balance,
  carryOver,
  citationKnownDate,
  citationReplaced,
  citationTwoDates,
  citationTwoNumbers,
  citationTwoSymbols,
  citationTwoYears,
  citedAfterReport,
  closingMark,
  columnFormula,
  consolidation,
  dateDoubledSlash,
  decomposedLetters,
  documentNumber,
  doubledPunctuation,
  figureWriting,
  frontMatterDuplicate,
  frontMatterMissing,
  frontMatterPlaceholder,
  frontMatterSyntax,
  frontMatterUnknown,
  frontMatterValue,
  gluedWords,
  iOrY,
  impossibleDate,
  impossibleDateInText,
  impossibleSyllable,
  invisibleCharacters,
  issueDate,
  legacyEncoding,
  linkedReport,
  lostLetters,
  malformedSymbol,
  misreadEncoding,
  missingSection,
  missingSpace,
  mixedScripts,
  notAFigure,
  numbering,
  partExceedsWhole,
  periodOrder,
  periodOrderInText,
  placeholder,
  pointOrder,
  recipient,
  repeatedSentence,
  repeatedWords,
  rowCellCount,
  schemaFile,
  sectionOrder,
  shrinkingCumulative,
  signatureAuthority,
  signatureName,
  signaturePrefix,
  staleSuppression,
  strayBlank,
  suppressionWithoutReason,
  symbolType,
  symbolYear,
  tableAgainstTable,
  textAgainstTable,
  textAgainstText,
  tonePlacement,
  unbalancedBrackets,
  wordAgainstFigure,
  wrongGrowthInText,
  wrongPercentage,
  wrongPercentageInText,
  wrongRankChange,
  wrongRemainderInText,
  wrongRowSum,
  wrongSumInText,
  wrongTotal,
];
