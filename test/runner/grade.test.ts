import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { fail, type Problem, succeed } from '../../src/problem.ts';
import type { Bar, GradeReport } from '../../src/reporters/types.ts';
import { gradeExitCode, NO_BAR, shortfallsOf, unknownSteps } from '../../src/runner/gate.ts';
import { createCollection, createTally, gradeAll, type Tally } from '../../src/runner/grade.ts';
import { createGrader } from '../../src/runner/grader.ts';
import { type GradeInput, readItems } from '../../src/runner/read-items.ts';
import { createShelf, type Shelf } from '../../src/runner/shelf.ts';
import { loadContent } from '../../src/store/content.ts';
import { assessment } from '../reporters/report.ts';

const PACK = fileURLToPath(new URL('../cli/pack', import.meta.url));

let shelf: Shelf;
const loads: string[] = [];

beforeAll(async () => {
  const content = await loadContent({ cwd: '/' }, { scenarioDirs: [PACK] });
  shelf = createShelf(['lemonade', 'gone'], (id) => {
    loads.push(id);
    return id === 'gone' ? Promise.resolve(fail([{ code: 'x', message: 'Gone.' }])) : content.compiled(id);
  });
});

function input(file: string, text: string): GradeInput {
  return { file, read: async () => succeed(new TextEncoder().encode(text)) };
}

const jug = (file: string) => input(file, '{ "scenario": "lemonade", "answers": { "cache": "a jug" } }');

interface Wish {
  readonly inputs: readonly GradeInput[];
  readonly bar?: Bar;
  readonly problems?: readonly Problem[];
}

async function grade({ inputs, bar = NO_BAR, problems = [] }: Wish): Promise<GradeReport & { tally: Tally }> {
  const collection = createCollection();
  const tally = createTally();
  const grader = createGrader({ shelf, bar, wants: { entries: false, results: true } });
  expect(await gradeAll(readItems(inputs, null), grader, { tally, takers: [collection.take] })).toBe(true);
  return { ...collection.report(tally, bar, problems), tally };
}

describe('grade', () => {
  it('sorts results and problems by file, in code units', async () => {
    const inputs = ['b.json', 'ä.json', 'a.json', 'B.json'].map(jug);
    const broken = ['d.json', 'c.json'].map((file) => input(file, '{'));
    const problems = [{ code: 'no-match', message: 'None.', file: 'a*' }];
    const report = await grade({ inputs: [...inputs, ...broken], problems });
    expect(report.results.map(({ file }) => file)).toEqual(['B.json', 'a.json', 'b.json', 'ä.json']);
    expect(report.problems.map(({ file }) => file)).toEqual(['a*', 'c.json', 'd.json']);
    expect(report.summary).toEqual({ count: 4, passed: 4, failed: 0, bar: NO_BAR });
  });

  it('gives the same whatever the order of the inputs', async () => {
    const inputs = ['b.json', 'a.json', 'c.json'].map(jug);
    const wish = { bar: { ...NO_BAR, minScore: 10 } };
    const one = await grade({ ...wish, inputs });
    expect(await grade({ ...wish, inputs: inputs.toReversed() })).toEqual(one);
  });

  it('counts who is below the bar', async () => {
    const bar = { ...NO_BAR, minScore: 10 };
    const { summary } = await grade({ inputs: ['a.json', 'b.json'].map(jug), bar });
    expect(summary).toEqual({ count: 2, passed: 0, failed: 2, bar });
  });

  it('goes on after what cannot be read, is no transcript, or has no scenario', async () => {
    const unreadable = { file: 'a', read: async () => fail([{ code: 'y', message: 'No.', file: 'a' }]) };
    const gone = input('b.json', '{ "scenario": "gone", "answers": {} }');
    const list = input('c.json', '[]');
    const report = await grade({ inputs: [unreadable, gone, list, jug('d.json')] });
    expect(report.results.map(({ file }) => file)).toEqual(['d.json']);
    expect(report.problems.map(({ file }) => file)).toEqual(['a', 'b.json', 'c.json']);
  });

  it('loads a scenario once', () => {
    expect(loads.filter((id) => id === 'lemonade')).toHaveLength(1);
  });
});

describe('a step of the bar', () => {
  it('that no transcript has is named, beside the results', async () => {
    const minSteps = [
      { step: 'cahce', score: 50 },
      { step: 'cache', score: 0 },
    ];
    const bar = { ...NO_BAR, minSteps };
    const { results, tally } = await grade({ bar, inputs: [jug('a.json')] });
    expect(results).toHaveLength(1);
    expect(unknownSteps(bar, tally.steps)).toEqual([
      {
        code: 'unknown-step',
        message: 'No transcript has a step `cahce`, but a bar is set for it.',
        hint: expect.stringContaining('Did you mean cache?'),
      },
    ]);
  });
});

describe('the gate', () => {
  const barOf = (bar: Partial<Bar>): Bar => ({ ...NO_BAR, ...bar });

  it.each([
    [64.9, 65, 1],
    [64.95, 65, 0],
    [65, 65, 0],
    [0, 0, 0],
    [0, null, 0],
    [99.94, 100, 1],
  ])('%d against %s fails %d', (score, minScore, failed) => {
    const bar = barOf({ minScore });
    const shortfalls = shortfallsOf({ ...assessment, score }, bar);
    expect(shortfalls).toHaveLength(failed);
    expect(gradeExitCode({ problems: 0, failed: shortfalls.length })).toBe(failed);
  });

  it.each([
    ['storage', 64.1, []],
    ['storage', 64.2, [{ of: 'step', step: 'storage', is: 64.1, needed: 64.2 }]],
    ['cache', 1, [{ of: 'step', step: 'cache', is: 0, needed: 1 }]],
    ['twist', 100, []],
    ['nowhere', 100, []],
  ])('holds %s against %d', (step, score, shortfalls) => {
    expect(shortfallsOf(assessment, barOf({ minSteps: [{ step, score }] }))).toEqual(shortfalls);
  });

  it.each([
    ['no-hire', 0],
    ['lean-hire', 0],
    ['hire', 0],
    ['strong-hire', 1],
  ] as const)('holds a hire against %s', (requireBand, failed) => {
    expect(shortfallsOf(assessment, barOf({ requireBand }))).toHaveLength(failed);
  });

  it('names everything that a transcript is below', () => {
    const bar = barOf({ minScore: 90, requireBand: 'strong-hire', minSteps: [{ step: 'cache', score: 9 }] });
    expect(shortfallsOf(assessment, bar).map(({ of }) => of)).toEqual(['score', 'band', 'step']);
  });

  it('puts bad input before a low score', () => {
    expect(gradeExitCode({ problems: 1, failed: 1 })).toBe(2);
  });
});
