/** Drawings of a design as data, whichever language they are written down in. Only what was said is linked. */

export interface Drawing {
  readonly nodes: readonly DrawnNode[];
  readonly links: readonly Link[];
  /** The titles of the groups that nodes stand in, in their order; empty for none. */
  readonly groups: readonly string[];
  /** Drawn from the top down; else from the left. */
  readonly isDown: boolean;
}

export interface DrawnNode {
  /** `[a-z][a-z0-9]*`. */
  readonly id: string;
  readonly label: string;
  readonly shape: 'box' | 'person' | 'store' | 'cache' | 'broker';
  /** An index of `groups`; null outside. */
  readonly group: number | null;
}

export interface Link {
  readonly from: string;
  readonly to: string;
  readonly directed: boolean;
}

export interface Sequence {
  readonly participants: readonly string[];
  readonly steps: readonly SequenceStep[];
}

/** Indexes of participants, with what happens; `from` null where it begins, `to` null where it was not said. */
export interface SequenceStep {
  readonly from: number | null;
  readonly to: number | null;
  readonly text: string;
}

export interface Drawings {
  readonly context: Drawing;
  readonly containers: Drawing;
  readonly sequence: Sequence;
  /** The hops of a request as a chain of boxes. */
  readonly path: Drawing;
  /** The sets of data, each with its store. */
  readonly data: Drawing;
}

export const NO_DRAWING: Drawing = { nodes: [], links: [], groups: [], isDown: false };

/** What a drawing shows, for those who do not see it. */
export function drawingInWords({ nodes, links }: Drawing): string {
  const label = (id: string): string => nodes.find((node) => node.id === id)?.label ?? '';
  const linked = links.map(
    ({ from, to, directed }) => `${label(from)} ${directed ? 'to' : 'with'} ${label(to)}`,
  );
  const alone = nodes.filter(({ id }) => links.every(({ from, to }) => from !== id && to !== id));
  return [...linked, ...alone.map((node) => node.label)].join('; ');
}

/** A name as it is compared: without its article, one like several. */
export function plainName(name: string): string {
  return name
    .toLowerCase()
    .replace(/^(?:an?|the)\s+/, '')
    .replace(/s$/, '');
}

/** More is no drawing. */
export const MOST_NODES = 24;
export const MOST_HOPS = 20;
