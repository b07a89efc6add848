/** Something the candidate refuses: "never cache the PAN", "no card numbers in our database". */
import { standingOf } from '../text/standing-of.ts';
import { Standing } from '../text/types.ts';
import type { Signal } from './types.ts';

interface Options {
  readonly phrases: readonly string[];
}

const NOT_OWN = Standing.attributed | Standing.echoed | Standing.withdrawn;

export const refused: Signal<Options> = {
  name: 'refused',
  about: 'any of these phrases, said as a refusal',
  schema: (z) =>
    z
      .array(z.string().min(1))
      .min(1)
      .transform((phrases) => ({ phrases })),
  phrases: ({ phrases }) => phrases,
  find: ({ reading }, { phrases }) =>
    reading.mentions(phrases).filter(({ from, to, ownsNegation }) => {
      const bits = standingOf(reading.text, { from, to });
      return (bits & NOT_OWN) === 0 && ((bits & Standing.negated) !== 0 || ownsNegation);
    }),
};
