import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { createConceptFinder } from '../../src/concepts/find-concepts.ts';
import { builtInFolder, readBuiltInConcepts } from '../../src/store/built-in.ts';

const read = await readBuiltInConcepts(builtInFolder());
const concepts = read.ok ? read.value : [];
const find = createConceptFinder(concepts);
const TERMS = fileURLToPath(new URL('../concepts/terms/', import.meta.url));

describe('the glossary', () => {
  it('has a term, a definition, a use, a price and an example for every concept', () => {
    expect(concepts.length).toBeGreaterThan(300);
    const bare = concepts.filter(
      ({ definition, useWhen, price, example }) =>
        definition === '' || useWhen === undefined || price === undefined || example === undefined,
    );
    expect(bare.map(({ id }) => id)).toEqual([]);
  });

  it.each(concepts.map(({ id, term }) => [id, term] as const))('finds %s by its term, %s', (id, term) => {
    expect(find(term).named.map((concept) => concept.id)).toContain(id);
  });

  it('relates concepts to others that there are', () => {
    const ids = new Set(concepts.map(({ id }) => id));
    const stray = concepts.flatMap(({ id, related, opposed }) =>
      [...related, ...opposed]
        .filter((other) => !ids.has(other) || other === id)
        .map((other) => `${id}: ${other}`),
    );
    expect(stray).toEqual([]);
  });

  it('tells the meanings of words that have several', () => {
    const ambiguous = concepts.flatMap(({ ambiguous: words = [] }) => words.map(({ word }) => word));
    for (const word of ['partition', 'replica', 'consistency', 'proxy']) {
      expect(ambiguous, word).toContain(word);
      expect(find(word).named.length, word).toBeGreaterThan(1);
    }
    const alone = ambiguous.filter((word) => ambiguous.filter((other) => other === word).length < 2);
    expect(alone).toEqual([]);
  });
});

/** Terms that notes on the field explain or compare, one a line. */
describe.each(readdirSync(TERMS))('the terms of %s', (file) => {
  const terms = readFileSync(`${TERMS}${file}`, 'utf8').split('\n').filter(Boolean);

  it('are many', () => expect(terms.length).toBeGreaterThan(50));

  it.each(terms)('%s is explained', (term) => {
    expect(find(term).named, term).not.toEqual([]);
  });
});
