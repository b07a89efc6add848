import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { advance } from '../../src/session/advance.ts';
import { graceOf, isRunning, readClock, type Stage, stepBudget } from '../../src/session/clock.ts';
import { replay } from '../../src/session/replay.ts';
import { startSession } from '../../src/session/start.ts';
import type { Mode, Session } from '../../src/session/types.ts';
import { unwrap } from '../store/unwrap.ts';
import { fittingEvents } from './arbitrary-events.ts';
import { type Happening, ID, run, START, timed } from './run.ts';
import { SMALL } from './small-scenario.ts';

const enter: Happening = { type: 'entered', step: 'storage', at: START };
const at = (seconds: number) => START + 1000 * seconds;

function started(minutes: number | null | undefined, steps?: readonly string[], mode: Mode = 'mock') {
  const scenario = {
    ...SMALL,
    steps: SMALL.steps.map((step, index) => ({ ...step, minutes: [1, 2, 7, 5][index] ?? 1 })),
  };
  const own = steps === undefined ? {} : { steps };
  return startSession({ id: ID, mode, seed: 0, level: 'senior', scenario, minutes, ...own }, START);
}

function begun(minutes: number | null | undefined, steps?: readonly string[]): Session {
  return unwrap(replay([started(minutes, steps)]));
}

function clockAt(seconds: number, session: Session) {
  const reading = readClock(session, 'storage', at(seconds));
  if (reading === null) throw new Error('no timer');
  return reading;
}

describe('the stage of a step of five minutes', () => {
  it.each<[Mode, number, Stage, number | null]>([
    ['practice', 0, 'early', null],
    ['practice', 239.999, 'early', null],
    ['practice', 240, 'late', null],
    ['practice', 299.999, 'late', null],
    ['practice', 300, 'over', null],
    ['practice', 1_000_000, 'over', null],
    ['mock', 0, 'early', 330],
    ['mock', 240, 'late', 90],
    ['mock', 299, 'late', 31],
    ['mock', 300, 'over', 30],
    ['mock', 329, 'over', 1],
    ['mock', 330, 'closed', 0],
    ['mock', 1_000_000, 'closed', 0],
  ])('of a %s after %s seconds is %s', (mode, seconds, stage, closesIn) => {
    expect(clockAt(seconds, run([enter], mode))).toMatchObject({
      spent: seconds,
      budget: 300,
      stage,
      closesIn,
    });
  });
});

describe('the budget of a step', () => {
  it.each<[string, number | null | undefined, readonly string[] | undefined, readonly (number | null)[]]>([
    ['what it says, by default', undefined, undefined, [60, 120, 420]],
    ['its share of the whole', 45, undefined, [270, 540, 1890]],
    ['its share of little time', 0.5, undefined, [3, 6, 21]],
    ['its share among the steps of the run', 9, ['storage', 'cache'], [120, 420]],
    ['all there is, for a step alone', 3, ['cache'], [180]],
    ['none without a timer', null, undefined, [null, null, null]],
  ])('is %s', (_, minutes, steps, budgets) => {
    const session = begun(minutes, steps);
    const given = session.steps.map(({ id }) => stepBudget(session, id));
    expect(given.map((budget) => (budget === null ? null : Math.round(budget * 1000) / 1000))).toEqual(
      budgets,
    );
  });

  it('adds up to the whole', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.1, max: 999, noNaN: true }), (minutes) => {
        const session = begun(minutes);
        const sum = session.steps.reduce((total, { id }) => total + (stepBudget(session, id) ?? 0), 0);
        expect(sum).toBeCloseTo(60 * minutes, 6);
      }),
    );
  });

  it.each([
    [3, 15],
    [60, 15],
    [150, 15],
    [300, 30],
    [1200, 120],
  ])('of %s seconds has a grace of %s', (budget, grace) => {
    expect(graceOf(budget)).toBe(grace);
  });
});

describe('a pause', () => {
  const paused: readonly Happening[] = [enter, { type: 'paused', at: at(100) }];

  it('holds the clock', () => {
    const session = run(paused, 'mock');
    expect(clockAt(100, session).spent).toBe(100);
    expect(clockAt(9000, session)).toMatchObject({
      spent: 100,
      wholeSpent: 100,
      stage: 'early',
      closesIn: 230,
    });
  });

  it('costs nothing when it ends', () => {
    const session = run([...paused, { type: 'resumed', at: at(9000) }], 'mock');
    expect(clockAt(9000, session)).toMatchObject({ spent: 100, closesIn: 230 });
    expect(clockAt(9200, session)).toMatchObject({ spent: 300, stage: 'over' });
  });

  it('is what a break without one becomes', () => {
    const session = run([enter, { type: 'resumed', at: at(9000) }], 'mock');
    expect(clockAt(9010, session)).toMatchObject({ spent: 10, stage: 'early' });
  });
});

describe('the clock', () => {
  const answered: readonly Happening[] = [
    enter,
    { type: 'submitted', step: 'storage', value: 'x', at: at(50) },
  ];
  const asked: Happening = {
    type: 'followed-up',
    step: 'storage',
    followUp: 'why-key',
    question: '?',
    at: at(50),
  };

  it.each<[string, readonly Happening[], boolean]>([
    ['before a step is entered', [], false],
    ['while an answer is written', [enter], true],
    ['while feedback is read', answered, false],
    ['while a reply is written', [...answered, asked], true],
    ['in a pause', [...answered, asked, { type: 'paused', at: at(60) }], false],
    ['while another step is written', [...answered, { type: 'entered', step: 'cache', at: at(60) }], false],
    ['after the end', [enter, { type: 'finished', at: at(60) }], false],
  ])('%s runs or stands', (_, happenings, runs) => {
    const session = run(happenings);
    expect(isRunning(session, 'storage')).toBe(runs);
    const [now, later] = [100, 200].map((seconds) => clockAt(seconds, session).spent);
    expect((later ?? 0) - (now ?? 0)).toBe(runs ? 100 : 0);
  });

  it('never goes back when the machine’s does', () => {
    expect(clockAt(-5000, run([enter])).spent).toBe(0);
    expect(clockAt(-5000, run([...answered, asked])).spent).toBe(50);
  });

  it('is none without a timer', () => {
    const events = [started(null), ...timed([enter])];
    expect(readClock(unwrap(replay(events)), 'storage', at(5))).toBeNull();
  });

  it('adds the steps up to the whole', () => {
    const session = run([...answered, { type: 'entered', step: 'cache', at: at(1000) }]);
    const reading = readClock(session, 'cache', at(1007));
    expect(reading).toMatchObject({ spent: 7, wholeSpent: 57, wholeBudget: 900 });
  });

  it('shows at every moment what the next event will count', () => {
    fc.assert(
      fc.property(fittingEvents, (events) => {
        let session = unwrap(advance(null, events[0] ?? started(null)));
        for (const event of events.slice(1)) {
          const { current } = session;
          const shown = current === null ? null : readClock(session, current, event.at);
          session = unwrap(advance(session, event));
          if (shown === null || event.type === 'resumed') continue;
          const counted = session.steps.find(({ id }) => id === current)?.seconds;
          expect(shown.spent).toBeCloseTo(counted ?? -1, 6);
        }
      }),
    );
  });
});
