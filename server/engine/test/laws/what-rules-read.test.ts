import assert from 'node:assert/strict';
import test from 'node:test';
import type { SectionFacts } from '../../src/facts/report.ts';
import { type CheckedReport, RULES } from '../../src/index.ts';
import { fixtureFiles, samples } from '../kit/files.ts';
import { readFixture } from '../kit/fixture.ts';
import { checkLinked } from '../kit/linked.ts';
import { minimal } from '../kit/minimal.ts';

function* checkedTexts(): Iterable<CheckedReport> {
  for (const text of samples().values()) yield checkLinked(text, samples());
  for (const { raw, files } of fixtureFiles()) {
    const fixture = readFixture(raw);
    yield checkLinked(fixture.bare ? fixture.text : minimal(fixture.text).text, files);
  }
}

/** The section's facts; `read` gets the name of each that somebody looks at. */
function watched(facts: SectionFacts, index: number, read: Set<string>): SectionFacts {
  return new Proxy(facts, {
    get(target, name, receiver) {
      // The front matter's own text may be read by every rule: all run again when it changes.
      if (!(index === 0 && name === 'section')) read.add(String(name));
      return Reflect.get(target, name, receiver);
    },
  });
}

test('a rule that reads the report reads of its sections what it names, and no more', () => {
  const read = new Map<string, Set<string>>();
  for (const { facts } of checkedTexts()) {
    if (!facts) continue;
    for (const rule of RULES) {
      if (rule.reads !== 'report') continue;
      const names = read.get(rule.id) ?? new Set();
      read.set(rule.id, names);
      // All of it is wanted: a rule may be lazy.
      Array.from(rule.check({ ...facts, sections: facts.sections.map((one, i) => watched(one, i, names)) }));
    }
  }
  const beyond = RULES.flatMap((rule) => {
    if (rule.reads !== 'report') return [];
    const of: readonly string[] = rule.of;
    return [...(read.get(rule.id) ?? [])].filter((name) => !of.includes(name)).map((name) => `${rule.id}: ${name}`);
  });
  assert.deepEqual(beyond, [], 'facts that the «of» of the rule does not name');
});
