import { describe, expect, it } from 'vitest';
import type { Problem } from '../../src/problem.ts';
import { parseScenario } from '../../src/scenario/parse-scenario.ts';
import { type Files, scenarioFiles, stepText } from './tiny-pack.ts';
import { OVEN, OVEN_GLOSSARY, ovenWith, quizFiles, quizOf } from './tiny-quiz.ts';

async function problemsOf(files: Files): Promise<readonly Problem[]> {
  const parsed = await parseScenario(await scenarioFiles(files), OVEN_GLOSSARY);
  return parsed.ok ? [] : parsed.problems;
}

/** `code at what stands there` of each, in order. */
async function told(text: string): Promise<readonly string[]> {
  const lines = text.split('\n');
  return (await problemsOf(quizFiles(text))).map(
    ({ line = 0, column = 0, code }) => `${code} at ${lines[line - 1]?.slice(column - 1) ?? 'nowhere'}`,
  );
}

describe('a sound quiz', () => {
  it('is a scenario whose steps are its questions', async () => {
    const quiz = await quizOf(OVEN);
    expect(quiz).toMatchObject({
      kind: 'quiz',
      id: 'quiz-oven',
      topics: ['baking'],
      brief: 'What goes in and when',
      facts: [],
      twists: [],
      vocabulary: [],
      subject: [],
    });
    expect(quiz.steps.map(({ id, kind, weight }) => `${id} ${kind} ${weight}`)).toEqual([
      'first choice 2',
      'rise choices 1',
      'peak number 1',
      'path order 1',
      'tools match 1',
      'culture term 1',
      'steam short 1',
      'stale model 1',
    ]);
    for (const step of quiz.steps)
      expect(step).toMatchObject({ minutes: 1, optional: false, hints: [], followUps: [] });
  });

  it('gives each question its dimension, its explanation and its concepts', async () => {
    const { steps } = await quizOf(OVEN);
    expect(steps.map(({ question }) => question?.dimension)).toEqual([
      ...['cache', 'reliability', 'estimation', 'cache', 'cache', 'cache', 'cache', 'cache'],
    ]);
    expect(steps[1]?.question).toMatchObject({
      explain: 'Yeast rises where it is warm.',
      concepts: ['starter'],
    });
  });

  it('has flow as its dimension and 1 as a weight where it says nothing', async () => {
    const { steps } = await quizOf(ovenWith('dimension: cache\n', '').replace('    weight: 2\n', ''));
    expect(steps[0]).toMatchObject({ weight: 1, question: { dimension: 'flow' } });
  });

  it('keeps what belongs to a kind in its normal form', async () => {
    const byId = new Map((await quizOf(OVEN)).steps.map((step) => [step.id, step]));
    expect(byId.get('first')?.question).toMatchObject({
      choices: [
        { id: 'loaf', text: 'The loaf', right: true, why: 'It takes longest.' },
        { id: 'roll', right: false },
        { id: 'tin', right: false },
      ],
    });
    expect(byId.get('peak')?.question).toMatchObject({
      values: { ovens: [4, 8], loaves: [30, 60, 90] },
      formula: 'ovens * loaves',
      answer: null,
      unit: 'loaves an hour',
      tolerance: { relative: 0.05 },
    });
    expect(byId.get('tools')?.columns.map(({ id }) => id)).toEqual(['left', 'right']);
    expect(byId.get('culture')?.question).toMatchObject({
      accepts: { signal: 'says', options: { phrases: ['@starter', 'mother (dough|)'] } },
    });
    expect(byId.get('steam')).toMatchObject({
      criteria: [{ id: 'crust' }, { id: 'shine' }],
      pitfalls: [{ id: 'boil' }],
      question: { sample: 'The crust stays soft and gets a shine.' },
    });
    expect(byId.get('stale')?.question).toMatchObject({
      models: ['Starch crystallises fastest just above freezing, so the crumb hardens.'],
    });
  });

  it('takes a plain number, a bound in the unit, and several model answers', async () => {
    const text = ovenWith('answer: ovens * loaves', 'answer: 240')
      .replace('tolerance: 0.05', 'tolerance: { within: 3 }')
      .replace(/model: Starch.*/, 'model: [Starch hardens., The crumb dries.]');
    const { steps } = await quizOf(text);
    expect(steps[2]?.question).toMatchObject({ formula: '240', tolerance: { within: 3 } });
    expect(steps[7]?.question).toMatchObject({ models: ['Starch hardens.', 'The crumb dries.'] });
  });

  it('calls a question by its title, else by the beginning of its prompt', async () => {
    const long =
      'What, in the order of their weight and without any regard to price, goes into the oven first?';
    const { steps } = await quizOf(ovenWith('What goes into the oven first?', `"${long}"`));
    expect(steps[0]?.title).toBe('What, in the order of their weight and without any regard to ...');
    expect(steps[0]?.prompt).toBe(long);
    expect(steps[1]?.title).toBe('What makes dough rise?');
    expect(steps[7]?.title).toBe('Why bread grows stale');
  });

  it('is the same after it was written as JSON', async () => {
    const quiz = await quizOf(OVEN);
    expect(JSON.parse(JSON.stringify(quiz))).toEqual(quiz);
  });
});

