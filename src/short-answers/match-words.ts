/**
 * Decides which words of an answer stand for which of the model answer: the same stem or number, names of one concept,
 * one word written as two, an acronym and its words, or, as a weaker match, a similar spelling.
 */
import { matchAcronyms } from './match-acronyms.ts';
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
interface WordIndex {
  readonly byKey: ByName;
  readonly byConcept: ByName;
  /** Content words as written. */
  readonly byForm: ByName;
  /** Two neighbours by what they are when written as one: "fail over" by "failover". */
  readonly byJoined: ByName;
}

function indexWords({ words }: ShortText): WordIndex {
  const isSpelt = ({ isNumber, isFunctionWord }: ShortWord): boolean => !isNumber && !isFunctionWord;
  return {
    byKey: group(words, ({ key }) => [key]),
    byConcept: group(words, ({ concepts }) => concepts),
    byForm: group(words.filter(isSpelt), ({ form }) => [form]),
    byJoined: group(words, (word) => joinedWith(words, word)),
  };
}

/** Finds what stands in the answer for words of the model answer. */
export type MatchWord = (word: ShortWord) => readonly Match[];

/**
 * Gives everything in the answer that says what a word of the model answer says; empty where nothing does. What is
 * meant the other way round, denied by one of them alone, is no match.
 */
export function createMatchWord(model: ShortText, answer: ShortText): MatchWord {
  const index = indexWords(answer);
  const acronyms = matchAcronyms(model.words, answer.words);
  return (word) => {
    const certain = [...certainMatches(word, model, index), ...(acronyms.get(word) ?? [])];
    const alike =
      certain.length > 0 ? certain.map((other) => ({ word: other, strength: 1 })) : spelt(word, index);
    return alike.filter((match) => agree(word, match.word)).map((match) => weaken(word, match));
  };
}

function certainMatches(word: ShortWord, { words }: ShortText, answer: WordIndex): Words {
  return [
    ...named(answer.byKey, [word.key]),
    ...named(answer.byConcept, word.concepts),
    ...named(answer.byJoined, [word.form]),
    ...named(answer.byForm, joinedWith(words, word)),
  ];
}

function spelt(word: ShortWord, { byForm }: WordIndex): readonly Match[] {
  if (word.isNumber || word.isFunctionWord) return [];
  const matches: Match[] = [];
  for (const [form, words] of byForm) {
    const strength = similarity(word.form, form);
    if (strength > 0) for (const other of words) matches.push({ word: other, strength });
  }
  return matches;
}

/** A name in a bare list of names is mentioned, no more, unless the model answer is such a list itself. */
function weaken(word: ShortWord, match: Match): Match {
  return match.word.isListed && !word.isListed ? { ...match, strength: match.strength * LISTED } : match;
}

function named(index: ByName, names: readonly string[]): Words {
  return names.flatMap((name) => index.get(name) ?? []);
}

/** A word with the one before it, and with the one after it, each as one word. */
function joinedWith(words: Words, { at, form }: ShortWord): readonly string[] {
  const [before, after] = [words[at - 1], words[at + 1]];
  return [
    ...(before === undefined ? [] : [before.form + form]),
    ...(after === undefined ? [] : [form + after.form]),
  ];
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
