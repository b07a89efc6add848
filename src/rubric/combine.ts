/** How findings make the mark of a step, and step marks the score. Its numbers stand in parameters.ts. */
import { PARAMETERS, type Parameters } from './parameters.ts';
import type { Deduction, Finding } from './types.ts';

/** The id of the finding that carries general depth. */
export const GENERAL_DEPTH = 'general-depth';

/** The weight of general depth where every criterion asks for reasons; it owes less where naming is all there is. */
export const DEPTH_WEIGHT = 2;

/**
 * The mark of a step, 0 to 4: the share of the weighted criteria, against what an excellent answer reaches, and
 * general depth; less what deductions cost.
 */
export function stepMark(
  findings: readonly Finding[],
  deductions: readonly Deduction[],
  parameters: Parameters = PARAMETERS,
): number {
  const scored = findings.filter(
    ({ verdict, criterion }) => verdict !== 'unscored' && criterion !== GENERAL_DEPTH,
  );
  const weight = scored.reduce((sum, finding) => sum + finding.weight, 0);
  const earned = scored.reduce((sum, finding) => sum + finding.weight * finding.credit, 0);
  const share = weight === 0 ? 0 : Math.min(1, earned / weight / parameters.enough);
  const depth = findings.find(({ criterion }) => criterion === GENERAL_DEPTH);
  const depthShare = (parameters.depthShare * (depth?.weight ?? 0)) / DEPTH_WEIGHT;
  const cost = Math.min(
    parameters.mostCost,
    deductions.reduce((sum, deduction) => sum + deduction.cost, 0),
  );
  const raw = 4 * (share * (1 - depthShare) + (depth?.credit ?? 0) * depthShare);
  return Math.max(0, Math.min(4, raw - cost));
}

/** A step's part in the score. */
export interface WeightedMark {
  /** 0 to 4. */
  readonly mark: number;
  readonly weight: number;
  /** Marks that pitfalls and contradictions cost in it. */
  readonly cost: number;
}

/**
 * The score, 0 to 100: the weighted mean of the step marks, pulled down for what a mean hides: what is neither excellent
 * nor nothing is a little worse than its parts, and a misconception hurts more than the step it stands in. On the
 * graders' own step marks this form, with the weights of the scenarios, is 3.2 points from their wholes on average.
 */
export function score(marks: readonly WeightedMark[], parameters: Parameters = PARAMETERS): number {
  const weight = marks.reduce((sum, mark) => sum + mark.weight, 0);
  if (weight === 0) return 0;
  const mean = marks.reduce((sum, mark) => sum + mark.weight * mark.mark, 0) / weight / 4;
  const cost = marks.reduce((sum, mark) => sum + mark.cost, 0);
  const pulled = parameters.pullDown.weakness * mean * (1 - mean) + parameters.pullDown.deduction * cost;
  return Math.max(0, Math.min(100, 100 * mean - Math.min(pulled, 100 * mean * MOST_PULLED)));
}

/** The pull-down never takes more than this share of what the steps earned. */
const MOST_PULLED = 0.7;
