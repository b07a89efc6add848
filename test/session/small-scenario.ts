/** A scenario of three steps that sessions are tried on, with hints, facts and follow-ups. */
import type { Criterion } from '../../src/rubric/types.ts';
import type { Scenario, Step } from '../../src/scenario/types.ts';

function criterion(id: string, weight: number, phrase: string): Criterion {
  return {
    id,
    title: id,
    dimension: 'data',
    weight,
    mentioned: { signal: 'says', options: { phrases: [phrase] } },
    full: 'mentioned',
    met: 'Said.',
    partly: 'Half said.',
    missed: 'Not said.',
    concepts: [],
  };
}

function step(id: string, kind: string, own: Partial<Step> = {}): Step {
  return {
    id,
    kind,
    title: id,
    prompt: `What about ${id}?`,
    minutes: 5,
    weight: 1,
    optional: false,
    columns: [],
    hints: [
      { text: 'Think of the load.', price: 0.25 },
      { text: 'Think of the orders a day.', price: 0.5 },
    ],
    followUps: [],
    criteria: [],
    pitfalls: [],
    ...own,
  };
}

export const SMALL: Scenario = {
  format: 1,
  id: 'small',
  title: 'Small',
  summary: 'Three steps.',
  brief: 'A shop wants to take orders.',
  facts: [
    { id: 'volume', answer: 'A thousand orders a day.', asks: ['how many orders'] },
    { id: 'regions', answer: 'One country.', asks: ['which country'] },
  ],
  vocabulary: [],
  subject: [],
  twists: [],
  steps: [
    step('requirements', 'dialogue'),
    step('storage', 'prose', {
      criteria: [
        criterion('store', 3, 'postgres'),
        criterion('key', 2, 'shard key'),
        criterion('backup', 1, 'backup'),
      ],
      followUps: [
        { id: 'why-backup', ask: 'What about losing a disk?', about: ['backup'] },
        { id: 'why-key', ask: 'How would you split it?', about: ['key'] },
        { id: 'why-store', ask: 'Which store?', about: ['store'] },
      ],
    }),
    step('cache', 'prose'),
    step('twist', 'prose', { optional: true }),
  ],
};
