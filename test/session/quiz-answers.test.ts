import { describe, expect, it } from 'vitest';
import type { Problem } from '../../src/problem.ts';
import { mixQuizzes } from '../../src/scenario/mix-quizzes.ts';
import type { Scenario } from '../../src/scenario/types.ts';
import { sessionFromTranscript } from '../../src/session/from-transcript.ts';
import { isSnapshot } from '../../src/session/is-snapshot.ts';
import { parseTranscript } from '../../src/session/parse-transcript.ts';
import { replay } from '../../src/session/replay.ts';
import { startSession } from '../../src/session/start.ts';
import { toTranscript } from '../../src/session/to-transcript.ts';
import type { AnswerValue } from '../../src/steps/types.ts';
import { OVEN, ovenWith, quizOf } from '../scenario/tiny-quiz.ts';
import { sourceOf } from '../source/reading.ts';
import { unwrap } from '../store/unwrap.ts';

const oven = await quizOf(OVEN);
const flour = await quizOf(ovenWith('id: quiz-oven', 'id: quiz-flour'));
const MIX = 'quiz-oven+quiz-flour';
const mix = mixQuizzes([oven, flour]) ?? oven;
const SCENARIOS: ReadonlyMap<string, Scenario> = new Map([oven, flour, mix].map((each) => [each.id, each]));

async function parse(text: string, file = 'a.yaml') {
  return parseTranscript(await sourceOf(text, file), (id) => SCENARIOS.get(id), ['quiz-oven', 'quiz-flour']);
}

async function problemsOf(answers: string): Promise<readonly Problem[]> {
  const parsed = await parse(`scenario: quiz-oven\nanswers:\n  ${answers}\n`);
  return parsed.ok ? [] : parsed.problems;
}

async function valueFor(step: string, answer: string): Promise<AnswerValue | undefined> {
  const text = `scenario: quiz-oven\nanswers:\n  ${step}: ${answer}\n`;
  return unwrap(await parse(text)).answers[step]?.value;
}

