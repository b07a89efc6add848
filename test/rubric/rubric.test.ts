import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bandOf, roundScore } from '../../src/rubric/bands.ts';
import { GENERAL_DEPTH, score, stepMark } from '../../src/rubric/combine.ts';
import { creditOf, verdictOf } from '../../src/rubric/judge.ts';
import { DEPTHS, type Finding } from '../../src/rubric/types.ts';

function finding(credit: number, weight = 1, criterion = 'c'): Finding {
  return {
    criterion,
    title: '',
    dimension: 'data',
    verdict: verdictOf(credit),
    depth: 'none',
    credit,
    weight,
    prompted: false,
    reason: '',
    evidence: [],
  };
}

describe('bands', () => {
  it.each([
    [0, 'no-hire'],
    [24.9, 'no-hire'],
    [24.949, 'no-hire'],
    [24.95, 'lean-no'],
    [25, 'lean-no'],
    [45, 'lean-hire'],
    [64.9, 'lean-hire'],
    [65, 'hire'],
    [85, 'strong-hire'],
    [100, 'strong-hire'],
  ])('%d is %s', (value, band) => {
    expect(bandOf(value)).toBe(band);
  });

  it.each([
    [0.05, 0.1],
    [0.25, 0.3],
    [1.005, 1],
    [-0.05, -0.1],
    [64.95, 65],
    [64.94, 64.9],
  ])('rounds %d to %d', (value, rounded) => {
    expect(roundScore(value)).toBe(rounded);
  });
});

describe('credit', () => {
  it('never falls from rung to rung, and the full rung earns all', () => {
    for (const full of ['mentioned', 'applied', 'reasoned'] as const) {
      const credits = DEPTHS.map((depth) => creditOf({ full }, depth));
      expect([...credits].sort((a, b) => a - b)).toEqual(credits);
      expect(creditOf({ full }, full)).toBe(1);
      expect(creditOf({ full }, 'none')).toBe(0);
    }
  });
});

const findings = fc.array(
  fc.record({ credit: fc.double({ min: 0, max: 1, noNaN: true }), weight: fc.integer({ min: 1, max: 3 }) }),
  { minLength: 1, maxLength: 14 },
);

describe('combining', () => {
  it('stays between 0 and 4, and more credit never lowers a mark', () => {
    fc.assert(
      fc.property(
        findings,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.nat({ max: 13 }),
        (list, depth, pick) => {
          const all = [
            ...list.map(({ credit, weight }) => finding(credit, weight)),
            finding(depth, 2, GENERAL_DEPTH),
          ];
          const better = all.map((one, at) => (at === pick % all.length ? { ...one, credit: 1 } : one));
          const mark = stepMark(all, []);
          return mark >= 0 && mark <= 4 && stepMark(better, []) >= mark;
        },
      ),
    );
  });

  it('takes what deductions cost, and never goes below 0', () => {
    const good = [finding(1), finding(1, 2, GENERAL_DEPTH)];
    const cost = (amount: number) => [{ id: 'p', title: '', cost: amount, reason: '', evidence: [] }];
    expect(stepMark(good, [])).toBe(4);
    expect(stepMark(good, cost(1))).toBe(3);
    expect(stepMark([finding(0.3)], cost(9))).toBe(0);
  });

  it('makes a score of 0 to 100 that rises with every mark', () => {
    const marks = fc.array(fc.double({ min: 0, max: 4, noNaN: true }), { minLength: 8, maxLength: 8 });
    const weighted = (list: readonly number[]) => list.map((mark) => ({ mark, weight: 1, cost: 0 }));
    fc.assert(
      fc.property(marks, fc.nat({ max: 7 }), (list, at) => {
        const better = list.map((mark, index) => (index === at ? 4 : mark));
        const before = score(weighted(list));
        return before >= 0 && before <= 100 && score(weighted(better)) >= before - 1e-9;
      }),
    );
    expect(score(weighted([4, 4, 4, 4, 4, 4, 4, 4]))).toBe(100);
    expect(score(weighted([0, 0, 0, 0, 0, 0, 0, 0]))).toBe(0);
  });
});
