/** Finds the building blocks that a text names: stores, caches, brokers, gateways, services, each by the candidate's own word. */
import { compileReader, createConceptReader } from '../concepts/concept-reader.ts';
import { plainNames } from '../concepts/find-concepts.ts';
import type { Concept, ElementKind } from '../concepts/types.ts';
import { isOwn, standingOf } from '../text/standing-of.ts';

export interface Element {
  readonly kind: ElementKind;
  /** As it was said. */
  readonly name: string;
  /** The concept's id; '' for a service, which is known by its name alone. */
  readonly concept: string;
}

export type FindElements = (text: string) => readonly Element[];

/** Compiles the names of the concepts that are building blocks; what is denied or said of others is not found. */
export function createElementFinder(concepts: readonly Concept[]): FindElements {
  const known = concepts
    .filter(({ element }) => element !== undefined)
    .map((concept) => ({ ...concept, aliases: plainNames(concept).slice(1).filter(isName) }));
  const reader = createConceptReader(compileReader(known, []).store());
  return (source) => {
    const reading = reader.read(source);
    const { text } = reading;
    const found = known.flatMap(({ id, element }) =>
      reading
        .mentions([`@${id}`])
        .filter((mention) => isOwn(standingOf(text, mention)))
        .map(({ from, to }) => ({
          from,
          to,
          kind: element ?? ('store' as const),
          concept: id,
          name: source.slice(text.starts[from] ?? 0, text.ends[to - 1] ?? 0),
        })),
    );
    const apart = found
      .sort((a, b) => a.from - b.from || b.to - a.to)
      .filter(({ from }, index, all) => all.slice(0, index).every((before) => before.to <= from));
    return [...apart.map(({ kind, name, concept }) => ({ kind, name, concept })), ...services(source)];
  };
}

/** A paraphrase such as "nearest region" tells a grader something, but is no name to write into a box. */
function isName(alias: string): boolean {
  return alias.split(' ').length <= MOST_WORDS && !TALK.test(alias);
}

/** "message service", "the fan-out worker": what somebody calls a part that does something. */
function services(source: string): readonly Element[] {
  return [...source.matchAll(/\b((?:[a-z][a-z-]+ ){1,2})(services?|workers?)\b/gi)].flatMap(
    ([, words = '', noun = '']) => {
      const name = words
        .trim()
        .split(' ')
        .filter((word) => !FILLERS.has(word.toLowerCase()))
        .join(' ');
      return name === ''
        ? []
        : [
            {
              kind: 'service' as const,
              name: `${name} ${noun.toLowerCase().replace(/s$/, '')}`,
              concept: '',
            },
          ];
    },
  );
}

const MOST_WORDS = 3;
const TALK = /\b(?:is|are|it|a|who|where|what|nearest|node|copies|kept|same|one)\b/i;
const FILLERS: ReadonlySet<string> = new Set(
  'a an the this that these those each every other another own one two three our its their of for in to and or by with from between any all some same outside such push many several first second new old more no which what stateless internal separate'.split(
    ' ',
  ),
);
