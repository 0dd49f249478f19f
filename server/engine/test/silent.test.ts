import assert from 'node:assert/strict';
import test from 'node:test';
import { BUILT_IN_KINDS, check } from '../src/index.ts';
import { reportsIn } from './kit/files.ts';
import { findingsIn } from './kit/run.ts';

// Reports without a fault, by writers who had not seen how reports are read: every loud word about one is a false alarm.
for (const [name, text] of reportsIn('server/engine/test/silent')) {
  test(`${name} draws no error and no warning`, () => {
    assert.ok(check(text, { kinds: BUILT_IN_KINDS }).facts, 'it is taken for a report');
    const loud = findingsIn(text).filter(({ severity }) => severity === 'error' || severity === 'warning');
    assert.deepEqual(
      loud.map(({ rule, text: said }) => `${rule}: ${said}`),
      [],
    );
  });
}
