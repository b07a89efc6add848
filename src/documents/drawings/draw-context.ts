/** Draws everybody who deals with the system around it. */
import type { Actor } from '../types.ts';
import { type Drawing, MOST_NODES, NO_DRAWING } from './drawing.ts';

/** People and systems in the order in which they were named. */
export function drawContext(title: string, actors: readonly Actor[]): Drawing {
  if (actors.length === 0) return NO_DRAWING;
  const drawn = actors.slice(0, MOST_NODES);
  return {
    nodes: [
      { id: 'system', label: title, shape: 'box', group: null },
      ...drawn.map(({ name, isSystem }, index) => ({
        id: `actor${index}`,
        label: name,
        shape: isSystem ? ('box' as const) : ('person' as const),
        group: null,
      })),
    ],
    links: drawn.map(({ isSystem }, index) =>
      isSystem
        ? { from: 'system', to: `actor${index}`, directed: false }
        : { from: `actor${index}`, to: 'system', directed: false },
    ),
    groups: [],
    isDown: false,
  };
}
