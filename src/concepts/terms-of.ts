/** How concepts are called where people read of them. */
import type { Concept } from './types.ts';

/** What gives the term of an id: the id itself where none of these concepts has it. */
export function termsOf(concepts: readonly Pick<Concept, 'id' | 'term'>[]): (id: string) => string {
  const terms = new Map(concepts.map(({ id, term }) => [id, term]));
  return (id) => terms.get(id) ?? id;
}