describe('a mistake in a quiz', () => {
  it.each<[string, string | RegExp, string, readonly string[]]>([
    ['an unknown kind', 'kind: order', 'kind: sort', ['bad-value at sort']],
    ['no kind', '    kind: order\n', '', ['missing-key at id: path']],
    ['a kind of interviews', 'kind: order', 'kind: prose', ['bad-value at prose']],
    ['no right choice', ', right: true, why: It takes', ', why: It takes', ['bad-question at - { id: loaf']],
    ['two right choices', 'The roll, why', 'The roll, right: true, why', ['bad-question at - { id: loaf']],
    [
      'a right that is no flag',
      'right: true, why: It takes',
      'right: yes, why: It takes',
      ['wrong-type at yes'],
    ],
    ['one choice alone', /\n {6}- \{ id: (roll|tin).*\n.*/, '', ['bad-value at - { id: loaf']],
    ['a choice without a why', ', why: It would wait.', '', ['missing-key at { id: roll']],
    ['an empty why', 'why: It would wait.', 'why: ""', ['bad-value at ""']],
    ['a choice without a text', 'text: The roll, ', '', ['missing-key at { id: roll']],
    ['two choices of one id', 'id: roll', 'id: loaf', ['bad-question at loaf, text: The roll']],
    ['two questions of one id', 'id: rise', 'id: first', ['duplicate-id at first']],
    ['a bad id', 'id: rise', 'id: Rise Up', ['bad-id at Rise Up']],
    ['an unknown key', '    weight: 2', '    wieght: 2', ['unknown-key at wieght: 2']],
    ['an unknown key of a choice', 'text: The roll', 'txt: x, text: The roll', ['unknown-key at txt: x']],
    ['a key of another kind', '    weight: 2', '    unit: kg', ['unknown-key at unit: kg']],
    ['no explanation', '    explain: The loaf takes longest.\n', '', ['missing-key at id: first']],
    ['no prompt', '    prompt: What makes dough rise?\n', '', ['missing-key at id: rise']],
    ['no concepts', '    concepts: [ledger]\n', '', ['missing-key at id: first']],
    ['an empty list of concepts', 'concepts: [ledger]', 'concepts: []', ['bad-value at []']],
    ['an unknown concept', 'concepts: [ledger]', 'concepts: [leger]', ['unknown-concept at leger]']],
    ['a weight of nothing', 'weight: 2', 'weight: 0', ['bad-value at 0']],
    ['an unknown dimension', 'dimension: reliability', 'dimension: speed', ['bad-value at speed']],
    [
      'no right among several',
      /Yeast, right: true([\s\S]*)Warmth, right: true/,
      'Yeast, why: Gas. }\n      - { id: warmth, text: Warmth',
      ['bad-question at - { id: yeast'],
    ],
    ['two items of one id', 'id: rest', 'id: mix', ['bad-question at mix, text: Resting']],
    ['two items alone', /\n {6}- \{ id: shape.*\n.*bake.*/, '', ['bad-value at - { id: mix']],
    ['two pairs of one id', 'id: scale', 'id: peel', ['bad-question at peel, left: Scale']],
    ['a pair without a why', ', why: It is thin.', '', ['missing-key at { id: blade']],
    ['a pair without a side', ', right: Cuts in the crust', '', ['missing-key at { id: blade']],
    ['a concept that a term may not accept', '"@starter"', '"@yeast"', ['unknown-concept at "@yeast"']],
    [
      'a phrase that cannot be read',
      '"mother (dough|)"',
      '"mother (dough"',
      ['bad-phrase at "mother (dough"'],
    ],
    ['a term that accepts nothing', /accepts: .*/, 'accepts: []', ['bad-value at []']],
    [
      'a short question without criteria',
      /criteria:\n[\s\S]*?( {4}pitfalls)/,
      'criteria: []\n    pitfalls',
      ['bad-value at []'],
    ],
    [
      'a criterion without its words',
      '        missed: Think of the shine.\n',
      '',
      ['missing-key at id: shine'],
    ],
    ['no sample', '    sample: The crust stays soft and gets a shine.\n', '', ['missing-key at id: steam']],
    ['no model', / {4}model: .*\n/, '', ['missing-key at id: stale']],
    ['no questions', /questions:[\s\S]*/, 'questions: []\n', ['bad-value at []']],
    ['no list of questions', /questions:[\s\S]*/, 'questions: many\n', ['wrong-type at many']],
    ['questions left out', /questions:[\s\S]*/, '', ['missing-key at format: 1']],
    ['no topics', 'topics: [baking]', 'topics: []', ['bad-value at []']],
    ['another format', 'format: 1', 'format: 2', ['bad-value at 2']],
    [
      'a key of interviews',
      'topics: [baking]',
      'topics: [baking]\nbrief: Bake.',
      ['unknown-key at brief: Bake.'],
    ],
  ])('%s is told where it stands', async (_, from, to, expected) => {
    expect(await told(ovenWith(from, to))).toEqual(
      expected.map((text) => expect.stringMatching(beginning(text))),
    );
  });

  it('tells which kinds there are', async () => {
    const [problem] = await problemsOf(quizFiles(ovenWith('kind: order', 'kind: ordre')));
    expect(problem).toMatchObject({
      message: 'There is no kind `ordre`.',
      hint: 'Did you mean order? There is: choice, choices, match, model, number, order, short, term.',
    });
  });
});

describe('a mistake in a number', () => {
  const text = `format: 1
kind: quiz
id: quiz-oven
title: Ovens
summary: What goes in and when
topics: [baking]
questions:
  - id: peak
    kind: number
    prompt: "{ovens} ovens bake {loaves} loaves each."
    values: { ovens: [4, 8], loaves: [30, 60] }
    answer: ovens * loaves
    unit: loaves an hour
    tolerance: 0.05
    explain: "{ovens} times {loaves} is {answer}."
    concepts: [ledger]
`;
  const VALUES = 'values: { ovens: [4, 8], loaves: [30, 60] }';
  const TOLD = 'bad-question at ';

  it.each<[string, string, string, readonly string[]]>([
    ['an unknown value in the formula', 'ovens * loaves', 'ovens * loafs', [`${TOLD}ovens * loafs`]],
    ['two unknown values', 'ovens * loaves', 'x * y', [`${TOLD}x * y`, `${TOLD}x * y`]],
    ['an unreadable formula', 'ovens * loaves', 'ovens *', [`${TOLD}ovens *`]],
    ['an unknown function', 'ovens * loaves', 'log(ovens)', [`${TOLD}log(ovens)`]],
    [
      'a division by zero for one of the values',
      'ovens * loaves',
      'loaves / (ovens - 8)',
      [`${TOLD}loaves / (`],
    ],
    ['the root of a negative number', 'ovens * loaves', 'sqrt(ovens - loaves)', [`${TOLD}sqrt(`]],
    ['an unknown value in the prompt', 'each."', 'each, {days} days."', [`${TOLD}"{ovens} ovens bake`]],
    ['the answer in the prompt', 'each."', 'each, {answer}."', [`${TOLD}"{ovens} ovens bake`]],
    [
      'a value that the prompt keeps back',
      '{loaves} loaves each',
      'loaves each',
      [`${TOLD}"{ovens} ovens bake`],
    ],
    ['an unknown value in the explanation', 'is {answer}', 'is {sum}', [`${TOLD}"{ovens} times`]],
    ['a unit that is none', 'loaves an hour', '5 loaves 7', [`${TOLD}5 loaves 7`]],
    [
      'a value called answer',
      'loaves: [30',
      'answer: [1], loaves: [30',
      [`${TOLD}"{ovens} ovens`, `${TOLD}[1]`],
    ],
    [
      'too many questions',
      VALUES,
      `values: { ovens: [1, 2, 3, 4, 5, 6, 7, 8], loaves: [1, 2, 3, 4, 5, 6, 7, 8, 9] }`,
      [`${TOLD}{ ovens`],
    ],
    ['too many values', '[4, 8]', '[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13]', ['bad-value at [1, 2']],
    ['no values under a name', '[4, 8]', '[]', ['bad-value at []']],
    ['a value that is no number', '[4, 8]', '[4, eight]', ['wrong-type at eight]']],
    ['no answer', '    answer: ovens * loaves\n', '', ['missing-key at id: peak']],
    ['a tolerance over all', 'tolerance: 0.05', 'tolerance: 2', ['bad-value at 2']],
    ['a tolerance below nothing', 'tolerance: 0.05', 'tolerance: { within: -1 }', ['bad-value at -1']],
  ])('%s is told where it stands', async (_, from, to, expected) => {
    const changed = text.replace(from, to);
    expect(changed).not.toBe(text);
    expect(await told(changed)).toEqual(expected.map((each) => expect.stringMatching(beginning(each))));
  });

  it('may ask 64 questions', async () => {
    const values = 'values: { ovens: [1, 2, 3, 4, 5, 6, 7, 8], loaves: [1, 2, 3, 4, 5, 6, 7, 8] }';
    expect(await told(text.replace(VALUES, values))).toEqual([]);
  });

  it('names the values for which there is no number', async () => {
    const [problem] = await problemsOf(quizFiles(text.replace('ovens * loaves', '1 / (ovens - 8)')));
    expect(problem?.message).toBe('The formula gives no number for {"ovens":8,"loaves":30}.');
  });

  it('tells all of them at once', async () => {
    const changed = text
      .replace('each."', 'each, {days} days."')
      .replace('ovens * loaves', 'ovens * loafs')
      .replace('loaves an hour', '5 loaves 7')
      .replace('is {answer}', 'is {sum}');
    expect(await told(changed)).toHaveLength(4);
  });
});

describe('what is told', () => {
  it('is everything of all questions at once, in the order of the file', async () => {
    const text = OVEN.replace('kind: choices', 'kind: choice-of-many')
      .replace('    explain: The loaf takes longest.\n', '')
      .replace('text: Mixing', 'txt: Mixing')
      .replace('"@starter"', '"@yeast"')
      .replace('id: stale', 'id: first');
    expect((await told(text)).map((each) => each.split(' ')[0])).toEqual([
      'missing-key',
      'bad-value',
      'missing-key',
      'unknown-key',
      'unknown-concept',
      'duplicate-id',
    ]);
  });

  it('is every fault between fields at once', async () => {
    const text = OVEN.replace('The roll, why', 'The roll, right: true, why')
      .replace('ovens * loaves', 'ovens * loafs')
      .replace('id: rest', 'id: mix')
      .replace('id: scale', 'id: peel');
    expect(await told(text)).toEqual([
      expect.stringMatching(beginning('bad-question at - { id: loaf')),
      expect.stringMatching(beginning('bad-question at ovens * loafs')),
      expect.stringMatching(beginning('bad-question at mix, text: Resting')),
      expect.stringMatching(beginning('bad-question at peel, left: Scale')),
    ]);
  });

  it('has a file, a line, a column and an excerpt', async () => {
    const text = ovenWith('id: roll', 'id: loaf');
    const line = text.split('\n').findIndex((each) => each.includes('text: The roll')) + 1;
    expect(await problemsOf(quizFiles(text))).toEqual([
      {
        code: 'bad-question',
        message: '`loaf` stands here a second time.',
        file: 'scenario.yaml',
        line,
        column: 15,
        excerpt: '      - { id: loaf, text: The roll, why: It would wait. }',
        hint: 'Give it another id.',
      },
    ]);
  });

  it('is of steps/ too, for a quiz has its questions in its own file', async () => {
    const files = { ...quizFiles(ovenWith('id: roll', 'id: loaf')), 'steps/cache.yaml': stepText('cache') };
    expect((await problemsOf(files)).map(({ file, code }) => `${file} ${code}`)).toEqual([
      'scenario.yaml bad-question',
      'steps/cache.yaml unused-step',
    ]);
    const sound = { ...quizFiles(OVEN), 'steps/cache.yaml': stepText('cache') };
    expect((await problemsOf(sound)).map(({ code }) => code)).toEqual(['unused-step']);
  });
});

function beginning(text: string): RegExp {
  return new RegExp(`^${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`);
}
