import { beforeAll, describe, expect, it } from 'vitest';
import { termsOf } from '../../src/concepts/terms-of.ts';
import { stepMark } from '../../src/rubric/combine.ts';
import { QUIZ_BAR } from '../../src/rubric/levels.ts';
import { type CompiledScenario, compileScenario, openForRun } from '../../src/scenario/compile.ts';
import { judgeStep } from '../../src/scenario/judge-step.ts';
import type { Step } from '../../src/scenario/types.ts';
import { questionKind } from '../../src/steps/step-kinds.ts';
import type { AnswerValue } from '../../src/steps/types.ts';
import { loadContent } from '../../src/store/content.ts';
import { OVEN, OVEN_GLOSSARY, quizOf } from '../scenario/tiny-quiz.ts';
import { unwrap } from '../store/unwrap.ts';

/** Seeds beyond those that `sdcoach check` tries. */
const SEEDS = [100, 101, 102, 103, 2 ** 31, Number.MAX_SAFE_INTEGER];
const NOTHING_SAID = ['umbrella', 'No idea, sorry.', '?', '42 umbrellas a year'];

interface Asked {
  readonly compiled: CompiledScenario;
  readonly termOf: (concept: string) => string;
}

/** Every quiz that ships, and the one of these tests. */
const quizzes = new Map<string, Asked>();

beforeAll(async () => {
  quizzes.set('quiz-oven', {
    compiled: compileScenario(await quizOf(OVEN), OVEN_GLOSSARY),
    termOf: termsOf(OVEN_GLOSSARY),
  });
  const content = await loadContent({ cwd: '/' }, { scenarioDirs: [] });
  expect(content.problems).toEqual([]);
  for (const { id, kind } of content.scenarios) {
    if (kind !== 'quiz') continue;
    const compiled = unwrap(await content.compiled(id));
    quizzes.set(id, { compiled, termOf: termsOf(unwrap(await content.concepts())) });
  }
});

function creditOf(compiled: CompiledScenario, step: Step, value: AnswerValue): number {
  const answer = { value, at: '', asked: [], followUps: [], hints: 0, seconds: null } as const;
  const { findings, deductions } = judgeStep(compiled, step.id, new Map([[step.id, answer]]));
  return stepMark(findings, deductions, QUIZ_BAR.parameters) / 4;
}

/** `quiz question: answer` of each answer whose credit is not as it should be, over all seeds. */
function astray(
  answersTo: (step: Step, asked: Asked) => readonly AnswerValue[],
  isGood: (credit: number) => boolean,
): readonly string[] {
  return [...quizzes].flatMap(([id, asked]) =>
    SEEDS.flatMap((seed) => {
      const compiled = openForRun(asked.compiled, seed);
      return compiled.scenario.steps.flatMap((step) =>
        answersTo(step, asked)
          .filter((value) => !isGood(creditOf(compiled, step, value)))
          .map((value) => `${id} ${step.id}: ${JSON.stringify(value)}`),
      );
    }),
  );
}

describe('in every quiz', () => {
  it('what is right earns all', () => {
    const rights = ({ question }: Step, { termOf }: Asked): readonly AnswerValue[] =>
      question === undefined ? [] : questionKind(question.kind).right(question, termOf);
    expect(astray(rights, (credit) => credit > 0.999)).toEqual([]);
  });

  it('what is wrong earns nothing', () => {
    const wrongs = ({ question }: Step): readonly AnswerValue[] =>
      question === undefined ? [] : questionKind(question.kind).wrong(question);
    expect(astray(wrongs, (credit) => credit === 0)).toEqual([]);
  });

  it('the question pasted back and talk of nothing earn nothing', () => {
    const talk = ({ prompt, question }: Step): readonly AnswerValue[] =>
      question?.kind === 'number' ? [prompt] : [prompt, ...NOTHING_SAID];
    expect(astray(talk, (credit) => credit === 0)).toEqual([]);
  });

  it('every question asks about something, explains it, and leaves no value open', () => {
    for (const { compiled } of quizzes.values())
      for (const { prompt, title, question } of openForRun(compiled, 3).scenario.steps) {
        expect(question?.concepts.length).toBeGreaterThan(0);
        expect(`${title}${prompt}${question?.explain}`).not.toMatch(/\{[a-z]/);
      }
  });
});
