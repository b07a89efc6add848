/**
 * Reads texts and finds in them, in one pass, every concept and every phrase that a rubric asks for. All
 * phrases compile to one matcher; those that many rubrics share have one of their own, which is compiled once.
 */
import { Bug } from '../problem.ts';
import { createMatcher, type Matcher } from '../text/matcher.ts';
import { compileGraph, type PhraseGraph, type PhraseSet } from '../text/phrase-graph.ts';
import type { Question, WordSet } from '../text/question.ts';
import { compileCues, createTextReader } from '../text/read-text.ts';
import type { Text } from '../text/types.ts';
import { createVocabulary, type StoredVocabulary } from '../text/vocabulary.ts';
import type { Concept, Mention, Reading } from './types.ts';

export interface ConceptReader {
  /** Reads a text; what only repeats the question counts as an echo. */
  readonly read: (source: string, question?: Question) => Reading;
}

/** Phrase sets compiled over the words of some vocabulary. */
export interface CompiledPhrases {
  readonly phrases: PhraseGraph;
  /** Of the sets, in the order of the graph. */
  readonly keys: readonly string[];
}

/** A compiled reader in plain data: what is costly to make of phrases and cheap to read back. */
export interface StoredReader extends CompiledPhrases {
  readonly vocabulary: StoredVocabulary;
  readonly cues: PhraseGraph;
}

/** Phrases that several readers have in common, over one vocabulary that theirs go on from. */
export interface SharedPhrases {
  readonly vocabulary: StoredVocabulary;
  readonly sought: CompiledPhrases;
  /** Looked for only when one of them is asked for, which is seldom: words that are as frequent as "not". */
  readonly late: CompiledPhrases;
}

/** A reader being made: word sets may still be learned before it is stored. */
export interface ReaderCompiler {
  /** Stems of the words of some texts, by which `read` knows them. */
  readonly wordSet: (texts: readonly string[]) => WordSet;
  readonly question: (texts: readonly string[]) => Question;
  readonly store: () => StoredReader;
}

/** Compiles phrase sets that several readers share. Malformed phrases are a Bug: parsing refuses them. */
export function compileShared(sought: readonly PhraseSet[], late: readonly PhraseSet[]): SharedPhrases {
  const vocabulary = createVocabulary();
  const compiled = (sets: readonly PhraseSet[]): CompiledPhrases => ({
    phrases: compileGraph(sets, vocabulary),
    keys: sets.map(({ key }) => key),
  });
  const both = { sought: compiled(sought), late: compiled(late) };
  return { vocabulary: vocabulary.store(), ...both };
}

/**
 * Compiles concepts (keys `@id`) and further phrase sets, over the words of `shared` where the reader is to find those
 * phrases too. Malformed phrases are a Bug: parsing refuses them.
 */
export function compileReader(
  concepts: readonly Concept[],
  phraseSets: readonly PhraseSet[],
  shared?: SharedPhrases,
): ReaderCompiler {
  const vocabulary = createVocabulary(shared?.vocabulary);
  const sets = [
    ...concepts.map(({ id, term, aliases }) => ({ key: `@${id}`, phrases: [term, ...aliases] })),
    ...phraseSets,
  ];
  const cues = compileCues(vocabulary);
  const phrases = compileGraph(sets, vocabulary);
  const { wordSet, question } = createTextReader(vocabulary, cues);
  const keys = sets.map(({ key }) => key);
  return { wordSet, question, store: () => ({ vocabulary: vocabulary.store(), cues, phrases, keys }) };
}

/** `shared` are the phrases that the reader was compiled over, if any. */
export function createConceptReader(stored: StoredReader, shared?: SharedPhrases): ConceptReader {
  const reader = createTextReader(createVocabulary(stored.vocabulary), stored.cues);
  const eager = shared === undefined ? [stored] : [stored, shared.sought];
  const finders = [...eager, ...(shared === undefined ? [] : [shared.late])].map(createFinder());
  const names = finders.flatMap(({ keys }) => keys);
  const lateFrom = eager.reduce((sum, { keys }) => sum + keys.length, 0);
  const indexOf = createKeyIndex(names);
  return {
    read: (source, question) => {
      const text = reader.read(source, question);
      const found: Finds = new Map();
      for (const { find } of finders.slice(0, eager.length)) find(text, found);
      const [...late] = finders.slice(eager.length);
      const seek = (indexes: readonly number[]): readonly Mention[] => {
        if (late.length > 0 && indexes.some((index) => index >= lateFrom))
          for (const { find } of late.splice(0)) find(text, found);
        return gather(found, indexes);
      };
      return {
        text,
        mentions: (keys) => seek(indexOf(keys)),
        mentioned: () =>
          [...found.keys()].filter((index) => index < lateFrom).map((index) => names[index] ?? ''),
      };
    },
  };
}

interface Finder {
  readonly keys: readonly string[];
  /** Adds what it finds in a text. */
  readonly find: (text: Text, found: Finds) => void;
}

/** Makes finders whose keys are numbered one after the other. */
function createFinder(): (phrases: CompiledPhrases) => Finder {
  let keysBefore = 0;
  return ({ phrases, keys }) => {
    const matcher = createMatcher(phrases);
    const before = keysBefore;
    keysBefore += keys.length;
    return { keys, find: (text, found) => findMentions(matcher, text, before, found) };
  };
}

/** Mentions by the index of their key. */
type Finds = Map<number, Mention[]>;

/** Indexes of lists of keys; a list is looked up once, for it is a rubric's and comes again with every answer. */
function createKeyIndex(all: readonly string[]): (keys: readonly string[]) => readonly number[] {
  const indexes = new Map(all.map((key, index) => [key, index]));
  const known = new WeakMap<readonly string[], readonly number[]>();
  return (keys) => {
    const before = known.get(keys);
    if (before !== undefined) return before;
    const list = keys.map((key) => {
      const index = indexes.get(key);
      if (index === undefined) throw new Bug(`phrase "${key}" was never compiled`);
      return index;
    });
    known.set(keys, list);
    return list;
  };
}

/** Adds what a matcher finds, whose keys begin at the index `before`. */
function findMentions(matcher: Matcher, text: Text, before: number, found: Finds): void {
  matcher.scan(text, (key, from, to, ownsNegation) => {
    const list = found.get(before + key);
    if (list === undefined) found.set(before + key, [{ from, to, ownsNegation }]);
    else list.push({ from, to, ownsNegation });
  });
}

function gather(found: Finds, indexes: readonly number[]): readonly Mention[] {
  let gathered: Mention[] | undefined;
  let isShared = true;
  for (const index of indexes) {
    const list = found.get(index);
    if (list === undefined) continue;
    if (gathered === undefined) gathered = list;
    else {
      gathered = isShared ? [...gathered, ...list] : gathered;
      if (!isShared) gathered.push(...list);
      isShared = false;
    }
  }
  return gathered ?? NONE;
}

const NONE: readonly Mention[] = [];
