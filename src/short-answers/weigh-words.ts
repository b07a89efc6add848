/** Decides how much each word counts: content, the question's own words, or grammar. */
import type { ShortText, ShortWord } from './types.ts';

/** Content, content that the question has said already, or grammar. */
export type WordKind = 'own' | 'asked' | 'grammar';

/** A word of a text, all its occurrences together. */
export interface WeighedWord {
  readonly key: string;
  readonly occurrences: readonly ShortWord[];
  /** 1 for an own word, less for another. */
  readonly weight: number;
  readonly kind: WordKind;
}

/** What discounts a word. */
export interface Discounts {
  /** Keys of the question's words. */
  readonly asked: ReadonlySet<string>;
  /** Whether grammar counts as content. */
  readonly grammarCounts: boolean;
}

/**
 * What to discount with such a model answer. One that is made of the question's own words ("the second one") must be
 * answered in them, and one without a content word ("it can't") in grammar.
 */
export function discountsFor(model: ShortText, question: ShortText): Discounts {
  const asked = new Set(question.words.map(({ key }) => key));
  const isContent = ({ isFunctionWord }: ShortWord): boolean => !isFunctionWord;
  if (model.words.some((word) => isContent(word) && !asked.has(word.key)))
    return { asked, grammarCounts: false };
  return { asked: new Set(), grammarCounts: !model.words.some(isContent) };
}

/** The different words of a text, in the order in which they first stand there. */
export function weighWords(
  { words }: ShortText,
  { asked, grammarCounts }: Discounts,
): readonly WeighedWord[] {
  const byKey = new Map<string, ShortWord[]>();
  for (const word of words) {
    const known = byKey.get(word.key);
    if (known === undefined) byKey.set(word.key, [word]);
    else known.push(word);
  }
  return [...byKey].map(([key, occurrences]) => {
    const isContent = grammarCounts || occurrences.some(({ isFunctionWord }) => !isFunctionWord);
    const kind = !isContent ? 'grammar' : asked.has(key) ? 'asked' : 'own';
    return { key, occurrences, weight: WEIGHTS[kind], kind };
  });
}

/**
 * Grammar tells "from left to right" from "left, right", and little else. The question's words show that an answer
 * keeps to the point, not that it is right.
 */
const WEIGHTS: Readonly<Record<WordKind, number>> = { own: 1, asked: 0.25, grammar: 0.1 };
