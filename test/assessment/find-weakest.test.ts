import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findWeakest, type PastRun } from '../../src/assessment/find-weakest.ts';

function run(scenario: string, at: number, scores: Readonly<Record<string, number | null>>): PastRun {
  return { scenario, at, steps: Object.entries(scores).map(([id, score]) => ({ id, score })) };
}

describe('findWeakest', () => {
  it('finds nothing without a past, nor where nothing was scored', () => {
    expect(findWeakest([])).toBeNull();
    expect(findWeakest([run('chat', 1, { storage: null })])).toBeNull();
  });

  it('picks the scenario with the lowest steps, not the lowest mean of all', () => {
    const runs = [
      run('chat', 2, { actors: 50, storage: 50, sharding: 50, cache: 50 }),
      run('rides', 1, { actors: 100, storage: 40, sharding: 40, cache: 45 }),
    ];
    expect(findWeakest(runs)).toEqual({ scenario: 'rides', steps: ['storage', 'sharding', 'cache'] });
  });

  it('takes at most three steps, in the order of the interview', () => {
    const runs = [run('chat', 1, { actors: 30, storage: 10, sharding: 40, cache: 20 })];
    expect(findWeakest(runs)?.steps).toEqual(['actors', 'storage', 'cache']);
  });

  it('leaves out steps that are good enough', () => {
    const runs = [run('chat', 1, { actors: 62.5, storage: 62.4, sharding: 90 })];
    expect(findWeakest(runs)?.steps).toEqual(['storage']);
  });

  it('names one step where all are good', () => {
    const runs = [run('chat', 1, { actors: 90, storage: 80, sharding: 85 })];
    expect(findWeakest(runs)?.steps).toEqual(['storage']);
  });

  it('counts the newest score of each step, and passes over runs that left the step out', () => {
    const runs = [
      run('chat', 3, { actors: null, storage: 90 }),
      run('chat', 2, { actors: 50, storage: 10 }),
      run('chat', 1, { actors: 5, storage: 5, cache: 60 }),
    ];
    expect(findWeakest(runs)?.steps).toEqual(['actors', 'cache']);
  });

  it('prefers what was practised longer ago among equals', () => {
    const runs = [run('a', 2, { storage: 40 }), run('b', 1, { storage: 40 })];
    expect(findWeakest(runs)?.scenario).toBe('b');
    const steps = [run('chat', 2, { actors: 40, storage: 40, sharding: 40 }), run('chat', 1, { cache: 40 })];
    expect(findWeakest(steps)?.steps).toEqual(['actors', 'storage', 'cache']);
  });

  it('goes by id among scenarios of the same moment', () => {
    const runs = [run('b', 1, { storage: 40 }), run('a', 1, { storage: 40 })];
    expect(findWeakest(runs)?.scenario).toBe('a');
  });

  it('always names one to three steps that were scored', () => {
    const score = fc.option(fc.integer({ min: 0, max: 100 }));
    const steps = fc.record({ actors: score, storage: score, sharding: score, gateway: score, cache: score });
    const past = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), steps), { maxLength: 6 });
    fc.assert(
      fc.property(past, (entries) => {
        const runs = entries.map(([scenario, scores], index) => run(scenario, -index, scores));
        const weakest = findWeakest(runs);
        const scored = runs.flatMap((each) =>
          each.steps.flatMap(({ id, score: got }) => (got === null ? [] : [`${each.scenario}/${id}`])),
        );
        if (weakest === null) return scored.length === 0;
        const named = weakest.steps.map((id) => `${weakest.scenario}/${id}`);
        return named.length > 0 && named.length <= 3 && named.every((name) => scored.includes(name));
      }),
    );
  });
});
