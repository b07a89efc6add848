import { describe, expect, it } from 'vitest';
import type { NumberQuestion, Tolerance } from '../../src/steps/questions.ts';
import { questionKind } from '../../src/steps/step-kinds.ts';
import { creditOf, FRAME, findingOf, typedAt } from './one-question.ts';

function asked(answer: number, unit: string, tolerance: Tolerance = { relative: 0.02 }): NumberQuestion {
  return { ...FRAME, kind: 'number', values: {}, formula: String(answer), answer, unit, tolerance };
}

const kind = questionKind('number');
const RATE = 'messages a second';

describe('the right number', () => {
  it.each<[number, string, string]>([
    [10_000, RATE, '10000'],
    [10_000, RATE, '10,000'],
    [10_000, RATE, '10 000'],
    [10_000, RATE, '10\u00a0000'],
    [10_000, RATE, '10\u202f000'],
    [10_000, RATE, "10'000"],
    [10_000, RATE, '10_000'],
    [10_000, RATE, '10k'],
    [10_000, RATE, 'ten thousand'],
    [10_000, RATE, '1e4'],
    [10_000, RATE, '10,000 messages a second'],
    [10_000, RATE, '10k/s'],
    [10_000, RATE, '10k rps'],
    [10_000, RATE, '600k/min'],
    [10_000, RATE, '600,000 per minute'],
    [10_000, RATE, '36 million an hour'],
    [10_000, RATE, '864M a day'],
    [10_000, RATE, 'about 10,000.'],
    [10_000, RATE, '864,000,000 / 86,400 = 10,000'],
    [10_000, RATE, '10,000 a second, which is 864 million a day'],
    [1_234_567, '', '1,234,567'],
    [1_000_000, '', '1 000 000'],
    [1_000_000, '', 'a million'],
    [1_000_000, '', '10^6'],
    [3_000_000, '', '3 * 10^6'],
    [2_500_000, '', '2.5 x 10 ^ 6 users'],
    [20_000_000, '', '20M'],
    [20_000_000, '', '20 million users'],
    [3e12, '', '3 trillion'],
    [1.5, 'GB', '1.5'],
    [1.5, 'GB', '1,5 GB'],
    [1.5, 'GB', '1500 MB'],
    [1000, 'GB', '1 TB'],
    [100, 'GB a day', '100 GB/day'],
    [100, 'GB a day', '0.7 TB a week'],
    [200, 'ms', '200'],
    [200, 'ms', '200ms'],
    [200, 'ms', '0.2 s'],
    [0.5, 'seconds', '.5'],
    [43.2, 'minutes', '43 minutes and 12 seconds'],
    [43.2, 'minutes', '43 min 12 s'],
    [43.2, 'minutes', '44 min = 2592 s'],
    [2.5, 'hours', '2 hours, 30 minutes'],
    [14, 'days', 'two weeks'],
    [80, '%', '80'],
    [80, '%', '80%'],
    [80, '%', '80 %'],
    [80, '%', '80 percent'],
    [99.9, '%', '99,9 %'],
    [5, 'servers', '5'],
    [5, 'servers', 'five servers'],
    [500, 'dollars a month', '$500 a month'],
    [0, '', '0'],
    [0, '', 'zero'],
    [-5, '', '-5'],
    [-5, '', '−5'],
  ])('%d in %j may be said as %j', (answer, unit, said) => {
    expect(creditOf(asked(answer, unit), said)).toBe(1);
  });
});

describe('a wrong number', () => {
  it.each<[number, string, string, string]>([
    [10_000, RATE, '11,000', 'That is too high.'],
    [10_000, RATE, '9,000', 'That is too low.'],
    [10_000, RATE, '100k', 'That is about 10 times too high.'],
    [10_000, RATE, '1000', 'That is about 10 times too low.'],
    [10_000, RATE, '10k a minute', 'That is about 60 times too low.'],
    [10_000, RATE, '10 million', 'That is about 1,000 times too high.'],
    [10_000, RATE, 'five seconds', 'That is in another kind of unit; asked was messages a second.'],
    [10_000, RATE, '10 TB', 'That is in another kind of unit; asked was messages a second.'],
    [10_000, RATE, 'a lot', 'There is no number in it.'],
    [100, 'GB a day', '100 GB', 'That is in another kind of unit; asked was GB a day.'],
    [5, '', '5 seconds', 'That is in another kind of unit; asked was a plain number.'],
    [80, '%', '0.8', 'That is about 100 times too low.'],
    [2, '', '2, 3, 5', 'That is about 2.5 times too high.'],
    [5, '', '0', ''],
    [5, '', '-5', ''],
    [10_000, RATE, '-10k/s', ''],
    [150, 'minutes', '2 hours / 30 minutes', 'That is about 5 times too low.'],
    [5, '', '', ''],
  ])('for %d in %j is %j: %s', (answer, unit, said, reason) => {
    const finding = findingOf(asked(answer, unit), said);
    expect(finding.credit).toBe(0);
    expect(finding.reason.startsWith(reason === '' ? 'Right is:' : `${reason}\nRight is:`)).toBe(true);
  });

  it('tells the right one with its unit', () => {
    const rightOf = (answer: number, unit: string) =>
      findingOf(asked(answer, unit), '1').reason.split('\n').at(-2);
    expect(rightOf(4629.63, RATE)).toBe('Right is: 4,630 messages a second.');
    expect(rightOf(80, '%')).toBe('Right is: 80%.');
    expect(rightOf(20_000_000, '')).toBe('Right is: 20 million.');
  });
});

