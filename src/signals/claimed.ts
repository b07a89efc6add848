/** A look that the candidate commits to, for pitfalls: neither considered, asked, denied nor said of others. */
import { isCommitted, standingOf } from '../text/standing-of.ts';
import { type One, oneLook } from './looks-of.ts';
import type { Signal } from './types.ts';

export const claimed: Signal<One> = {
  name: 'claimed',
  about: 'the look, asserted with commitment: not considered, asked, denied or said of others',
  schema: oneLook,
  nested: ({ of }) => [of],
  find: ({ reading: { text }, find }, { of }) =>
    find(of).filter((hit) => isCommitted(standingOf(text, { ...hit, ownsNegation: true }))),
};
