import type { Severity, SpokenFinding } from '../../src/index.ts';
import { fixtureFiles } from './files.ts';
import { readFixture } from './fixture.ts';
import { minimal } from './minimal.ts';
import { findingsIn } from './run.ts';

/** One message as its readers see it. */
export interface ExampleMessage {
  readonly severity: Severity;
  /** The fixture that brings it about: rule folder and file. */
  readonly fixture: string;
  readonly vi: string;
  readonly en: string;
  readonly fixes: readonly { readonly vi: string; readonly en: string; readonly safe: boolean }[];
}

/**
 * The messages of all fixtures by rule: one for each distinct shape of the headline, where figures and quoted words
 * make no difference.
 */
export function exampleMessages(): ReadonlyMap<string, readonly ExampleMessage[]> {
  const found = new Map<string, Map<string, ExampleMessage>>();
  for (const file of fixtureFiles()) {
    const fixture = readFixture(file.raw);
    const text = fixture.bare ? fixture.text : minimal(fixture.text).text;
    const english = findingsIn(text, 'en', file.files);
    for (const [i, finding] of findingsIn(text, 'vi', file.files).entries()) {
      const other = english[i];
      if (finding.rule !== file.rule || !other) continue;
      const own = found.get(finding.rule) ?? new Map<string, ExampleMessage>();
      found.set(finding.rule, own);
      const shape = shapeOf(finding);
      if (!own.has(shape)) own.set(shape, example(`${file.rule}/${file.name}`, finding, other));
    }
  }
  return new Map([...found].map(([rule, shapes]) => [rule, [...shapes.values()]]));
}

function shapeOf(finding: SpokenFinding): string {
  return finding.message.headline.replace(/«[^»]*»/gu, '«»').replace(/\d[\d.,/]*/gu, '0');
}

function example(fixture: string, vi: SpokenFinding, en: SpokenFinding): ExampleMessage {
  const fixes = vi.fixes.map((fix, i) => ({ vi: fix.title, en: en.fixes[i]?.title ?? '', safe: fix.safe }));
  return { severity: vi.severity, fixture, vi: vi.text, en: en.text, fixes };
}
