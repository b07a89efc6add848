import { describe, expect, it } from 'vitest';
import type { MatchQuestion } from '../../src/steps/questions.ts';
import { questionKind } from '../../src/steps/step-kinds.ts';
import type { AnswerValue } from '../../src/steps/types.ts';
import { creditOf, FRAME, findingOf, typedAt } from './one-question.ts';

const QUESTION: MatchQuestion = {
  ...FRAME,
  kind: 'match',
  pairs: [
    { id: 'outbox', left: 'Outbox', right: 'No event is lost', why: 'It is in the same transaction.' },
    { id: 'saga', left: 'Saga', right: 'Steps can be undone', why: 'Each has a compensation.' },
    { id: 'breaker', left: 'Circuit breaker', right: 'Failing fast', why: 'It opens.' },
    { id: 'bulkhead', left: 'Bulkhead', right: 'One pool each', why: 'A leak stays local.' },
  ],
};
const kind = questionKind('match');
const rows = (...pairs: readonly string[]): AnswerValue =>
  pairs.map((pair) => {
    const [left = '', right = ''] = pair.split('=');
    return { left, right };
  });

describe('the credit of a match', () => {
  // One of four is right by chance: r right ones make (r - 1) / 3.
  it.each<[string, AnswerValue, number]>([
    ['all', rows('outbox=outbox', 'saga=saga', 'breaker=breaker', 'bulkhead=bulkhead'), 1],
    ['all, in any order', rows('saga=saga', 'bulkhead=bulkhead', 'breaker=breaker', 'outbox=outbox'), 1],
    [
      'by texts',
      rows('Outbox=no event is lost', 'saga=Steps can be undone', 'breaker=breaker', 'bulkhead=bulkhead'),
      1,
    ],
    ['three, and one left out', rows('outbox=outbox', 'saga=saga', 'breaker=breaker'), 2 / 3],
    ['two exchanged', rows('outbox=saga', 'saga=outbox', 'breaker=breaker', 'bulkhead=bulkhead'), 1 / 3],
    ['one alone', rows('outbox=outbox'), 0],
    ['one side for all', rows('outbox=saga', 'saga=saga', 'breaker=saga', 'bulkhead=saga'), 0],
    ['none', rows('outbox=saga', 'saga=breaker', 'breaker=bulkhead', 'bulkhead=outbox'), 0],
    ['nothing', [], 0],
    ['an empty text', '', 0],
    ['a list of texts', ['outbox', 'saga'], 0],
  ])('for %s', (_, value, credit) => {
    expect(creditOf(QUESTION, value)).toBeCloseTo(credit, 12);
  });

  it('takes the first of two rows for one side, so that guessing all of them is of no use', () => {
    const ids = ['saga', 'outbox', 'bulkhead', 'breaker'];
    const all = ['outbox', 'saga', 'breaker', 'bulkhead'].flatMap((left) =>
      ids.map((right) => `${left}=${right}`),
    );
    expect(creditOf(QUESTION, rows(...all))).toBe(0);
    expect(
      creditOf(QUESTION, rows('outbox=outbox', 'outbox=saga', 'saga=saga', 'breaker=breaker')),
    ).toBeCloseTo(2 / 3);
  });

  it('takes the numbers that files give the right sides, which do not depend on the run', () => {
    const { right } = kind.show(QUESTION, { seed: 0, name: '' });
    const numbered = right.map(({ id, label }) => `${id}=${label}`);
    expect(creditOf(QUESTION, rows(...numbered))).toBe(1);
    expect(creditOf(QUESTION, rows(...numbered.map((row) => row.replace(/\d$/, '9'))))).toBe(0);
    expect(creditOf(QUESTION, rows('outbox=1', 'saga=2', 'breaker=3', 'bulkhead=4'))).toBeLessThan(1);
  });

  it('comes with what belongs together for each that does not', () => {
    const { reason, verdict } = findingOf(QUESTION, rows('outbox=saga', 'saga=saga', 'breaker=breaker'));
    expect(verdict).toBe('partly');
    expect(reason).toBe(
      [
        '“Outbox” goes with “No event is lost”: It is in the same transaction.',
        '“Bulkhead” goes with “One pool each”: A leak stays local.',
        'So it is.',
      ].join('\n'),
    );
  });
});

