/** At least so many of several looks: breadth without naming each. */
import type { Look, Signal } from './types.ts';

interface Options {
  readonly atLeast: number;
  readonly of: readonly Look[];
}

export const count: Signal<Options> = {
  name: 'count',
  about: 'at least so many different ones of these looks',
  schema: (z, look) => z.strictObject({ atLeast: z.int().min(1), of: z.array(look).min(1) }),
  nested: ({ of }) => of,
  find: ({ find }, { atLeast, of }) => {
    const found = of.map(find).filter((hits) => hits.length > 0);
    return found.length >= atLeast ? found.flat() : [];
  },
};
