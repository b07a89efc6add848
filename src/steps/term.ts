/** A question that asks for the name of something. */
import { phrasesOf } from '../signals/registry.ts';
import { ofKind } from './picks.ts';
import type { StepKind } from './types.ts';
import { isEmptyValue, valueParts } from './value-parts.ts';

export const term: StepKind = {
  name: 'term',
  about: 'a question that asks for a term',
  form: 'text',
  shapes: ['text'],
  hasColumns: false,
  parts: valueParts,
  isEmpty: isEmptyValue,
  question: {
    schema: (z, { frame: keys, look }) =>
      z
        .strictObject({ ...keys, accepts: look })
        .transform(({ accepts, ...frame }) => ({ frame, core: { kind: 'term', accepts } })),
    looks: (question) => [ofKind(question, 'term').accepts],
    faults: () => [],
    strays: () => [],
    judge: (question, value, { find, quote }) => {
      const said = typeof value === 'string' ? value : '';
      if (guesses(said) > MOST_GUESSES) return { credit: 0, reason: ONE_TERM, evidence: [] };
      const hits = find(ofKind(question, 'term').accepts);
      return { credit: hits.length > 0 ? 1 : 0, reason: '', evidence: hits.slice(0, 1).flatMap(quote) };
    },
    show: () => ({ left: [], right: [] }),
    typing: 'Type the term.',
    read: (_, typed) => ({ ok: true, value: typed.trim() }),
    right: (question, termOf) =>
      phrasesOf(ofKind(question, 'term').accepts).flatMap((phrase) => {
        if (phrase.startsWith('@')) return [termOf(phrase.slice(1))];
        return PATTERN.test(phrase) ? [] : [phrase];
      }),
    wrong: () => [NO_TERM],
    rightText: () => '',
  },
};

/** Terms that an answer gives one beside the other; who lists many has not named one. `pub/sub` is a single one. */
function guesses(text: string): number {
  const paired = text.replace(PAIR, '$1-$2');
  return paired.split(/[,;/\n]|\bor\b|\band\b/i).filter((piece) => piece.trim() !== '').length;
}

/** A phrase with alternatives or gaps, which nobody types as it stands. */
const PATTERN = /[()|]|\.\.|=/;
/** Two words with a slash between them, and no third. */
const PAIR = /(?<![^\s(])([^\s/()]+)\/([^\s/()]+)(?![^\s).,;])/g;
const MOST_GUESSES = 2;
const ONE_TERM = 'Give one term; a list of guesses names none.';
/** A word of no field. */
const NO_TERM = 'umbrella';
