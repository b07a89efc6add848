/** Which pitfalls an answer to a step is held against. */
import type { Pitfall } from '../rubric/types.ts';
import type { Scenario, Step } from './types.ts';

export interface StepPitfalls {
  /** The step's own. */
  readonly own: readonly Pitfall[];
  /** Those that hold for every step, but for what the step has of its own under the same id. */
  readonly common: readonly Pitfall[];
}

export function pitfallsOf(
  { pitfalls = [] }: Pick<Scenario, 'pitfalls'>,
  { pitfalls: own }: Pick<Step, 'pitfalls'>,
): StepPitfalls {
  const ids = new Set(own.map(({ id }) => id));
  return { own, common: pitfalls.filter(({ id }) => !ids.has(id)) };
}

/** Both kinds in one list, the step's own first. */
export function allPitfallsOf(
  scenario: Pick<Scenario, 'pitfalls'>,
  step: Pick<Step, 'pitfalls'>,
): readonly Pitfall[] {
  const { own, common } = pitfallsOf(scenario, step);
  return [...own, ...common];
}
