import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { fail, succeed } from '../../src/problem.ts';
import type { Bar } from '../../src/reporters/types.ts';
import { gradeExitCode, NO_BAR, shortfallsOf, summarise } from '../../src/runner/gate.ts';
import { type GradeInput, grade } from '../../src/runner/grade.ts';
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

describe('grade', () => {
  it('sorts results and problems by file, in code units', async () => {
    const inputs = ['b.json', 'ä.json', 'a.json', 'B.json'].map(jug);
    const broken = ['d.json', 'c.json'].map((file) => input(file, '{'));
    const problems = [{ code: 'no-match', message: 'None.', file: 'a*' }];
    const report = await grade({ inputs: [...inputs, ...broken], shelf, bar: NO_BAR, problems });
    expect(report.results.map(({ file }) => file)).toEqual(['B.json', 'a.json', 'b.json', 'ä.json']);
    expect(report.problems.map(({ file }) => file)).toEqual(['a*', 'c.json', 'd.json']);
    expect(report.summary).toEqual({ count: 4, passed: 4, failed: 0, bar: NO_BAR });
  });

  it('gives the same whatever the order of the inputs', async () => {
    const inputs = ['b.json', 'a.json', 'c.json'].map(jug);
    const wish = { shelf, bar: { ...NO_BAR, minScore: 10 }, problems: [] };
    const one = await grade({ ...wish, inputs });
    expect(await grade({ ...wish, inputs: inputs.toReversed() })).toEqual(one);
  });

  it('goes on after what cannot be read, is no transcript, or has no scenario', async () => {
    const unreadable = { file: 'a', read: async () => fail([{ code: 'y', message: 'No.', file: 'a' }]) };
    const gone = input('b.json', '{ "scenario": "gone", "answers": {} }');
    const list = input('c.json', '[]');
    const report = await grade({
      inputs: [unreadable, gone, list, jug('d.json')],
      shelf,
      bar: NO_BAR,
      problems: [],
    });
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
    const wish = { shelf, bar: { ...NO_BAR, minSteps }, problems: [] };
    const report = await grade({ ...wish, inputs: [jug('a.json')] });
    expect(report.results).toHaveLength(1);
    expect(report.problems).toEqual([
      {
        code: 'unknown-step',
        message: 'No transcript has a step `cahce`, which --min-step names.',
        hint: expect.stringContaining('Did you mean cache?'),
      },
    ]);
    expect(gradeExitCode(report)).toBe(2);
    expect((await grade({ ...wish, inputs: [] })).problems).toEqual([]);
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
    const summary = summarise([{ file: 'a', id: 'a', assessment, shortfalls }], bar);
    expect(summary).toEqual({ count: 1, passed: 1 - failed, failed, bar });
    expect(gradeExitCode({ results: [], problems: [], summary })).toBe(failed);
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
    const summary = { count: 1, passed: 0, failed: 1, bar: barOf({ minScore: 50 }) };
    expect(gradeExitCode({ results: [], problems: [{ code: 'x', message: 'No.' }], summary })).toBe(2);
  });
});
