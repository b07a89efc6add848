import { describe, expect, it } from 'vitest';
import { expandBraces, isGlob, MOST_ALTERNATIVES, matchName } from '../../src/store/match-glob.ts';

describe('a name matches a pattern', () => {
  it.each([
    ['*', 'a.yaml', true],
    ['*', '.hidden', false],
    ['.*', '.hidden', true],
    ['*.yaml', 'a.yaml', true],
    ['*.yaml', 'a.yml', false],
    ['*.yaml', '.yaml', false],
    ['a*b*c', 'aXXbYYc', true],
    ['a*b*c', 'aXXcYYb', false],
    ['a**c', 'abc', true],
    ['?', 'é', true],
    ['?', '😀', true],
    ['?', '', false],
    ['??', 'a', false],
    ['[abc].yaml', 'b.yaml', true],
    ['[a-c].yaml', 'b.yaml', true],
    ['[a-c].yaml', 'd.yaml', false],
    ['[!a-c].yaml', 'd.yaml', true],
    ['[^a-c].yaml', 'a.yaml', false],
    ['[]a]', ']', true],
    ['[a-]', '-', true],
    ['[ab', '[ab', true],
    ['a.yaml', 'a.yaml', true],
    ['a.yaml', 'aXyaml', false],
    ['(a|b)', 'a', false],
    ['', '', true],
    ['', 'a', false],
  ])('%j and %j: %s', (pattern, name, isMatch) => {
    expect(matchName(pattern, name)).toBe(isMatch);
  });

  it('also where many runs could begin anywhere', () => {
    expect(matchName(`${'*a'.repeat(40)}b`, 'a'.repeat(5000))).toBe(false);
  });
});

describe('braces', () => {
  it.each([
    ['a{b,c}d', ['abd', 'acd']],
    ['{a,b}{1,2}', ['a1', 'a2', 'b1', 'b2']],
    ['{a,b{1,2}}', ['a', 'b1', 'b2']],
    ['{a,a}', ['a']],
    ['x{,y}', ['x', 'xy']],
    ['{a}', ['{a}']],
    ['a,b', ['a,b']],
  ])('%s', (pattern, expected) => {
    expect([...(expandBraces(pattern) ?? [])].sort()).toEqual(expected);
  });

  it('that stand for too many are refused', () => {
    expect(expandBraces('{a,b}'.repeat(60))).toBeNull();
    expect(expandBraces('{a,b}'.repeat(Math.log2(MOST_ALTERNATIVES)))).toHaveLength(MOST_ALTERNATIVES);
  });
});

it.each([
  ['a.yaml', false],
  ['a*', true],
  ['a?', true],
  ['[a]', true],
  ['{a,b}', true],
])('%s is a pattern: %s', (path, expected) => {
  expect(isGlob(path)).toBe(expected);
});
