import { describe, expect, it } from 'vitest';
import { singleMarkdown } from '../../src/documents/report/markdown.ts';
import { singleReport } from '../../src/documents/report/single.ts';
import { type ReportView, viewReport } from '../../src/documents/report/view.ts';
import type { Mode, Session } from '../../src/session/types.ts';
import { assessment } from '../reporters/report.ts';
import { type Happening, run } from '../session/run.ts';

const OWN_WORDS = 'Loaves rest on a shelf.';
const CACHE_WORDS = 'Buns wait near the till.';
const ASKED = { id: 'regions', answer: 'One town.', asks: [], matters: 'It says where the ovens are.' };
const NEVER = { id: 'volume', answer: 'A thousand.', asks: [], matters: 'It sizes the ovens.' };
const PROGRESS = [
  { label: '2025-01-01', value: 50 },
  { label: '2025-01-31', value: 71.5 },
];
const STRONG = { storage: 'A strong shelf.', cache: 'A strong till.' };

/** Verdicts on the cache step too, though nobody saw them yet. */
const ASSESSED = {
  ...assessment,
  steps: assessment.steps.map((step) => {
    if (step.id !== 'cache') return step;
    const [finding] = assessment.steps[0]?.findings ?? [];
    const findings = finding === undefined ? [] : [{ ...finding, title: 'Stampede', reason: 'Name one.' }];
    return { ...step, status: 'assessed' as const, score: 33, findings };
  }),
};

/** Storage and cache answered, the feedback on storage read where there is any. */
const BEGUN: readonly Happening[] = [
  { type: 'entered', step: 'storage' },
  { type: 'submitted', step: 'storage', value: OWN_WORDS },
  { type: 'reviewed', step: 'storage' },
  { type: 'entered', step: 'cache' },
  { type: 'submitted', step: 'cache', value: CACHE_WORDS },
];

function viewOf(mode: Mode, own: Partial<Session> = {}): ReportView {
  return viewReport({
    session: { ...run(BEGUN, mode), ...own },
    assessment: ASSESSED,
    facts: { asked: [ASKED], late: [], never: [NEVER] },
    term: (concept) => `the ${concept}`,
    strong: STRONG,
    drawings: [],
    progress: PROGRESS,
    hideScore: false,
    candidate: '',
  });
}

/** As a page and as Markdown, with Markdown's own escapes undone. */
function written(view: ReportView): readonly (readonly [string, string])[] {
  const { html } = singleReport(view, { dimensions: null, progress: null, drawings: [] });
  return [
    ['the page', html],
    ['Markdown', singleMarkdown(view).replace(/\\/g, '')],
  ];
}

function wordsOn(id: string): readonly string[] {
  const step = ASSESSED.steps.find((one) => one.id === id);
  return [...(step?.findings ?? []), ...(step?.deductions ?? [])].flatMap(({ title, reason }) => [
    title,
    reason,
  ]);
}

/** What nobody is told before the whole is over. */
const OF_THE_WHOLE = [
  'of 100',
  'no hire',
  ', hire',
  'Of 100',
  'Never asked',
  NEVER.answer,
  NEVER.matters,
  'What to work on first',
  'the search-index',
  'Earlier sessions',
];
const ON_STORAGE = [...wordsOn('storage'), STRONG.storage, '2.6 of 4', '0.25 marks'];
const ON_CACHE = [...wordsOn('cache'), STRONG.cache, '1.3 of 4'];

describe.each(written(viewOf('mock')))('a mock that is not over, as %s', (_, text) => {
  it.each([OWN_WORDS, CACHE_WORDS, ASKED.answer, 'What about storage?', 'not finished', '0:01'])(
    'tells: %s',
    (words) => {
      expect(text).toContain(words);
    },
  );

  it.each([...OF_THE_WHOLE, ...ON_STORAGE, ...ON_CACHE])('does not tell: %s', (words) => {
    expect(text).not.toContain(words);
  });
});

describe.each(written(viewOf('practice')))('a practice that is not over, as %s', (_, text) => {
  it.each([OWN_WORDS, CACHE_WORDS, ASKED.answer, 'not finished', ...ON_STORAGE])('tells: %s', (words) => {
    expect(text).toContain(words);
  });

  it.each([...OF_THE_WHOLE, ...ON_CACHE])('does not tell: %s', (words) => {
    expect(text).not.toContain(words);
  });
});

it.each(['practice', 'mock'] as const)('a %s that is over tells all of them', (mode) => {
  for (const [, text] of written(viewOf(mode, { finished: true })))
    for (const words of [...ON_STORAGE, ...ON_CACHE, NEVER.matters, '71.5 of 100, hire', 'the search-index'])
      expect(text).toContain(words);
});

it('has no steps that were not come to', () => {
  const { steps } = run([{ type: 'entered', step: 'storage' }]);
  expect(viewOf('practice', { steps }).steps.map(({ title }) => title)).toEqual(['storage']);
  expect(viewOf('practice', { steps, finished: true }).steps.map(({ title }) => title)).toEqual([
    'storage',
    'cache',
  ]);
});
