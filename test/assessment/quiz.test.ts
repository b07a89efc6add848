import { describe, expect, it } from 'vitest';
import { assess, assessStep } from '../../src/assessment/assess.ts';
import type { Assessment } from '../../src/assessment/types.ts';
import { LEVELS, type Level } from '../../src/rubric/levels.ts';
import { compileScenario, openForRun } from '../../src/scenario/compile.ts';
import { mixQuizzes } from '../../src/scenario/mix-quizzes.ts';
import type { Scenario } from '../../src/scenario/types.ts';
import { sessionFromTranscript } from '../../src/session/from-transcript.ts';
import type { Transcript } from '../../src/session/types.ts';
import type { Answer, AnswerValue } from '../../src/steps/types.ts';
import { OVEN, OVEN_GLOSSARY, ovenWith, quizOf } from '../scenario/tiny-quiz.ts';

const oven = await quizOf(OVEN.replace('[4, 8], loaves: [30, 60, 90]', '[4], loaves: [60]'));
const flour = await quizOf(ovenWith('id: quiz-oven', 'id: quiz-flour'));
const mix = mixQuizzes([oven, flour]) ?? oven;

type Values = Readonly<Record<string, AnswerValue>>;

function sessionOf(
  scenario: Scenario,
  values: Values,
  { steps = null, level = 'senior', seed = 0 }: Partial<Transcript> = {},
) {
  const answers = Object.entries(values).map(([id, value]): [string, Answer] => [
    id,
    { value, at: '', asked: [], followUps: [], hints: 0, seconds: null },
  ]);
  const head = { id: 'a', scenario: scenario.id, seed, level, candidate: null };
  return sessionFromTranscript({ ...head, steps, answers: Object.fromEntries(answers) }, scenario);
}

function assessed(scenario: Scenario, values: Values, run: Partial<Transcript> = {}): Assessment {
  return assess(compileScenario(scenario, OVEN_GLOSSARY), sessionOf(scenario, values, run));
}

/** Right ones earn 1; of the others rise earns 1/2, path 1/3, steam its crust of 3 in 4; tools and stale are skipped. */
const MIXED: Values = {
  first: 'loaf',
  rise: ['yeast'],
  peak: '240',
  path: ['mix', 'rest', 'bake', 'shape'],
  culture: 'a levain',
  steam: 'The crust stays soft.',
};

describe('the score of a quiz', () => {
  it('is the weighted mean of its questions, what was skipped counted as nothing', () => {
    const { score, band, steps } = assessed(oven, MIXED);
    expect(steps.map(({ id, status, score: own }) => `${id} ${status} ${own?.toFixed(1)}`)).toEqual([
      'first assessed 100.0',
      'rise assessed 50.0',
      'peak assessed 100.0',
      'path assessed 33.3',
      'tools skipped 0.0',
      'culture assessed 100.0',
      'steam assessed 75.0',
      'stale skipped 0.0',
    ]);
    // The first weighs 2, the other seven 1 each.
    expect(score).toBeCloseTo((100 * (2 * 1 + 1 / 2 + 1 + 1 / 3 + 0 + 1 + 3 / 4 + 0)) / 9, 9);
    expect(band).toBe('lean-hire');
  });

  it('is not pulled down, capped or weighed by a level', () => {
    const scores = LEVELS.map((level: Level) => assessed(oven, MIXED, { level }).score);
    expect(new Set(scores).size).toBe(1);
  });

  it('is 100 for what is right throughout, and 0 for nothing', () => {
    const right: Values = {
      ...MIXED,
      rise: ['yeast', 'warmth'],
      path: ['mix', 'rest', 'shape', 'bake'],
      tools: ['peel', 'scale', 'blade'].map((id) => ({ left: id, right: id })),
      steam: 'The crust stays soft and gets a shine.',
      stale: 'Starch crystallises fastest just above freezing, so the crumb hardens.',
    };
    const best = assessed(oven, right);
    expect([best.score, best.band, best.advice]).toEqual([100, 'strong-hire', []]);
    const none = assessed(oven, {});
    expect([none.score, none.band]).toEqual([0, 'no-hire']);
    expect(none.steps.every(({ status, score }) => status === 'skipped' && score === 0)).toBe(true);
  });

  it('takes a pitfall from its question alone', () => {
    const plain = assessed(oven, MIXED).score;
    const boiled = assessed(oven, { ...MIXED, steam: 'It boils the dough, and the crust stays soft.' });
    // One mark of 4 of one question of the weight 1 of 9.
    expect(plain - boiled.score).toBeCloseTo(25 / 9, 9);
    expect(boiled.steps.find(({ id }) => id === 'steam')?.deductions.map(({ id }) => id)).toEqual(['boil']);
  });

  it('is that of the questions that were asked', () => {
    const { score, steps } = assessed(oven, { first: 'loaf' }, { steps: ['first', 'rise'] });
    expect(score).toBeCloseTo(200 / 3, 9);
    expect(steps.map(({ status }) => status)).toEqual(['assessed', 'skipped', ...Array(6).fill('unscored')]);
    for (const step of steps.slice(2)) {
      expect(step.score).toBeNull();
      expect(
        step.findings.every(
          ({ verdict, reason }) => verdict === 'unscored' && reason === 'Not asked in this run.',
        ),
      ).toBe(true);
    }
  });

  it('follows the values of the run', () => {
    const before = assessed(flour, { peak: '720' }, { steps: ['peak'] }).score;
    const seeds = Array.from({ length: 40 }, (_, seed) => seed);
    const scores = seeds.map((seed) => assessed(flour, { peak: '720' }, { steps: ['peak'], seed }).score);
    // Only 8 ovens of 90 loaves make 720.
    expect(scores[0]).toBe(before);
    expect(new Set(scores)).toEqual(new Set([0, 100]));
    expect(scores.filter((score) => score === 100).length).toBeLessThan(20);
  });
});

