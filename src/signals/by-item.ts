/** Hits grouped by the item (bullet, short line, or sentence) in which they stand. */
import type { Text, TokenRange } from '../text/types.ts';

/** The items that have a hit, with their first one. */
export function byItem(text: Text, hits: readonly TokenRange[]): ReadonlyMap<number, TokenRange> {
  const first = new Map<number, TokenRange>();
  for (const hit of hits) {
    const item = text.itemOf[hit.from] ?? 0;
    if (!first.has(item)) first.set(item, hit);
  }
  return first;
}

/** The smallest range that holds all of these. */
export function cover(ranges: readonly TokenRange[]): TokenRange {
  return {
    from: Math.min(...ranges.map((range) => range.from)),
    to: Math.max(...ranges.map((range) => range.to)),
  };
}
