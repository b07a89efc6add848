import { describe, expect, it } from 'vitest';
import { allowedNames, closestName } from '../../src/source/closest-name.ts';

const STEPS = ['requirements', 'actors', 'storage', 'sharding', 'cache'];

describe('the name that may have been meant', () => {
  it.each([
    ['storrage', 'storage'],
    ['Storage', 'storage'],
    ['shrading', 'sharding'],
    ['requirement', 'requirements'],
    ['cahce', 'cache'],
    ['caches', 'cache'],
  ])('%s is near %s', (name, near) => {
    expect(closestName(name, STEPS)).toBe(near);
  });

  it.each(['gateway', 'x', '', 'c', 'storagesharding', 'a'.repeat(10_000)])('%s is near none', (name) => {
    expect(closestName(name, STEPS)).toBeUndefined();
  });

  it('is the nearest, and of equals the first', () => {
    expect(closestName('cat', ['cart', 'cats', 'cat'])).toBe('cat');
    expect(closestName('cat', ['cart', 'cats'])).toBe('cart');
  });
});

describe('the hint with what is allowed', () => {
  it.each<[string, readonly string[], string]>([
    ['cahce', STEPS, 'Did you mean cache? Allowed: requirements, actors, storage, sharding, cache.'],
    ['gateway', ['a', 'b'], 'Allowed: a, b.'],
    ['gateway', [], 'Allowed: none.'],
  ])('for %s', (name, known, hint) => {
    expect(allowedNames(name, known)).toBe(hint);
  });

  it('stays short where there are many', () => {
    const many = Array.from({ length: 100 }, (_, index) => `step-number-${index}`);
    expect(allowedNames('x', many)).toMatch(/step-number-39 and 60 more\.$/);
  });
});
