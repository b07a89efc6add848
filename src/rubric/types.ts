/** What a step is graded on, and what a grade is made of. */

import type { Look } from '../signals/types.ts';
import type { Span } from '../text/types.ts';

export const DIMENSIONS = [
  'requirements',
  'estimation',
  'data',
  'flow',
  'cache',
  'reliability',
  'security-operations',
  'trade-offs',
] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** How far an answer went with one thing: the rungs of a criterion, lowest first. */
export const DEPTHS = ['none', 'mentioned', 'applied', 'reasoned'] as const;
export type Depth = (typeof DEPTHS)[number];

export interface Criterion {
  readonly id: string;
  readonly title: string;
  readonly dimension: Dimension;
  /** 1 useful, 2 important, 3 essential. */
  readonly weight: number;
  /** What counts as each rung. `applied` and `reasoned` have defaults (see judge). */
  readonly mentioned: Look;
  readonly applied?: Look;
  readonly reasoned?: Look;
  /** The rung that earns full credit; `reasoned` by default. */
  readonly full: 'mentioned' | 'applied' | 'reasoned';
  /** Essential for the whole interview: missing it caps the band; at every level, or from the one named. */
  readonly gate?: boolean | 'mid' | 'senior' | 'staff';
  /** The interviewer's words for each verdict. `partly` says what would lift it a rung. */
  readonly met: string;
  readonly partly: string;
  readonly missed: string;
  /** Concepts to look up. */
  readonly concepts: readonly string[];
}

export interface Pitfall {
  readonly id: string;
  readonly title: string;
  /** Marks of 4 that it costs. */
  readonly cost: number;
  readonly when: Look;
  readonly reason: string;
  readonly concepts: readonly string[];
}

export interface Evidence extends Span {
  /** JSON Pointer into the answer, '' for a plain string. */
  readonly path: string;
  readonly text: string;
}

export type Verdict = 'met' | 'partly' | 'missed' | 'unscored';

export interface Finding {
  readonly criterion: string;
  readonly title: string;
  readonly dimension: Dimension;
  readonly verdict: Verdict;
  readonly depth: Depth;
  /** 0 to 1. */
  readonly credit: number;
  readonly weight: number;
  /** Whether what earned the credit came after a follow-up or a hint. */
  readonly prompted: boolean;
  readonly reason: string;
  readonly evidence: readonly Evidence[];
}

export interface Deduction {
  readonly id: string;
  readonly title: string;
  /** Marks of 4. */
  readonly cost: number;
  readonly reason: string;
  readonly evidence: readonly Evidence[];
}
