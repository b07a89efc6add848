/** What people read in the place of ids and raw numbers of an assessment. */
import { BANDS, type Band, roundScore } from '../rubric/bands.ts';
import type { Dimension } from '../rubric/types.ts';

/** A score of 0 to 100 as people read it: at most one decimal. */
export function scoreText(score: number): string {
  return String(roundScore(score));
}

/** The mark of 4 that a score of 0 to 100 stands for. */
export function markText(score: number): string {
  return String(roundScore(score / 25));
}

/** A cost in marks: `0.25 marks`, `1 mark`. */
export function marksText(marks: number): string {
  return marks === 1 ? '1 mark' : `${Number(marks.toFixed(2))} marks`;
}

export function bandTitle(band: Band): string {
  return BANDS.find(({ id }) => id === band)?.title ?? band;
}

export const DIMENSION_TITLES: Readonly<Record<Dimension, string>> = {
  requirements: 'Requirements',
  estimation: 'Estimation',
  data: 'Data and storage',
  flow: 'Flow and gateway',
  cache: 'Cache',
  reliability: 'Reliability',
  'security-operations': 'Security, operations',
  'trade-offs': 'Trade-offs',
};
