/** Several looks that must all be found, anywhere in the answer. */
import { type Several, severalLooks } from './looks-of.ts';
import type { Signal } from './types.ts';

export const all: Signal<Several> = {
  name: 'all',
  about: 'all of these looks, anywhere in the answer',
  schema: severalLooks,
  nested: ({ of }) => of,
  find: ({ find }, { of }) => {
    const found = of.map(find);
    return found.every((hits) => hits.length > 0) ? found.flat() : [];
  },
};
