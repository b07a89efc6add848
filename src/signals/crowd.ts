/** So many alternatives in one breath that none of them is chosen. */
import type { TokenRange } from '../text/types.ts';
import { byItem, cover } from './by-item.ts';
import type { Look, Signal } from './types.ts';

interface Options {
  readonly atLeast: number;
  readonly of: readonly Look[];
}

export const crowd: Signal<Options> = {
  name: 'crowd',
  about: 'at least so many different ones of these looks in one sentence or bullet',
  schema: (z, look) => z.strictObject({ atLeast: z.int().min(2), of: z.array(look).min(2) }),
  nested: ({ of }) => of,
  find: ({ reading: { text }, find }, { atLeast, of }) => {
    const byStatement = new Map<number, TokenRange[]>();
    for (const look of of) {
      for (const [item, hit] of byItem(text, find(look)))
        byStatement.set(item, [...(byStatement.get(item) ?? []), hit]);
    }
    return [...byStatement]
      .filter(([, hits]) => hits.length >= atLeast)
      .sort(([one], [other]) => one - other)
      .map(([, hits]) => cover(hits));
  },
};
