import { describe, expect, it } from 'vitest';
import type { Level } from '../../src/rubric/levels.ts';
import type { Criterion } from '../../src/rubric/types.ts';
import { compileScenario } from '../../src/scenario/compile.ts';
import type { FollowUp, Scenario } from '../../src/scenario/types.ts';
import { chooseFollowUp } from '../../src/session/choose-follow-up.ts';
import { type Happening, run } from './run.ts';
import { SMALL } from './small-scenario.ts';

const compiled = compileScenario(SMALL, []);

function chosen(value: string, replied: readonly [string, string][] = []): string | null {
  const replies = replied.flatMap(([followUp, answer]): readonly Happening[] => [
    { type: 'followed-up', step: 'storage', followUp, question: '?' },
    { type: 'replied', step: 'storage', followUp, answer },
  ]);
  const answered: readonly Happening[] = [
    { type: 'entered', step: 'storage' },
    { type: 'submitted', step: 'storage', value },
  ];
  return chooseFollowUp(compiled, run([...answered, ...replies]), 'storage')?.id ?? null;
}

describe('the next follow-up', () => {
  it.each([
    ['the weightiest thing that is missing', 'We keep it in files.', 'why-store'],
    ['not what was said', 'We use Postgres for the orders.', 'why-key'],
    ['the last thing that is missing', 'We use Postgres and pick the customer as shard key.', 'why-backup'],
    [
      'nothing when nothing is missing',
      'We use Postgres, pick the customer as shard key and take a backup each night.',
      null,
    ],
  ])('is %s', (_, answer, id) => {
    expect(chosen(answer)).toBe(id);
  });

  it('is never the same twice, nor about what a reply has settled', () => {
    expect(chosen('Files.', [['why-store', 'I do not know.']])).toBe('why-key');
    expect(chosen('Files.', [['why-store', 'We use Postgres and pick the customer as shard key.']])).toBe(
      'why-backup',
    );
  });

  it('is none after two, for an open step, and for a skipped one', () => {
    const replied: [string, string][] = [
      ['why-store', ''],
      ['why-key', ''],
    ];
    expect(chosen('Files.', replied)).toBeNull();
    const open: readonly Happening[] = [{ type: 'entered', step: 'storage' }];
    expect(chooseFollowUp(compiled, run(open), 'storage')).toBeNull();
    const skipped = run([...open, { type: 'skipped', step: 'storage' }]);
    expect(chooseFollowUp(compiled, skipped, 'storage')).toBeNull();
  });
});

/** A choice that only its reason completes. */
const REASONED: Criterion = {
  id: 'store',
  title: 'store',
  dimension: 'data',
  weight: 3,
  mentioned: { signal: 'says', options: { phrases: ['postgres', 'postgres ... orders'] } },
  full: 'reasoned',
  met: 'Said.',
  partly: 'Half said.',
  missed: 'Not said.',
  concepts: [],
};

/** The small scenario with other follow-ups to its storage, a pitfall, and reasons that count. */
function asking(followUps: readonly FollowUp[]): Scenario {
  const steps = SMALL.steps.map((step) =>
    step.id === 'storage'
      ? {
          ...step,
          followUps,
          criteria: step.criteria.map((each) => (each.id === 'store' ? REASONED : each)),
          pitfalls: [
            {
              id: 'memory',
              title: 'Memory only',
              cost: 1,
              when: { signal: 'says', options: { phrases: ['only in memory'] } },
              reason: 'A restart loses it.',
              concepts: [],
            },
          ],
        }
      : step,
  );
  return { ...SMALL, steps };
}

function asks(followUps: readonly FollowUp[], value: string, level: Level = 'senior') {
  const scenario = asking(followUps);
  const events: readonly Happening[] = [
    { type: 'entered', step: 'storage' },
    { type: 'submitted', step: 'storage', value },
  ];
  return chooseFollowUp(compileScenario(scenario, []), { ...run(events), scenario, level }, 'storage');
}

const followUp = (id: string, about: readonly string[], own: Partial<FollowUp> = {}): FollowUp => ({
  id,
  ask: `About ${id}?`,
  about,
  ...own,
});

const WHOLE = 'We use Postgres, because money needs transactions, the customer as shard key, and a backup.';

