/** Draws the model in Mermaid: context, containers, the path of a request, and the data sets. What is not there is not drawn. */
import type { Drawing, Drawings, DrawnNode, Sequence } from './drawings/drawing.ts';
import { mermaidText } from './mermaid-text.ts';
import type { DesignModel, Diagrams } from './types.ts';

export const NO_DIAGRAMS: Diagrams = { context: '', containers: '', sequence: '', entities: '' };

export function drawDiagrams(model: DesignModel, drawings: Drawings): Diagrams {
  return {
    context: flowchart(drawings.context),
    containers: flowchart(drawings.containers),
    sequence: sequenceDiagram(drawings.sequence),
    entities: entityDiagram(model),
  };
}

function flowchart({ nodes, links, groups }: Drawing): string {
  if (nodes.length === 0) return '';
  const of = (group: number | null): readonly string[] =>
    nodes.filter((node) => node.group === group).map(nodeLine);
  return lines([
    'flowchart LR',
    ...of(null),
    ...groups.flatMap((title, group) => [
      `  subgraph g${group}["${mermaidText(title)}"]`,
      ...of(group).map((line) => `  ${line}`),
      '  end',
    ]),
    ...links.map(({ from, to, directed }) => `  ${from} ${directed ? '-->' : '---'} ${to}`),
    // Without a link between them groups would stand in no order.
    ...groups.slice(1).map((_, index) => `  g${index} ~~~ g${index + 1}`),
  ]);
}

function nodeLine({ id, label, shape }: DrawnNode): string {
  return `  ${id}${SHAPES[shape](`"${mermaidText(label)}"`)}`;
}

function sequenceDiagram({ participants, steps }: Sequence): string {
  if (steps.length === 0) return '';
  const all = `p0,p${participants.length - 1}`;
  return lines([
    'sequenceDiagram',
    ...participants.map((name, index) => `  participant p${index} as ${mermaidText(name)}`),
    ...steps.map(({ from, to, text }) => {
      if (to === null) return `  Note over ${all}: ${mermaidText(text)}`;
      return from === null
        ? `  Note over p${to}: ${mermaidText(text)}`
        : `  p${from}->>p${to}: ${mermaidText(text)}`;
    }),
  ]);
}

function entityDiagram({ storage, sharding }: DesignModel): string {
  const names = [...new Set(storage.map(({ data }) => data))].slice(0, MOST_ENTITIES);
  if (names.length === 0) return '';
  return lines([
    'erDiagram',
    ...names.flatMap((name, index) => {
      const store = storage.find(({ data }) => data === name)?.store ?? '';
      const key = sharding.find(({ data }) => data.toLowerCase() === name.toLowerCase())?.key ?? '';
      return [
        `  e${index}["${mermaidText(name)}"] {`,
        ...(store === '' ? [] : [`    kept in "${mermaidText(store)}"`]),
        ...(key === '' ? [] : [`    split by "${mermaidText(key)}"`]),
        '  }',
      ];
    }),
  ]);
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
const MOST_ENTITIES = 24;
