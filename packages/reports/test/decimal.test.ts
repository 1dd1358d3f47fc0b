import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DecimalSum, plainDecimal, roundedText } from '../src/decimal.ts';

test('a sum of decimals of any size and scale is exact', () => {
  const decimal = fc.tuple(fc.bigInt({ min: 0n, max: 10n ** 18n }), fc.nat(6)).map(([units, scale]) => {
    const digits = String(units).padStart(scale + 1, '0');
    return {
      text: scale === 0 ? digits : `${digits.slice(0, -scale)}.${digits.slice(-scale)}`,
      millionths: units * 10n ** BigInt(6 - scale),
    };
  });
  fc.assert(
    fc.property(fc.array(decimal), (decimals) => {
      const sum = new DecimalSum();
      for (const { text } of decimals) sum.add(text);
      const want = decimals.reduce((total, { millionths }) => total + millionths, 0n);
      const { numerator, denominator } = sum.fraction;
      expect(numerator * 1_000_000n).toBe(want * denominator);
      expect(sum.toString()).toBe(roundedText({ numerator: want, denominator: 1_000_000n }, 6));
    }),
  );
});

test('the largest figures that fit into a JavaScript number add up exactly', () => {
  const sum = new DecimalSum();
  for (let turn = 0; turn < 100; turn += 1) sum.add('999999999999999');

  expect(sum.toString()).toBe('99999999999999900');
});

test.each(['', ' ', '.', '.5', '5,0', '1_000', '+1', '-1', 'NaN', 'Infinity', '1e', '1e-3', '1e100', '٣'])(
  '"%s" is no number',
  (text) => {
    expect(plainDecimal(text)).toBeUndefined();
  },
);
