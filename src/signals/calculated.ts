/** Arithmetic that is shown and comes out: numbers of one thought of which one follows from the others. */
import type { Quantity, TokenRange } from '../text/types.ts';
import { cover } from './by-item.ts';
import { agrees, quantitiesByItem } from './estimates.ts';
import type { Signal } from './types.ts';

export const calculated: Signal<Record<string, never>> = {
  name: 'calculated',
  about: 'an estimate worked out, and right: 3M a day is 35 a second; 300k / 4 s = 75k/s',
  schema: (z) => z.strictObject({}),
  find: ({ reading: { text } }) => [...quantitiesByItem(text).values()].flatMap(findCalculation),
};

function findCalculation(quantities: readonly Quantity[]): readonly TokenRange[] {
  for (const result of quantities) {
    for (const first of quantities) {
      if (first === result || first.value <= 1) continue;
      if (isConversion(first, result)) return [cover([first, result])];
      const second = quantities.find((other) => isProduct(first, other, result));
      if (second !== undefined) return [cover([first, second, result])];
    }
  }
  return [];
}

/** The same rate, given by the day and by the second. */
function isConversion(first: Quantity, result: Quantity): boolean {
  return (
    first.measure === 'rate' &&
    result.measure === 'rate' &&
    first.per !== result.per &&
    agrees(first.value, result.value)
  );
}

/** A product or quotient of two other numbers, as they were written. */
function isProduct(first: Quantity, other: Quantity, result: Quantity): boolean {
  if (
    other === first ||
    other === result ||
    other.value <= 1 ||
    result.value <= 1 ||
    agrees(other.value, result.value)
  )
    return false;
  if (agrees(first.value, result.value)) return false;
  return (
    agrees(written(first) * written(other), written(result)) ||
    agrees(written(first) / written(other), written(result))
  );
}

/** The number by its own unit of time: 3M for "3M a day". */
function written(quantity: Quantity): number {
  return quantity.value * (quantity.per ?? 1);
}
