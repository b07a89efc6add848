/** Bands are a function of the score alone; a failed gate caps the score at its band's top. */
import { Bug } from '../problem.ts';
import { round } from './round.ts';

export const BANDS = [
  { id: 'no-hire', title: 'no hire', from: 0 },
  { id: 'lean-no', title: 'lean no', from: 25 },
  { id: 'lean-hire', title: 'lean hire', from: 45 },
  { id: 'hire', title: 'hire', from: 65 },
  { id: 'strong-hire', title: 'strong hire', from: 85 },
] as const;

export type Band = (typeof BANDS)[number]['id'];

/** The band of a score of 0 to 100, taken as it will be printed: rounded to one decimal. */
export function bandOf(score: number): Band {
  const band = BANDS.findLast(({ from }) => roundScore(score) >= from);
  if (band === undefined) throw new Bug(`score ${score} is below every band`);
  return band.id;
}

/** To one decimal, halves away from zero. */
export function roundScore(value: number): number {
  return round(value, 1);
}

/** The best score that an interview with a failed gate can have: just below `hire`. */
export const GATED_TOP = 64.9;
