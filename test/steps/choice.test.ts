import { describe, expect, it } from 'vitest';
import type { ChoiceQuestion } from '../../src/steps/questions.ts';
import { questionKind } from '../../src/steps/step-kinds.ts';
import type { AnswerValue } from '../../src/steps/types.ts';
import { creditOf, FRAME, findingOf, typedAt } from './one-question.ts';

const QUESTION: ChoiceQuestion = {
  ...FRAME,
  kind: 'choice',
  choices: [
    { id: 'app', text: 'The application', right: true, why: 'It asks both.' },
    { id: 'cache', text: 'The cache, by itself', right: false, why: 'That is read-through.' },
    { id: 'job', text: 'A nightly job', right: false, why: 'It comes too late.' },
  ],
};
const kind = questionKind('choice');

describe('the credit of a choice', () => {
  it.each<[AnswerValue, number]>([
    ['app', 1],
    [' app ', 1],
    ['The application', 1],
    ['the  APPLICATION', 1],
    [['app'], 1],
    ['cache', 0],
    ['The cache, by itself', 0],
    ['job', 0],
    [['app', 'cache'], 0],
    [['app', 'app'], 0],
    ['app, cache', 0],
    ['The app', 0],
    ['application', 0],
    ['', 0],
    [[], 0],
  ])('for %j is %d', (value, credit) => {
    expect(creditOf(QUESTION, value)).toBe(credit);
  });

  it('comes with the why of what was chosen, what is right where that was wrong, and the explanation', () => {
    expect(findingOf(QUESTION, 'app')).toMatchObject({
      verdict: 'met',
      reason: 'It asks both.\nSo it is.',
      evidence: [{ path: '', start: 0, end: 3, text: 'app' }],
    });
    expect(findingOf(QUESTION, 'cache')).toMatchObject({
      verdict: 'missed',
      reason: 'That is read-through.\nRight is: The application.\nSo it is.',
    });
    expect(findingOf(QUESTION, ['app', 'job']).reason).toBe(
      'Choose one only.\nRight is: The application.\nSo it is.',
    );
  });
});

describe('what is typed for a choice', () => {
  it.each<[string, string]>([
    ['b', 'app'],
    ['B', 'app'],
    [' b. ', 'app'],
    ['b)', 'app'],
    ['(c)', 'cache'],
    ['bb', 'app'],
    ['app', 'app'],
    ['A nightly job', 'job'],
    ['the cache, by itself', 'cache'],
  ])('%j is %s', (typed, id) => {
    expect(typedAt(QUESTION, typed, [['job', 'app', 'cache']])).toEqual({ ok: true, value: id });
  });

  it.each<[string, string]>([
    ['', 'Type the letter of one.'],
    ['?', 'Type the letter of one.'],
    ['a b', 'Choose one only.'],
    ['ab', 'Choose one only.'],
    ['d', 'There is no "d"; choose from a, b, c.'],
    ['2', 'There is no "2"; choose from a, b, c.'],
    ['abacabacabac', 'There is no "abacabacabac"; choose from a, b, c.'],
  ])('%j is refused', (typed, message) => {
    expect(typedAt(QUESTION, typed, [['job', 'app', 'cache']])).toEqual({ ok: false, message });
  });

  it('is the letter that is shown, though an id or a text reads the same', () => {
    const [first, second, third] = QUESTION.choices;
    if (first === undefined || second === undefined || third === undefined) throw new Error('too few');
    const ids = { ...QUESTION, choices: [{ ...first, id: 'a' }, { ...second, id: 'b' }, third] };
    expect(typedAt(ids, 'a', [['b', 'a', 'job']])).toEqual({ ok: true, value: 'b' });
    const texts = { ...QUESTION, choices: [{ ...first, text: 'B' }, { ...second, text: 'A' }, third] };
    expect(typedAt(texts, 'a', [['app', 'cache', 'job']])).toEqual({ ok: true, value: 'app' });
  });
});

describe('a choice', () => {
  it('names what it does not have', () => {
    const known = ['app', 'cache', 'job'];
    expect(kind.strays(QUESTION, 'appp')).toEqual([{ path: [], name: 'appp', known }]);
    expect(kind.strays(QUESTION, ['app', 'x'])).toEqual([{ path: [1], name: 'x', known }]);
    for (const value of ['app', 'The cache, by itself', ['A nightly job']])
      expect(kind.strays(QUESTION, value)).toEqual([]);
  });

  it('is shown under letters, in an order of the seed', () => {
    const shown = [0, 1, 2, 3, 4, 5].map((seed) => kind.show(QUESTION, { seed, name: 'q' }).left);
    for (const left of shown) {
      expect(left.map(({ label }) => label)).toEqual(['a', 'b', 'c']);
      expect(left.map(({ id }) => id).toSorted()).toEqual(['app', 'cache', 'job']);
    }
    expect(new Set(shown.map((left) => left.map(({ id }) => id).join())).size).toBeGreaterThan(1);
  });

  it('knows its right and wrong answers', () => {
    expect(kind.right(QUESTION, String)).toEqual(['app']);
    expect(kind.wrong(QUESTION)).toEqual(['cache', 'job']);
  });
});
