/** Draws the sets of data beside their stores. */
import type { StorageChoice } from '../types.ts';
import { type Drawing, MOST_NODES, plainName } from './drawing.ts';

/** Every set of data beside the store that it was given; several in one store share it. */
export function drawData(choices: readonly StorageChoice[]): Drawing {
  const drawn = choices.filter(({ store }) => store !== '').slice(0, MOST_NODES);
  const stores = [...new Set(drawn.map(({ store }) => plainName(store)))];
  return {
    nodes: [
      ...drawn.map(({ data }, index) => ({
        id: `d${index}`,
        label: data,
        shape: 'box' as const,
        group: null,
      })),
      ...stores.map((name, index) => ({
        id: `s${index}`,
        label: drawn.find(({ store }) => plainName(store) === name)?.store ?? name,
        shape: 'store' as const,
        group: null,
      })),
    ],
    links: drawn.map(({ store }, index) => ({
      from: `d${index}`,
      to: `s${stores.indexOf(plainName(store))}`,
      directed: true,
    })),
    groups: [],
    isDown: false,
  };
}
