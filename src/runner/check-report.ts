/** What an author's proof says of a pack. */
import type { Problem } from '../problem.ts';
import type { Band } from '../rubric/bands.ts';

export interface CheckReport {
  readonly scenarios: readonly ScenarioReport[];
  /** What must be put right, in the order of files and lines. */
  readonly problems: readonly Problem[];
  /** What an author may want to put right. */
  readonly warnings: readonly Problem[];
}

/** A scenario that could be read, with how its samples did. */
export interface ScenarioReport {
  readonly id: string;
  readonly title: string;
  /** Steps of an interview, or questions of a quiz. */
  readonly steps: number;
  readonly isQuiz: boolean;
  readonly criteria: number;
  readonly pitfalls: number;
  readonly samples: readonly SampleReport[];
}

export interface SampleReport {
  readonly file: string;
  readonly id: string;
  /** 0 to 100, unrounded. */
  readonly score: number;
  readonly band: Band;
  /** How many verdicts and bounds the sample expects, and how many of them do not hold. */
  readonly expected: number;
  readonly broken: number;
}
