/** A look in a sentence or bullet where a failure case is considered with it: if it is down, on timeout, sent twice. */
import { cueBits, isArgued } from './argued.ts';
import { type One, oneLook } from './looks-of.ts';
import type { Signal } from './types.ts';

const BITS = cueBits(['failure']);

export const failure: Signal<One> = {
  name: 'failure',
  about: 'the look, where a failure case is considered with it: if it is down, on timeout, sent twice',
  schema: oneLook,
  nested: ({ of }) => [of],
  find: ({ reading, find }, { of }) => find(of).filter((hit) => isArgued(reading.text, hit, BITS)),
};
