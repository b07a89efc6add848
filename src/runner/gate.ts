/** Decides what passes and what a run of `grade` ends in; nothing else does. */
import type { Assessment } from '../assessment/types.ts';
import type { Problem } from '../problem.ts';
import type { Bar, Shortfall } from '../reporters/types.ts';
import { BANDS, type Band, roundScore } from '../rubric/bands.ts';
import { allowedNames } from '../source/closest-name.ts';
import { showName } from '../source/show-name.ts';

/** What the exit code depends on. */
export interface Verdict {
  /** How many problems there are, or items that have some. */
  readonly problems: number;
  /** How many transcripts are below the bar. */
  readonly failed: number;
}

/** The bar that everybody passes. */
export const NO_BAR: Bar = { minScore: null, minSteps: [], requireBand: null };

/**
 * Where the assessment is below the bar, by its scores as they are printed. A step that was no part of the run has
 * no score, so nothing to be below.
 */
export function shortfallsOf(assessment: Assessment, bar: Bar): readonly Shortfall[] {
  return [...ofScore(assessment, bar), ...ofBand(assessment, bar), ...ofSteps(assessment, bar)];
}

/** The steps of the bar that are none of these. */
export function missingSteps(bar: Bar, known: ReadonlySet<string>): readonly string[] {
  return bar.minSteps.map(({ step }) => step).filter((step) => !known.has(step));
}

/** A Problem for each step of the bar that none of the transcripts has, which have these. */
export function unknownSteps(bar: Bar, known: ReadonlySet<string>): readonly Problem[] {
  return missingSteps(bar, known).map((step) => ({
    code: 'unknown-step',
    message: `No transcript has a step ${showName(step)}, but a bar is set for it.`,
    hint: allowedNames(step, [...known], 'There is'),
  }));
}

/** 2 where some input could not be used, else 1 where a transcript is below the bar, else 0. */
export function gradeExitCode({ problems, failed }: Verdict): 0 | 1 | 2 {
  if (problems > 0) return 2;
  return failed > 0 ? 1 : 0;
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
