/** A look in a sentence or bullet where an alternative is weighed against it, or its price is named. */
import { cueBits, isArgued } from './argued.ts';
import { type One, oneLook } from './looks-of.ts';
import type { Signal } from './types.ts';

const BITS = cueBits(['contrast', 'price']);

export const weighed: Signal<One> = {
  name: 'weighed',
  about: 'the look, where an alternative is weighed against it, or its price is named',
  schema: oneLook,
  nested: ({ of }) => [of],
  find: ({ reading, find }, { of }) => find(of).filter((hit) => isArgued(reading.text, hit, BITS)),
};
