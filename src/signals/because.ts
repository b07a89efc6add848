/** A look in a sentence or bullet where a reason is given for it: because, so that, otherwise. */
import { cueBits, isArgued } from './argued.ts';
import { type One, oneLook } from './looks-of.ts';
import type { Signal } from './types.ts';

const BITS = cueBits(['reason', 'consequence']);

export const because: Signal<One> = {
  name: 'because',
  about: 'the look, where a reason is given for it: because, so that, otherwise',
  schema: oneLook,
  nested: ({ of }) => [of],
  find: ({ reading, find }, { of }) => find(of).filter((hit) => isArgued(reading.text, hit, BITS)),
};
