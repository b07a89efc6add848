import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { fail, succeed } from '../../src/problem.ts';
import { gate, gradeExitCode } from '../../src/runner/gate.ts';
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
    const report = await grade({ inputs: [...inputs, ...broken], shelf, threshold: null, problems });
    expect(report.results.map(({ file }) => file)).toEqual(['B.json', 'a.json', 'b.json', 'ä.json']);
    expect(report.problems.map(({ file }) => file)).toEqual(['a*', 'c.json', 'd.json']);
    expect(report.summary).toEqual({ count: 4, passed: 4, failed: 0, threshold: null });
  });

  it('gives the same whatever the order of the inputs', async () => {
    const inputs = ['b.json', 'a.json', 'c.json'].map(jug);
    const wish = { shelf, threshold: 10, problems: [] };
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
      threshold: null,
      problems: [],
    });
    expect(report.results.map(({ file }) => file)).toEqual(['d.json']);
    expect(report.problems.map(({ file }) => file)).toEqual(['a', 'b.json', 'c.json']);
  });

  it('loads a scenario once', () => {
    expect(loads.filter((id) => id === 'lemonade')).toHaveLength(1);
  });
});

describe('gate', () => {
  const scored = (score: number) => ({ file: 'a', id: 'a', assessment: { ...assessment, score } });

  it.each([
    [64.9, 65, 1],
    [64.95, 65, 0],
    [65, 65, 0],
    [0, 0, 0],
    [0, null, 0],
    [99.94, 100, 1],
  ])('%d against %s fails %d', (score, threshold, failed) => {
    const summary = gate([scored(score)], threshold);
    expect(summary).toEqual({ count: 1, passed: 1 - failed, failed, threshold });
    expect(gradeExitCode({ results: [], problems: [], summary })).toBe(failed);
  });

  it('puts bad input before a low score', () => {
    const summary = gate([scored(10)], 50);
    expect(gradeExitCode({ results: [], problems: [{ code: 'x', message: 'No.' }], summary })).toBe(2);
  });
});
