/** A scenario of one storage step with a few criteria, written out in normal form, for tests of the judging. */
import type { Concept } from '../../src/concepts/types.ts';
import type { Criterion } from '../../src/rubric/types.ts';
import { compileScenario } from '../../src/scenario/compile.ts';
import type { Scenario, Step } from '../../src/scenario/types.ts';
import type { Look } from '../../src/signals/types.ts';
import type { Answer, AnswerValue } from '../../src/steps/types.ts';

export const says = (...phrases: readonly string[]): Look => ({ signal: 'says', options: { phrases } });

export const OUTBOX: Concept = {
  id: 'outbox',
  term: 'Outbox',
  area: 'messaging',
  aliases: ['outbox table'],
  definition: 'Events stored in the same transaction as the change they tell of.',
  related: [],
  opposed: [],
};

function criterion(id: string, mentioned: Look, extra: Partial<Criterion> = {}): Criterion {
  return {
    id,
    title: `Title of ${id}`,
    dimension: 'data',
    weight: 2,
    mentioned,
    full: 'reasoned',
    met: `met ${id}`,
    partly: `partly ${id}`,
    missed: `missed ${id}`,
    concepts: ['outbox'],
    ...extra,
  };
}

const STORAGE: Step = {
  id: 'storage',
  kind: 'table',
  title: 'Storage',
  prompt: 'For each data set choose a store and give the reason.',
  minutes: 5,
  weight: 1,
  optional: false,
  columns: [
    { id: 'data', title: 'Data set' },
    { id: 'store', title: 'Store' },
  ],
  hints: [{ text: 'What must never happen twice?', price: 0.5 }],
  followUps: [],
  criteria: [
    criterion('relational', says('postgres', 'relational')),
    criterion('outbox', says('@outbox'), { weight: 3, gate: true }),
    criterion('token', says('token'), { full: 'mentioned' }),
  ],
  pitfalls: [
    {
      id: 'pan',
      title: 'Stores the card number',
      cost: 1,
      when: { signal: 'claimed', options: { of: says('(store|keep|save) .. (=pan|card number)') } },
      reason: 'It brings the system into PCI scope.',
      concepts: ['outbox'],
    },
  ],
};

const SCENARIO: Scenario = {
  format: 1,
  id: 'tiny',
  title: 'Tiny',
  summary: 'One step',
  brief: 'A bank wants customers to order a plastic card.',
  facts: [{ id: 'volume', answer: '200k orders a day.', asks: ['how many order'] }],
  vocabulary: ['courier'],
  subject: [],
  twists: [],
  steps: [STORAGE],
};

export const tiny = compileScenario(SCENARIO, [OUTBOX]);

export function answerOf(value: AnswerValue, extra: Partial<Answer> = {}): Answer {
  return { value, at: '', asked: [], followUps: [], hints: 0, seconds: null, ...extra };
}
