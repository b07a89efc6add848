import { describe, expect, it } from 'vitest';
import { json } from '../../src/reporters/json.ts';
import { toJson } from '../../src/reporters/to-json.ts';
import { round } from '../../src/rubric/round.ts';
import { createPlainStyle } from '../../src/style.ts';
import { assessment, report } from './report.ts';

const style = async () => createPlainStyle();

describe('json', () => {
  it('writes the contract, keys in its order', async () => {
    const text = await json.report(report, style);
    const keys = [...text.matchAll(/^\s*"(\w+)":/gm)].map(([, key]) => key);
    const { results, problems, summary, ...rest } = JSON.parse(text);
    expect(rest).toEqual({ schemaVersion: 1 });
    expect(Object.keys(results[0])).toEqual([
      'file',
      'id',
      'scenario',
      'level',
      'score',
      'band',
      'steps',
      'dimensions',
      'advice',
    ]);
    expect(Object.keys(results[0].steps[0])).toEqual(['id', 'status', 'score', 'findings', 'deductions']);
    expect(Object.keys(results[0].steps[0].findings[0])).toEqual([
      'criterion',
      'title',
      'dimension',
      'verdict',
      'depth',
      'credit',
      'weight',
      'prompted',
      'reason',
      'evidence',
    ]);
    expect(results[0].steps[0].deductions[0]).toEqual({
      id: 'one-table',
      title: 'One table for all',
      cost: 0.25,
      reason: 'It grows without end.',
      evidence: [{ path: '', start: 30, end: 39, text: 'one table' }],
    });
    expect(problems).toEqual([
      {
        code: 'unknown-step',
        message: 'There is no step `cach`.',
        file: 'answers/two.yaml',
        line: 3,
        column: 5,
        hint: 'Did you mean cache?',
      },
    ]);
    expect(summary).toEqual({ count: 1, passed: 0, failed: 1, threshold: 80 });
    expect(keys[0]).toBe('schemaVersion');
    expect(text.endsWith('}\n')).toBe(true);
    expect(text).not.toContain('\r');
  });

  it('adds the other parts of the bar where they were asked for', async () => {
    const bar = { minScore: null, minSteps: [{ step: 'cache', score: 40 }], requireBand: 'hire' } as const;
    const text = await json.report({ ...report, summary: { ...report.summary, bar } }, style);
    expect(JSON.parse(text).summary).toEqual({
      count: 1,
      passed: 0,
      failed: 1,
      threshold: null,
      minSteps: [{ step: 'cache', score: 40 }],
      requireBand: 'hire',
    });
  });

  it('rounds scores to one decimal, halves away from zero', async () => {
    const [result] = JSON.parse(await json.report(report, style)).results;
    expect(result.score).toBe(71.5);
    expect(result.steps.map(({ score }: { score: number }) => score)).toEqual([64.1, 0, null]);
    expect(result.dimensions).toEqual([
      { id: 'data', score: 66.7 },
      { id: 'flow', score: null },
    ]);
    expect(result.steps[0].findings[1].credit).toBe(0.67);
  });

  it('keeps evidence as it is, and writes it so that no terminal acts on it', async () => {
    const text = await json.report(report, style);
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
    const [result] = JSON.parse(text).results;
    expect(result.steps[0].findings[1].evidence).toEqual(assessment.steps[0]?.findings[1]?.evidence);
  });

  it('is the same for the same report', async () => {
    expect(await json.report(report, style)).toBe(await json.report(structuredClone(report), style));
  });
});

describe('toJson', () => {
  it.each(['\u007f', '\u009b', '\u2028', '\u202e', '\u2066', '\ufeff', '\ud800', 'é', '\u{1f600}'])(
    'gives %j back',
    (text) => {
      expect(JSON.parse(toJson({ text }))).toEqual({ text });
    },
  );
});

describe('round', () => {
  it.each([
    [0.05, 1, 0.1],
    [0.25, 1, 0.3],
    [0.249999, 1, 0.2],
    [64.05, 1, 64.1],
    [1.005, 2, 1.01],
    [-0.25, 1, -0.3],
    [-0.04, 1, 0],
    [84.95, 1, 85],
    [84.949, 1, 84.9],
    [100, 1, 100],
    [1 / 3, 2, 0.33],
  ])('%d to %d decimals is %d', (value, digits, rounded) => {
    expect(round(value, digits)).toBe(rounded);
  });
});
