import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { applyEdits, type SpokenFinding } from '../../src/index.ts';
import { edited, looseEdit, report, sample } from '../kit/arbitrary.ts';
import { fixtureFiles, readText, ruleIds } from '../kit/files.ts';
import { readFixture } from '../kit/fixture.ts';
import { readHeadComment } from '../kit/head-comment.ts';
import { minimal } from '../kit/minimal.ts';
import { findingsIn } from '../kit/run.ts';

/** How many findings a text has of each rule. */
function counts(findings: readonly SpokenFinding[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const { rule } of findings) found.set(rule, (found.get(rule) ?? 0) + 1);
  return found;
}

/** Every safe fix by itself must take its finding away and bring no finding of any rule. */
function safeFixesMend(text: string): void {
  const before = findingsIn(text);
  for (const finding of before) {
    for (const fix of finding.fixes.filter((f) => f.safe)) {
      const mended = applyEdits(text, fix.edits);
      const after = counts(findingsIn(mended));
      const old = counts(before);
      const where = `${finding.rule}: ${fix.title} in ${JSON.stringify(text)}`;
      assert.ok((after.get(finding.rule) ?? 0) < (old.get(finding.rule) ?? 0), `the finding stays: ${where}`);
      for (const [rule, count] of after) assert.ok(count <= (old.get(rule) ?? 0), `${rule} comes: ${where}`);
    }
  }
}

/** What «fix all» does: the safe fixes of a text, all at once; of two that overlap the first. */
function fixAll(text: string): string {
  const edits = findingsIn(text).flatMap((finding) => finding.fixes.find((fix) => fix.safe)?.edits ?? []);
  return applyEdits(text, edits);
}

const wholeFixtures = fixtureFiles().map((file) => {
  const fixture = readFixture(file.raw);
  return { path: file.path, text: fixture.bare ? fixture.text : minimal(fixture.text).text };
});

const manualExamples = ruleIds().flatMap((id) => {
  const path = `server/engine/src/rules/${id}.ts`;
  const head = readHeadComment(readText(path));
  return [...(head?.wrong ?? []), ...(head?.right ?? [])].map((example) => ({ path, text: minimal(example).text }));
});

const documents = [...wholeFixtures, ...manualExamples];

test('a safe fix removes its finding and adds none, in every fixture and example', () => {
  let fixes = 0;
  for (const { text } of documents) {
    fixes += findingsIn(text).filter((finding) => finding.fixes.some((fix) => fix.safe)).length;
    safeFixesMend(text);
  }
  assert.ok(fixes > 0, 'some document has a safe fix');
});

test('a safe fix removes its finding and adds none, in edited samples and random reports', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.tuple(sample(), fc.array(looseEdit, { maxLength: 3 })), fc.tuple(report, fc.constant([]))),
      ([text, edits]) => {
        safeFixesMend(edits.reduce(edited, text));
      },
    ),
    { numRuns: 800 },
  );
});

test('mending everything twice is mending it once', () => {
  for (const { path, text } of documents) assert.equal(fixAll(fixAll(text)), fixAll(text), path);
  fc.assert(
    fc.property(sample(), fc.array(looseEdit, { maxLength: 3 }), (text, edits) => {
      const once = fixAll(edits.reduce(edited, text));
      assert.equal(fixAll(once), once);
    }),
    { numRuns: 600 },
  );
});
