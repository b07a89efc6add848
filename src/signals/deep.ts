/** A look with any argument beside it: a reason, a number, an alternative weighed, a failure case. */
import { cueBits, hasNumber, isArgued } from './argued.ts';
import { type One, oneLook } from './looks-of.ts';
import type { Signal } from './types.ts';

const BITS = cueBits(['reason', 'consequence', 'contrast', 'price', 'failure']);

export const deep: Signal<One> = {
  name: 'deep',
  about: 'the look, with a reason, a number, an alternative weighed or a failure case beside it',
  schema: oneLook,
  nested: ({ of }) => [of],
  find: ({ reading: { text }, find }, { of }) =>
    find(of).filter((hit) => isArgued(text, hit, BITS) || hasNumber(text, hit)),
};
