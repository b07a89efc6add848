import { describe, expect, it } from 'vitest';
import type { Assessment } from '../../src/assessment/types.ts';
import { allMissed, type Candidate, manyReport, viewMany } from '../../src/documents/report/many.ts';
import { manyMarkdown } from '../../src/documents/report/markdown.ts';
import { assessment } from '../reporters/report.ts';
import { lintMarkdown } from './markdown-structure.ts';

function candidate(name: string, own: Partial<Assessment> = {}): Candidate {
  return { name, candidate: '', assessment: { ...assessment, ...own } };
}

function scored(...scores: readonly number[]): readonly Candidate[] {
  return scores.map((score) => candidate(`${score}.yaml`, { score }));
}

/** One who missed those criteria of a step, and met the others. */
function missing(missed: readonly string[], met: readonly string[], scenario = 'bakery'): Candidate {
  const [step] = assessment.steps;
  const [model] = step?.findings ?? [];
  if (step === undefined || model === undefined) throw new Error('The assessment has no finding.');
  const weighed = (criterion: string) => ({
    ...model,
    criterion,
    title: criterion,
    weight: criterion === 'rye' ? 3 : 1,
  });
  const findings = [
    ...missed.map((criterion) => ({ ...weighed(criterion), verdict: 'missed' as const })),
    ...met.map(weighed),
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
  it('stands by the share that missed it, then by how many did, then by its weight', () => {
    const all = [
      missing(['oven', 'salt'], ['flour']),
      missing(['oven', 'salt'], []),
      missing(['flour', 'oven'], ['salt']),
    ];
    expect(allMissed([...all, missing(['wheat', 'rye'], [], 'mill')])).toEqual([
      { step: 'bakery, Storage', title: 'oven', missed: 3, of: 3, weight: 1 },
      { step: 'mill, Storage', title: 'rye', missed: 1, of: 1, weight: 3 },
      { step: 'mill, Storage', title: 'wheat', missed: 1, of: 1, weight: 1 },
      { step: 'bakery, Storage', title: 'salt', missed: 2, of: 3, weight: 1 },
      { step: 'bakery, Storage', title: 'flour', missed: 1, of: 2, weight: 1 },
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
    expect(allMissed([one])).toEqual([]);
    expect(viewMany([one]).tables.map(({ title }) => title)).not.toContain('Missed most');
  });
});

describe('what was missed, in the report,', () => {
  const crumbs = (count: number) => Array.from({ length: count }, (_, index) => `crumb ${index}`);
  const missedTable = (count: number) => {
    return viewMany([missing(crumbs(count), [])]).tables.find(({ title }) => title.startsWith('Missed most'));
  };

  it.each([
    [1, 'Missed most', 1],
    [30, 'Missed most', 30],
    [31, 'Missed most: the first 30 of 31', 30],
  ])('of %i has its title, and no more rows than it says', (count, title, rows) => {
    expect(missedTable(count)?.title).toBe(title);
    expect(missedTable(count)?.rows).toHaveLength(rows);
    expect(allMissed([missing(crumbs(count), [])])).toHaveLength(count);
  });

  it('tells on the page and in Markdown what is left out', () => {
    const view = viewMany([missing(crumbs(31), [])]);
    for (const text of [manyReport(view, null).html, manyMarkdown(view)])
      expect(text).toContain('Missed most: the first 30 of 31');
  });
});

describe('candidates', () => {
  const table = (...given: readonly (readonly [name: string, who: string])[]) =>
    viewMany(given.map(([name, who]) => ({ ...candidate(name), candidate: who }))).tables[0];

  it('have a column where anybody gave a name', () => {
    const named = table(['a', 'Ada'], ['b', '']);
    expect(named?.columns.map(({ title }) => title)).toEqual([
      'Candidate',
      'Transcript',
      'Scenario',
      'Level',
      'Score',
      'Band',
    ]);
    expect(named?.rows.map((cells) => cells.slice(0, 2))).toEqual([
      ['Ada', 'a'],
      ['', 'b'],
    ]);
  });

  it('have none where nobody did', () => {
    const unnamed = table(['a', ''], ['b', '']);
    expect(unnamed?.columns[0]?.title).toBe('Transcript');
    expect(unnamed?.rows.map(([first]) => first)).toEqual(['a', 'b']);
  });

  it.each<[what: string, names: readonly string[], shown: readonly string[]]>([
    ['that all share', ['class/one/a.yaml', 'class/one/b.yaml'], ['a.yaml', 'b.yaml']],
    ['as far as all share them', ['class/one/a.yaml', 'class/two/a.yaml'], ['one/a.yaml', 'two/a.yaml']],
    ['whole folders only', ['class-1/a.yaml', 'class-2/a.yaml'], ['class-1/a.yaml', 'class-2/a.yaml']],
    ['none where one is elsewhere', ['class/a.yaml', 'b.yaml'], ['class/a.yaml', 'b.yaml']],
    ['and the root', ['/class/a.yaml', '/class/b.yaml'], ['a.yaml', 'b.yaml']],
  ])('have paths without the folders %s', (_, names, shown) => {
    const paths = table(...names.map((name) => [name, ''] as const))?.rows.map(([path]) => path);
    expect(paths).toEqual(shown);
  });
});

describe('a report on several', () => {
  const hostile = viewMany([candidate('"><b>|_a_', { scenario: '<i>' }), candidate('`b`\n# c')]);

  it('holds names as words in HTML', () => {
    const { html } = manyReport(hostile, null);
    expect(html).not.toMatch(/<[bi]>/);
    expect(html).toContain('&#34;&#62;&#60;b&#62;|_a_');
  });

  it('holds the names of candidates as words', () => {
    const view = viewMany([{ ...candidate('a'), candidate: '<b>|_a_' }, candidate('b')]);
    expect(manyReport(view, null).html).toContain('<td>&#60;b&#62;|_a_</td>');
    expect(manyMarkdown(view)).toContain('| &lt;b>\\|\\_a\\_ |');
  });

  it('is sound Markdown', async () => {
    expect(await lintMarkdown(manyMarkdown(hostile))).toEqual([]);
  });
});
