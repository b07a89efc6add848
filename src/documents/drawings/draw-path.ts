/** Draws the hops of a request one below the other. */
import { type Drawing, MOST_HOPS } from './drawing.ts';

/** A box for each. */
export function drawPath(hops: readonly string[]): Drawing {
  const drawn = hops.slice(0, MOST_HOPS);
  return {
    nodes: drawn.map((label, index) => ({ id: `h${index}`, label, shape: 'box', group: null })),
    links: drawn.slice(1).map((_, index) => ({ from: `h${index}`, to: `h${index + 1}`, directed: true })),
    groups: [],
    isDown: true,
  };
}
