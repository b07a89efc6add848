/** Draws the model in Mermaid: context, containers, the path of a request, and the data sets. What is not there is not drawn. */
import { type Drawing, type DrawnNode, drawContainers, drawContext } from './drawing.ts';
import type { Element } from './elements.ts';
import { mermaidText } from './mermaid-text.ts';
import type { DesignModel, Diagrams } from './types.ts';

export const NO_DIAGRAMS: Diagrams = { context: '', containers: '', sequence: '', entities: '' };

export function drawDiagrams(model: DesignModel, elements: readonly Element[]): Diagrams {
  return {
    context: flowchart(drawContext(model.title, model.actors)),
    containers: flowchart(drawContainers(model.actors, elements)),
    sequence: sequence(model),
    entities: entities(model),
  };
}

/** A flowchart of the drawing. */
function flowchart({ nodes, links }: Drawing): string {
  if (nodes.length === 0) return '';
  return lines([
    'flowchart LR',
    ...nodes.map(({ id, label, shape }) => `  ${id}${SHAPES[shape](`"${mermaidText(label)}"`)}`),
    ...links.map(({ from, to, directed }) => `  ${from} ${directed ? '-->' : '---'} ${to}`),
  ]);
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

const SHAPES: Readonly<Record<DrawnNode['shape'], (label: string) => string>> = {
  box: (label) => `[${label}]`,
  person: (label) => `([${label}])`,
  store: (label) => `[(${label})]`,
  cache: (label) => `[/${label}/]`,
  broker: (label) => `{{${label}}}`,
};
const MOST_NODES = 24;
const MOST_HOPS = 16;
const LONGEST_HOP = 60;
