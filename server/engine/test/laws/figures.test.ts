import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { add, compare, decimal, divide, equal, multiply, show, subtract } from '../../src/figures/decimal.ts';
import { meets, rounded } from '../../src/figures/interval.ts';
import { readCell, readDigits } from '../../src/figures/reading.ts';

const amount = fc
  .tuple(fc.bigInt({ min: 0n, max: 10n ** 15n }), fc.nat({ max: 4 }))
  .map(([digits, scale]) => decimal(digits, scale));
const signed = fc
  .tuple(amount, fc.boolean())
  .map(([value, negative]) => (negative ? decimal(-value.digits, value.scale) : value));

test('a decimal that is shown and read again is the same, decimals and all', () => {
  fc.assert(
    fc.property(amount, fc.boolean(), (value, grouped) => {
      assert.deepEqual(readDigits(show(value, { grouped })).value, value);
    }),
  );
});

test('a figure in a cell reads as it was shown, with sign, emphasis and percent sign', () => {
  fc.assert(
    fc.property(signed, fc.constantFrom('', '**', '_'), fc.constantFrom('', '%', ' %'), (value, mark, percent) => {
      const cell = `${mark}${show(value)}${percent}${mark}`;
      const reading = readCell(cell);
      assert.ok(reading.kind === 'figure', cell);
      assert.ok(equal(reading.value, value), cell);
      assert.equal(reading.percent, percent !== '', cell);
      assert.equal(cell.slice(reading.start, reading.end), show(value).replace('-', ''));
    }),
  );
});

test('decimals reckon as numbers do', () => {
  fc.assert(
    fc.property(signed, signed, signed, (a, b, c) => {
      assert.ok(equal(add(a, b), add(b, a)));
      assert.ok(equal(add(add(a, b), c), add(a, add(b, c))));
      assert.ok(equal(subtract(add(a, b), b), a));
      assert.ok(equal(multiply(a, add(b, c)), add(multiply(a, b), multiply(a, c))));
      // A sum, so that nought and minus nought are one.
      assert.equal(Math.sign(compare(a, b)) + Math.sign(compare(b, a)), 0);
    }),
  );
});

test('a rounded quotient stands for the exact one', () => {
  fc.assert(
    fc.property(amount, amount, fc.nat({ max: 4 }), (a, b, scale) => {
      const quotient = divide(a, b, scale);
      if (b.digits === 0n) return assert.equal(quotient, undefined);
      assert.ok(quotient);
      // |quotient × b − a| is at most half a unit of the last decimal, times b.
      const off = subtract(multiply(quotient, b), a);
      const most = multiply(decimal(5n, scale + 1), b);
      assert.ok(compare(off, most) <= 0 && compare(decimal(-off.digits, off.scale), most) <= 0);
      const finer = divide(a, b, scale + 3);
      assert.ok(finer && meets(rounded(quotient), rounded(finer)));
    }),
  );
});
