/** How well one way of grading agrees with the graders, as rows of figures. */
import { BANDS, bandOf } from '../../src/rubric/bands.ts';
import { mean, meanAbsoluteError, type Pair, quadraticWeightedKappa, spearman } from './statistics.ts';
import type { Graded } from './types.ts';

/** Agreement on wholes (scores 0 to 100) and on steps (marks 0 to 4). */
export interface Agreement {
  readonly count: number;
  readonly whole: {
    readonly spearman: number;
    readonly error: number;
    /** Shares 0 to 1. */
    readonly bandExact: number;
    readonly bandWithinOne: number;
  };
  readonly steps: { readonly spearman: number; readonly kappa: number; readonly error: number };
}

export function agreementOf(graded: readonly Graded[]): Agreement {
  const wholes = graded.map(wholePair);
  const steps = graded.flatMap((one) => stepPairs(one));
  const distances = wholes.map(([ours, theirs]) => Math.abs(bandIndex(ours) - bandIndex(theirs)));
  return {
    count: graded.length,
    whole: {
      spearman: spearman(wholes),
      error: meanAbsoluteError(wholes),
      bandExact: mean(distances.map((distance) => (distance === 0 ? 1 : 0))),
      bandWithinOne: mean(distances.map((distance) => (distance <= 1 ? 1 : 0))),
    },
    steps: stepAgreement(steps),
  };
}

export function stepAgreement(pairs: readonly Pair[]): Agreement['steps'] {
  return {
    spearman: spearman(pairs),
    kappa: quadraticWeightedKappa(pairs, 4),
    error: meanAbsoluteError(pairs),
  };
}

/** Our score and the mean of the graders'. */
export function wholePair(graded: Graded): Pair {
  return [graded.overall, mean(graded.marked.graders.map(({ overall }) => overall))];
}

/** Our marks and the means of the graders', of one step or of all. */
export function stepPairs(graded: Graded, only?: string): readonly Pair[] {
  return Object.keys(graded.marked.graders[0]?.steps ?? {})
    .filter((step) => only === undefined || step === only)
    .map(
      (step): Pair => [
        graded.steps[step] ?? 0,
        mean(graded.marked.graders.map(({ steps }) => steps[step] ?? 0)),
      ],
    );
}

function bandIndex(score: number): number {
  return BANDS.findIndex(({ id }) => id === bandOf(score));
}
