/** Reads the bar that a run of `grade` is held against from the words of its options. */
import { fail, type Outcome, type Problem, succeed } from '../problem.ts';
import type { Bar } from '../reporters/types.ts';
import { BANDS, type Band } from '../rubric/bands.ts';
import { allowedNames } from '../source/closest-name.ts';
import { showName } from '../source/show-name.ts';

/** What the parts of the bar are called where they were asked for. */
export interface BarNames {
  readonly minScore: string;
  readonly minStep: string;
  readonly requireBand: string;
}

export const FLAGS: BarNames = {
  minScore: '--min-score',
  minStep: '--min-step',
  requireBand: '--require-band',
};

/** The options as they were typed. */
export interface BarOptions {
  readonly minScore?: string | undefined;
  /** Each `step=score`. */
  readonly minStep?: readonly string[] | undefined;
  readonly requireBand?: string | undefined;
}

/** The bar, or every option that cannot be understood. */
export function parseBar(
  { minScore, minStep = [], requireBand }: BarOptions,
  names: BarNames = FLAGS,
): Outcome<Bar> {
  const problems: Problem[] = [];
  const score = minScore === undefined ? null : parseScore(minScore);
  if (score === undefined) problems.push(badMinScore(names.minScore));
  const minSteps = parseSteps(minStep, names.minStep, problems);
  const band = requireBand === undefined ? null : parseBand(requireBand);
  if (band === undefined) problems.push(unknownBand(requireBand ?? '', names.requireBand));
  if (score === undefined || band === undefined || problems.length > 0) return fail(problems);
  return succeed({ minScore: score, minSteps, requireBand: band });
}

function parseSteps(words: readonly string[], name: string, problems: Problem[]): Bar['minSteps'] {
  const steps = new Map<string, number>();
  for (const word of words) {
    const [, step = '', number = ''] = /^([^=]+)=(.*)$/su.exec(word) ?? [];
    const score = parseScore(number);
    if (score === undefined) problems.push(badMinStep(word, name));
    else if (steps.has(step)) problems.push(twice(step, name));
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

function badMinScore(name: string): Problem {
  return {
    code: 'bad-min-score',
    message: `${name} takes a number from 0 to 100.`,
    hint: `For example ${example(name, '65')}, where "hire" begins.`,
  };
}

function badMinStep(word: string, name: string): Problem {
  return {
    code: 'bad-min-step',
    message: `${name} takes a step and a number from 0 to 100, not ${showName(word)}.`,
    hint: `For example ${example(name, 'storage=60')}.`,
  };
}

function twice(step: string, name: string): Problem {
  return {
    code: 'bad-min-step',
    message: `${name} names ${showName(step)} twice.`,
    hint: 'Give each step one number.',
  };
}

function unknownBand(band: string, name: string): Problem {
  return {
    code: 'unknown-band',
    message: `There is no band ${showName(band)}${name === FLAGS.requireBand ? '' : ` for ${name}`}.`,
    hint: allowedNames(
      band,
      BANDS.map(({ id }) => id),
      'There is',
    ),
  };
}

/** A flag with a value, or a variable. */
function example(name: string, value: string): string {
  return `${name}${name.startsWith('-') ? ' ' : '='}${value}`;
}