describe('what a number may be off by', () => {
  it.each<[Tolerance, string, number]>([
    [{ relative: 0.02 }, '1020', 1],
    [{ relative: 0.02 }, '1021', 0],
    [{ relative: 0.02 }, '980', 1],
    [{ relative: 0.02 }, '979', 0],
    [{ relative: 0 }, '1000', 1],
    [{ relative: 0 }, '1001', 0],
    [{ relative: 0.5 }, '1500', 1],
    [{ within: 1 }, '1001', 1],
    [{ within: 1 }, '999', 1],
    [{ within: 1 }, '1002', 0],
    [{ within: 0 }, '1000', 1],
    [{ within: 0 }, '1000.5', 0],
  ])('is %j: %s earns %d for 1000', (tolerance, said, credit) => {
    expect(creditOf(asked(1000, '', tolerance), said)).toBe(credit);
  });

  it('counts in the unit that was asked for, whatever the answer is in', () => {
    const question = asked(200, 'ms', { within: 50 });
    expect(['0.25 s', '250', '0.26 s', '260'].map((said) => creditOf(question, said))).toEqual([1, 1, 0, 0]);
  });

  it('forgives what fractions in binary are off by', () => {
    expect(creditOf(asked(0.1 + 0.2, '', { relative: 0 }), '0.3')).toBe(1);
  });
});

describe('what is typed as a number', () => {
  it.each(['600k/min', ' 12 ', 'twenty', 'a billion', 'a dozen', '~5,000', '0'])(
    '%j is kept as it is',
    (typed) => {
      expect(typedAt(asked(1, ''), typed, [[]])).toEqual({ ok: true, value: typed.trim() });
    },
  );

  it.each(['', 'many', 'b', '?'])('%j has no number', (typed) => {
    expect(typedAt(asked(1, ''), typed, [[]])).toEqual({ ok: false, message: 'There is no number in it.' });
  });
});

describe('the answers that prove a number', () => {
  it.each<[number, string, Tolerance]>([
    [10_000, RATE, { relative: 0.02 }],
    [1157.4074074, RATE, { relative: 0.02 }],
    [0.75, '', { relative: 0.02 }],
    [0.75, '', { within: 0.1 }],
    [3.75, 'GB', { within: 1 }],
    [0, '', { relative: 0.02 }],
    [0, '', { within: 2 }],
    [80, '%', { relative: 0.02 }],
    [1, 'servers', { within: 0 }],
  ])('for %d in %j within %j are right and wrong', (answer, unit, tolerance) => {
    const question = asked(answer, unit, tolerance);
    expect(kind.right(question, String).map((value) => creditOf(question, value))).toEqual([1, 1]);
    const wrong = kind.wrong(question);
    expect(wrong.length).toBeGreaterThan(0);
    expect(wrong.filter((value) => creditOf(question, value) > 0)).toEqual([]);
  });

  it('are none before the seed has chosen', () => {
    const open: NumberQuestion = {
      ...asked(1, ''),
      answer: null,
      values: { users: [1, 2] },
      formula: 'users',
    };
    expect([kind.right(open, String), kind.wrong(open), kind.rightText(open)]).toEqual([[], [], '']);
    expect(creditOf(open, '1')).toBe(0);
  });
});

describe('an answer of 300,000 characters', () => {
  it.each([
    ['digits', '1'.repeat(300_000)],
    ['spaces', `1${' '.repeat(300_000)}%`],
    ['thousands', '1 000 '.repeat(50_000)],
    ['commas', '1,000'.repeat(60_000)],
    ['powers', '1 * 10 '.repeat(43_000)],
    ['stops', '.1'.repeat(150_000)],
    ['durations', '9 h 8 min '.repeat(30_000)],
  ])('is read: %s', (_, said) => {
    creditOf(asked(10, 'ms'), said);
  });
});
