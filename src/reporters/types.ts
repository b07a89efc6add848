/** A reporter turns results into a string; it neither writes nor decides the exit code. */
import type { Assessment } from '../assessment/types.ts';
import type { Problem } from '../problem.ts';
import type { Style } from '../style.ts';

export interface GradedTranscript {
  /** As it was given, with `/`; `-` for stdin. */
  readonly file: string;
  readonly id: string;
  readonly assessment: Assessment;
}

/** Everything one run of `grade` produced, results sorted by file. */
export interface GradeReport {
  readonly results: readonly GradedTranscript[];
  readonly problems: readonly Problem[];
  readonly summary: {
    readonly count: number;
    readonly passed: number;
    readonly failed: number;
    readonly threshold: number | null;
  };
}

export interface Reporter {
  readonly name: string;
  readonly about: string;
  /** The result ends in a newline. Anything heavy is imported inside, and `style` asked for where it is needed. */
  readonly report: (report: GradeReport, style: () => Promise<Style>) => string | Promise<string>;
}
