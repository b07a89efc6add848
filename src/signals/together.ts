/** Several looks within a few words of one sentence or bullet: what is far apart in a long one is said of other things. */
import type { Text, TokenRange } from '../text/types.ts';
import { cover } from './by-item.ts';
import type { Look, Signal } from './types.ts';

interface Options {
  readonly of: readonly Look[];
  /** Words that all of them span at most. */
  readonly within: number;
}

export const together: Signal<Options> = {
  name: 'together',
  about: 'all of these looks in one sentence or bullet, within so many words',
  schema: (z, look) => z.strictObject({ of: z.array(look).min(2), within: z.int().min(2) }),
  nested: ({ of }) => of,
  find: ({ reading: { text }, find }, { of, within }) => {
    const [first = [], ...others] = of.map(find);
    return first.flatMap((hit) => {
      const range = others.reduce<TokenRange | null>((near, hits) => widened(text, near, hits), hit);
      return range !== null && range.to - range.from <= within ? [range] : [];
    });
  },
};

/** A range with the nearest of some hits of its item; null where there is none. */
function widened(text: Text, range: TokenRange | null, hits: readonly TokenRange[]): TokenRange | null {
  if (range === null) return null;
  const item = text.itemOf[range.from];
  let best: TokenRange | null = null;
  for (const hit of hits) {
    if (text.itemOf[hit.from] !== item) continue;
    const wide = cover([range, hit]);
    if (best === null || wide.to - wide.from < best.to - best.from) best = wide;
  }
  return best;
}
