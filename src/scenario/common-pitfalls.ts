/**
 * The pitfalls that the glossary knows, as rubrics have them: what is wrong in any interview, whatever the step. They
 * are compiled once for all scenarios, for they have more phrases than any of these.
 */
import { compilePhrases, type StoredPhrases } from '../concepts/concept-reader.ts';
import type { Concept, ConceptPitfall, Reading } from '../concepts/types.ts';
import type { Pitfall } from '../rubric/types.ts';
import type { Look } from '../signals/types.ts';
import type { PhraseSet } from '../text/phrase-graph.ts';

/** Pitfalls with the phrases that their looks name, in plain data. */
export interface CommonPitfalls {
  readonly pitfalls: readonly Pitfall[];
  readonly phrases: StoredPhrases;
}

type Knowing = Pick<Concept, 'id' | 'pitfalls'>;

/** In the order of the glossary. A claim counts where the candidate commits to it and nothing of `unless` is beside it. */
export function compilePitfalls(concepts: readonly Knowing[]): CommonPitfalls {
  const sets: PhraseSet[] = [];
  const pitfalls = concepts.flatMap(({ id: concept, pitfalls: known = [] }) =>
    known.map((pitfall) => {
      const { id, title, cost, reason } = pitfall;
      const says = (phrases: readonly string[], prefix = CLAIM): Look => {
        const key = `${prefix}${id}:${sets.length}`;
        sets.push({ key, phrases });
        return { signal: 'says', options: { phrases: [key] } };
      };
      return { id, title, cost, when: lookOf(pitfall, says), reason, concepts: [concept] };
    }),
  );
  return { pitfalls, phrases: compilePhrases(sets) };
}

/** Those of the common pitfalls that a text may fall into, for it has some of their phrases; few of very many. */
export function pitfallsNear(pitfalls: readonly Pitfall[], { mentioned }: Reading): readonly Pitfall[] {
  const ids = new Set(
    mentioned()
      .filter((key) => key.startsWith(CLAIM))
      .map((key) => key.slice(CLAIM.length, key.lastIndexOf(':'))),
  );
  return ids.size === 0 ? [] : pitfalls.filter(({ id }) => ids.has(id));
}

/** The ids of all pitfalls, by which two glossaries are known to have the same. */
export function pitfallIds(concepts: readonly Knowing[]): readonly string[] {
  return concepts.flatMap(({ pitfalls = [] }) => pitfalls.map(({ id }) => id));
}

/** Makes a look that finds any of some phrases. */
type Says = (phrases: readonly string[], prefix?: string) => Look;

function lookOf({ claims, crowd, unless }: ConceptPitfall, says: Says): Look {
  const alone = claims.filter((claim) => typeof claim === 'string');
  const together = claims.filter((claim) => typeof claim !== 'string');
  const claimed = [...(alone.length > 0 ? [says(alone)] : []), ...together.map((claim) => near(claim, says))];
  const found = anyOf([
    ...(claimed.length > 0 ? [{ signal: 'claimed', options: { of: anyOf(claimed) } }] : []),
    ...(crowd === undefined ? [] : [crowdOf(crowd, says)]),
  ]);
  return unless.length === 0
    ? found
    : { signal: 'without', options: { find: found, lacks: says(unless, EXCUSE) } };
}

/** Names in a bare list are not claimed, and yet there are too many. */
function crowdOf({ atLeast, of }: NonNullable<ConceptPitfall['crowd']>, says: Says): Look {
  return { signal: 'crowd', options: { atLeast, of: of.map((phrase) => says([phrase])) } };
}

function near(phrases: readonly string[], says: Says): Look {
  return { signal: 'near', options: { of: phrases.map((phrase) => says([phrase])) } };
}

function anyOf(looks: readonly Look[]): Look {
  const [only, ...others] = looks;
  return only !== undefined && others.length === 0 ? only : { signal: 'any', options: { of: looks } };
}

/** What the keys of phrases begin with; the id and a number follow. */
const CLAIM = 'pitfall:';
const EXCUSE = 'unless:';
