/** What --seed and --count may be, and which seed a run has that was given none. */
import type { Problem } from '../../problem.ts';

/** Whether it is a seed: a whole number of at most nine digits. */
export function isSeed(text: string): boolean {
  return /^[0-9]{1,9}$/.test(text);
}

/** What is wrong with a --seed; nothing where it is left out. */
export function seedFaults(seed: string | undefined): readonly Problem[] {
  return seed === undefined || isSeed(seed) ? [] : [BAD_SEED];
}

/** What is wrong with a --count; nothing where it is left out. */
export function countFaults(count: string | undefined): readonly Problem[] {
  return count === undefined || /^[1-9][0-9]{0,3}$/.test(count) ? [] : [BAD_COUNT];
}

/** The seed of a run that begins at this time, in milliseconds: another one each second. */
export function seedAt(now: number): number {
  return Math.floor(now / 1000) % SEEDS;
}

/** As many as nine digits make. */
const SEEDS = 1_000_000_000;
const BAD_SEED: Problem = {
  code: 'bad-seed',
  message: '--seed takes a whole number of at most nine digits.',
  hint: 'For example --seed 7.',
};
const BAD_COUNT: Problem = {
  code: 'bad-count',
  message: '--count takes a whole number from 1 to 9999.',
  hint: 'For example --count 10.',
};