describe('an answer in a transcript', () => {
  it.each<[string, string, AnswerValue]>([
    ['first', 'loaf', 'loaf'],
    ['first', 'The empty tin', 'The empty tin'],
    ['first', '[loaf]', ['loaf']],
    ['first', '{ text: loaf, seconds: 12 }', 'loaf'],
    ['first', '""', ''],
    ['rise', '[yeast, warmth]', ['yeast', 'warmth']],
    ['rise', 'yeast, warmth', 'yeast, warmth'],
    ['rise', 'Yeast', 'Yeast'],
    ['rise', '[]', []],
    ['peak', '240', '240'],
    ['peak', '2.5e3', '2500'],
    ['peak', '0.5', '0.5'],
    ['peak', '"4 loaves a minute"', '4 loaves a minute'],
    ['peak', '{ text: 240 }', '240'],
    ['path', '[mix, rest, shape, bake]', ['mix', 'rest', 'shape', 'bake']],
    ['path', 'mix -> rest -> shape -> bake', 'mix -> rest -> shape -> bake'],
    ['tools', '[{ left: peel, right: scale }]', [{ left: 'peel', right: 'scale' }]],
    ['tools', '[{ left: Peel, right: Cuts in the crust }]', [{ left: 'Peel', right: 'Cuts in the crust' }]],
    ['tools', '[{ left: peel, right: 2 }]', [{ left: 'peel', right: '2' }]],
    ['culture', 'levain', 'levain'],
    ['steam', 'The crust stays soft.', 'The crust stays soft.'],
    ['stale', '"starch, I think"', 'starch, I think'],
  ])('to %s may be %s', async (step, written, value) => {
    expect(await valueFor(step, written)).toEqual(value);
  });

  it.each<[string, string, string]>([
    [
      'first: loaf2',
      'unknown-choice',
      'There is no choice `loaf2`. Did you mean loaf? There is: loaf, roll, tin.',
    ],
    ['first: [loaf, bun]', 'unknown-choice', 'There is no choice `bun`. There is: loaf, roll, tin.'],
    [
      'rise: [yeast, sugar]',
      'unknown-choice',
      'There is no choice `sugar`. There is: yeast, warmth, salt, stones.',
    ],
    [
      'rise: yeast, sugar',
      'unknown-choice',
      'There is no choice `sugar`. There is: yeast, warmth, salt, stones.',
    ],
    [
      'rise: { text: [sugar] }',
      'unknown-choice',
      'There is no choice `sugar`. There is: yeast, warmth, salt, stones.',
    ],
    [
      'path: [mix, rest, shape, eat]',
      'unknown-choice',
      'There is no choice `eat`. There is: mix, rest, shape, bake.',
    ],
    [
      'tools: [{ left: peal, right: scale }]',
      'unknown-choice',
      'There is no choice `peal`. Did you mean peel? There is: peel, scale, blade.',
    ],
    ['tools: [{ left: peel, right: 4 }]', 'unknown-choice', 'There is no choice `4`. There is: 1, 2, 3.'],
  ])('is refused with what there is: %s', async (answers, code, told) => {
    const problems = await problemsOf(answers);
    expect(problems.map((each) => `${each.message} ${each.hint}`)).toEqual([told]);
    expect(problems[0]?.code).toBe(code);
  });

  it.each<[string, string, string]>([
    ['first: 3', 'wrong-type', '3'],
    ['first: true', 'wrong-type', 'true'],
    ['rise: { text: 3 }', 'wrong-type', '3 }'],
    ['peak: [240]', 'wrong-type', '[240]'],
    ['peak: true', 'wrong-type', 'true'],
    ['path: [1, 2]', 'wrong-type', '1, 2]'],
    ['tools: a2 b1 c3', 'wrong-type', 'a2 b1 c3'],
    ['tools: [peel, scale]', 'wrong-type', 'peel, scale]'],
    ['tools: [{ left: peel, right: scale, why: so }]', 'unknown-key', 'why: so }]'],
    ['culture: [levain]', 'wrong-type', '[levain]'],
    ['culture: 7', 'wrong-type', '7'],
    ['stale: [a, b]', 'wrong-type', '[a, b]'],
    ['crumb: loaf', 'unknown-step', 'crumb: loaf'],
    ['first: { text: loaf, hints: 1 }', 'bad-value', '1 }'],
  ])('is refused where it stands: %s', async (answers, code, there) => {
    const [first] = await problemsOf(answers);
    expect(first).toMatchObject({ code, line: 3 });
    expect(`  ${answers}`.slice((first?.column ?? 0) - 1)).toBe(there);
  });

  it('is refused with all others at once', async () => {
    const problems = await problemsOf(
      'first: bun\n  rise: [sugar, ham]\n  peak: true\n  tools: [{ left: x, right: y }]',
    );
    expect(problems.map(({ line, code }) => `${line} ${code}`)).toEqual([
      '3 unknown-choice',
      '4 unknown-choice',
      '4 unknown-choice',
      '5 wrong-type',
      '6 unknown-choice',
      '6 unknown-choice',
    ]);
  });

  it('may be a number in JSON as well', async () => {
    const parsed = await parse('{ "scenario": "quiz-oven", "answers": { "peak": 240 } }', 'a.json');
    expect(unwrap(parsed).answers.peak?.value).toBe('240');
  });
});

