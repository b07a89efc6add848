import { describe, expect, it } from 'vitest';
import { chance, pickOne, shuffled } from '../../src/steps/random.ts';

const SEEDS = Array.from({ length: 1000 }, (_, seed) => seed);

/** The same number by arithmetic without bounds, cut to 32 bits after each step. */
function reference(seed: number, name: string): number {
  const bits = (value: bigint): bigint => BigInt.asUintN(32, value);
  const mixed = [...`${seed}:${name}`].reduce(
    (hash, character) => bits((hash ^ BigInt(character.codePointAt(0) ?? 0)) * 16_777_619n),
    2_166_136_261n,
  );
  const scrambled = bits((mixed ^ (mixed >> 16n)) * 0x7feb352dn);
  return Number(scrambled ^ (scrambled >> 15n));
}

function counts(drawn: readonly unknown[]): ReadonlyMap<unknown, number> {
  const found = new Map<unknown, number>();
  for (const each of drawn) found.set(each, (found.get(each) ?? 0) + 1);
  return found;
}

describe('chance', () => {
  it.each<[number, string]>([
    [0, ''],
    [0, 'peak/users'],
    [7, 'peak/users'],
    [Number.MAX_SAFE_INTEGER, 'peak/users'],
    [1, 'Straße \u{1f600}'],
  ])('of %j and %j is the same whole number by other arithmetic', (seed, name) => {
    expect(chance(seed, name)).toBe(reference(seed, name));
  });

  it('keeps seeds and names apart', () => {
    expect(new Set(SEEDS.map((seed) => chance(seed, 'a'))).size).toBe(1000);
    expect(new Set(SEEDS.map((seed) => chance(0, `a${seed}`))).size).toBe(1000);
    expect(chance(1, '2:a')).not.toBe(chance(2, '1:a'));
  });
});

describe('pickOne', () => {
  it.each([2, 3, 4, 7, 12])('takes each of %i items about as often', (length) => {
    const items = Array.from({ length }, (_, index) => index);
    const found = counts(SEEDS.map((seed) => pickOne(items, seed, 'peak/users')));
    expect([...found.keys()].sort()).toEqual([...items].sort());
    for (const count of found.values()) expect(Math.abs(count - 1000 / length)).toBeLessThan(100);
  });

  it('takes the one that there is, and nothing of nothing', () => {
    expect(SEEDS.map((seed) => pickOne(['only'], seed, 'a')).every((item) => item === 'only')).toBe(true);
    expect(pickOne([], 3, 'a')).toBeUndefined();
  });

  it('takes values of different names without regard to each other', () => {
    const pairs = SEEDS.map((seed) => `${pickOne([1, 2], seed, 'q/a')}${pickOne([1, 2], seed, 'q/b')}`);
    const found = counts(pairs);
    expect([...found.keys()].sort()).toEqual(['11', '12', '21', '22']);
    for (const count of found.values()) expect(count).toBeGreaterThan(150);
  });
});

describe('shuffled', () => {
  it('gives all other orders about as often, never the one given', () => {
    const found = counts(SEEDS.map((seed) => shuffled(['a', 'b', 'c'], seed, 'hops').join('')));
    expect([...found.keys()].sort()).toEqual(['acb', 'bac', 'bca', 'cab', 'cba']);
    for (const count of found.values()) expect(count).toBeGreaterThan(100);
  });

  it('can but turn two around, and leaves one and none', () => {
    for (const seed of SEEDS.slice(0, 20)) {
      expect(shuffled(['a', 'b'], seed, 'x')).toEqual(['b', 'a']);
      expect(shuffled(['a'], seed, 'x')).toEqual(['a']);
      expect(shuffled([], seed, 'x')).toEqual([]);
    }
  });

  it('repeats itself, and leaves what it was given as it was', () => {
    const given = Object.freeze(['a', 'b', 'c', 'd', 'e']);
    expect(shuffled(given, 4, 'x')).toEqual(shuffled(given, 4, 'x'));
    expect(given.join('')).toBe('abcde');
  });

  it('keeps equal items apart by their place', () => {
    expect(shuffled(['a', 'a', 'b'], 5, 'x').toSorted()).toEqual(['a', 'a', 'b']);
  });
});
