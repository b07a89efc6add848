/** The whole result of a session: a tree of findings with what they add up to. */
import type { Band } from '../rubric/bands.ts';
import type { Level } from '../rubric/levels.ts';
import type { Deduction, Dimension, Finding } from '../rubric/types.ts';

export interface StepAssessment {
  readonly id: string;
  readonly title: string;
  readonly status: 'assessed' | 'skipped' | 'unscored';
  /** 0 to 100, unrounded; null for an unscored step. */
  readonly score: number | null;
  readonly findings: readonly Finding[];
  readonly deductions: readonly Deduction[];
}

export interface Advice {
  /** A concept's id. */
  readonly concept: string;
  readonly why: string;
}

export interface Assessment {
  /** A quiz has a score, and neither level nor band that would mean anything. */
  readonly isQuiz?: true;
  readonly scenario: string;
  readonly level: Level;
  /** 0 to 100, unrounded. */
  readonly score: number;
  readonly band: Band;
  readonly steps: readonly StepAssessment[];
  readonly dimensions: readonly { readonly id: Dimension; readonly score: number | null }[];
  readonly advice: readonly Advice[];
}
