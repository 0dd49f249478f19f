import assert from 'node:assert/strict';
import test from 'node:test';
import { readText, ruleIds } from './kit/files.ts';
import { readHeadComment } from './kit/head-comment.ts';
import { minimal } from './kit/minimal.ts';
import { findingsIn } from './kit/run.ts';

for (const id of ruleIds()) {
  test(`the examples of ${id}'s manual page`, () => {
    const head = readHeadComment(readText(`server/engine/src/rules/${id}.ts`));
    assert.ok(head, 'the rule file begins with a head comment');
    assert.ok(head.wrong.length > 0, 'the head comment shows a wrong example: a line «Sai:» and a ```markdown block');
    assert.ok(head.right.length > 0, 'the head comment shows a right example: a line «Đúng:» and a ```markdown block');
    for (const example of head.wrong)
      assert.ok(rulesIn(example, head.files).includes(id), `the wrong example must yield ${id}:\n${example}`);
    for (const example of head.right)
      assert.ok(!rulesIn(example, head.files).includes(id), `the right example must not yield ${id}:\n${example}`);
  });
}

function rulesIn(example: string, files: ReadonlyMap<string, string>): string[] {
  return findingsIn(minimal(example).text, 'vi', files).map((finding) => finding.rule);
}
