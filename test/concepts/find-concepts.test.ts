import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findConcepts, searchConcepts } from '../../src/concepts/find-concepts.ts';
import type { Concept } from '../../src/concepts/types.ts';

function concept(id: string, term: string, aliases: readonly string[] = []): Concept {
  const definition = `What ${term} means.`;
  return { id, term, area: 'data', aliases, definition, related: [], opposed: [] };
}

const GLOSSARY = [
  concept('circuit-breaker', 'Circuit breaker', ['breaker']),
  concept('ttl', 'TTL', ['time to live']),
  concept('shard-key', 'Shard key', ['partition key']),
  concept('retry', 'Retry', ['(try|tried) again']),
  concept('backoff', 'Backoff'),
];

function idsOf(words: string): readonly string[] {
  return findConcepts(GLOSSARY, words).named.map(({ id }) => id);
}

describe('a concept is found', () => {
  it.each([
    ['by its term', 'Circuit breaker', 'circuit-breaker'],
    ['by its id', 'shard-key', 'shard-key'],
    ['in any case', 'ttl', 'ttl'],
    ['in the plural', 'circuit breakers', 'circuit-breaker'],
    ['by an alias', 'partition key', 'shard-key'],
    ['by a pattern', 'tried again', 'retry'],
    ['in a question', 'What is a circuit breaker?', 'circuit-breaker'],
    ['in another question', 'how does time to live work', 'ttl'],
  ])('%s', (_, words, id) => {
    expect(idsOf(words)).toEqual([id]);
  });

  it.each([['circut braker'], ['shard kye']])('not by %s, but it is the nearest', (words) => {
    expect(idsOf(words)).toEqual([]);
    expect(findConcepts(GLOSSARY, words).near?.id).toBe(
      words.startsWith('c') ? 'circuit-breaker' : 'shard-key',
    );
  });

  it('in a part of the words, where the whole names nothing', () => {
    const { mentioned } = findConcepts(GLOSSARY, 'retry with backoff and luck');
    expect(mentioned.map(({ id }) => id)).toEqual(['retry', 'backoff']);
  });

  it.each([['the weather'], ['ttlx'], ['']])('not in: %s', (words) => {
    const { named, mentioned } = findConcepts(GLOSSARY, words);
    expect([...named, ...mentioned]).toEqual([]);
  });

  it('or not, whatever the words are', () => {
    fc.assert(
      fc.property(fc.string(), (words) => findConcepts(GLOSSARY, words).named.length <= GLOSSARY.length),
    );
  });
});

it('the search holds all the words', () => {
  expect(searchConcepts(GLOSSARY, 'KEY means').map(({ id }) => id)).toEqual(['shard-key']);
  expect(searchConcepts(GLOSSARY, 'key nowhere')).toEqual([]);
});
