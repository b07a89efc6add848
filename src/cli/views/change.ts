/** How the step from one number to a later one is shown: its amount and its direction. */
import { roundScore } from '../../rubric/bands.ts';
import type { Style } from '../../style.ts';
import type { Cell } from './number-table.ts';

/** The change between two numbers as they are printed, rounded to one decimal; for the better is good. */
export function changeCell(before: number, after: number, style: Style): Cell {
  const { rise, fall, same } = style.symbols;
  const change = roundScore(roundScore(after) - roundScore(before));
  if (change === 0) return { text: same, paint: style.quiet };
  return change > 0
    ? { text: `${rise}${change}`, paint: style.good }
    : { text: `${fall}${-change}`, paint: style.bad };
}
