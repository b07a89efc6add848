/**
 * Chance that repeats: choices that follow from a seed and a name alone, by whole-number arithmetic, so that they are
 * the same everywhere.
 */

/** A whole number of 0 to 2^32 - 1 that the seed and the name make (FNV-1a with a closing scramble). */
export function chance(seed: number, name: string): number {
  let hash = OFFSET;
  for (const character of `${seed}:${name}`) {
    hash ^= character.codePointAt(0) ?? 0;
    hash = Math.imul(hash, PRIME);
  }
  hash ^= hash >>> 16;
  hash = Math.imul(hash, SCRAMBLE);
  hash ^= hash >>> 15;
  return hash >>> 0;
}

/** One of the items; undefined where there is none. */
export function pickOne<T>(items: readonly T[], seed: number, name: string): T | undefined {
  return items[chance(seed, name) % Math.max(1, items.length)];
}

/** The items in an order that the seed and the name make; where there is another order, never the one given. */
export function shuffled<T>(items: readonly T[], seed: number, name: string): readonly T[] {
  const drawn = items
    .map((item, index) => ({ item, index, rank: chance(seed, `${name}/${index}`) }))
    .sort((a, b) => a.rank - b.rank || a.index - b.index);
  const isSame = items.length > 1 && drawn.every(({ index }, place) => index === place);
  const order = drawn.map(({ item }) => item);
  return isSame ? [...order.slice(1), ...order.slice(0, 1)] : order;
}

const OFFSET = 0x811c9dc5;
const PRIME = 0x01000193;
const SCRAMBLE = 0x7feb352d;
