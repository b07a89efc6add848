/** A short interview for storyboards: a conversation, a table and a text, with hints, facts and a follow-up. */
import type { Concept } from '../../src/concepts/types.ts';
import type { Criterion } from '../../src/rubric/types.ts';
import type { Scenario, Step } from '../../src/scenario/types.ts';

function criterion(id: string, title: string, phrase: string, own: Partial<Criterion> = {}): Criterion {
  return {
    id,
    title,
    dimension: 'data',
    weight: 2,
    mentioned: { signal: 'says', options: { phrases: [phrase] } },
    full: 'mentioned',
    met: `You dealt with it: ${title.toLowerCase()}.`,
    partly: `Say what follows from it: ${title.toLowerCase()}.`,
    missed: `Think about it: ${title.toLowerCase()}.`,
    concepts: ['queue'],
    ...own,
  };
}

function step(id: string, kind: string, own: Partial<Step>): Step {
  return {
    id,
    kind,
    title: id,
    prompt: `Tell me about ${id}.`,
    minutes: 5,
    weight: 1,
    optional: false,
    columns: [],
    hints: [],
    followUps: [],
    criteria: [],
    pitfalls: [],
    ...own,
  };
}

export const COFFEE_CONCEPTS: readonly Concept[] = [
  {
    id: 'queue',
    term: 'Message queue',
    area: 'messaging',
    aliases: [],
    definition: 'Work that waits its turn.',
    related: [],
    opposed: [],
  },
];

export const COFFEE: Scenario = {
  format: 1,
  id: 'coffee',
  title: 'Coffee shop',
  summary: 'Orders for a chain of coffee shops.',
  brief: 'A chain of coffee shops wants customers to order ahead and collect. Design it.',
  facts: [
    { id: 'volume', answer: 'Forty thousand orders on a weekday.', asks: ['how many orders', 'volume'] },
    { id: 'shops', answer: 'Two hundred shops in one country.', asks: ['how many shops', 'which country'] },
  ],
  vocabulary: ['barista'],
  subject: [],
  twists: [],
  steps: [
    step('requirements', 'dialogue', {
      title: 'Requirements',
      prompt: 'Ask me what you need to know. What must the system do, and how well?',
      minutes: 6,
      criteria: [criterion('volume', 'The load', 'how many orders', { dimension: 'requirements' })],
    }),
    step('storage', 'table', {
      title: 'Storage',
      prompt: 'Name each set of data, where you keep it, and why.',
      columns: [
        { id: 'data', title: 'Data set' },
        { id: 'store', title: 'Store' },
        { id: 'why', title: 'Why' },
      ],
      hints: [
        { text: 'Which data must never be lost?', price: 0.25 },
        { text: 'Think of an order that is sent twice.', price: 0.5 },
      ],
      followUps: [{ id: 'twice', ask: 'What happens when an order is sent twice?', about: ['once'] }],
      criteria: [
        criterion('store', 'A store for orders', 'postgres', { weight: 3 }),
        criterion('once', 'Each order once', 'unique key', { weight: 3 }),
        criterion('menus', 'Menus', 'menu'),
      ],
      pitfalls: [
        {
          id: 'memory',
          title: 'Orders in memory only',
          cost: 1,
          when: { signal: 'says', options: { phrases: ['orders in memory'] } },
          reason: 'A restart would lose what was paid for.',
          concepts: ['queue'],
        },
      ],
    }),
    step('cache', 'prose', {
      title: 'Cache',
      prompt: 'What do you cache, where, and for how long?',
      offersFrom: 'storage',
      criteria: [criterion('menu-cache', 'Menus near the customer', 'cache .. menu', { dimension: 'cache' })],
    }),
  ],
};

/** The same with a requirement that changes late. */
export const COFFEE_TWISTED: Scenario = {
  ...COFFEE,
  twists: [
    step('abroad', 'prose', {
      title: 'A second country',
      prompt: 'The chain opens in a second country next month. What changes?',
      criteria: [criterion('residency', 'Where data may be kept', 'region', { dimension: 'data' })],
    }),
  ],
};

/** What a strong candidate said. */
export const SAMPLE = {
  storage: 'Orders in Postgres under a unique key, because an order that is sent twice must be made once.',
  cache: ['The menu for an hour, as it changes at night.'],
};
