/** Drawings of a design as nodes and links, whichever language they are written down in. */
import type { Element } from './elements.ts';
import type { Actor } from './types.ts';

export interface Drawing {
  readonly nodes: readonly DrawnNode[];
  readonly links: readonly Link[];
}

export interface DrawnNode {
  /** `[a-z][a-z0-9]*`. */
  readonly id: string;
  readonly label: string;
  readonly shape: 'box' | 'person' | 'store' | 'cache' | 'broker';
}

export interface Link {
  readonly from: string;
  readonly to: string;
  readonly directed: boolean;
}

export const NO_DRAWING: Drawing = { nodes: [], links: [] };

/** Everybody who deals with the system around it. */
export function drawContext(title: string, actors: readonly Actor[]): Drawing {
  if (actors.length === 0) return NO_DRAWING;
  const drawn = actors.slice(0, MOST_NODES);
  return {
    nodes: [
      { id: 'system', label: title, shape: 'box' },
      ...drawn.map(({ name }, index) => ({ id: `actor${index}`, label: name, shape: 'person' as const })),
    ],
    links: drawn.map((_, index) => ({ from: `actor${index}`, to: 'system', directed: false })),
  };
}

/** The building blocks in three tiers: the way in, what works, what keeps. */
export function drawContainers(actors: readonly Actor[], elements: readonly Element[]): Drawing {
  const distinct = distinctOf(elements).slice(0, MOST_NODES);
  if (distinct.length === 0) return NO_DRAWING;
  const of = (...kinds: readonly Element['kind'][]): readonly string[] =>
    distinct.flatMap(({ kind }, index) => (kinds.includes(kind) ? [`n${index}`] : []));
  const tiers = [
    [...of('edge'), ...of('balancer'), ...of('gateway')],
    of('service'),
    of('broker', 'cache', 'store'),
  ].filter((tier) => tier.length > 0);
  const nodes = distinct.map(({ kind, name }, index) => ({
    id: `n${index}`,
    label: name,
    shape: shapeOf(kind),
  }));
  const users = actors.length === 0 ? [] : [{ id: 'users', label: 'Users', shape: 'person' as const }];
  const entry = users.flatMap(({ id }) => (tiers[0] ?? []).map((to) => ({ from: id, to, directed: true })));
  return { nodes: [...nodes, ...users], links: [...entry, ...between(tiers)] };
}

/** Every tier reaches the next one through its last member, which stands nearest to it: a gateway behind a balancer, that behind the edge. */
function between(tiers: readonly (readonly string[])[]): readonly Link[] {
  return tiers.slice(1).flatMap((tier, index) => {
    const from = tiers[index]?.at(-1);
    return from === undefined ? [] : tier.map((to) => ({ from, to, directed: true }));
  });
}

/** One box for each thing: of several names for one concept the first, which the candidate gave it. */
function distinctOf(elements: readonly Element[]): readonly Element[] {
  const seen = new Set<string>();
  return elements.filter(({ name, concept }) => {
    const keys = [name.toLowerCase(), ...(concept === '' ? [] : [concept])];
    const isNew = keys.every((key) => !seen.has(key));
    for (const key of keys) seen.add(key);
    return isNew;
  });
}

function shapeOf(kind: Element['kind']): DrawnNode['shape'] {
  return kind === 'store' || kind === 'cache' || kind === 'broker' ? kind : 'box';
}

const MOST_NODES = 24;
