/** Draws the model in Mermaid: context, containers, the path of a request, and the data sets. What is not there is not drawn. */
import type { Element } from './elements.ts';
import { mermaidText } from './mermaid-text.ts';
import type { DesignModel, Diagrams } from './types.ts';

export const NO_DIAGRAMS: Diagrams = { context: '', containers: '', sequence: '', entities: '' };

export function drawDiagrams(model: DesignModel, elements: readonly Element[]): Diagrams {
  return {
    context: context(model),
    containers: containers(model, elements),
    sequence: sequence(model),
    entities: entities(model),
  };
}

function context({ actors, title }: DesignModel): string {
  if (actors.length === 0) return '';
  const drawn = actors.slice(0, MOST_NODES);
  return lines([
    'flowchart LR',
    `  system["${mermaidText(title)}"]`,
    ...drawn.map(({ name }, index) => `  actor${index}(["${mermaidText(name)}"])`),
    ...drawn.map((_, index) => `  actor${index} --- system`),
  ]);
}

function containers({ actors }: DesignModel, elements: readonly Element[]): string {
  const distinct = distinctOf(elements).slice(0, MOST_NODES);
  if (distinct.length === 0) return '';
  const of = (...kinds: readonly Element['kind'][]): readonly number[] =>
    distinct.flatMap(({ kind }, index) => (kinds.includes(kind) ? [index] : []));
  const tiers = [
    [...of('edge'), ...of('balancer'), ...of('gateway')],
    of('service'),
    of('broker', 'cache', 'store'),
  ];
  const [entry = [], ...behind] = tiers.filter((tier) => tier.length > 0);
  const nodes = distinct.map(({ kind, name }, index) => `  ${nodeText(kind, index, name)}`);
  const users =
    actors.length === 0 ? [] : ['  users(["Users"])', ...entry.map((node) => `  users --> n${node}`)];
  return lines(['flowchart LR', ...nodes, ...users, ...links([entry, ...behind])]);
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

/** Every tier reaches the next one through its last member, which stands nearest to it: a gateway behind a balancer, that behind the edge. */
function links(tiers: readonly (readonly number[])[]): readonly string[] {
  return tiers.slice(1).flatMap((tier, index) => {
    const from = tiers[index]?.at(-1);
    return from === undefined ? [] : tier.map((to) => `  n${from} --> n${to}`);
  });
}

function nodeText(kind: Element['kind'], index: number, name: string): string {
  const label = `"${mermaidText(name)}"`;
  if (kind === 'store') return `n${index}[(${label})]`;
  if (kind === 'cache') return `n${index}[/${label}/]`;
  if (kind === 'broker') return `n${index}{{${label}}}`;
  return `n${index}[${label}]`;
}

function sequence({ path }: DesignModel): string {
  const hops = path.slice(0, MOST_HOPS);
  if (hops.length < 2) return '';
  return lines([
    'sequenceDiagram',
    ...hops.map((hop, index) => `  participant p${index} as ${mermaidText(shortened(hop))}`),
    ...hops.slice(1).map((_, index) => `  p${index}->>p${index + 1}: ${index + 1}`),
  ]);
}

function entities({ storage, sharding }: DesignModel): string {
  const names = [...new Set(storage.map(({ data }) => data))].slice(0, MOST_NODES);
  if (names.length === 0) return '';
  return lines([
    'erDiagram',
    ...names.flatMap((name, index) => {
      const store = storage.find(({ data }) => data === name)?.store ?? '';
      const key = sharding.find(({ data }) => data.toLowerCase() === name.toLowerCase())?.key ?? '';
      return [
        `  e${index}["${mermaidText(name)}"] {`,
        `    store store "${mermaidText(store)}"`,
        ...(key === '' ? [] : [`    key shard "${mermaidText(key)}"`]),
        '  }',
      ];
    }),
  ]);
}

function shortened(hop: string): string {
  return hop.length <= LONGEST_HOP ? hop : `${hop.slice(0, LONGEST_HOP).replace(/\s+\S*$/, '')} ...`;
}

function lines(all: readonly string[]): string {
  return all.join('\n');
}

const MOST_NODES = 24;
const MOST_HOPS = 16;
const LONGEST_HOP = 60;
