/** Decides which phrases name the same thing: every alias of a concept stands for every other. */
import type { Concept } from '../concepts/types.ts';
import { createMatcher, type Matcher } from '../text/matcher.ts';
import { compileGraph } from '../text/phrase-graph.ts';
import { createTextReader, type TextReader } from '../text/read-text.ts';
import { createVocabulary } from '../text/vocabulary.ts';

/** Concepts ready to be found in short texts, with the reader that their phrases were compiled for. */
export interface Thesaurus {
  readonly reader: TextReader;
  readonly matcher: Matcher;
  /** By the matcher's key. */
  readonly ids: readonly string[];
}

/** What a thesaurus needs to know of a concept. */
export type ConceptNames = Pick<Concept, 'id' | 'term' | 'aliases'>;

/** Compiles the terms and aliases of some concepts; none of them makes a thesaurus that knows no synonyms. */
export function createThesaurus(concepts: readonly ConceptNames[]): Thesaurus {
  const vocabulary = createVocabulary();
  const sets = concepts.map(({ id, term, aliases }) => ({ key: id, phrases: [term, ...aliases] }));
  const graph = compileGraph(sets, vocabulary);
  return {
    reader: createTextReader(vocabulary),
    matcher: createMatcher(graph),
    ids: concepts.map(({ id }) => id),
  };
}
