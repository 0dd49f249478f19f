import assert from 'node:assert/strict';
import test from 'node:test';
import { fixtureFiles, ruleIds } from './kit/files.ts';
import { readFixture } from './kit/fixture.ts';
import { compare, runFixture } from './kit/run.ts';

for (const file of fixtureFiles()) {
  test(`${file.rule}/${file.name}`, () => {
    assert.ok(ruleIds().includes(file.rule), `there is no rule ${file.rule}`);
    const fixture = readFixture(file.raw);
    if (!file.name.startsWith('dung-')) {
      const difference = compare(fixture, runFixture(fixture, file.files));
      if (difference) assert.fail(`${file.path}\n${difference}`);
      return;
    }
    const run = runFixture(fixture, file.files);
    const own = [...run.findings, ...run.strayed].filter((finding) => finding.rule === file.rule);
    assert.deepEqual(
      own.map((finding) => finding.text),
      [],
      `${file.path} must have no finding of ${file.rule}`,
    );
  });
}
