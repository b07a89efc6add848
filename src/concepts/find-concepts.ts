/** Finds the concepts that somebody means by a few words: by any name, in any form of its words, or nearly so. */
import { closestName } from '../source/closest-name.ts';
import { compileReader, createConceptReader } from './concept-reader.ts';
import type { Concept } from './types.ts';

export interface FoundConcepts {
  /** Those that the words as a whole name, in the order of the glossary. */
  readonly named: readonly Concept[];
  /** Those that a part of the words names, where the whole names none. */
  readonly mentioned: readonly Concept[];
  /** The one with the nearest name, where the whole names none. */
  readonly near: Concept | undefined;
}

/** What the words name; a plural, an abbreviation or a slip of a letter in a long word does no harm. */
export function findConcepts(concepts: readonly Concept[], words: string): FoundConcepts {
  return createConceptFinder(concepts)(words);
}

/** The same for many words, with the names compiled once. */
export function createConceptFinder(concepts: readonly Concept[]): (words: string) => FoundConcepts {
  const reader = createConceptReader(compileReader(concepts.map(withAmbiguous), []).store());
  return (words) => {
    const asked = words.trim().replace(FRAME, '').replace(FRAME_END, '');
    const reading = reader.read(asked);
    const whole = reading.text.length;
    const hits = concepts.map((concept) => {
      const mentions = reading.mentions([`@${concept.id}`]);
      const isId = concept.id === asked.toLowerCase();
      const longest = Math.max(0, ...mentions.map(({ from, to }) => to - from));
      return { concept, longest: isId ? whole : longest };
    });
    const named = hits.filter(({ longest }) => whole > 0 && longest >= whole).map(({ concept }) => concept);
    const mentioned = hits.filter(({ longest }) => longest > 0).toSorted((a, b) => b.longest - a.longest);
    if (named.length > 0) return { named, mentioned: [], near: undefined };
    return { named, mentioned: mentioned.map(({ concept }) => concept), near: nearest(concepts, asked) };
  };
}

/** Somebody who looks a word up may mean any of its meanings. */
function withAmbiguous(concept: Concept): Concept {
  const { aliases, ambiguous = [] } = concept;
  return { ...concept, aliases: [...new Set([...aliases, ...ambiguous.map(({ word }) => word)])] };
}

function nearest(concepts: readonly Concept[], words: string): Concept | undefined {
  const name = closestName(words, concepts.flatMap(plainNames));
  return name === undefined ? undefined : concepts.find((concept) => plainNames(concept).includes(name));
}

/** Concepts whose names or texts hold every one of the words, whatever their case, in the order of the glossary. */
export function searchConcepts(concepts: readonly Concept[], words: string): readonly Concept[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  return concepts.filter((concept) => {
    const { term, definition, useWhen = '', price = '', example = '' } = concept;
    const text = [term, ...plainNames(concept), definition, useWhen, price, example].join('\n').toLowerCase();
    return wanted.every((word) => text.includes(word));
  });
}

/** The term and those aliases that are names and no patterns. */
export function plainNames({ term, aliases }: Concept): readonly string[] {
  return [term, ...aliases.filter((alias) => !PATTERN.test(alias))];
}

/** What stands around the term in a question for it. */
const FRAME =
  /^(?:(?:what(?:'s| is| are| does| do)|who is|explain|define|how (?:does|do)|tell me about|why)\s+)?(?:(?:a|an|the)\s+)?/i;
const FRAME_END = /(?:\s+(?:mean|means|work|works))?\s*[?.!]*$/i;
const PATTERN = /[()|]|\.\.|^=/;
