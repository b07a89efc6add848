/** One interview case, or one quiz, as data: what the interviewer says, knows and looks for. */
import type { Level } from '../rubric/levels.ts';
import type { Criterion, Pitfall } from '../rubric/types.ts';
import type { Question } from '../steps/questions.ts';

/** The eight core steps that every interview scenario has, in their order. */
export const CORE_STEPS = [
  'requirements',
  'actors',
  'functional',
  'non-functional',
  'storage',
  'sharding',
  'gateway',
  'cache',
] as const;

/** What the interviewer reveals only when asked. */
export interface Fact {
  readonly id: string;
  /** What the interviewer answers. */
  readonly answer: string;
  /** Phrases (see text/phrase.ts) that ask for it. */
  readonly asks: readonly string[];
  /** Phrases that ask for it when they are all that is said: `users?`, `and the peak?`. */
  readonly short?: readonly string[];
  /** What it would have changed in the design, told afterwards to who never asked; only for facts that matter. */
  readonly matters?: string;
}

export interface Hint {
  readonly text: string;
  /** Marks of 4 that taking it costs. */
  readonly price: number;
}

export interface FollowUp {
  readonly id: string;
  /** What is asked. `{words}` stands for the candidate's own words, of a pitfall or of something unreasoned. */
  readonly ask: string;
  /** Criteria and pitfalls of the step that it is about. */
  readonly about: readonly string[];
  /**
   * When it is asked. `lacking` (the default): one of these criteria is missed or only mentioned, or the answer falls
   * into one of these pitfalls. `unreasoned`: one of these criteria is there without its reason. `always`: first of
   * all, whatever the answer.
   */
  readonly when?: 'lacking' | 'unreasoned' | 'always';
  /** The levels at which it is asked; all by default. */
  readonly levels?: readonly Level[];
}

export interface Column {
  readonly id: string;
  readonly title: string;
}

export interface Step {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly prompt: string;
  readonly minutes: number;
  /** Share in the score, relative to the other steps. */
  readonly weight: number;
  /** An optional step is asked only where a run includes it. */
  readonly optional: boolean;
  /** Columns of a table step; empty for other kinds. */
  readonly columns: readonly Column[];
  /** An earlier step whose named things (actors, sets of data) are offered again while writing this one. */
  readonly offersFrom?: string;
  readonly hints: readonly Hint[];
  readonly followUps: readonly FollowUp[];
  readonly criteria: readonly Criterion[];
  readonly pitfalls: readonly Pitfall[];
  /** What makes the step a question of a quiz. */
  readonly question?: Question;
}

export interface Scenario {
  readonly format: 1;
  /** A quiz, whose steps are questions; else an interview. */
  readonly kind?: 'quiz';
  /** Areas of the glossary that a quiz asks about. */
  readonly topics?: readonly string[];
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly brief: string;
  readonly facts: readonly Fact[];
  /** Words of this domain beyond those of the brief and the facts; phrases. */
  readonly vocabulary: readonly string[];
  /**
   * What every answer here is about, in anybody's words; phrases. A whole answer without any of them is an
   * answer to something else. Empty where the author does not say.
   */
  readonly subject: readonly string[];
  readonly steps: readonly Step[];
  /** Requirements that may change late in the interview; a run has at most one, as its step `twist`. */
  readonly twists: readonly Step[];
}
