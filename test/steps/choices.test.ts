import { describe, expect, it } from 'vitest';
import type { ChoicesQuestion } from '../../src/steps/questions.ts';
import { questionKind } from '../../src/steps/step-kinds.ts';
import type { AnswerValue } from '../../src/steps/types.ts';
import { creditOf, FRAME, findingOf, typedAt } from './one-question.ts';

/** Two right ones, three wrong ones. */
const QUESTION: ChoicesQuestion = {
  ...FRAME,
  kind: 'choices',
  choices: [
    { id: 'spread', text: 'Spread the expiries', right: true, why: 'Reloads spread too.' },
    { id: 'longer', text: 'A longer expiry', right: false, why: 'All still expire at once.' },
    { id: 'single', text: 'One reload a key', right: true, why: 'Others wait for it.' },
    { id: 'larger', text: 'A larger cache', right: false, why: 'Nothing was evicted.' },
    { id: 'none', text: 'No cache', right: false, why: 'It gets worse.' },
  ],
};
const kind = questionKind('choices');
const only = (...rights: readonly boolean[]): ChoicesQuestion => ({
  ...QUESTION,
  choices: QUESTION.choices
    .slice(0, rights.length)
    .map((each, at) => ({ ...each, right: rights[at] === true })),
});

describe('the credit of several choices', () => {
  it.each<[AnswerValue, number]>([
    [['spread', 'single'], 1],
    [['single', 'spread'], 1],
    [['spread', 'single', 'spread'], 1],
    ['spread, single', 1],
    ['Spread the expiries; One reload a key', 1],
    [['Spread the expiries', 'single'], 1],
    [['spread'], 1 / 2],
    ['One reload a key', 1 / 2],
    [['spread', 'single', 'larger'], 2 / 3],
    [['spread', 'longer'], 1 / 6],
    [['spread', 'longer', 'larger'], 0],
    [['spread', 'longer', 'single', 'larger', 'none'], 0],
    [['longer'], 0],
    ['', 0],
    [[], 0],
  ])('for %j is %d', (value, credit) => {
    expect(creditOf(QUESTION, value)).toBeCloseTo(credit, 12);
  });

  it('is for one right choice what that one earns, less the others', () => {
    const one = only(true, false, false);
    expect(creditOf(one, ['spread'])).toBe(1);
    expect(creditOf(one, ['spread', 'longer'])).toBe(0.5);
    expect(creditOf(one, ['spread', 'longer', 'single'])).toBe(0);
  });

  it('is the share of them where all are right', () => {
    const all = only(true, true, true, true);
    expect(creditOf(all, ['spread', 'longer', 'single', 'larger'])).toBe(1);
    expect(creditOf(all, ['spread'])).toBe(0.25);
  });

  it('takes a text that is wholly one choice for that one, whatever commas part it into', () => {
    const commas = {
      ...QUESTION,
      choices: QUESTION.choices.map((each) =>
        each.id === 'none' ? { ...each, text: 'spread, single' } : each,
      ),
    };
    expect(creditOf(commas, 'spread, single')).toBe(0);
    expect(creditOf(commas, ['spread', 'single'])).toBe(1);
  });

  it('comes with what was wrongly chosen, then what was missed, and the explanation', () => {
    expect(findingOf(QUESTION, ['longer', 'single'])).toMatchObject({
      verdict: 'partly',
      reason: [
        'Not “A longer expiry”: All still expire at once.',
        'Also “Spread the expiries”: Reloads spread too.',
        'So it is.',
      ].join('\n'),
    });
    expect(findingOf(QUESTION, ['spread', 'single'])).toMatchObject({ verdict: 'met', reason: 'So it is.' });
  });
});

describe('what is typed for several choices', () => {
  const ORDER = ['none', 'spread', 'larger', 'single', 'longer'];

  it.each<[string, readonly string[]]>([
    ['b d', ['spread', 'single']],
    ['b, d', ['spread', 'single']],
    ['b,d', ['spread', 'single']],
    ['bd', ['spread', 'single']],
    ['D B', ['single', 'spread']],
    ['b b d', ['spread', 'single']],
    ['b', ['spread']],
    ['a b c d e', ['none', 'spread', 'larger', 'single', 'longer']],
    ['A larger cache', ['larger']],
  ])('%j is %j', (typed, value) => {
    expect(typedAt(QUESTION, typed, [ORDER])).toEqual({ ok: true, value });
  });

  it.each<[string, string]>([
    ['', 'Type the letters of those that are right.'],
    [' ,', 'Type the letters of those that are right.'],
    ['b f', 'There is no "f"; choose from a, b, c, d, e.'],
    ['b2', 'There is no "2"; choose from a, b, c, d, e.'],
  ])('%j is refused', (typed, message) => {
    expect(typedAt(QUESTION, typed, [ORDER])).toEqual({ ok: false, message });
  });
});

it('names what it does not have, each at its place', () => {
  const known = ['spread', 'longer', 'single', 'larger', 'none'];
  expect(kind.strays(QUESTION, ['spread', 'x', 'y'])).toEqual([
    { path: [1], name: 'x', known },
    { path: [2], name: 'y', known },
  ]);
  expect(kind.strays(QUESTION, 'spread, x')).toEqual([{ path: [], name: 'x', known }]);
  expect(kind.strays(QUESTION, 'spread, One reload a key')).toEqual([]);
});

it('knows its right set, and each wrong choice', () => {
  expect(kind.right(QUESTION, String)).toEqual([['spread', 'single']]);
  expect(kind.wrong(QUESTION)).toEqual([['longer'], ['larger'], ['none']]);
});
