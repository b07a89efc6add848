import { describe, expect, it } from 'vitest';
import type { TermQuestion } from '../../src/steps/questions.ts';
import { questionKind } from '../../src/steps/step-kinds.ts';
import { creditOf, FRAME, findingOf, typedAt } from './one-question.ts';

const accepting = (...phrases: readonly string[]): TermQuestion => ({
  ...FRAME,
  kind: 'term',
  accepts: { signal: 'says', options: { phrases } },
});
const QUESTION = accepting('@cache-stampede', 'dog (pile|piling)', '=TTL');
const kind = questionKind('term');

describe('a term', () => {
  it.each([
    'cache stampede',
    'Cache Stampede',
    'cache-stampede',
    'a cache stampede',
    'It is called a cache stampede.',
    'thundering herd',
    'the thundering herd problem',
    'dog piling',
    'dog pile',
    'cache stampede, thundering herd',
    'a cache stampede or thundering herd',
    'Cache stampede (also known as thundering herd)',
    'I think a cache stampede',
    'cache stampedes',
    'cache stampeed',
    'TTL',
  ])('may be said as %j', (said) => {
    expect(creditOf(QUESTION, said)).toBe(1);
  });

  it.each([
    '',
    'eviction',
    'stampede of elephants',
    'herd',
    'not a cache stampede',
    'It is no cache stampede.',
    'eviction rather than a cache stampede',
    'cache stampede, eviction, write-through',
    'hot key / cache stampede / cold start',
    'hot key; cache stampede; cold start',
    'hot key\ncache stampede\ncold start',
    'hot key or cache stampede or cold start',
    'hot key and cache stampede and cold start',
    'subttl',
  ])('is not %j', (said) => {
    expect(creditOf(QUESTION, said)).toBe(0);
  });

  it.each([
    ['pub/sub', 1],
    ['publish/subscribe (pub/sub)', 1],
    ['publish-subscribe, or pub/sub.', 1],
    ['eviction/ttl/pub/sub', 0],
    ['eviction / ttl / pub/sub', 0],
    ['eviction, ttl, pub/sub', 0],
  ])('may be two words with a slash: %j earns %d', (said, credit) => {
    expect(creditOf(accepting('pub sub', 'publish subscribe'), said)).toBe(credit);
  });

  it('is not heard in the question pasted back', () => {
    const prompt = 'A hot key expires and many readers miss it at once. What is that called?';
    expect(creditOf(accepting('hot key', 'stampede'), prompt, prompt)).toBe(0);
    expect(creditOf(accepting('hot key', 'stampede'), `${prompt} A stampede.`, prompt)).toBe(1);
  });

  it('is quoted, with the explanation', () => {
    expect(findingOf(QUESTION, 'I would say thundering herd')).toMatchObject({
      verdict: 'met',
      reason: 'So it is.',
      evidence: [{ path: '', start: 12, end: 27, text: 'thundering herd' }],
    });
    expect(findingOf(QUESTION, 'eviction')).toMatchObject({
      verdict: 'missed',
      reason: 'So it is.',
      evidence: [],
    });
    expect(findingOf(QUESTION, 'a, b, thundering herd')).toMatchObject({
      reason: 'Give one term; a list of guesses names none.\nSo it is.',
      evidence: [],
    });
  });

  it('is typed as it is', () => {
    expect(typedAt(QUESTION, '  cache stampede ', [[]])).toEqual({ ok: true, value: 'cache stampede' });
  });

  it('is proved by the names of its concepts and by its plain phrases', () => {
    const termOf = (id: string): string => (id === 'cache-stampede' ? 'Cache stampede' : 'no such');
    expect(
      kind.right(accepting('@cache-stampede', 'dog (pile|piling)', 'stampede', '=x', 'a .. b'), termOf),
    ).toEqual(['Cache stampede', 'stampede']);
    expect(kind.wrong(QUESTION).map((value) => creditOf(QUESTION, value))).toEqual([0]);
  });
});
