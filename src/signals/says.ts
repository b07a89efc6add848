/** A phrase or concept that the candidate asserts, or at least considers. */
import { isOwn, standingOf } from '../text/standing-of.ts';
import type { Signal } from './types.ts';

interface Options {
  readonly phrases: readonly string[];
}

export const says: Signal<Options> = {
  name: 'says',
  about: 'any of these phrases, not denied and not said of others; a plain string is short for this',
  schema: (z) =>
    z.preprocess(
      (value) => (Array.isArray(value) ? { phrases: value } : value),
      z.strictObject({ phrases: z.array(z.string().min(1)).min(1) }),
    ),
  phrases: ({ phrases }) => phrases,
  find: ({ reading }, { phrases }) =>
    reading.mentions(phrases).filter((mention) => isOwn(standingOf(reading.text, mention))),
};
