/** Decides what passes and what a run of `grade` ends in; nothing else does. */
import type { GradedTranscript, GradeReport } from '../reporters/types.ts';
import { roundScore } from '../rubric/bands.ts';

/** Counts who stands at or above the threshold, by the score as it is printed. Without one everybody passes. */
export function gate(results: readonly GradedTranscript[], threshold: number | null): GradeReport['summary'] {
  const failed = results.filter(
    ({ assessment }) => threshold !== null && roundScore(assessment.score) < threshold,
  ).length;
  return { count: results.length, passed: results.length - failed, failed, threshold };
}

/** 2 where some input could not be used, else 1 where a transcript is below the bar, else 0. */
export function gradeExitCode({ problems, summary }: GradeReport): 0 | 1 | 2 {
  if (problems.length > 0) return 2;
  return summary.failed > 0 ? 1 : 0;
}