describe('what is typed as a match', () => {
  const SHOWN = [
    ['saga', 'bulkhead', 'outbox', 'breaker'],
    ['breaker', 'outbox', 'bulkhead', 'saga'],
  ] as const;

  it.each([
    'a4 b3 c2 d1',
    'a4b3c2d1',
    'A4, B3, C2, D1',
    'a-4 b-3 c-2 d-1',
    'a:4; b: 3; c =2; d = 1',
    'a 4 b 3 c 2 d 1',
  ])('%j is read', (typed) => {
    expect(typedAt(QUESTION, typed, SHOWN)).toEqual({
      ok: true,
      value: rows('saga=saga', 'bulkhead=bulkhead', 'outbox=outbox', 'breaker=breaker'),
    });
  });

  it('may give one number twice', () => {
    expect(typedAt(QUESTION, 'a4 b4 c2 d1', SHOWN)).toEqual({
      ok: true,
      value: rows('saga=saga', 'bulkhead=saga', 'outbox=outbox', 'breaker=breaker'),
    });
  });

  it.each([
    '',
    'a4 b3 c2',
    'a4 a3 c2 d1',
    'a4 b3 c2 d1 d2',
    'a4 b3 c2 d5',
    'a4 b3 c2 e1',
    '4321',
    'abcd',
    'a4 b3 c2 d1 x',
    'a0 b3 c2 d1',
    'a41 b3 c2 d1',
  ])('%j is refused', (typed) => {
    expect(typedAt(QUESTION, typed, SHOWN)).toEqual({
      ok: false,
      message: 'Type each letter once with a number beside it, as in: a2 b1 c3',
    });
  });
});

it('names what it does not have, by row and side', () => {
  const known = ['outbox', 'saga', 'breaker', 'bulkhead'];
  const numbers = ['1', '2', '3', '4'];
  expect(kind.strays(QUESTION, rows('outbox=outbox', 'sage=No event is lost', 'saga=x'))).toEqual([
    { path: [1, 'left'], name: 'sage', known },
    { path: [2, 'right'], name: 'x', known: numbers },
  ]);
  expect(kind.strays(QUESTION, [{ left: 'saga' }])).toEqual([
    { path: [0, 'right'], name: '', known: numbers },
  ]);
  expect(kind.strays(QUESTION, rows('1=1', 'saga=5', 'saga=2'))).toEqual([
    { path: [0, 'left'], name: '1', known },
    { path: [1, 'right'], name: '5', known: numbers },
  ]);
});

it('is shown under letters and numbers, neither side in the order of the file', () => {
  for (let seed = 0; seed < 100; seed += 1) {
    const { left, right } = kind.show(QUESTION, { seed, name: 'q' });
    expect(left.map(({ label }) => label).join('')).toBe('abcd');
    expect(right.map(({ label }) => label).join('')).toBe('1234');
    for (const side of [left, right]) {
      expect(side.map(({ id }) => id)).not.toEqual(['outbox', 'saga', 'breaker', 'bulkhead']);
      expect(side.map(({ id }) => id).toSorted()).toEqual(['breaker', 'bulkhead', 'outbox', 'saga']);
    }
  }
});

it('shows its sides in orders of their own, so that the rows do not give the pairs away', () => {
  const aligned = Array.from({ length: 300 }, (_, seed) => {
    const { left, right } = kind.show(QUESTION, { seed, name: 'q' });
    return left.filter(({ id }, at) => right[at]?.id === id).length;
  });
  const mean = aligned.reduce((sum, each) => sum + each, 0) / aligned.length;
  expect(mean).toBeGreaterThan(0.7);
  expect(mean).toBeLessThan(1.3);
});
