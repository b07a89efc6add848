import { describe, expect, it } from 'vitest';
import { checkPack } from '../../src/runner/check-pack.ts';
import { checkQuiz } from '../../src/runner/check-quiz.ts';
import type { CheckReport } from '../../src/runner/check-report.ts';
import { compileScenario } from '../../src/scenario/compile.ts';
import { readPack } from '../../src/store/read-pack.ts';
import { stepText } from '../scenario/tiny-pack.ts';
import { OVEN, OVEN_GLOSSARY, ovenWith, quizOf } from '../scenario/tiny-quiz.ts';
import { tempDir, writeFiles } from '../store/temp-dir.ts';

async function check(text: string, more: Readonly<Record<string, string>> = {}): Promise<CheckReport> {
  const dir = tempDir();
  await writeFiles(dir, { 'pack/quiz-oven/scenario.yaml': text, ...more });
  return checkPack(await readPack({ dir: 'pack', cwd: dir }), OVEN_GLOSSARY);
}

/** `code at what stands there: message` of each problem. */
async function told(text: string): Promise<readonly string[]> {
  const lines = text.split('\n');
  return (await check(text)).problems.map(
    ({ code, line = 0, column = 0, message }) =>
      `${code} at ${lines[line - 1]?.slice(column - 1)}: ${message}`,
  );
}

describe('a quiz that knows right from wrong', () => {
  it('has no problems, needs no samples, and is counted', async () => {
    expect(await check(OVEN)).toEqual({
      scenarios: [
        { id: 'quiz-oven', title: 'Ovens', isQuiz: true, steps: 8, criteria: 2, pitfalls: 1, samples: [] },
      ],
      problems: [],
      warnings: [],
    });
  });

  it('may have samples, which must get what they expect', async () => {
    const sample = (score: string): string =>
      `scenario: quiz-oven\nsteps: [first, path]\nanswers: { first: loaf, path: [bake, shape, rest, mix] }\nexpect: { score: ${score} }\n`;
    // Of the weights 2 and 1 the first question earns all and the other nothing: 66.7 of 100.
    const good = await check(OVEN, {
      'pack/quiz-oven/samples/half.yaml': sample('{ min: 66.6, max: 66.7 }'),
    });
    expect(good.problems).toEqual([]);
    expect(good.scenarios[0]?.samples).toMatchObject([{ id: 'half', expected: 1, broken: 0 }]);
    const bad = await check(OVEN, { 'pack/quiz-oven/samples/half.yaml': sample('{ min: 70 }') });
    expect(bad.problems.map(({ file, line }) => `${file}:${line}`)).toEqual([
      'pack/quiz-oven/samples/half.yaml:4',
    ]);
  });

  it('finds other good wordings of its terms by alternatives, which are not tried', async () => {
    const text = ovenWith('["@starter", "mother (dough|)"]', '["(sour|wild) (culture|mother)"]');
    expect(await told(text)).toEqual([]);
  });
});

describe('a quiz that does not', () => {
  it('is told of a sample that misses a criterion, with what it earns', async () => {
    // The shine has 1 of the weights 3 and 1.
    const text = ovenWith('The crust stays soft and gets a shine.', 'The crust stays soft.');
    expect(await told(text)).toEqual([
      'right-answer-fails at steam: steam gives 75% for "The crust stays soft.", which should be right.',
    ]);
  });

  it('is told of a sample that falls into a pitfall', async () => {
    const text = ovenWith(
      'The crust stays soft and gets a shine.',
      'The crust gets a shine, and steam boils the dough.',
    );
    // A pitfall of 1 mark of 4.
    expect(await told(text)).toEqual([
      expect.stringMatching(/^right-answer-fails at steam: steam gives 75% for/),
    ]);
  });

  it('is told of a criterion that hears anything in nothing', async () => {
    const text = ovenWith('mentioned: [shine, gloss]', 'mentioned: [shine, idea]').replace(
      'gets a shine',
      'gives you an idea',
    );
    expect(await told(text)).toEqual([]);
    const deaf = ovenWith('mentioned: [shine, gloss]', 'mentioned: [shine, sorry]');
    expect(await told(deaf)).toEqual([
      'wrong-answer-scores at steam: steam gives credit for "No idea, sorry.", which should be wrong.',
    ]);
  });

  it('is told of a model answer that is but the question', async () => {
    const text = ovenWith(/model: Starch.*/, 'model: Bread in a fridge grows stale sooner.');
    expect(await told(text)).toEqual([
      'wrong-answer-scores at stale: stale gives credit for "Why does bread in a fridge grow stale sooner?", which should be wrong.',
    ]);
  });

  it('is told of a number that may be anything, once for all values', async () => {
    const text = ovenWith(
      'values: { ovens: [4, 8], loaves: [30, 60, 90] }',
      'values: { ovens: [4], loaves: [30] }',
    ).replace('tolerance: 0.05', 'tolerance: 1');
    // 120 within 100%: a third of it is wrong and is taken, as are the 30 loaves of the prompt.
    expect(await told(text)).toEqual([
      'wrong-answer-scores at peak: peak gives credit for "40", which should be wrong.',
      expect.stringMatching(/^wrong-answer-scores at peak: peak gives credit for "4 ovens bake 30 loaves/),
    ]);
  });

  it('is told of a number that its prompt gives away', async () => {
    const text = ovenWith('How many loaves an hour is that?', 'Are that 240 loaves an hour?');
    // 4 times 60 and 8 times 30 make 240, the other values do not.
    expect(await told(text)).toEqual([
      expect.stringMatching(/^wrong-answer-scores at peak: peak gives credit for "4 ovens bake 60 loaves/),
      expect.stringMatching(/^wrong-answer-scores at peak: peak gives credit for "8 ovens bake 30 loaves/),
    ]);
  });

  it('is told of no more than five answers a question', async () => {
    const text = ovenWith('loaves: [30, 60, 90]', 'loaves: [30, 60, 90, 120, 150, 180]').replace(
      'tolerance: 0.05',
      'tolerance: 1',
    );
    expect(await told(text)).toHaveLength(5);
  });

  it('is told of its file before anything is proved', async () => {
    const text = ovenWith('text: The roll, ', '').replace('and gets a shine', '');
    expect((await check(text)).problems.map(({ code }) => code)).toEqual(['missing-key']);
    const steps = await check(OVEN, { 'pack/quiz-oven/steps/cache.yaml': stepText('cache') });
    expect(steps.problems.map(({ file, code }) => `${file} ${code}`)).toEqual([
      'pack/quiz-oven/steps/cache.yaml unused-step',
    ]);
  });

  it('is told without places where it came without its file', async () => {
    const quiz = await quizOf(ovenWith('and gets a shine', 'and warm'));
    const compiled = compileScenario(quiz, OVEN_GLOSSARY);
    expect(checkQuiz({ compiled, source: null, termOf: () => 'sourdough starter' })).toEqual([
      {
        code: 'right-answer-fails',
        message: 'steam gives 75% for "The crust stays soft and warm.", which should be right.',
        hint: 'Widen what it accepts, or mend the answer.',
      },
    ]);
  });
});
