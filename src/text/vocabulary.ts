/**
 * The words that anybody looks for, as small numbers. Words of a text are looked up by their form, then by
 * stem, and long unknown ones by near miss; words that nobody looks for are all 0.
 */
import { stemmer } from 'stemmer';
import { words } from './word-list.ts';

export interface Vocabulary {
  /** Learns a word of a phrase: its stem's id, or with `exact` an id for this form alone. */
  readonly learn: (word: string, exact: boolean) => number;
  /** The ids of a word of a text, in lower case: its stem's, and that of its exact form; 0 where unknown. */
  readonly look: (word: string) => WordIds;
  /** All that was learned, to be stored and given to `createVocabulary` again. */
  readonly store: () => StoredVocabulary;
}

export interface StoredVocabulary {
  /** Stems, and exact forms with `=` before them, by id from 1. */
  readonly words: readonly string[];
  /** Forms that a misspelt word may be a near miss of. */
  readonly long: readonly string[];
}

export interface WordIds {
  readonly stem: number;
  readonly exact: number;
}

/** Shorter words have too many neighbours that are words themselves. */
const MIN_TYPO_LENGTH = 7;
const MAX_TYPO_LENGTH = 24;
/** Looked-up words kept for the next text; the memo starts afresh beyond, so that streams use constant memory. */
const MEMO_SIZE = 20_000;
const UNKNOWN: WordIds = { stem: 0, exact: 0 };

export function createVocabulary(stored: StoredVocabulary = { words: [], long: [] }): Vocabulary {
  const words = [...stored.words];
  const long = [...stored.long];
  const ids = new Map(words.map((word, index) => [word, index + 1]));
  const keys = new Map<string, string>();
  let longWords: ReadonlyMap<string, readonly string[]> | null = null;
  let memo = new Map<string, WordIds>();

  const learn = (word: string, exact: boolean): number => {
    const key = exact ? `=${word}` : (keys.get(word) ?? stemmer(word));
    if (!exact) keys.set(word, key);
    const known = ids.get(key);
    if (known !== undefined) return known;
    if (!exact && word.length >= MIN_TYPO_LENGTH) long.push(word);
    words.push(key);
    ids.set(key, words.length);
    longWords = null;
    memo = new Map();
    return words.length;
  };

  const lookUp = (word: string): WordIds => {
    const stem = ids.get(stemmer(word)) ?? 0;
    const exact = ids.get(`=${word}`) ?? 0;
    if (stem !== 0 || exact !== 0) return { stem, exact };
    if (word.length < MIN_TYPO_LENGTH || word.length > MAX_TYPO_LENGTH || REAL_WORDS.has(word))
      return UNKNOWN;
    longWords ??= fileLongWords(long);
    const near = nearMiss(longWords, word);
    return near === undefined ? UNKNOWN : { stem: ids.get(stemmer(near)) ?? 0, exact: 0 };
  };

  /** "core's" is the core's; "it's" is a word of its own. */
  const lookOwned = (word: string): WordIds => {
    const found = lookUp(word);
    const isOwned = found.stem === 0 && found.exact === 0 && word.endsWith("'s");
    return isOwned ? lookUp(word.slice(0, -2)) : found;
  };

  const look = (word: string): WordIds => {
    const known = memo.get(word);
    if (known !== undefined) return known;
    if (memo.size >= MEMO_SIZE) memo = new Map();
    const ids = lookOwned(word);
    memo.set(word, ids);
    return ids;
  };

  return { learn, look, store: () => ({ words, long }) };
}

/** Long words by first letter and length: a near miss shares the one and nearly the other. */
function fileLongWords(long: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const files = new Map<string, string[]>();
  for (const word of long) {
    const key = `${word[0]}${word.length}`;
    const others = files.get(key);
    if (others === undefined) files.set(key, [word]);
    else others.push(word);
  }
  return files;
}

function nearMiss(longWords: ReadonlyMap<string, readonly string[]>, word: string): string | undefined {
  for (const length of [word.length, word.length - 1, word.length + 1]) {
    const near = longWords.get(`${word[0]}${length}`)?.find((candidate) => isOneEdit(candidate, word));
    if (near !== undefined) return near;
  }
  return undefined;
}

/** One insertion, deletion, substitution, or swap of neighbours apart. */
function isOneEdit(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let head = 0;
  while (head < a.length && a[head] === b[head]) head += 1;
  let tail = 0;
  const room = Math.min(a.length, b.length) - head;
  while (tail < room && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail += 1;
  const left = a.slice(head, a.length - tail);
  const right = b.slice(head, b.length - tail);
  if (left.length <= 1 && right.length <= 1) return true;
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
}

/** Words in their own right that stand one letter from a term of the field. */
const REAL_WORDS: ReadonlySet<string> = new Set(
  words(`
    sharing catching cashing washing leading landing hosting posting resting routine contact
    contacts contrast contacted properly massage massages costumer personal personnel quality
    quantity deliver relation reaction creating crating matching watching patching batching booking
    looking locking blocking clocking writing waiting serving saving having sending spending lending
    ending through thought though country county counter encounter consistent consistently
    persistent resistant message storage shortage scaling sealing healing dealing polling pulling
    rolling calling falling failing filling selling telling testing getting setting hitting letting
    betting sorting storing scoring shoring staring starting stating charging changing hanging
    ranging reading heading loading trading grading current currently concurrent recurrent expected
    excepted accepted affected effected elected selected
  `),
);
