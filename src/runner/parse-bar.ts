/** Reads the bar that a run of `grade` is held against from the words of its options. */
import { fail, type Outcome, type Problem, succeed } from '../problem.ts';
import type { Bar } from '../reporters/types.ts';
import { BANDS, type Band } from '../rubric/bands.ts';
import { allowedNames } from '../source/closest-name.ts';
import { showName } from '../source/show-name.ts';

/** The options as they were typed. */
export interface BarOptions {
  readonly minScore?: string | undefined;
  /** Each `step=score`. */
  readonly minStep?: readonly string[] | undefined;
  readonly requireBand?: string | undefined;
}

/** The bar, or every option that cannot be understood. */
export function parseBar({ minScore, minStep = [], requireBand }: BarOptions): Outcome<Bar> {
  const problems: Problem[] = [];
  const score = minScore === undefined ? null : parseScore(minScore);
  if (score === undefined) problems.push(BAD_MIN_SCORE);
  const minSteps = parseSteps(minStep, problems);
  const band = requireBand === undefined ? null : parseBand(requireBand);
  if (band === undefined) problems.push(unknownBand(requireBand ?? ''));
  if (score === undefined || band === undefined || problems.length > 0) return fail(problems);
  return succeed({ minScore: score, minSteps, requireBand: band });
}

function parseSteps(words: readonly string[], problems: Problem[]): Bar['minSteps'] {
  const steps = new Map<string, number>();
  for (const word of words) {
    const [, step = '', number = ''] = /^([^=]+)=(.*)$/su.exec(word) ?? [];
    const score = parseScore(number);
    if (score === undefined) problems.push(badMinStep(word));
    else if (steps.has(step)) problems.push(twice(step));
    else steps.set(step, score);
  }
  return [...steps].map(([step, score]) => ({ step, score }));
}

/** 0 to 100, or undefined. */
function parseScore(text: string): number | undefined {
  const score = /^\d{1,3}(\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
  return score >= 0 && score <= 100 ? score : undefined;
}

/** A band by its id or, with a space for the hyphen, its title. */
function parseBand(text: string): Band | undefined {
  return BANDS.find(({ id, title }) => id === text || title === text)?.id;
}

const BAD_MIN_SCORE: Problem = {
  code: 'bad-min-score',
  message: '--min-score takes a number from 0 to 100.',
  hint: 'For example --min-score 65, where "hire" begins.',
};

function badMinStep(word: string): Problem {
  return {
    code: 'bad-min-step',
    message: `--min-step takes a step and a number from 0 to 100, not ${showName(word)}.`,
    hint: 'For example --min-step storage=60.',
  };
}

function twice(step: string): Problem {
  return {
    code: 'bad-min-step',
    message: `--min-step names ${showName(step)} twice.`,
    hint: 'Give each step one number.',
  };
}

function unknownBand(band: string): Problem {
  return {
    code: 'unknown-band',
    message: `There is no band ${showName(band)}.`,
    hint: allowedNames(
      band,
      BANDS.map(({ id }) => id),
      'There is',
    ),
  };
}
