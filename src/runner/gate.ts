/** Decides what passes and what a run of `grade` ends in; nothing else does. */
import type { Assessment } from '../assessment/types.ts';
import type { Problem } from '../problem.ts';
import type { Bar, GradedTranscript, GradeReport, Shortfall } from '../reporters/types.ts';
import { BANDS, type Band, roundScore } from '../rubric/bands.ts';
import { allowedNames } from '../source/closest-name.ts';
import { showName } from '../source/show-name.ts';

/** The bar that everybody passes. */
export const NO_BAR: Bar = { minScore: null, minSteps: [], requireBand: null };

/**
 * Where the assessment is below the bar, by its scores as they are printed. A step that was no part of the run has
 * no score, so nothing to be below.
 */
export function shortfallsOf(assessment: Assessment, bar: Bar): readonly Shortfall[] {
  return [...ofScore(assessment, bar), ...ofBand(assessment, bar), ...ofSteps(assessment, bar)];
}

/** How many passed: those without a shortfall. */
export function summarise(results: readonly GradedTranscript[], bar: Bar): GradeReport['summary'] {
  const failed = results.filter(({ shortfalls }) => shortfalls.length > 0).length;
  return { count: results.length, passed: results.length - failed, failed, bar };
}

/** A Problem for each step of the bar that none of the transcripts has; none where nothing could be graded. */
export function unknownSteps(results: readonly GradedTranscript[], bar: Bar): readonly Problem[] {
  if (results.length === 0) return [];
  const known = [...new Set(results.flatMap(({ assessment }) => assessment.steps.map(({ id }) => id)))];
  return bar.minSteps
    .filter(({ step }) => !known.includes(step))
    .map(({ step }) => ({
      code: 'unknown-step',
      message: `No transcript has a step ${showName(step)}, which --min-step names.`,
      hint: allowedNames(step, known, 'There is'),
    }));
}

/** 2 where some input could not be used, else 1 where a transcript is below the bar, else 0. */
export function gradeExitCode({ problems, summary }: GradeReport): 0 | 1 | 2 {
  if (problems.length > 0) return 2;
  return summary.failed > 0 ? 1 : 0;
}

function ofScore({ score }: Assessment, { minScore }: Bar): readonly Shortfall[] {
  const is = roundScore(score);
  return minScore === null || is >= minScore ? [] : [{ of: 'score', is, needed: minScore }];
}

function ofBand({ band }: Assessment, { requireBand }: Bar): readonly Shortfall[] {
  if (requireBand === null || rank(band) >= rank(requireBand)) return [];
  return [{ of: 'band', is: band, needed: requireBand }];
}

function ofSteps({ steps }: Assessment, { minSteps }: Bar): readonly Shortfall[] {
  return minSteps.flatMap(({ step, score: needed }): readonly Shortfall[] => {
    const score = steps.find(({ id }) => id === step)?.score ?? null;
    if (score === null || roundScore(score) >= needed) return [];
    return [{ of: 'step', step, is: roundScore(score), needed }];
  });
}

function rank(band: Band): number {
  return BANDS.findIndex(({ id }) => id === band);
}
