import { beforeEach, describe, expect, it } from 'vitest';
import { assess } from '../../src/assessment/assess.ts';
import { resultsOf } from '../../src/review/results-of.ts';
import { schedule } from '../../src/review/schedule.ts';
import type { Result } from '../../src/review/types.ts';
import { compileScenario } from '../../src/scenario/compile.ts';
import { replay } from '../../src/session/replay.ts';
import { startSession } from '../../src/session/start.ts';
import type { AnswerValue } from '../../src/steps/types.ts';
import { type Happening, ID, START, timed } from '../session/run.ts';
import { unwrap } from '../store/unwrap.ts';
import { COFFEE, COFFEE_CONCEPTS } from '../terminal/coffee-scenario.ts';
import { loadQuiz } from '../terminal/quiz-pack.ts';

let quiz: Awaited<ReturnType<typeof loadQuiz>>;
beforeEach(async () => {
  quiz = await loadQuiz();
});

function answered(step: string, value: AnswerValue): readonly Happening[] {
  return [
    { type: 'entered', step },
    { type: 'submitted', step, value },
    { type: 'reviewed', step },
  ];
}

const FINISHED: Happening = { type: 'finished' };

/** What a quiz says in which these things happened. */
function told(steps: readonly string[], happenings: readonly Happening[]): readonly Result[] {
  const { scenario, concepts } = quiz;
  const run = { id: ID, mode: 'practice', seed: 7, level: 'senior', scenario, steps } as const;
  const started = startSession({ ...run, inOrderGiven: true, minutes: null }, START);
  const session = unwrap(replay([started, ...timed(happenings)]));
  return resultsOf(session, assess(compileScenario(session.scenario, concepts), session));
}

function brief(results: readonly Result[]) {
  return results.map(({ concept, recall, makesCard }) => [concept, recall, makesCard]);
}

describe('an answer of a quiz', () => {
  it('that is right says of all its concepts that they were known', () => {
    expect(brief(told(['place'], [...answered('place', 'own'), FINISHED]))).toEqual([
      ['shared-pot', 'good', false],
      ['tea-trolley', 'good', false],
    ]);
  });

  it('that is wrong makes a card of what it is about, and says less of what it names besides', () => {
    expect(brief(told(['place'], [...answered('place', 'memory'), FINISHED]))).toEqual([
      ['shared-pot', 'again', true],
      ['tea-trolley', 'hard', false],
    ]);
  });

  it.each([
    ['half of it', ['ttl'], 'hard', true],
    ['less than half of it', ['ttl', 'bigger'], 'again', true],
    ['all of it', ['delete', 'ttl'], 'good', false],
  ])('that has %s', (_, value, recall, makesCard) => {
    const [first] = told(['stale'], [...answered('stale', value), FINISHED]);
    expect(first).toMatchObject({ concept: 'fresh-tea', recall, makesCard });
  });

  it('that is in sentences counts by what its criteria gave it', () => {
    const recallOf = (value: string): string | undefined =>
      told(['price'], [...answered('price', value), FINISHED])[0]?.recall;
    expect(recallOf('Reads get faster, and may be stale.')).toBe('good');
    expect(recallOf('Reads get faster.')).toBe('hard');
    expect(recallOf('No idea, sorry.')).toBe('again');
  });

  it('has the time of what happened last', () => {
    const results = told(
      ['place', 'name'],
      [...answered('place', 'own'), ...answered('name', 'tea round'), FINISHED],
    );
    expect(results.map(({ concept }) => concept)).toEqual(['shared-pot', 'tea-trolley', 'tea-round']);
    expect(new Set(results.map(({ at }) => at))).toEqual(new Set([START + 7000]));
  });
});

describe('a question of a quiz that was left out', () => {
  const skipped: readonly Happening[] = [
    { type: 'entered', step: 'place' },
    { type: 'skipped', step: 'place' },
    { type: 'reviewed', step: 'place' },
  ];

  it('was not known, once the quiz is over', () => {
    expect(brief(told(['place'], [...skipped, FINISHED]))).toEqual([
      ['shared-pot', 'again', true],
      ['tea-trolley', 'hard', false],
    ]);
  });

  it('says nothing while the quiz goes on, nor does one that was not asked yet', () => {
    const all = ['place', 'name', 'hot'];
    expect(told(all, skipped)).toEqual([]);
    expect(brief(told(all, [...skipped, ...answered('name', 'a saga')]))).toEqual([
      ['tea-round', 'again', true],
    ]);
    expect(told(all, [...skipped, ...answered('name', 'a saga'), FINISHED])).toHaveLength(4);
  });
});

describe('an interview', () => {
  /** It looks for one thing about each concept, and the concept of its storage step is a queue. */
  function toldBy(happenings: readonly Happening[]): readonly Result[] {
    const run = { id: ID, mode: 'practice', seed: 7, level: 'senior', scenario: COFFEE } as const;
    const session = unwrap(
      replay([startSession({ ...run, steps: ['storage'] }, START), ...timed(happenings)]),
    );
    return resultsOf(session, assess(compileScenario(COFFEE, COFFEE_CONCEPTS), session));
  }
  const criteria = COFFEE.steps.find(({ id }) => id === 'storage')?.criteria.length ?? 0;
  const poor = answered('storage', 'No idea.');

  it('that is finished makes a card of each concept that was missed', () => {
    expect(criteria).toBeGreaterThan(0);
    const missed = brief(toldBy([...poor, FINISHED]));
    expect(missed).toEqual(Array.from({ length: criteria }, () => ['queue', 'again', true]));
    expect(schedule(toldBy([...poor, FINISHED]))).toMatchObject([
      { concept: 'queue', answers: 1, misses: 1 },
    ]);
  });

  it('says nothing of what was there', () => {
    const some = answered('storage', 'Orders in Postgres, because money needs transactions.');
    expect(toldBy([...some, FINISHED]).length).toBeLessThan(criteria);
    expect(toldBy([...some, FINISHED]).every(({ recall }) => recall === 'again')).toBe(true);
  });

  it('that is not finished says nothing', () => {
    expect(toldBy(poor)).toEqual([]);
  });
});
