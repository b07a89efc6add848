import { describe, expect, it } from 'vitest';
import type { Assessment } from '../../src/assessment/types.ts';
import { type Candidate, manyReport, mostMissed, viewMany } from '../../src/documents/report/many.ts';
import { manyMarkdown } from '../../src/documents/report/markdown.ts';
import { assessment } from '../reporters/report.ts';
import { lintMarkdown } from './markdown-structure.ts';

function candidate(name: string, own: Partial<Assessment> = {}): Candidate {
  return { name, assessment: { ...assessment, ...own } };
}

function scored(...scores: readonly number[]): readonly Candidate[] {
  return scores.map((score) => candidate(`${score}.yaml`, { score }));
}

/** One who missed those criteria of a step, and met the others. */
function missing(missed: readonly string[], met: readonly string[], scenario = 'bakery'): Candidate {
  const [step] = assessment.steps;
  const [model] = step?.findings ?? [];
  if (step === undefined || model === undefined) throw new Error('The assessment has no finding.');
  const findings = [
    ...missed.map((criterion) => ({ ...model, criterion, title: criterion, verdict: 'missed' as const })),
    ...met.map((criterion) => ({ ...model, criterion, title: criterion })),
  ];
  return candidate('a', { scenario, steps: [{ ...step, findings }] });
}

describe('scores of several', () => {
  it.each<[scores: readonly number[], about: string]>([
    [[50, 90, 20], 'Scores from 20 to 90, median 50'],
    [[10, 40, 20, 30], 'Scores from 10 to 40, median 25'],
    [[71.44], 'Scores from 71.4 to 71.4, median 71.4'],
  ])('%j', (scores, about) => {
    expect(viewMany(scored(...scores)).about).toBe(about);
  });

  it('stand the best first', () => {
    const [table] = viewMany(scored(50, 90.04, 20)).tables;
    expect(table?.rows.map(([, , , score]) => score)).toEqual(['90', '50', '20']);
  });

  it('fall into bands', () => {
    const { bands } = viewMany([candidate('a'), candidate('b'), candidate('c', { band: 'no-hire' })]);
    expect(bands.filter(({ value }) => value > 0)).toEqual([
      { label: 'no hire', value: 1 },
      { label: 'hire', value: 2 },
    ]);
  });

  it('of quizzes have neither band nor level', () => {
    const { bands, tables } = viewMany([candidate('a', { isQuiz: true }), candidate('b', { isQuiz: true })]);
    expect(bands.every(({ value }) => value === 0)).toBe(true);
    expect(tables[0]?.rows).toEqual([
      ['a', 'chat', '', '71.5', ''],
      ['b', 'chat', '', '71.5', ''],
    ]);
    expect(manyMarkdown(viewMany([candidate('a', { isQuiz: true })]))).not.toMatch(/hire/);
  });
});

describe('steps of several', () => {
  it('stand by their mean, those that were not scored left out', () => {
    const table = viewMany([candidate('a'), candidate('b')]).tables.find(({ title }) => title === 'Steps');
    expect(table?.rows).toEqual([
      ['chat, Cache', '0', '0', '0'],
      ['chat, Storage', '2.6', '2.6', '2.6'],
    ]);
  });
});

describe('what was missed', () => {
  it('stands by the share that missed it, then by how many did', () => {
    const all = [
      missing(['oven', 'salt'], ['flour']),
      missing(['oven', 'salt'], []),
      missing(['flour', 'oven'], ['salt']),
    ];
    expect(mostMissed([...all, missing(['rye'], [], 'mill')])).toEqual([
      { step: 'bakery, Storage', title: 'oven', missed: 3, of: 3 },
      { step: 'mill, Storage', title: 'rye', missed: 1, of: 1 },
      { step: 'bakery, Storage', title: 'salt', missed: 2, of: 3 },
      { step: 'bakery, Storage', title: 'flour', missed: 1, of: 2 },
    ]);
  });

  it.each([
    ['what everybody met', missing([], ['oven'])],
    ['how well somebody argues', missing(['general-depth'], [])],
    [
      'steps that were not scored',
      candidate('a', { steps: assessment.steps.filter(({ id }) => id === 'twist') }),
    ],
  ])('is not %s', (_, one) => {
    expect(mostMissed([one])).toEqual([]);
    expect(viewMany([one]).tables.map(({ title }) => title)).not.toContain('Missed most');
  });
});

describe('a report on several', () => {
  const hostile = viewMany([candidate('"><b>|_a_', { scenario: '<i>' }), candidate('`b`\n# c')]);

  it('holds names as words in HTML', () => {
    const { html } = manyReport(hostile, null);
    expect(html).not.toMatch(/<[bi]>/);
    expect(html).toContain('&#34;&#62;&#60;b&#62;|_a_');
  });

  it('is sound Markdown', async () => {
    expect(await lintMarkdown(manyMarkdown(hostile))).toEqual([]);
  });
});
