/** Facts that the candidate asked for, or states as known. */

import { standingOf } from '../text/standing-of.ts';
import { Standing } from '../text/types.ts';
import type { Signal } from './types.ts';

interface Options {
  readonly facts: readonly string[];
}

export const asked: Signal<Options> = {
  name: 'asked',
  about: 'one of these facts was asked for, in words by which its `asks` know it',
  schema: (z) =>
    z
      .array(z.string().min(1))
      .min(1)
      .transform((facts) => ({ facts })),
  facts: ({ facts }) => facts,
  find: ({ reading }, { facts }) =>
    facts.flatMap((fact) =>
      reading
        .mentions([`fact:${fact}`])
        .filter((mention) => (standingOf(reading.text, mention) & Standing.echoed) === 0),
    ),
};
