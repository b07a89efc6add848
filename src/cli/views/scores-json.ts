/** Scores of steps or dimensions as JSON names them. */
import { roundScore } from '../../rubric/bands.ts';

interface Scored {
  readonly id: string;
  /** 0 to 100, unrounded; null where there is none. */
  readonly score: number | null;
}

/** Each with its id and its score, rounded to one decimal. */
export function scoresJson(scored: readonly Scored[]): readonly Scored[] {
  return scored.map(({ id, score }) => ({ id, score: score === null ? null : roundScore(score) }));
}
