import { describe, expect, it } from 'vitest';
import { isKnown, keepQuestions, mixedIds, mixQuizzes } from '../../src/scenario/mix-quizzes.ts';
import { OVEN, ovenWith, quizOf } from './tiny-quiz.ts';

const oven = await quizOf(OVEN);
const flour = await quizOf(
  ovenWith('id: quiz-oven', 'id: quiz-flour')
    .replace('title: Ovens', 'title: Flour')
    .replace('topics: [baking]', 'topics: [milling, baking]'),
);

describe('a mix of quizzes', () => {
  it('has the questions of all, each under the id of its quiz', () => {
    const mix = mixQuizzes([oven, flour]);
    expect(mix).toMatchObject({
      kind: 'quiz',
      id: 'quiz-oven+quiz-flour',
      title: 'Mixed quiz',
      summary: 'Ovens, Flour',
      brief: 'Ovens, Flour',
      topics: ['baking', 'milling'],
    });
    expect(mix?.steps.map(({ id }) => id)).toEqual([
      ...oven.steps.map(({ id }) => `quiz-oven.${id}`),
      ...flour.steps.map(({ id }) => `quiz-flour.${id}`),
    ]);
  });

  it('changes nothing of a question but its id', () => {
    const mixed = mixQuizzes([oven, flour])?.steps[0];
    expect({ ...mixed, id: 'first' }).toEqual(oven.steps[0]);
  });

  it('of one is that one, of none nothing', () => {
    expect(mixQuizzes([oven])).toBe(oven);
    expect(mixQuizzes([])).toBeUndefined();
  });
});

describe('the id of a mix', () => {
  const known = ['quiz-oven', 'quiz-flour', 'bakery'];

  it('names all that are in it', () => {
    expect(mixedIds('quiz-oven+quiz-flour')).toEqual(['quiz-oven', 'quiz-flour']);
    expect(mixedIds('quiz-oven')).toEqual(['quiz-oven']);
  });

  it.each<[string, boolean]>([
    ['quiz-oven', true],
    ['quiz-oven+quiz-flour', true],
    ['quiz-flour+quiz-oven', true],
    ['quiz-oven+quiz-flower', false],
    ['quiz-oven+', false],
    ['+', false],
    ['', false],
    ['quiz-oven quiz-flour', false],
    ['quiz-oven+quiz-oven', false],
  ])('%j is known: %s', (id, is) => {
    expect(isKnown(id, known)).toBe(is);
  });
});

describe('a mix of which some questions are kept', () => {
  const [first = '', second = ''] = oven.steps.map(({ id }) => id);
  const bread = { ...oven, id: 'quiz-bread' };
  const three = mixQuizzes([oven, flour, bread]) ?? oven;
  const keep = (...ids: readonly string[]) => keepQuestions(three, new Set(ids));

  it('names the quizzes that they are of', () => {
    const kept = keep(`quiz-oven.${first}`, `quiz-bread.${second}`);
    expect(kept.id).toBe('quiz-oven+quiz-bread');
    expect(kept.summary).toBe('Questions from 2 quizzes.');
    expect(kept.steps.map(({ id }) => id)).toEqual([`quiz-oven.${first}`, `quiz-bread.${second}`]);
  });

  it('stays a mix where they are all of one', () => {
    expect(keep(`quiz-flour.${first}`).id).toBe('quiz-flour+quiz-oven');
  });

  it('is a single quiz as it was', () => {
    expect(keepQuestions(oven, new Set([first]))).toBe(oven);
  });
});
