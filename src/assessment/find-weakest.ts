/** Decides what to practise again: the scenario, and the few steps of it, whose newest marks are lowest. */
import { roundScore } from '../rubric/bands.ts';

/** One finished run through a scenario. */
export interface PastRun {
  readonly scenario: string;
  /** When it was, in milliseconds since the epoch. */
  readonly at: number;
  /** In the scenario's order; scores of 0 to 100, null for a step that was no part of the run. */
  readonly steps: readonly { readonly id: string; readonly score: number | null }[];
}

export interface Weakest {
  readonly scenario: string;
  /** One to three ids, in the scenario's order. */
  readonly steps: readonly string[];
}

/**
 * The scenario with the lowest mean of its (at most) three lowest steps, and those of them below mark 2.5 of 4, at
 * least one. Of every step the newest score counts; what was practised longer ago comes first among equals, then
 * the scenario's id and the step's place. Null where nothing was ever scored.
 *
 * @param runs newest first
 */
export function findWeakest(runs: readonly PastRun[]): Weakest | null {
  const lowest = scenariosOf(runs)
    .map((scenario) => lowestSteps(scenario, newestScores(runs, scenario)))
    .filter(({ steps }) => steps.length > 0)
    .toSorted(weakestFirst)[0];
  if (lowest === undefined) return null;
  const [first, ...others] = lowest.steps;
  const chosen = [first, ...others.filter(({ score }) => roundScore(score) < GOOD_ENOUGH)];
  const inOrder = lowest.order.filter((id) => chosen.some((step) => step?.id === id));
  return { scenario: lowest.scenario, steps: inOrder };
}

interface Scored {
  readonly id: string;
  readonly score: number;
  readonly at: number;
}

interface Lowest {
  readonly scenario: string;
  /** The lowest first, at most three. */
  readonly steps: readonly Scored[];
  /** When the newest of them was. */
  readonly at: number;
  readonly mean: number;
  /** Ids of all its scored steps, in the scenario's order. */
  readonly order: readonly string[];
}

function scenariosOf(runs: readonly PastRun[]): readonly string[] {
  return [...new Set(runs.map(({ scenario }) => scenario))];
}

/** Every scored step of a scenario once, with its newest score, in the order of the run that has it first. */
function newestScores(runs: readonly PastRun[], scenario: string): readonly Scored[] {
  const own = runs.filter((run) => run.scenario === scenario);
  const order = [...new Set(own.flatMap(({ steps }) => steps.map(({ id }) => id)))];
  return order.flatMap((id) => {
    const scores = own.flatMap(({ at, steps }) =>
      steps.flatMap((step) => (step.id === id && step.score !== null ? [{ id, score: step.score, at }] : [])),
    );
    return scores.slice(0, 1);
  });
}

function lowestSteps(scenario: string, scored: readonly Scored[]): Lowest {
  const steps = scored.toSorted((a, b) => a.score - b.score || a.at - b.at).slice(0, MOST_STEPS);
  const mean = steps.reduce((sum, { score }) => sum + score, 0) / steps.length;
  const at = Math.max(...steps.map((step) => step.at));
  return { scenario, steps, at, mean, order: scored.map(({ id }) => id) };
}

function weakestFirst(a: Lowest, b: Lowest): number {
  return a.mean - b.mean || a.at - b.at || (a.scenario < b.scenario ? -1 : 1);
}

const MOST_STEPS = 3;
/** Mark 2.5 of 4: below it a step needs work. */
const GOOD_ENOUGH = 62.5;
