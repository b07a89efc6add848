/** Tells an answer from an echo of what was asked. */
import { findSegments } from './segments.ts';
import { type Tokens, tokenise } from './tokenise.ts';
import type { TokenRange } from './types.ts';

/** Stem ids. */
export type WordSet = ReadonlySet<number>;

/** What was asked, to tell an answer from its echo. */
export interface Question {
  readonly words: WordSet;
  /** Its sentences, word for word. */
  readonly sentences: ReadonlySet<string>;
}

/** Nothing was asked, so nothing is an echo. */
export const NO_QUESTION: Question = { words: new Set(), sentences: new Set() };

/** What an echo is heard by. */
interface Stems {
  readonly stems: Int32Array;
  readonly exacts: Int32Array;
}

/** Whether nearly all the words that mean anything are the question's own. */
export function isEcho(ids: Stems, stopWords: WordSet, sentence: TokenRange, question: Question): boolean {
  if (question.words.size === 0) return false;
  let content = 0;
  let repeated = 0;
  for (let at = sentence.from; at < sentence.to; at += 1) {
    if (stopWords.has(ids.exacts[at] ?? 0)) continue;
    content += 1;
    if (question.words.has(ids.stems[at] ?? 0)) repeated += 1;
  }
  return content >= FEWEST_ECHOED && repeated / content >= ECHO_SHARE;
}

/** Whether a sentence stands in the question word for word, however short it is. */
export function isRepeated(tokens: Tokens, { from, to }: TokenRange, question: Question): boolean {
  return (
    to - from > 1 &&
    question.sentences.size > 0 &&
    question.sentences.has(tokens.words.slice(from, to).join(' '))
  );
}

export function sentencesOf(text: string): readonly string[] {
  const tokens = tokenise(text);
  const { sentences } = findSegments(Uint8Array.from(tokens.breaks), () => false);
  return sentences.map(({ from, to }) => tokens.words.slice(from, to).join(' '));
}

/** Shorter sentences repeat the question's words by chance: "Customer, courier." */
const FEWEST_ECHOED = 5;
const ECHO_SHARE = 0.75;
