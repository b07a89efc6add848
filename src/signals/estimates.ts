/** The numbers of an answer by the thought that they stand in, and when two of them agree. */
import type { Quantity, Text } from '../text/types.ts';

/** More numbers in one thought are a table, not a calculation; it also bounds the work. */
const MOST_IN_ONE = 10;
/** Estimates are rounded: 23k for 23,148. */
const TOLERANCE = 0.12;

export function quantitiesByItem(text: Text): ReadonlyMap<number, readonly Quantity[]> {
  const groups = new Map<number, Quantity[]>();
  for (const quantity of text.quantities) {
    const item = text.itemOf[quantity.from] ?? 0;
    const group = groups.get(item) ?? [];
    if (group.length < MOST_IN_ONE) group.push(quantity);
    groups.set(item, group);
  }
  return groups;
}

/** Equal as estimates are: within rounding. */
export function agrees(a: number, b: number): boolean {
  return a > 0 && b > 0 && Math.abs(a - b) <= TOLERANCE * Math.max(a, b);
}
