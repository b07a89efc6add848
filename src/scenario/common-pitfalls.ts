/**
 * The pitfalls that the glossary knows, as rubrics have them: what is wrong in any interview, whatever the step. They
 * are compiled once for all scenarios, for they have more phrases than any of these.
 */
import { compileShared, type SharedPhrases } from '../concepts/concept-reader.ts';
import type { Concept, ConceptPitfall, Reading } from '../concepts/types.ts';
import type { Pitfall } from '../rubric/types.ts';
import type { Look } from '../signals/types.ts';
import type { PhraseSet } from '../text/phrase-graph.ts';

/** Pitfalls with the phrases that their looks name, in plain data. */
export interface CommonPitfalls {
  readonly pitfalls: readonly Pitfall[];
  readonly phrases: SharedPhrases;
}

type Knowing = Pick<Concept, 'id' | 'pitfalls'>;

/** In the order of the glossary. A claim counts where the candidate commits to it and nothing of `unless` is beside it. */
export function compilePitfalls(concepts: readonly Knowing[]): CommonPitfalls {
  const sought = createSets('claim');
  const excuses = createSets('unless');
  const pitfalls = concepts.flatMap(({ id: concept, pitfalls: known = [] }) =>
    known.map((pitfall) => {
      const { id, title, cost, reason } = pitfall;
      const says = (phrases: readonly string[], isExcuse = false): Look => ({
        signal: 'says',
        options: { phrases: [(isExcuse ? excuses : sought).keyOf(phrases)] },
      });
      return { id, title, cost, when: lookOf(pitfall, says), reason, concepts: [concept] };
    }),
  );
  return { pitfalls, phrases: compileShared(sought.all(), excuses.all()) };
}

/** Sets of phrases under keys of their own; the same phrases, wherever they are needed, are one set. */
function createSets(prefix: string) {
  const sets = new Map<string, PhraseSet>();
  return {
    keyOf: (phrases: readonly string[]): string => {
      const text = [...phrases].sort().join('\n');
      const set = sets.get(text) ?? { key: `${prefix}:${sets.size}`, phrases };
      sets.set(text, set);
      return set.key;
    },
    all: (): readonly PhraseSet[] => [...sets.values()],
  };
}

/** Those of the common pitfalls that a text may fall into, for it has enough of their phrases; few of very many. */
export function pitfallsNear(pitfalls: readonly Pitfall[], { mentioned }: Reading): readonly Pitfall[] {
  const keys = new Set(mentioned());
  return pitfalls.filter(({ when }) => mayHold(when, keys));
}

/** Whether a look can find anything where only these phrases occur. */
function mayHold({ signal, options }: Look, keys: ReadonlySet<string>): boolean {
  const { phrases, of, find, atLeast } = options as Partial<LookOptions>;
  if (phrases !== undefined) return phrases.some((key) => keys.has(key));
  if (find !== undefined) return mayHold(find, keys);
  if (of === undefined) return true;
  if (!Array.isArray(of)) return mayHold(of as Look, keys);
  const holding = (of as readonly Look[]).filter((look) => mayHold(look, keys)).length;
  return holding >= (atLeast ?? (signal === 'together' ? of.length : 1));
}

/** Of the signals that the looks here are made of. */
interface LookOptions {
  readonly phrases: readonly string[];
  readonly of: Look | readonly Look[];
  readonly find: Look;
  readonly atLeast: number;
}

/** The ids of all pitfalls, by which two glossaries are known to have the same. */
export function pitfallIds(concepts: readonly Knowing[]): readonly string[] {
  return concepts.flatMap(({ pitfalls = [] }) => pitfalls.map(({ id }) => id));
}

/** Makes a look that finds any of some phrases. */
type Says = (phrases: readonly string[], isExcuse?: boolean) => Look;

function lookOf({ claims, crowd, unless }: ConceptPitfall, says: Says): Look {
  const alone = claims.filter((claim) => typeof claim === 'string');
  const together = claims.filter((claim) => typeof claim !== 'string');
  const claimed = [
    ...(alone.length > 0 ? [says(alone)] : []),
    ...together.map((claim) => togetherOf(claim, says)),
  ];
  const found = anyOf([
    ...(claimed.length > 0 ? [{ signal: 'claimed', options: { of: anyOf(claimed) } }] : []),
    ...(crowd === undefined ? [] : [crowdOf(crowd, says)]),
  ]);
  const lacks = says([...unless, ...REJECTING], true);
  return { signal: 'without', options: { find: found, lacks } };
}

/** Names in a bare list are not claimed, and yet there are too many. */
function crowdOf({ atLeast, of }: NonNullable<ConceptPitfall['crowd']>, says: Says): Look {
  return { signal: 'crowd', options: { atLeast, of: of.map((phrase) => says([phrase])) } };
}

function togetherOf(phrases: readonly string[], says: Says): Look {
  return { signal: 'together', options: { of: phrases.map((phrase) => says([phrase])), within: STATEMENT } };
}

function anyOf(looks: readonly Look[]): Look {
  const [only, ...others] = looks;
  return only !== undefined && others.length === 0 ? only : { signal: 'any', options: { of: looks } };
}

/** What is told as turned down is not claimed. */
const REJECTING = [
  '(i|we|and) =rejected',
  '=rejected (alternatives|options|because|since|for)',
  'turned down',
  '(decide|decided) against',
];

/** Words of a claim; of 2,700 claims in the tests none needs more, and two need more than 15. */
const STATEMENT = 20;
