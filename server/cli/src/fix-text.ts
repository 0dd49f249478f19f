import {
  applyEdits,
  type CheckedReport,
  type CheckOptions,
  check,
  type Language,
  type SpokenFix,
  speak,
} from '@soat/engine';

/** Mending one place may uncover another; after this many rounds it is left to the next run. */
const MAX_ROUNDS = 10;

/**
 * Makes all safe fixes of a text, over and over until none is left or a round changes nothing.
 *
 * @returns the mended text and how many fixes were made; the text itself and 0 where there was nothing to mend
 */
export function fixText(text: string, language: Language, options: CheckOptions): { text: string; count: number } {
  let current = text;
  let count = 0;
  let previous: CheckedReport | undefined;
  // A text that was there before would only come round again.
  const seen = new Set([text]);
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const checked: CheckedReport = check(current, { ...options, previous });
    const fixes = compatible(safeFixes(checked, language));
    const next = applyEdits(
      current,
      fixes.flatMap((fix) => inTheLineEndsOf(current, fix.edits)),
    );
    if (seen.has(next)) break;
    seen.add(next);
    current = next;
    count += fixes.length;
    previous = checked;
  }
  return { text: current, count };
}

/** The first safe fix of each finding. */
function safeFixes(checked: CheckedReport, language: Language): SpokenFix[] {
  return checked.findings.flatMap((finding) => {
    const safe = speak(finding, checked.cut, language).fixes.find((fix) => fix.safe);
    return safe ? [safe] : [];
  });
}

/** Those fixes that touch no place twice: a fix is made whole or, in this round, not at all. */
function compatible(fixes: readonly SpokenFix[]): SpokenFix[] {
  const taken: { start: number; end: number }[] = [];
  return fixes.filter((fix) => {
    const free = fix.edits.every(({ span }) => taken.every((other) => !meets(span, other)));
    if (free) taken.push(...fix.edits.map((edit) => edit.span));
    return free;
  });
}

/** Two insertions at one place meet too: their order would be a guess. */
function meets(a: { start: number; end: number }, b: { start: number; end: number }): boolean {
  return (a.start < b.end && b.start < a.end) || a.start === b.start;
}

function inTheLineEndsOf(text: string, edits: SpokenFix['edits']): SpokenFix['edits'] {
  const newline = text.indexOf('\n');
  if (newline < 1 || text[newline - 1] !== '\r') return edits;
  return edits.map((edit) => ({ ...edit, newText: edit.newText.replace(/\r?\n/gu, '\r\n') }));
}
