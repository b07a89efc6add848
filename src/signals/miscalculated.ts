/** Arithmetic that is shown and wrong by a power of ten: "3M a day is 3,500 a second". */
import type { Quantity, Text, TokenRange } from '../text/types.ts';
import { cover } from './by-item.ts';
import { agrees, quantitiesByItem } from './estimates.ts';
import type { Signal } from './types.ts';

export const miscalculated: Signal<Record<string, never>> = {
  name: 'miscalculated',
  about: 'a rate by the day turned into a rate by the second, wrong by a power of ten',
  schema: (z) => z.strictObject({}),
  find: ({ reading: { text } }) =>
    [...quantitiesByItem(text).values()].flatMap((group) => findSlip(text, group)),
};

/** Two rates that follow each other closely, the second by a shorter time and far from the first. */
function findSlip(text: Text, quantities: readonly Quantity[]): readonly TokenRange[] {
  return quantities.flatMap((first, index) => {
    const next = quantities[index + 1];
    if (next === undefined || !isConverted(first, next) || next.from - first.to > CLOSE) return [];
    return text.clauseOf[first.from] === text.clauseOf[next.from] || next.from - first.to <= ADJACENT
      ? [cover([first, next])]
      : [];
  });
}

function isConverted(first: Quantity, next: Quantity): boolean {
  if (first.measure !== 'rate' || next.measure !== 'rate' || (first.per ?? 1) <= (next.per ?? 1))
    return false;
  const ratio = next.value > first.value ? next.value / first.value : first.value / next.value;
  return SLIPS.some((slip) => agrees(slip, ratio));
}

const CLOSE = 8;
const ADJACENT = 3;
const SLIPS = [10, 100, 1000, 10_000];
