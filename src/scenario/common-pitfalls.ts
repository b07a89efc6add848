/** The pitfalls that the glossary knows, as rubrics have them: what is wrong in any interview, whatever the step. */
import type { Concept, ConceptPitfall } from '../concepts/types.ts';
import type { Pitfall } from '../rubric/types.ts';
import type { Look } from '../signals/types.ts';

/** In the order of the glossary. A claim counts where the candidate commits to it and nothing of `unless` is beside it. */
export function commonPitfalls(concepts: readonly Pick<Concept, 'id' | 'pitfalls'>[]): readonly Pitfall[] {
  return concepts.flatMap(({ id: concept, pitfalls = [] }) =>
    pitfalls.map((pitfall) => {
      const { id, title, cost, reason } = pitfall;
      return { id, title, cost, when: lookOf(pitfall), reason, concepts: [concept] };
    }),
  );
}

function lookOf({ claims, crowd, unless }: ConceptPitfall): Look {
  const alone = claims.filter((claim) => typeof claim === 'string');
  const together = claims.filter((claim) => typeof claim !== 'string');
  const claimed = [...(alone.length > 0 ? [says(alone)] : []), ...together.map(near)];
  const found = anyOf([
    ...(claimed.length > 0 ? [{ signal: 'claimed', options: { of: anyOf(claimed) } }] : []),
    ...(crowd === undefined ? [] : [crowdOf(crowd)]),
  ]);
  return unless.length === 0 ? found : { signal: 'without', options: { find: found, lacks: says(unless) } };
}

/** Names in a bare list are not claimed, and yet there are too many. */
function crowdOf({ atLeast, of }: NonNullable<ConceptPitfall['crowd']>): Look {
  return { signal: 'crowd', options: { atLeast, of: of.map((phrase) => says([phrase])) } };
}

function says(phrases: readonly string[]): Look {
  return { signal: 'says', options: { phrases } };
}

function near(phrases: readonly string[]): Look {
  return { signal: 'near', options: { of: phrases.map((phrase) => says([phrase])) } };
}

function anyOf(looks: readonly Look[]): Look {
  const [only, ...others] = looks;
  return only !== undefined && others.length === 0 ? only : { signal: 'any', options: { of: looks } };
}
