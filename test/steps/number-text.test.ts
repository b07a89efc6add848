import { describe, expect, it } from 'vitest';
import { exactText, numberText } from '../../src/steps/number-text.ts';

describe('numberText', () => {
  it.each<[number, string]>([
    [0, '0'],
    [7, '7'],
    [999, '999'],
    [1000, '1,000'],
    [86_400, '86,400'],
    [999_999, '999,999'],
    [1_000_000, '1 million'],
    [20_000_000, '20 million'],
    [1_100_000, '1.1 million'],
    [1_250_000_000, '1.25 billion'],
    [1_234_567, '1.235 million'],
    [3e12, '3 trillion'],
    [2.5e15, '2,500 trillion'],
    [4629.63, '4,630'],
    [11.574, '11.57'],
    [0.25, '0.25'],
    [0.000123456, '0.0001235'],
    [0.1 + 0.2, '0.3'],
    [1_234_567.8, '1.235 million'],
    [-86_400, '-86,400'],
    [-20_000_000, '-20 million'],
  ])('%d is written %s', (value, text) => {
    expect(numberText(value)).toBe(text);
  });

  it('takes the next name where rounding reaches it', () => {
    expect(numberText(999_999_999)).toBe('1 billion');
    expect(numberText(999_999_999_999)).toBe('1 trillion');
    expect(numberText(999_949_999)).toBe('999.9 million');
  });
});

describe('exactText', () => {
  it.each<[number, string]>([
    [99.999, '99.999'],
    [99.95, '99.95'],
    [12_345_678, '12,345,678'],
    [20_000_000, '20 million'],
    [50_000, '50,000'],
    [0.123456, '0.123456'],
  ])('%d is told as %s', (value, text) => {
    expect(exactText(value)).toBe(text);
  });
});
