import { beforeEach, describe, expect, it } from 'vitest';
import { chooseQuestions } from '../../src/review/choose-questions.ts';
import type { Scenario } from '../../src/scenario/types.ts';
import { loadQuiz } from '../terminal/quiz-pack.ts';

const SEEDS = Array.from({ length: 30 }, (_, seed) => seed);

let quiz: Scenario;
beforeEach(async () => {
  quiz = (await loadQuiz()).scenario;
});

describe('the questions that are chosen', () => {
  it('are about the concepts, in their order', () => {
    expect(chooseQuestions(quiz, ['many-pots', 'fresh-tea', 'cups-a-minute'], 7)).toEqual({
      questions: ['hot', 'stale', 'hits'],
      without: [],
    });
  });

  it('are about a concept rather than naming it among others', () => {
    for (const seed of SEEDS) {
      // shared-pot stands first in two of the four questions that name it.
      const { questions } = chooseQuestions(quiz, ['shared-pot'], seed);
      expect(questions).toHaveLength(1);
      expect(['place', 'price']).toContain(questions[0]);
    }
  });

  it('only name a concept where none is about it', () => {
    expect(chooseQuestions(quiz, ['second-cup'], 7).questions).toEqual(['pairs']);
  });

  it('differ by the seed, and are the same for the same one', () => {
    const chosen = SEEDS.map((seed) => chooseQuestions(quiz, ['shared-pot'], seed).questions[0]);
    expect(new Set(chosen)).toEqual(new Set(['place', 'price']));
    expect(SEEDS.map((seed) => chooseQuestions(quiz, ['shared-pot'], seed).questions[0])).toEqual(chosen);
  });

  it('serve several concepts at once, and are asked once', () => {
    expect(chooseQuestions(quiz, ['tea-counter', 'second-cup'], 7)).toEqual({
      questions: ['pairs'],
      without: [],
    });
    expect(chooseQuestions(quiz, ['tea-trolley', 'shared-pot'], 7).questions).toEqual(['place']);
    expect(chooseQuestions(quiz, ['fresh-tea', 'fresh-tea'], 7).questions).toEqual(['stale']);
  });

  it('leave out concepts that no question names, and say which', () => {
    expect(chooseQuestions(quiz, ['saga', 'fresh-tea', 'quorum'], 7)).toEqual({
      questions: ['stale'],
      without: ['saga', 'quorum'],
    });
  });

  it('are none for no concept', () => {
    expect(chooseQuestions(quiz, [], 7)).toEqual({ questions: [], without: [] });
  });
});
