/** Puts the twist of a run among the steps: one of the scenario's, chosen by the seed. */
import type { Scenario, Step } from './types.ts';

/** The id by which sessions and transcripts know the twist, whichever it is. */
export const TWIST_STEP = 'twist';

/** The twist of this seed as a step, or null where the scenario has none. */
export function twistOf(scenario: Scenario, seed: number): Step | null {
  const { twists } = scenario;
  const chosen = twists[seed % Math.max(1, twists.length)];
  return chosen === undefined ? null : { ...chosen, id: TWIST_STEP, optional: true };
}

/** The scenario with the twist of this seed as its last, optional step. */
export function withTwist(scenario: Scenario, seed: number): Scenario {
  const twist = twistOf(scenario, seed);
  const isThere = scenario.steps.some(({ id }) => id === TWIST_STEP);
  return twist === null || isThere ? scenario : { ...scenario, steps: [...scenario.steps, twist] };
}
