/** Several looks that stand together in one sentence or bullet: a choice bound to its data set or hop. */
import type { TokenRange } from '../text/types.ts';
import { byItem, cover } from './by-item.ts';
import { type Several, severalLooks } from './looks-of.ts';
import type { Signal } from './types.ts';

export const near: Signal<Several> = {
  name: 'near',
  about: 'all of these looks in one sentence or bullet',
  schema: severalLooks,
  nested: ({ of }) => of,
  find: ({ reading, find }, { of }) => {
    const [first, ...others] = of.map((look) => byItem(reading.text, find(look)));
    const together: TokenRange[] = [];
    for (const [item, hit] of first ?? []) {
      const rest = others.map((hits) => hits.get(item));
      if (rest.every((other) => other !== undefined)) together.push(cover([hit, ...rest]));
    }
    return together;
  },
};
