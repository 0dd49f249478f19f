import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { BUILT_IN_KINDS, type CheckedReport, check, speak } from '../../src/index.ts';
import { anyText, edited, looseEdit, report, sample } from '../kit/arbitrary.ts';

const kinds = BUILT_IN_KINDS;

/** What a reader gets of a check: every finding in both languages, and the coverage. */
function seen(checked: CheckedReport): unknown {
  return {
    report: checked.facts !== undefined,
    coverage: checked.coverage,
    findings: checked.findings.map((f) => [speak(f, checked.cut, 'vi'), speak(f, checked.cut, 'en').text]),
  };
}

type Edits = readonly { at: number; remove: number; insert: string }[];

function sameAfterEdits(start: string, edits: Edits, of = seen): void {
  let text = start;
  let previous = check(text, { kinds });
  for (const edit of edits) {
    text = edited(text, edit);
    previous = check(text, { kinds, previous });
    assert.deepEqual(of(previous), of(check(text, { kinds })), JSON.stringify(text));
  }
}

test('after any edits of a sample a check gives what a fresh one gives', () => {
  fc.assert(
    fc.property(sample(), fc.array(looseEdit, { minLength: 1, maxLength: 6 }), (start, edits) =>
      sameAfterEdits(start, edits),
    ),
    {
      numRuns: 60,
    },
  );
});

test('after any edits of a random report a check gives what a fresh one gives', () => {
  fc.assert(
    fc.property(report, fc.array(looseEdit, { minLength: 1, maxLength: 6 }), (start, edits) =>
      sameAfterEdits(start, edits),
    ),
    { numRuns: 120 },
  );
});

/** Every place that the prose of a report knows of: its paragraphs letter by letter, its figures, dates and documents. */
function places(checked: CheckedReport): unknown {
  return checked.facts?.sections.map((facts) => ({
    paragraphs: facts.paragraphs.map(({ text, span, offsetOf }) => [text, span, [...text].map((_, i) => offsetOf(i))]),
    passages: facts.passages.map(({ text, starts, offsetOf }) => [text, starts, [...text].map((_, i) => offsetOf(i))]),
    statements: facts.statements,
    sums: facts.proseSums,
    excesses: facts.excesses,
    growths: facts.proseGrowths,
    leftOvers: facts.leftOvers,
    rankChanges: facts.rankChanges,
    aimClaims: facts.aimClaims,
    claims: facts.verbalClaims,
    dates: facts.dates,
    citations: facts.citations,
    sentences: facts.sentences.map(({ paragraph, ...sentence }) => [sentence, paragraph.span]),
  }));
}

test('after any edits all places are those of a fresh check', () => {
  fc.assert(
    fc.property(sample(), fc.array(looseEdit, { minLength: 1, maxLength: 4 }), (start, edits) =>
      sameAfterEdits(start, edits, places),
    ),
    { numRuns: 60 },
  );
});

test('the check of another document as the previous one changes nothing', () => {
  fc.assert(
    fc.property(anyText, anyText, (a, b) => {
      assert.deepEqual(seen(check(b, { kinds, previous: check(a, { kinds }) })), seen(check(b, { kinds })));
    }),
    { numRuns: 80 },
  );
});

test('text put above the first heading moves every finding of the body and changes none', () => {
  fc.assert(
    fc.property(sample(), fc.constantFrom('Lời dẫn.', 'Hai dòng\nliền nhau.', 'Có biểu tượng 😀.'), (text, words) => {
      const heading = text.search(/^## /mu);
      const eol = text.includes('\r\n') ? '\r\n' : '\n';
      const added = `${words.replaceAll('\n', eol)}${eol}${eol}`;
      const moved = text.slice(0, heading) + added + text.slice(heading);
      const shifted = (span: { start: number; end: number }) =>
        span.start >= heading ? { start: span.start + added.length, end: span.end + added.length } : span;
      const before = findings(text).map((f) => ({
        ...f,
        span: shifted(f.span),
        related: f.related.map((r) => ({ ...r, span: shifted(r.span) })),
      }));
      const after = findings(moved);
      assert.deepEqual(after.map(short), before.map(short));
    }),
    { numRuns: 30 },
  );
});

function findings(text: string) {
  const checked = check(text, { kinds });
  return checked.findings.map((f) => speak(f, checked.cut, 'vi'));
}

function short(f: ReturnType<typeof findings>[number]): unknown {
  return { rule: f.rule, severity: f.severity, span: f.span, text: f.text, related: f.related };
}
