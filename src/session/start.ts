/** Decides what a session starts with: its steps, in the scenario's order, and a snapshot of the scenario. */
import type { Level } from '../rubric/levels.ts';
import { forRun } from '../scenario/for-run.ts';
import type { Scenario } from '../scenario/types.ts';
import { TWIST_STEP } from '../scenario/with-twist.ts';
import type { Event, Mode } from './types.ts';

export type StartedEvent = Extract<Event, { type: 'started' }>;

export interface SessionStart {
  /** `yyyymmdd-hhmmss-xxxx`. */
  readonly id: string;
  readonly mode: Mode;
  readonly seed: number;
  readonly level: Level;
  readonly scenario: Scenario;
  /** Ids of the steps to run; all but the optional ones by default. Unknown ids are refused by advance. */
  readonly steps?: readonly string[];
  /** Whether the scenario's twist of this seed is put after the other steps, where it has one. */
  readonly twist?: boolean;
  /** What the whole may take; what the steps say by default, null without a timer. */
  readonly minutes?: number | null | undefined;
  readonly hideScore?: boolean;
  /** Whether the steps stay in the order given, as the questions of a quiz do. */
  readonly inOrderGiven?: boolean;
}

/** The event that begins a session, at `at` milliseconds since the epoch. */
export function startSession(start: SessionStart, at: number): StartedEvent {
  const { id: session, mode, seed, level, minutes, twist = false, hideScore = false } = start;
  const isMade = twist || start.scenario.kind === 'quiz';
  const scenario = isMade ? forRun(start.scenario, seed) : start.scenario;
  const chosen = start.steps ?? usualSteps(scenario);
  const hasTwist = twist && scenario.steps.some(({ id }) => id === TWIST_STEP);
  const asked = hasTwist ? [...chosen, TWIST_STEP] : chosen;
  const steps = start.inOrderGiven === true ? asked : inOrder(asked, scenario);
  const wishes = { ...(minutes === undefined ? {} : { minutes }), ...(hideScore ? { hideScore } : {}) };
  return { type: 'started', at, format: 1, session, mode, seed, level, ...wishes, steps, scenario };
}

function usualSteps(scenario: Scenario): readonly string[] {
  return scenario.steps.filter((step) => !step.optional).map((step) => step.id);
}

/** The chosen steps once each, in the scenario's order; unknown ones last. */
function inOrder(chosen: readonly string[], scenario: Scenario): readonly string[] {
  const order = scenario.steps.map((step) => step.id);
  const known = order.filter((id) => chosen.includes(id));
  return [...new Set([...known, ...chosen])];
}
