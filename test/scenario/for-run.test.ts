import { describe, expect, it } from 'vitest';
import { forRun } from '../../src/scenario/for-run.ts';
import type { Scenario, Step } from '../../src/scenario/types.ts';
import type { NumberQuestion } from '../../src/steps/questions.ts';
import { SMALL } from '../session/small-scenario.ts';
import { OVEN, ovenWith, quizOf } from './tiny-quiz.ts';

const SEEDS = Array.from({ length: 60 }, (_, seed) => seed);
const oven = await quizOf(OVEN);

function peakOf(scenario: Scenario): Step & { readonly question: NumberQuestion } {
  const step = scenario.steps.find(({ id }) => id === 'peak');
  if (step?.question?.kind !== 'number') throw new Error('no peak');
  return { ...step, question: step.question };
}

describe('a quiz for a run', () => {
  it('has one of the values under each name, in the prompt and in the explanation, and the answer that they make', () => {
    for (const seed of SEEDS) {
      const { prompt, question } = peakOf(forRun(oven, seed));
      const [, ovens, loaves] = /^(4|8) ovens bake (30|60|90) loaves an hour each\./.exec(prompt) ?? [];
      const answer = Number(ovens) * Number(loaves);
      expect(question.answer).toBe(answer);
      expect(question.explain).toBe(`${ovens} times ${loaves} is ${answer}.`);
      expect(question.values).toEqual({});
    }
  });

  it('comes to every combination in time', () => {
    const prompts = new Set(SEEDS.map((seed) => peakOf(forRun(oven, seed)).prompt));
    expect(prompts.size).toBe(6);
  });

  it('writes values as people do', async () => {
    const text = ovenWith('ovens: [4, 8], loaves: [30, 60, 90]', 'ovens: [50000], loaves: [400]');
    const { prompt, question } = peakOf(forRun(await quizOf(text), 3));
    expect(prompt).toMatch(/^50,000 ovens bake 400 loaves/);
    expect(question.explain).toBe('50,000 times 400 is 20 million.');
    expect(question.answer).toBe(20_000_000);
  });

  it('is called by the beginning of the prompt as it is told, or by its title', async () => {
    const values = ovenWith('ovens: [4, 8], loaves: [30, 60, 90]', 'ovens: [8], loaves: [90]');
    const made = peakOf(forRun(await quizOf(values), 3));
    expect(made.title).toBe('8 ovens bake 90 loaves an hour each. How many loaves an hour ...');
    const titled = await quizOf(values.replace('    kind: number', '    kind: number\n    title: The peak'));
    expect(peakOf(forRun(titled, 3)).title).toBe('The peak');
  });

  it('works out an answer without values too, and leaves the other questions as they are', async () => {
    const text = ovenWith('values: { ovens: [4, 8], loaves: [30, 60, 90] }\n', '\n')
      .replace('ovens * loaves', '3 * 80')
      .replaceAll(/\{(ovens|loaves)\}/g, 'some');
    const plain = await quizOf(text);
    const made = forRun(plain, 5);
    expect(peakOf(made).question.answer).toBe(240);
    for (const [index, step] of made.steps.entries())
      if (step.id !== 'peak') expect(step).toBe(plain.steps[index]);
  });

  it('is the same for the same seed, whatever the order of its questions', () => {
    const turned = { ...oven, steps: oven.steps.toReversed() };
    for (const seed of SEEDS) expect(peakOf(forRun(turned, seed))).toEqual(peakOf(forRun(oven, seed)));
  });

  it('is not changed when it is made again, by this seed or another', () => {
    const made = forRun(oven, 7);
    expect(forRun(made, 7)).toBe(made);
    expect(forRun(made, 8)).toBe(made);
  });

  it('leaves the quiz as it was', () => {
    const before = JSON.stringify(oven);
    forRun(oven, 7);
    expect(JSON.stringify(oven)).toBe(before);
  });

  it('is the quiz itself where nothing depends on the seed', async () => {
    const fixed = await quizOf(OVEN.replace(/ {2}- id: peak[\s\S]*?(?= {2}- id: path)/, ''));
    expect(fixed.steps).toHaveLength(7);
    expect(forRun(fixed, 7)).toBe(fixed);
  });
});

it('gives an interview its twist', () => {
  const steps = SMALL.steps.filter(({ id }) => id !== 'twist');
  const [first] = steps;
  if (first === undefined) throw new Error('no step');
  const twists = ['more', 'fewer'].map((id) => ({ ...first, id, title: id }));
  const twisted = forRun({ ...SMALL, steps, twists }, 3);
  expect(twisted.steps.map(({ id, title }) => `${id} ${title}`).at(-1)).toBe('twist fewer');
  expect(twisted.steps).toHaveLength(steps.length + 1);
  expect(forRun(twisted, 3)).toEqual(twisted);
});