describe('what is always asked', () => {
  const always = followUp('missing', [], { when: 'always', ask: 'Is anything missing?' });

  it.each(['Files.', WHOLE, '?'])('comes first, whatever the answer: %s', (value) => {
    const others = [followUp('store', ['store']), followUp('key', ['key'])];
    expect(asks([...others, always], value)).toEqual({ id: 'missing', ask: 'Is anything missing?' });
  });

  it('is asked once, and the weightiest thing after it', () => {
    const scenario = asking([followUp('store', ['store']), always]);
    const session = run([
      { type: 'entered', step: 'storage' },
      { type: 'submitted', step: 'storage', value: 'Files.' },
    ]);
    const [state] = session.steps.filter(({ id }) => id === 'storage');
    if (state === undefined) throw new Error('no storage');
    const steps = [{ ...state, followedUp: ['missing'] }];
    expect(
      chooseFollowUp(compileScenario(scenario, []), { ...session, scenario, steps }, 'storage')?.id,
    ).toBe('store');
  });
});

describe('a follow-up about a misconception', () => {
  const memory = followUp('memory', ['memory'], { ask: 'You said "{words}". What does a restart do?' });

  it('quotes the words that were wrong', () => {
    expect(asks([memory], 'We keep the orders only in memory.')?.ask).toMatch(
      /^You said "[^"]*only in memory[^"]*"\. What does a restart do\?$/,
    );
  });

  it('is not asked where nothing was wrong', () => {
    expect(asks([memory], WHOLE)).toBeNull();
  });

  it('of a mark weighs like an essential miss, and more than a lesser one', () => {
    expect(asks([followUp('backup', ['backup']), memory], 'We keep orders only in memory.')?.id).toBe(
      'memory',
    );
  });
});

describe('a follow-up about a missing reason', () => {
  const why = followUp('why', ['store'], {
    when: 'unreasoned',
    ask: 'You said {words}. What made you choose it?',
  });

  it.each<[string, string, boolean]>([
    ['is asked of a bare choice', 'We use Postgres for orders.', true],
    ['is not asked where the reason stands', WHOLE, false],
    ['is not asked of what was never said', 'We keep it in files.', false],
  ])('%s', (_, value, isAsked) => {
    expect(asks([why], value)?.id ?? null).toBe(isAsked ? 'why' : null);
  });

  it('quotes the choice', () => {
    expect(asks([why], 'We use Postgres for orders.')?.ask).toMatch(
      /^You said .*Postgres.*\. What made you choose it\?$/,
    );
  });

  it.each(['$&', '$`', "$'", '$$', '$<x>', '{words}'])('keeps %s of the words as it stands', (sign) => {
    const ask = asks([why], `We take Postgres for ${sign} orders.`)?.ask ?? '';
    expect(ask).toContain(sign);
    expect(ask.startsWith('You said ')).toBe(true);
    expect(ask.split('What made you choose it?')).toHaveLength(2);
  });

  it('cuts long words between words, and shows no control characters', () => {
    const many = 'extraordinarily heterogeneous interdepartmental telecommunications';
    expect(asks([why], `We take Postgres for \u0007${many} orders.`)?.ask).toBe(
      'You said We take Postgres for extraordinarily heterogeneous interdepartmental .... What made you choose it?',
    );
  });
});

describe('a follow-up for some levels', () => {
  const staff = followUp('cost', ['store'], { levels: ['staff'] });
  const lower = followUp('store', ['store'], { levels: ['mid', 'senior'] });

  it.each<[Level, string]>([
    ['mid', 'store'],
    ['senior', 'store'],
    ['staff', 'cost'],
  ])('is put at %s: %s', (level, id) => {
    expect(asks([staff, lower], 'Files.', level)?.id).toBe(id);
  });
});

describe('the second follow-up', () => {
  const why = followUp('why', ['store'], { when: 'unreasoned', ask: 'You said "{words}". Why?' });
  const key = followUp('key', ['key']);
  const backup = followUp('backup', ['backup']);

  function second(value: string): string | null {
    const scenario = asking([key, backup, why]);
    const session = run([
      { type: 'entered', step: 'storage' },
      { type: 'submitted', step: 'storage', value },
    ]);
    const steps = session.steps.map((state) =>
      state.id === 'storage' ? { ...state, followedUp: ['key'] } : state,
    );
    return (
      chooseFollowUp(compileScenario(scenario, []), { ...session, scenario, steps }, 'storage')?.id ?? null
    );
  }

  it('asks why, where the first asked for what was not said', () => {
    expect(second('We use Postgres for orders.')).toBe('why');
  });

  it('asks for what is missing, where every choice has its reason', () => {
    expect(second('We use Postgres for orders, because a constraint refuses the second one.')).toBe('backup');
  });
});
