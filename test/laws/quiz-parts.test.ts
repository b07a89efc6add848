import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseFormula } from '../../src/steps/formula.ts';
import { numberText } from '../../src/steps/number-text.ts';
import { chance, pickOne, shuffled } from '../../src/steps/random.ts';
import { creditOf, FRAME } from '../steps/one-question.ts';

const anySeed = fc.maxSafeNat();

describe('chance', () => {
  it('is a whole number of 32 bits for any seed and name', () => {
    fc.assert(
      fc.property(anySeed, fc.string({ unit: 'binary' }), (seed, name) => {
        const drawn = chance(seed, name);
        expect(Number.isInteger(drawn) && drawn >= 0 && drawn < 2 ** 32).toBe(true);
        expect(chance(seed, name)).toBe(drawn);
      }),
    );
  });

  it('picks one of what there is', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { minLength: 1 }), anySeed, fc.string(), (items, seed, name) => {
        expect(items).toContain(pickOne(items, seed, name));
      }),
    );
  });

  it('shuffles to another order of the same', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(9)), anySeed, fc.string(), (numbers, seed, name) => {
        const items = numbers.map((number, place) => ({ number, place }));
        const order = shuffled(items, seed, name);
        expect(new Set(order)).toEqual(new Set(items));
        expect(order).toHaveLength(items.length);
        expect(order).toEqual(shuffled(items, seed, name));
        if (items.length > 1) expect(order.some((item, place) => item !== items[place])).toBe(true);
      }),
    );
  });
});

interface Expression {
  readonly text: string;
  readonly value: number;
}

/** Formulas in full brackets, with what they come to by the language's own arithmetic. */
const { expression } = fc.letrec<{ expression: Expression; leaf: Expression; node: Expression }>((tie) => ({
  expression: fc.oneof({ maxDepth: 4, withCrossShrink: true }, tie('leaf'), tie('node')),
  leaf: fc.oneof(
    fc.nat(999).map((value) => ({ text: String(value), value })),
    fc.constant({ text: 'users', value: 12 }),
    fc.constant({ text: '0.5', value: 0.5 }),
  ),
  node: fc
    .tuple(
      tie('expression'),
      fc.constantFrom('+', '-', '*', '/', '^', 'min', 'max', 'neg'),
      tie('expression'),
    )
    .map(([a, sign, b]) => combined(a, sign, b)),
}));

function combined(a: Expression, sign: string, b: Expression): Expression {
  switch (sign) {
    case '+':
      return { text: `(${a.text} + ${b.text})`, value: a.value + b.value };
    case '-':
      return { text: `(${a.text}-${b.text})`, value: a.value - b.value };
    case '*':
      return { text: `(${a.text} * ${b.text})`, value: a.value * b.value };
    case '/':
      return { text: `(${a.text}/${b.text})`, value: a.value / b.value };
    case '^':
      return { text: `(${a.text} ^ ${b.text})`, value: a.value ** b.value };
    case 'neg':
      return { text: `(-${a.text})`, value: -a.value };
    default:
      return {
        text: `${sign}(${a.text}, ${b.text})`,
        value: sign === 'min' ? Math.min(a.value, b.value) : Math.max(a.value, b.value),
      };
  }
}

describe('a formula', () => {
  it('is read or refused with words, whatever the text, and never thrown out of', () => {
    const piece = fc.constantFrom(
      '(',
      ')',
      '+',
      '-',
      '*',
      '/',
      '^',
      ',',
      ' ',
      '1',
      '2.5',
      '1e9',
      'users',
      'min',
      'sqrt(',
      'log2',
      '.',
      'e',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 400 }),
      fc.array(piece, { maxLength: 200 }).map((all) => all.join('')),
    );
    fc.assert(
      fc.property(text, (given) => {
        const formula = parseFormula(given);
        if (formula.ok) expect(typeof formula.value({ users: 3 })).toBe('number');
        else expect(formula.message).not.toBe('');
      }),
      { numRuns: 1000 },
    );
  });

  it('comes to what arithmetic says', () => {
    fc.assert(
      fc.property(expression, ({ text, value }) => {
        fc.pre(text.length <= 300);
        const formula = parseFormula(text);
        expect(formula.ok && formula.value({ users: 12 })).toBe(value);
      }),
    );
  });

  it('of 300,000 characters is refused', () => {
    for (const text of ['1+'.repeat(150_000), '('.repeat(300_000), 'x'.repeat(300_000)])
      expect(parseFormula(text).ok).toBe(false);
  });
});

describe('a number as people write it', () => {
  const number = fc.oneof(
    fc.nat(2_000_000),
    fc.maxSafeNat(),
    fc.double({ min: 0.001, max: 1e14, noNaN: true }),
  );

  it('is read again as what it is, to four digits', () => {
    fc.assert(
      fc.property(number, (answer) => {
        const question = { ...FRAME, kind: 'number', values: {}, formula: '1', unit: '', answer } as const;
        expect(creditOf({ ...question, tolerance: { relative: 0.000501 } }, numberText(answer))).toBe(1);
      }),
      { numRuns: 500 },
    );
  });

  it('is exact for whole numbers below a million', () => {
    fc.assert(
      fc.property(fc.nat(999_999), (answer) => {
        expect(Number(numberText(answer).replaceAll(',', ''))).toBe(answer);
      }),
    );
  });
});
