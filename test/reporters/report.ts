import type { Assessment } from '../../src/assessment/types.ts';
import type { GradeReport } from '../../src/reporters/types.ts';

/** An assessment with every verdict, a deduction, a skipped and an unscored step, and numbers that need rounding. */
export const assessment: Assessment = {
  scenario: 'chat',
  level: 'senior',
  score: 71.45,
  band: 'hire',
  steps: [
    {
      id: 'storage',
      title: 'Storage',
      status: 'assessed',
      score: 64.05,
      findings: [
        {
          criterion: 'key',
          title: 'A key for every message, so that a conversation is read in one place',
          dimension: 'data',
          verdict: 'met',
          depth: 'reasoned',
          credit: 1,
          weight: 3,
          prompted: false,
          reason: 'You keyed by conversation and said why.',
          evidence: [{ path: '', start: 3, end: 21, text: 'by conversation id' }],
        },
        {
          criterion: 'retention',
          title: 'Retention',
          dimension: 'data',
          verdict: 'partly',
          depth: 'applied',
          credit: 2 / 3,
          weight: 1,
          prompted: true,
          reason: 'Say for how long.',
          evidence: [{ path: '/0', start: 0, end: 4, text: 'keep\u001b[31m it\u0007' }],
        },
        {
          criterion: 'search',
          title: 'Search',
          dimension: 'trade-offs',
          verdict: 'missed',
          depth: 'none',
          credit: 0,
          weight: 2,
          prompted: false,
          reason: 'Nobody can find a message again.',
          evidence: [],
        },
      ],
      deductions: [
        {
          id: 'one-table',
          title: 'One table for all',
          cost: 0.25,
          reason: 'It grows without end.',
          evidence: [{ path: '', start: 30, end: 39, text: 'one table' }],
        },
      ],
    },
    { id: 'cache', title: 'Cache', status: 'skipped', score: 0, findings: [], deductions: [] },
    { id: 'twist', title: 'Twist', status: 'unscored', score: null, findings: [], deductions: [] },
  ],
  dimensions: [
    { id: 'data', score: 66.666666 },
    { id: 'flow', score: null },
  ],
  advice: [{ concept: 'search-index', why: 'Nobody can find a message again.' }],
};

export const report: GradeReport = {
  results: [
    { file: 'answers/one.yaml', id: 'one', assessment, shortfalls: [{ of: 'score', is: 71.5, needed: 80 }] },
  ],
  problems: [
    {
      code: 'unknown-step',
      message: 'There is no step `cach`.',
      file: 'answers/two.yaml',
      line: 3,
      column: 5,
      excerpt: '    cach: jug',
      hint: 'Did you mean cache?',
    },
  ],
  summary: { count: 1, passed: 0, failed: 1, bar: { minScore: 80, minSteps: [], requireBand: null } },
};