describe('a transcript of a quiz as a session', () => {
  const session = async (text: string, scenario = oven) =>
    sessionFromTranscript(unwrap(await parse(text)), scenario);
  const HEAD = 'scenario: quiz-oven\n';

  it('counts every question as asked unless it names its steps', async () => {
    const whole = await session(`${HEAD}answers: { first: loaf }\n`);
    expect(whole.steps.map(({ id, status }) => `${id} ${status}`)).toEqual([
      'first answered',
      ...['rise', 'peak', 'path', 'tools', 'culture', 'steam', 'stale'].map((id) => `${id} skipped`),
    ]);
    const part = await session(`${HEAD}steps: [path, first]\nanswers: { first: loaf }\n`);
    expect(part.steps.map(({ id, status }) => `${id} ${status}`)).toEqual(['first answered', 'path skipped']);
  });

  it('has skipped what is answered with nothing', async () => {
    const { steps } = await session(`${HEAD}answers: { first: " ", rise: [], tools: [], path: [""] }\n`);
    expect(steps.every(({ status }) => status === 'skipped')).toBe(true);
  });

  it('has the values of its seed', async () => {
    const promptOf = async (seed: number) => {
      const { scenario } = await session(`${HEAD}seed: ${seed}\nanswers: {}\n`);
      return scenario.steps.find(({ id }) => id === 'peak')?.prompt;
    };
    expect(await promptOf(5)).toBe(await promptOf(5));
    const prompts = new Set(await Promise.all([0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map(promptOf)));
    expect(prompts.size).toBeGreaterThan(2);
    for (const prompt of prompts) expect(prompt).toMatch(/^[48] ovens bake (30|60|90) loaves/);
  });

  it('may be a mix, each question under the id of its quiz', async () => {
    const text = `scenario: ${MIX}\nsteps: [quiz-flour.first, quiz-oven.peak]\nanswers: { quiz-oven.peak: 240 }\n`;
    const { steps, scenario } = await session(text, mix);
    expect(scenario.id).toBe(MIX);
    expect(steps.map(({ id, status }) => `${id} ${status}`)).toEqual([
      'quiz-oven.peak answered',
      'quiz-flour.first skipped',
    ]);
  });

  it.each(['quiz-oven+quiz-flower', 'quiz-oven+', 'quiz-oven+quiz-oven'])('may not be %s', async (id) => {
    const parsed = await parse(`scenario: ${id}\nanswers: {}\n`);
    expect(parsed.ok ? [] : parsed.problems.map(({ code, line }) => `${line} ${code}`)).toEqual([
      '1 unknown-scenario',
    ]);
  });

  it('does not know a plain id within a mix', async () => {
    const parsed = await parse(`scenario: ${MIX}\nanswers: { first: loaf }\n`);
    expect(parsed.ok ? [] : parsed.problems.map(({ code }) => code)).toEqual(['unknown-step']);
  });
});

describe('a session of a quiz', () => {
  const begin = (scenario: Scenario, steps?: readonly string[]) =>
    startSession(
      {
        id: '20250131-093000-abcd',
        mode: 'practice',
        seed: 7,
        level: 'senior',
        scenario,
        inOrderGiven: true,
        ...(steps === undefined ? {} : { steps }),
      },
      0,
    );

  it('keeps the values of its seed, and the order that it was given', () => {
    const { scenario, steps } = begin(oven, ['path', 'peak', 'first']);
    expect(steps).toEqual(['path', 'peak', 'first']);
    expect(scenario.steps.find(({ id }) => id === 'peak')?.question).toMatchObject({ values: {} });
    expect(isSnapshot(JSON.parse(JSON.stringify(scenario)))).toBe(true);
  });

  it.each<[string, (question: Record<string, unknown>) => unknown]>([
    ['no explanation', ({ explain: _, ...rest }) => rest],
    ['no concepts', ({ concepts: _, ...rest }) => rest],
    ['concepts of another type', (question) => ({ ...question, concepts: 'ledger' })],
    ['a question that is none', () => 'which?'],
    ['choices without why', (question) => ({ ...question, choices: [{ id: 'a', text: 'b', right: true }] })],
    [
      'choices that are neither right nor wrong',
      (question) => ({ ...question, choices: [{ id: 'a', text: 'b', why: 'c' }] }),
    ],
    ['choices that are none', (question) => ({ ...question, choices: 'all' })],
  ])('is not read back with %s', (_, damage) => {
    const scenario = JSON.parse(JSON.stringify(begin(oven).scenario));
    expect(isSnapshot(scenario)).toBe(true);
    scenario.steps[0].question = damage(scenario.steps[0].question);
    expect(isSnapshot(scenario)).toBe(false);
  });

  it('is not read back before its values were chosen', () => {
    expect(isSnapshot(JSON.parse(JSON.stringify(oven)))).toBe(false);
  });

  it('names its questions in its transcript, where it had not all of the quiz', () => {
    const transcriptOf = (scenario: Scenario, steps?: readonly string[]) =>
      toTranscript(unwrap(replay([begin(scenario, steps), { type: 'finished', at: 1 }])));
    expect(transcriptOf(oven)).not.toHaveProperty('steps');
    expect(transcriptOf(oven, ['first'])).toMatchObject({ steps: ['first'] });
    const drawn = { ...mix, steps: mix.steps.filter(({ id }) => id === 'quiz-flour.first') };
    expect(transcriptOf(drawn, ['quiz-flour.first'])).toMatchObject({
      scenario: MIX,
      steps: ['quiz-flour.first'],
    });
  });
});
