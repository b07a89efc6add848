import { describe, expect, it } from 'vitest';
import { compileScenario, openForRun, openScenario, storeScenario } from '../../src/scenario/compile.ts';
import { judgeQuestion, unanswered } from '../../src/scenario/judge-question.ts';
import { judgeStep } from '../../src/scenario/judge-step.ts';
import type { Answer, AnswerValue } from '../../src/steps/types.ts';
import { OVEN, OVEN_GLOSSARY, quizOf } from './tiny-quiz.ts';

const compiled = openForRun(compileScenario(await quizOf(OVEN), OVEN_GLOSSARY), 0);

function answer(value: AnswerValue): Answer {
  return { value, at: '', asked: [], followUps: [], hints: 0, seconds: null };
}

function stepOf(id: string) {
  const step = compiled.scenario.steps.find((each) => each.id === id);
  if (step?.question === undefined) throw new Error(`no ${id}`);
  return { ...step, question: step.question };
}

function judged(id: string, value: AnswerValue) {
  return judgeStep(compiled, id, new Map([[id, answer(value)]]));
}

function findingOf(id: string, value: AnswerValue) {
  const [finding, ...others] = judged(id, value).findings;
  if (finding === undefined || others.length > 0) throw new Error(`${id} has not one finding`);
  return finding;
}

describe('the finding of a question', () => {
  it('is one, under its title and its dimension, with full weight', () => {
    expect(judged('rise', ['yeast'])).toEqual({
      findings: [
        {
          criterion: 'answer',
          title: 'What makes dough rise?',
          dimension: 'reliability',
          verdict: 'partly',
          depth: 'mentioned',
          credit: 0.5,
          weight: 1,
          prompted: false,
          reason: 'Also “Warmth”: Yeast likes it.\nYeast rises where it is warm.',
          evidence: [{ path: '/0', start: 0, end: 5, text: 'yeast' }],
        },
      ],
      deductions: [],
    });
  });

  it.each<[string, AnswerValue, number, string]>([
    ['first', 'loaf', 1, 'met'],
    ['first', 'roll', 0, 'missed'],
    ['rise', ['yeast', 'warmth'], 1, 'met'],
    ['rise', ['yeast', 'salt'], 0, 'missed'],
    ['path', ['mix', 'rest', 'bake', 'shape'], 1 / 3, 'partly'],
    [
      'tools',
      [
        { left: 'peel', right: 'peel' },
        { left: 'scale', right: 'scale' },
      ],
      1 / 2,
      'partly',
    ],
    ['culture', 'a levain', 1, 'met'],
    ['culture', 'mother dough', 1, 'met'],
    ['culture', 'a ledger', 0, 'missed'],
  ])('of %s for %j has credit %d: %s', (id, value, credit, verdict) => {
    const finding = findingOf(id, value);
    expect(finding.credit).toBeCloseTo(credit, 12);
    expect(finding).toMatchObject({ verdict, depth: credit > 0 ? 'mentioned' : 'none' });
  });

  it('follows the values of the run', () => {
    const { question } = stepOf('peak');
    const right = question.kind === 'number' ? question.answer : null;
    expect(findingOf('peak', String(right)).credit).toBe(1);
    expect(findingOf('peak', `${Number(right) / 60} loaves a minute`).credit).toBe(1);
    expect(findingOf('peak', String(Number(right) * 2)).credit).toBe(0);
  });

  it('of a model answer tells what was not heard', () => {
    const good = findingOf(
      'stale',
      'Just above freezing starch crystallises fastest, and so the crumb hardens.',
    );
    expect(good).toMatchObject({ verdict: 'met', credit: 1, reason: 'Cold hardens starch.' });
    expect(good.evidence.map(({ text }) => text).join(' ')).toContain('starch');
    const poor = findingOf('stale', 'The fridge is dark.');
    expect(poor).toMatchObject({ verdict: 'missed', credit: 0 });
    expect(poor.reason).toMatch(
      /^I did not hear: “.*”(, “.*”)*\.\nRight is: Starch crystallises .*\.\nCold hardens starch\.$/,
    );
  });

  it('is none where criteria judge, which then do, pitfalls as well', () => {
    const steam = stepOf('steam');
    expect(judgeQuestion(compiled, steam, answer('The crust shines.'))).toBeNull();
    const { findings, deductions } = judged('steam', 'It boils the dough, and the crust stays soft.');
    expect(findings.map(({ criterion, verdict }) => `${criterion} ${verdict}`)).toEqual([
      'crust met',
      'shine missed',
    ]);
    expect(deductions.map(({ id, cost }) => `${id} ${cost}`)).toEqual(['boil 1']);
  });

  it('of an unanswered one tells what is right', () => {
    expect(unanswered(stepOf('first'))).toMatchObject({
      criterion: 'answer',
      verdict: 'missed',
      credit: 0,
      reason: 'Right is: The loaf.\nThe loaf takes longest.',
      evidence: [],
    });
    expect(unanswered(stepOf('rise')).reason).toBe('Yeast rises where it is warm.');
  });
});

it('is the same with phrases that were compiled before', async () => {
  const quiz = await quizOf(OVEN);
  const stored = JSON.parse(JSON.stringify(storeScenario(quiz, OVEN_GLOSSARY)));
  const opened = openForRun(openScenario(quiz, stored), 0);
  const values: readonly [string, AnswerValue][] = [
    ['culture', 'a levain'],
    ['stale', 'Starch hardens the crumb.'],
    ['steam', 'It boils the dough, and the crust stays soft.'],
  ];
  for (const [id, value] of values)
    expect(judgeStep(opened, id, new Map([[id, answer(value)]]))).toEqual(judged(id, value));
});
