/**
 * Decides which words of an answer stand for which of the model answer: the same stem or number, names of one concept,
 * one word written as two, an acronym and its words, or, as a weaker match, a similar spelling.
 */
import { agree } from './read-short-text.ts';
import { similarity } from './similar-spelling.ts';
import type { ShortText, ShortWord } from './types.ts';

/** A word of the answer that stands for one of the model answer. */
export interface Match {
  readonly word: ShortWord;
  /** How good the match is, above 0 to 1. */
  readonly strength: number;
}

type Words = readonly ShortWord[];
type ByName = ReadonlyMap<string, Words>;

/** A text prepared to be searched. */
export interface WordIndex {
  readonly words: Words;
  readonly byKey: ByName;
  readonly byConcept: ByName;
  /** Content words as written. */
  readonly byForm: ByName;
  /** Two neighbours by what they are when written as one: "fail over" by "failover". */
  readonly byJoined: ByName;
  /** Runs of words by their initials. */
  readonly byInitials: ByName;
  /** Words in capitals. */
  readonly acronyms: ByName;
}

export function indexWords({ words }: ShortText): WordIndex {
  const isSpelt = ({ isNumber, isFunctionWord }: ShortWord): boolean => !isNumber && !isFunctionWord;
  return {
    words,
    byKey: group(words, ({ key }) => [key]),
    byConcept: group(words, ({ concepts }) => concepts),
    byForm: group(words.filter(isSpelt), ({ form }) => [form]),
    byJoined: group(words, (word) => pairsWith(words, word).map(nameJoined)),
    byInitials: group(words, (word) => runsWith(words, word).map(nameInitials)),
    acronyms: group(
      words.filter(({ isCapitals }) => isCapitals),
      ({ form }) => [form],
    ),
  };
}

/**
 * Everything in the answer that says what a word of the model answer says; empty where nothing does. What is meant
 * the other way round, denied by one of them alone, is no match.
 */
export function matchWord(word: ShortWord, model: WordIndex, answer: WordIndex): readonly Match[] {
  const certain = [
    ...named(answer.byKey, [word.key]),
    ...named(answer.byConcept, word.concepts),
    ...named(answer.byJoined, [word.form]),
    ...named(answer.byForm, pairsWith(model.words, word).map(nameJoined)),
    ...named(answer.byInitials, word.isCapitals ? [word.form] : []),
    ...named(answer.acronyms, runsWith(model.words, word).map(nameInitials)),
  ];
  const alike =
    certain.length > 0 ? certain.map((other) => ({ word: other, strength: 1 })) : spelt(word, answer);
  return alike.filter((match) => agree(word, match.word)).map((match) => weaken(word, match));
}

function spelt(word: ShortWord, { byForm }: WordIndex): readonly Match[] {
  if (word.isNumber || word.isFunctionWord) return [];
  return [...byForm].flatMap(([form, words]) => {
    const strength = similarity(word.form, form);
    return strength === 0 ? [] : words.map((other) => ({ word: other, strength }));
  });
}

/** A name in a bare list of names is mentioned, no more, unless the model answer is such a list itself. */
function weaken(word: ShortWord, match: Match): Match {
  return match.word.isListed && !word.isListed ? { ...match, strength: match.strength * LISTED } : match;
}

function named(index: ByName, names: readonly string[]): Words {
  return names.flatMap((name) => index.get(name) ?? []);
}

/** A word with the one before it, and with the one after it. */
function pairsWith(words: Words, { at }: ShortWord): readonly Words[] {
  return runsOf(words, at, 2);
}

/** All the runs around a word that an acronym could stand for. */
function runsWith(words: Words, { at }: ShortWord): readonly Words[] {
  const runs: Words[] = [];
  for (let length = 2; length <= LONGEST_ACRONYM; length += 1) runs.push(...runsOf(words, at, length));
  return runs;
}

function runsOf(words: Words, at: number, length: number): readonly Words[] {
  const runs: Words[] = [];
  for (let from = Math.max(0, at - length + 1); from <= at && from + length <= words.length; from += 1)
    runs.push(words.slice(from, from + length));
  return runs;
}

function nameJoined(run: Words): string {
  return run.map(({ form }) => form).join('');
}

function nameInitials(run: Words): string {
  return run.map(({ form }) => form[0]).join('');
}

function group(words: Words, namesOf: (word: ShortWord) => readonly string[]): ByName {
  const groups = new Map<string, ShortWord[]>();
  for (const word of words) {
    for (const name of namesOf(word)) {
      const known = groups.get(name);
      if (known === undefined) groups.set(name, [word]);
      else known.push(word);
    }
  }
  return groups;
}

const LISTED = 0.5;
const LONGEST_ACRONYM = 5;
