/**
 * The bar that each level holds an assessment against, as data. The question and the bands are the same at every
 * level; what changes is which dimensions weigh how much, how complete and how argued an excellent answer is, and
 * what help may come before a point. Senior is the level that the parameters were calibrated at.
 */
import { PARAMETERS, type Parameters } from './parameters.ts';
import type { Criterion, Dimension } from './types.ts';

export const LEVELS = ['mid', 'senior', 'staff'] as const;
export type Level = (typeof LEVELS)[number];

export interface LevelBar {
  /** What the level is about, in a line. */
  readonly about: string;
  /** Factors on the weights of criteria, by dimension; the interviewer pushes on what weighs most. */
  readonly weights: Readonly<Record<Dimension, number>>;
  readonly parameters: Parameters;
}

/**
 * Mid may be led, and owes breadth; senior drives, with numbers, failure modes and alternatives; staff raises
 * operations, cost and what not to build unprompted (what public rubrics say of the levels, merged).
 */
export const LEVEL_BARS: Readonly<Record<Level, LevelBar>> = {
  mid: {
    about: 'breadth; being led costs little',
    weights: {
      requirements: 1.2,
      estimation: 0.8,
      data: 1.1,
      flow: 1.1,
      cache: 1,
      reliability: 0.7,
      'security-operations': 0.7,
      'trade-offs': 0.7,
    },
    parameters: { ...PARAMETERS, promptedShare: 0.75, enough: 0.68, depthShare: 0.18 },
  },
  senior: {
    about: 'drives; numbers, failure modes and alternatives justify the choices',
    weights: {
      requirements: 1,
      estimation: 1,
      data: 1,
      flow: 1,
      cache: 1,
      reliability: 1,
      'security-operations': 1,
      'trade-offs': 1,
    },
    parameters: PARAMETERS,
  },
  staff: {
    about: 'frames the problem; operations, cost and what not to build, unprompted',
    weights: {
      requirements: 1.2,
      estimation: 1.2,
      data: 0.9,
      flow: 0.9,
      cache: 0.8,
      reliability: 1.3,
      'security-operations': 1.3,
      'trade-offs': 1.4,
    },
    parameters: { ...PARAMETERS, promptedShare: 0.3, enough: 0.86, depthShare: 0.33 },
  },
};

/** A quiz is held against no level: what its questions are worth is what was right, and nothing is pulled down. */
export const QUIZ_BAR: LevelBar = {
  about: 'what is right counts',
  weights: LEVEL_BARS.senior.weights,
  parameters: { ...PARAMETERS, enough: 1, depthShare: 0, pullDown: { weakness: 0, deduction: 0 } },
};

/** Whether missing the criterion caps the band at this level. */
export function isGateAt({ gate }: Pick<Criterion, 'gate'>, level: Level): boolean {
  if (gate === undefined || gate === false) return false;
  return gate === true || LEVELS.indexOf(level) >= LEVELS.indexOf(gate);
}