describe('the findings of a quiz', () => {
  it('are one for each question, and the criteria of a short one', () => {
    const { steps } = assessed(oven, MIXED);
    expect(
      steps.map(
        ({ id, findings }) => `${id}: ${findings.map((each) => `${each.criterion} ${each.verdict}`)}`,
      ),
    ).toEqual([
      'first: answer met',
      'rise: answer partly',
      'peak: answer met',
      'path: answer partly',
      'tools: answer missed',
      'culture: answer met',
      'steam: crust met,shine missed',
      'stale: answer missed',
    ]);
  });

  it('tell of what was skipped what is right and why', () => {
    const { steps } = assessed(oven, {});
    const reasonOf = (id: string) =>
      steps.find((step) => step.id === id)?.findings.map(({ reason }) => reason);
    expect(reasonOf('first')).toEqual(['Right is: The loaf.\nThe loaf takes longest.']);
    expect(reasonOf('peak')).toEqual(['Right is: 240 loaves an hour.\n4 times 60 is 240.']);
    expect(reasonOf('steam')).toEqual(['Think of the crust.', 'Think of the shine.']);
  });

  it('are the same for one question on the way', () => {
    const compiled = openForRun(compileScenario(oven, OVEN_GLOSSARY), 0);
    const session = sessionOf(oven, MIXED);
    const whole = assess(compiled, session);
    for (const step of whole.steps) expect(assessStep(compiled, session, step.id)).toEqual(step);
  });

  it('make the scores of their dimensions', () => {
    const { dimensions } = assessed(oven, MIXED);
    const scores = new Map(dimensions.map(({ id, score }) => [id, score]));
    // Of cache first, path, tools, culture and stale.
    expect(scores.get('cache')).toBeCloseTo((100 * (1 + 1 / 3 + 0 + 1 + 0)) / 5, 9);
    expect(scores.get('estimation')).toBe(100);
    expect(scores.get('reliability')).toBe(50);
    expect(scores.get('data')).toBe(75);
    for (const id of ['requirements', 'flow', 'security-operations', 'trade-offs'] as const)
      expect(scores.get(id)).toBeNull();
  });
});

describe('the advice of a quiz', () => {
  /** The quiz with a concept of its own for each question. */
  const apart: Scenario = {
    ...oven,
    steps: oven.steps.map((step) => ({
      ...step,
      ...(step.question === undefined
        ? {}
        : { question: { ...step.question, concepts: [`about-${step.id}`, 'ledger'] } }),
    })),
  };

  it('is of the concepts of the largest losses, at most three, with their explanations', () => {
    // tools and stale lose all, path 2/3, rise 1/2, steam 1/4.
    expect(assessed(apart, MIXED).advice).toEqual([
      { concept: 'about-tools', why: 'Each has one use.' },
      { concept: 'about-stale', why: 'Cold hardens starch.' },
      { concept: 'about-path', why: 'Dough rests before it is shaped.' },
    ]);
  });

  it('begins with what weighs most', () => {
    const { advice } = assessed(apart, { ...MIXED, first: 'tin' });
    expect(advice.map(({ concept }) => concept)).toEqual(['about-first', 'about-tools', 'about-stale']);
    // Half of 4 is more than all of 1.
    const steps = apart.steps.map((step) => (step.id === 'rise' ? { ...step, weight: 4 } : step));
    const heavy = assessed({ ...apart, steps }, MIXED).advice;
    expect(heavy.map(({ concept }) => concept)).toEqual(['about-rise', 'about-tools', 'about-stale']);
  });

  it('counts a short question by what it lost, whatever its criteria weigh', () => {
    // The crust has 3 of 4: less than a whole question.
    const { advice } = assessed(apart, { ...MIXED, steam: 'It gets a shine.' });
    expect(advice.map(({ concept }) => concept)).toEqual(['about-tools', 'about-stale', 'starter']);
  });

  it('names a concept once, and nothing where all was right', () => {
    expect(assessed(oven, MIXED).advice).toEqual([
      { concept: 'ledger', why: 'Each has one use.' },
      { concept: 'starter', why: 'Yeast rises where it is warm.' },
    ]);
    expect(assessed(oven, { first: 'loaf' }, { steps: ['first'] }).advice).toEqual([]);
  });
});

describe('a mix of quizzes', () => {
  it('leaves out what was not asked', () => {
    const steps = ['quiz-oven.first', 'quiz-flour.rise'];
    const {
      score,
      steps: found,
      scenario,
    } = assessed(mix, { 'quiz-oven.first': 'loaf', 'quiz-flour.rise': ['yeast'] }, { steps });
    expect(scenario).toBe('quiz-oven+quiz-flour');
    expect(found.map(({ id, score: own }) => `${id} ${own}`)).toEqual([
      'quiz-oven.first 100',
      'quiz-flour.rise 50',
    ]);
    expect(score).toBeCloseTo((100 * (2 + 0.5)) / 3, 9);
  });

  it('counts what was asked and skipped', () => {
    const { score, steps } = assessed(
      mix,
      { 'quiz-flour.first': 'loaf' },
      { steps: ['quiz-oven.first', 'quiz-flour.first'] },
    );
    expect(score).toBe(50);
    expect(steps.map(({ status }) => status)).toEqual(['skipped', 'assessed']);
  });

  it('counts all questions of all its quizzes where it does not say which were asked', () => {
    const { score, steps } = assessed(mix, { 'quiz-oven.first': 'loaf' });
    expect(steps).toHaveLength(16);
    expect(score).toBeCloseTo((100 * 2) / 18, 9);
  });
});
