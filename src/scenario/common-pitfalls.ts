/** The pitfalls that the glossary knows, as rubrics have them: what is wrong in any interview, whatever the step. */
import type { Concept } from '../concepts/types.ts';
import type { Pitfall } from '../rubric/types.ts';
import type { Look } from '../signals/types.ts';

/** In the order of the glossary. A claim counts where the candidate commits to it and nothing of `unless` is beside it. */
export function commonPitfalls(concepts: readonly Pick<Concept, 'id' | 'pitfalls'>[]): readonly Pitfall[] {
  return concepts.flatMap(({ id: concept, pitfalls = [] }) =>
    pitfalls.map(({ id, title, cost, claims, unless, reason }) => {
      const alone = claims.filter((claim) => typeof claim === 'string');
      const together = claims.filter((claim) => typeof claim !== 'string');
      const claimed: Look = {
        signal: 'claimed',
        options: {
          of: anyOf([...(alone.length > 0 ? [says(alone)] : []), ...together.map(near)]),
        },
      };
      const when: Look =
        unless.length === 0
          ? claimed
          : { signal: 'without', options: { find: claimed, lacks: says(unless) } };
      return { id, title, cost, when, reason, concepts: [concept] };
    }),
  );
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
