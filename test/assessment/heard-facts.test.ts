import { describe, expect, it } from 'vitest';
import { heardFacts } from '../../src/assessment/heard-facts.ts';
import { compileScenario } from '../../src/scenario/compile.ts';
import type { Scenario } from '../../src/scenario/types.ts';
import { replay } from '../../src/session/replay.ts';
import { startSession } from '../../src/session/start.ts';
import { type Happening, ID, START, timed } from '../session/run.ts';
import { SMALL } from '../session/small-scenario.ts';
import { unwrap } from '../store/unwrap.ts';

const TALKATIVE: Scenario = {
  ...SMALL,
  facts: [
    { id: 'volume', answer: 'A thousand.', asks: ['how many orders'], matters: 'It sizes the store.' },
    {
      id: 'regions',
      answer: 'One country.',
      asks: ['which country'],
      matters: 'It decides where data is kept.',
    },
    { id: 'colour', answer: 'Green.', asks: ['which colour'] },
  ],
};

const compiled = compileScenario(TALKATIVE, []);

function heard(happenings: readonly Happening[], steps?: readonly string[]) {
  const own = steps === undefined ? {} : { steps };
  const begin = { id: ID, mode: 'practice', seed: 0, level: 'senior', scenario: TALKATIVE, ...own } as const;
  const session = unwrap(replay([startSession(begin, START), ...timed(happenings)]));
  const { asked, late, never } = heardFacts(compiled, session);
  const ids = (facts: typeof asked): readonly string[] => facts.map(({ id }) => id);
  return { asked: ids(asked), late: ids(late), never: ids(never) };
}

const enter = (step: string): Happening => ({ type: 'entered', step });
const ask = (step: string, ...facts: string[]): Happening => ({ type: 'asked', step, question: '?', facts });
const submit = (step: string, value: string): Happening => ({ type: 'submitted', step, value });
const talk = [enter('requirements'), ask('requirements', 'volume'), submit('requirements', '')];

describe('the facts of a session', () => {
  it.each<[string, readonly Happening[], ReturnType<typeof heard>]>([
    ['that nobody asked for', [], { asked: [], late: [], never: ['volume', 'regions'] }],
    ['that were asked for in the conversation', talk, { asked: ['volume'], late: [], never: ['regions'] }],
    [
      'that were stated there instead',
      [enter('requirements'), submit('requirements', 'I assume it does not matter which country.')],
      { asked: ['regions'], late: [], never: ['volume'] },
    ],
    [
      'that were asked for only later',
      [...talk, enter('storage'), ask('storage', 'regions')],
      { asked: ['volume'], late: ['regions'], never: [] },
    ],
    [
      'that were asked for twice',
      [...talk, enter('storage'), ask('storage', 'volume')],
      { asked: ['volume'], late: [], never: ['regions'] },
    ],
    [
      'that do not matter, only where they were heard',
      [...talk, enter('storage'), ask('storage', 'colour')],
      { asked: ['volume'], late: ['colour'], never: ['regions'] },
    ],
    [
      'that were asked for in the conversation when the candidate came back to it',
      [
        ...talk,
        enter('storage'),
        enter('requirements'),
        ask('requirements', 'regions'),
        submit('requirements', ''),
      ],
      { asked: ['volume', 'regions'], late: [], never: [] },
    ],
    [
      'that were asked for after the conversation was left out',
      [
        enter('requirements'),
        { type: 'skipped', step: 'requirements' },
        enter('cache'),
        ask('cache', 'regions'),
      ],
      { asked: [], late: ['regions'], never: ['volume'] },
    ],
  ])('%s', (_, happenings, facts) => {
    expect(heard(happenings)).toEqual(facts);
  });

  it('are not held against a run that had no conversation', () => {
    const happenings = [enter('storage'), ask('storage', 'volume')];
    expect(heard(happenings, ['storage'])).toEqual({ asked: [], late: ['volume'], never: [] });
    expect(heard([enter('storage')], ['storage'])).toEqual({ asked: [], late: [], never: [] });
  });

  it('stay in the order of the scenario', () => {
    const both = [enter('requirements'), ask('requirements', 'regions'), ask('requirements', 'volume')];
    expect(heard([...both, submit('requirements', '')]).asked).toEqual(['volume', 'regions']);
  });
});
