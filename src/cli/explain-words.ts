/** What the glossary says to a few words, as `explain` prints it. */
import { findConcepts, searchConcepts } from '../concepts/find-concepts.ts';
import { termsOf } from '../concepts/terms-of.ts';
import type { Concept } from '../concepts/types.ts';
import { fail, type Outcome, type Problem, succeed } from '../problem.ts';
import type { Style } from '../style.ts';
import { conceptsJson, conceptsMarkdown, conceptsText, glossaryText } from './views/explain.ts';

export type ExplainFormat = 'pretty' | 'json' | 'markdown';

export interface Explaining {
  readonly words: string;
  /** Looks into the definitions too, and lists what holds all the words. */
  readonly search: boolean;
  readonly format: ExplainFormat;
}

export interface Explained {
  readonly text: string;
  /** Said beside it, where the words were only nearly right. */
  readonly note: string | null;
}

/** The text to print; a Problem where nothing is found. */
export function explainWords(
  concepts: readonly Concept[],
  { words, search, format }: Explaining,
  style: Style,
): Outcome<Explained> {
  const listed = (found: readonly Concept[]): Outcome<Explained> =>
    succeed({
      text: format === 'pretty' ? glossaryText(found, style) : write(found, concepts, format, style),
      note: null,
    });
  if (words === '') return listed(concepts);
  if (search) {
    const found = searchConcepts(concepts, words);
    return found.length === 0 ? fail([nothing(words)]) : listed(found);
  }
  const { named, mentioned, near } = findConcepts(concepts, words);
  const found = named.length > 0 ? named : near === undefined ? mentioned.slice(0, MOST_MENTIONED) : [near];
  if (found.length === 0) return fail([nothing(words)]);
  const note =
    named.length === 0 && near !== undefined ? `${NEAREST} ${JSON.stringify(words)}: ${near.term}.` : null;
  const shown =
    format === 'json' ? found : found.map((concept) => withMeanings(concept, words, found.length));
  return succeed({ text: write(shown, concepts, format, style), note });
}

/** Of the words with several meanings only the one that was looked up is told, and only where it led to several. */
function withMeanings(concept: Concept, words: string, count: number): Concept {
  const { ambiguous = [], ...others } = concept;
  const asked = words.trim().toLowerCase();
  const own = ambiguous.filter(({ word }) => count > 1 && asked.includes(word.toLowerCase()));
  return own.length === 0 ? others : { ...others, ambiguous: own.slice(0, 1) };
}

function write(
  found: readonly Concept[],
  all: readonly Concept[],
  format: ExplainFormat,
  style: Style,
): string {
  const termOf = termsOf(all);
  switch (format) {
    case 'json':
      return conceptsJson(found);
    case 'markdown':
      return conceptsMarkdown(found, termOf);
    case 'pretty':
      return conceptsText(found, termOf, style);
    default:
      return format satisfies never;
  }
}

function nothing(words: string): Problem {
  return {
    code: 'unknown-concept',
    message: `The glossary has nothing called ${JSON.stringify(words)}.`,
    hint: LOOK,
  };
}

/** Of longer questions the few terms that most of the words are about. */
const MOST_MENTIONED = 3;
const LOOK = 'sdcoach explain lists the terms; --search looks into the definitions.';
const NEAREST = 'The nearest to';
