/** A reporter turns results into a string; it neither writes nor decides the exit code. */
import type { Assessment } from '../assessment/types.ts';
import type { Outcome, Problem } from '../problem.ts';
import type { Band } from '../rubric/bands.ts';
import type { Style } from '../style.ts';

/** What a transcript has to reach; a part that was not asked for is null or empty. */
export interface Bar {
  /** The least score that passes, 0 to 100. */
  readonly minScore: number | null;
  /** The least score of single steps, 0 to 100, each step once. */
  readonly minSteps: readonly { readonly step: string; readonly score: number }[];
  readonly requireBand: Band | null;
}

/** A part of the bar that a transcript is below. Scores are as they are printed, to one decimal. */
export type Shortfall =
  | { readonly of: 'score'; readonly is: number; readonly needed: number }
  | { readonly of: 'band'; readonly is: Band; readonly needed: Band }
  | { readonly of: 'step'; readonly step: string; readonly is: number; readonly needed: number };

export interface GradedTranscript {
  /** As it was given, with `/`; `-` for stdin. */
  readonly file: string;
  /** Where it is one line of the file: which, counted from 1. */
  readonly line?: number;
  readonly id: string;
  readonly assessment: Assessment;
  /** Empty for one that passes. The runner's verdict, never a reporter's. */
  readonly shortfalls: readonly Shortfall[];
}

/** Everything one run of `grade` produced, results sorted by file. */
export interface GradeReport {
  readonly results: readonly GradedTranscript[];
  readonly problems: readonly Problem[];
  readonly summary: {
    readonly count: number;
    readonly passed: number;
    readonly failed: number;
    readonly bar: Bar;
  };
}

export interface Reporter {
  readonly name: string;
  readonly about: string;
  /** The result ends in a newline, or is empty. Anything heavy is imported inside, and `style` asked for where it is needed. */
  readonly report: (report: GradeReport, style: () => Promise<Style>) => string | Promise<string>;
  /**
   * Where the report is no more than a part for each transcript: that part, for what was graded or could not be, on
   * a line of its file or as a whole file. Such a report is written while the transcripts are graded.
   */
  readonly entry?: (outcome: Outcome<GradedTranscript>, line?: number) => string;
}
