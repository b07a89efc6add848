/** Any of several looks; a list is short for this. */
import { type Several, severalLooks } from './looks-of.ts';
import type { Signal } from './types.ts';

export const any: Signal<Several> = {
  name: 'any',
  about: 'any of these looks; a plain list is short for this',
  schema: severalLooks,
  nested: ({ of }) => of,
  find: ({ find }, { of }) => of.flatMap(find),
};
