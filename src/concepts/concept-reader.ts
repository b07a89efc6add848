/**
 * Reads texts and finds in them, in one pass, every concept and every phrase that a rubric asks for. All
 * phrases compile to one matcher.
 */
import { Bug } from '../problem.ts';
import { createMatcher, type Matcher } from '../text/matcher.ts';
import { compileGraph, type PhraseGraph, type PhraseSet } from '../text/phrase-graph.ts';
import { compileCues, createTextReader, type WordSet } from '../text/read-text.ts';
import type { Text } from '../text/types.ts';
import { createVocabulary, type StoredVocabulary } from '../text/vocabulary.ts';
import type { Concept, Mention, Reading } from './types.ts';

export interface ConceptReader {
  /** Reads a text; `question` holds the words whose repetition counts as an echo. */
  readonly read: (source: string, question?: WordSet) => Reading;
  readonly wordSet: (texts: readonly string[]) => WordSet;
}

/** A compiled reader in plain data: what is costly to make of phrases and cheap to read back. */
export interface StoredReader {
  readonly vocabulary: StoredVocabulary;
  readonly cues: PhraseGraph;
  readonly phrases: PhraseGraph;
  readonly keys: readonly string[];
}

/** Compiles concepts (keys `@id`) and further phrase sets. Malformed phrases are a Bug: parsing refuses them. */
export function compileReader(concepts: readonly Concept[], phraseSets: readonly PhraseSet[]): StoredReader {
  const vocabulary = createVocabulary();
  const sets = [
    ...concepts.map(({ id, term, aliases }) => ({ key: `@${id}`, phrases: [term, ...aliases] })),
    ...phraseSets,
  ];
  const cues = compileCues(vocabulary);
  const phrases = compileGraph(sets, vocabulary);
  return { vocabulary: vocabulary.store(), cues, phrases, keys: sets.map(({ key }) => key) };
}

export function createConceptReader(stored: StoredReader): ConceptReader {
  const reader = createTextReader(createVocabulary(stored.vocabulary), stored.cues);
  const matcher = createMatcher(stored.phrases);
  const keys = new Map(stored.keys.map((key, index) => [key, index]));
  return {
    wordSet: reader.wordSet,
    read: (source, question) => {
      const text = reader.read(source, question);
      return { text, mentions: indexMentions(keys, findMentions(matcher, text)) };
    },
  };
}

function findMentions(matcher: Matcher, text: Text): ReadonlyMap<number, Mention[]> {
  const found = new Map<number, Mention[]>();
  matcher.scan(text, (key, from, to, ownsNegation) => {
    const list = found.get(key);
    if (list === undefined) found.set(key, [{ from, to, ownsNegation }]);
    else list.push({ from, to, ownsNegation });
  });
  return found;
}

function indexMentions(
  keys: ReadonlyMap<string, number>,
  found: ReadonlyMap<number, readonly Mention[]>,
): Reading['mentions'] {
  return (key) => {
    const index = keys.get(key);
    if (index === undefined) throw new Bug(`phrase "${key}" was never compiled`);
    return found.get(index) ?? NONE;
  };
}

const NONE: readonly Mention[] = [];
