import { describe, expect, it } from 'vitest';
import { parseFormula, type Values } from '../../src/steps/formula.ts';

function resultOf(text: string, values: Values = {}): number {
  const formula = parseFormula(text);
  if (!formula.ok) throw new Error(formula.message);
  return formula.value(values);
}

function messageOf(text: string): string {
  const formula = parseFormula(text);
  return formula.ok ? '' : formula.message;
}

describe('a formula', () => {
  it.each<[string, number]>([
    ['42', 42],
    ['0.25', 0.25],
    ['1e6', 1_000_000],
    ['1.5e3', 1500],
    ['  7 ', 7],
    ['2 + 3 * 4', 14],
    ['(2 + 3) * 4', 20],
    ['10 - 3 - 2', 5],
    ['100 / 10 / 2', 5],
    ['100 / (10 / 2)', 20],
    ['2 * 3 ^ 2', 18],
    ['2 ^ 3 ^ 2', 512],
    ['(2 ^ 3) ^ 2', 64],
    ['2 ^ -1', 0.5],
    ['-2 ^ 2', -4],
    ['(-2) ^ 2', 4],
    ['--3', 3],
    ['4 * -3', -12],
    ['5 - -3', 8],
    ['min(3, 1, 2)', 1],
    ['max(3, 1 + 4)', 5],
    ['max(7)', 7],
    ['sqrt(9) + 1', 4],
    ['ceil(2.1)', 3],
    ['floor(2.9)', 2],
    ['round(2.5)', 3],
    ['log2(1024)', 10],
    ['ln(1)', 0],
    ['ceil(log2(8))', 3],
    ['max(1, min(5, 3)) * 2', 6],
  ])('%s is %d', (text, value) => {
    expect(resultOf(text)).toBe(value);
  });

  it.each<[string, Values, number]>([
    ['users * messages / 86400', { users: 8_640_000, messages: 40 }, 4000],
    ['users*users', { users: 12 }, 144],
    ['hits_1 / 100', { hits_1: 95 }, 0.95],
    ['min * 2', { min: 21 }, 42],
    ['a ^ b', { a: 3, b: 4 }, 81],
  ])('%s with %j is %d', (text, values, value) => {
    expect(resultOf(text, values)).toBe(value);
  });

  it('forgives what fractions in binary are off by, where it rounds up or down', () => {
    expect(0.1 * 3 * 10).toBeGreaterThan(3);
    expect(resultOf('ceil(0.1 * 3 * 10)')).toBe(3);
    expect(8.2 - 0.2).toBeLessThan(8);
    expect(resultOf('floor(8.2 - 0.2)')).toBe(8);
  });

  it.each([
    '1 / 0',
    '0 / 0',
    'sqrt(0 - 1)',
    'ln(0)',
    'log2(0)',
    '10 ^ 400',
    'users',
    'toString',
    'constructor + 1',
  ])('%s gives no finite number', (text) => {
    expect(Number.isFinite(resultOf(text))).toBe(false);
  });

  it('tells its names, each once, functions left out', () => {
    const formula = parseFormula('users * max(days, 1) + users / days');
    expect(formula.ok && formula.names).toEqual(['users', 'days']);
  });

  it.each<[string, RegExp]>([
    ['', /ends too early/],
    ['2 +', /ends too early/],
    ['* 2', /^\* is not expected there/],
    ['2 users', /^users is not expected there/],
    ['1 000', /^000 is not expected there/],
    ['1,000', /^, is not expected there/],
    ['2)', /^\) is not expected there/],
    ['(2', /closing bracket is missing/],
    ['min(1, 2', /closing bracket is missing/],
    ['min()', /^\) is not expected there/],
    ['sqrt(1, 2)', /^sqrt takes 1, not 2/],
    ['log10(5)', /no function log10; there is min, max, ceil, floor, round, sqrt, log2, ln/],
    ['constructor(1)', /no function constructor/],
    ['.5', /consists of/],
    ['a % b', /consists of/],
    ['a; b', /consists of/],
    ['globalThis["x"]', /consists of/],
    ['1e999', /no number/],
  ])('%j cannot be read', (text, message) => {
    expect(messageOf(text)).toMatch(message);
  });

  it('is bounded in length and depth', () => {
    const nested = (depth: number): string => `${'('.repeat(depth)}1${')'.repeat(depth)}`;
    expect(resultOf(nested(40))).toBe(1);
    expect(resultOf(Array(60).fill('(1)').join('+'))).toBe(60);
    expect(messageOf(nested(41))).toMatch(/nested too deeply/);
    expect(messageOf(`${'-'.repeat(41)}1`)).toMatch(/nested too deeply/);
    expect(messageOf(Array(42).fill('2').join('^'))).toMatch(/nested too deeply/);
    expect(resultOf(`1${'+1'.repeat(149)}`)).toBe(150);
    expect(messageOf(`1${'+1'.repeat(150)}`)).toMatch(/at most 300 characters/);
  });
});
