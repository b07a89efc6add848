/** Questions of a quiz: what is asked beside the prompt, and what is right. One form for each kind of question. */
import type { Dimension } from '../rubric/types.ts';
import type { Look } from '../signals/types.ts';

/** What every question has. */
interface QuestionFrame<Kind extends string> {
  readonly kind: Kind;
  /** What its verdict counts towards. */
  readonly dimension: Dimension;
  /** What is true, told after the answer, right or wrong. */
  readonly explain: string;
  /** Concepts that it asks about, the nearest first; at least one. */
  readonly concepts: readonly string[];
}

/** Something to pick: of several, or to put in order. */
export interface Option {
  readonly id: string;
  readonly text: string;
}

export interface Choice extends Option {
  readonly right: boolean;
  /** What is true about it, told after the answer. */
  readonly why: string;
}

/** What is meant by a right side of a match is the id of its pair. */
export interface MatchPair {
  readonly id: string;
  readonly left: string;
  readonly right: string;
  readonly why: string;
}

/** How far a number may be off: a share of the right one, or as much as this in the question's unit. */
export type Tolerance = { readonly relative: number } | { readonly within: number };

export interface ChoiceQuestion extends QuestionFrame<'choice'> {
  readonly choices: readonly Choice[];
}

export interface ChoicesQuestion extends QuestionFrame<'choices'> {
  readonly choices: readonly Choice[];
}

export interface NumberQuestion extends QuestionFrame<'number'> {
  /** Values by name of which the seed takes one each; empty once it has. */
  readonly values: Readonly<Record<string, readonly number[]>>;
  /** A number or a formula over the names (see formula.ts). */
  readonly formula: string;
  /** What the formula gives, in `unit`; null until the seed has chosen. */
  readonly answer: number | null;
  /** As text/quantities.ts reads it after a number: `messages a second`, `GB`, `%`; '' for a plain number. */
  readonly unit: string;
  readonly tolerance: Tolerance;
}

export interface OrderQuestion extends QuestionFrame<'order'> {
  /** In the right order. */
  readonly items: readonly Option[];
}

export interface MatchQuestion extends QuestionFrame<'match'> {
  readonly pairs: readonly MatchPair[];
}

export interface TermQuestion extends QuestionFrame<'term'> {
  readonly accepts: Look;
}

/** Graded by the criteria of its step. */
export interface ShortQuestion extends QuestionFrame<'short'> {
  /** An answer that earns full credit. */
  readonly sample: string;
}

export interface ModelQuestion extends QuestionFrame<'model'> {
  /** Equally good answers. */
  readonly models: readonly string[];
}

export type Question =
  | ChoiceQuestion
  | ChoicesQuestion
  | NumberQuestion
  | OrderQuestion
  | MatchQuestion
  | TermQuestion
  | ShortQuestion
  | ModelQuestion;
