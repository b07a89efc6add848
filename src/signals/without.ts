/** Something said where what must go with it is missing: retries without a timeout. */
import { byItem } from './by-item.ts';
import type { Look, Signal } from './types.ts';

interface Options {
  readonly find: Look;
  readonly lacks: Look;
}

export const without: Signal<Options> = {
  name: 'without',
  about: '`find`, with `lacks` nowhere in the same sentence or bullet',
  schema: (z, look) => z.strictObject({ find: look, lacks: look }),
  nested: (options) => [options.find, options.lacks],
  find: (context, options) => {
    const { text } = context.reading;
    const lacking = byItem(text, context.find(options.lacks));
    return context.find(options.find).filter((hit) => !lacking.has(text.itemOf[hit.from] ?? 0));
  },
};
