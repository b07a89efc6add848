/** The drawings of a design model as SVG, by Graphviz: the context and the building blocks, from the data that Mermaid gets. */
import { Graphviz } from '@hpcc-js/wasm-graphviz';
import type { Drawing, DrawnNode } from '../drawing.ts';

/** An SVG of the drawing; '' where there is nothing to draw. */
export async function graphSvg(drawing: Drawing): Promise<string> {
  if (drawing.nodes.length === 0) return '';
  const graphviz = await Graphviz.load();
  return graphviz.dot(dotOf(drawing)).replace(/^[\s\S]*?(?=<svg)/, '');
}

function dotOf({ nodes, links, groups }: Drawing): string {
  const nodesOf = (group: number | null): readonly string[] =>
    nodes
      .filter((node) => node.group === group)
      .map(({ id, label, shape }) => `${id} [label=${quoted(label)}, shape=${SHAPES[shape]}];`);
  return [
    'digraph {',
    'rankdir=LR; node [fontname="sans-serif", fontsize=11, style="rounded,filled", fillcolor="#eef3f8", color="#57606a"]; edge [color="#57606a"];',
    ...nodesOf(null),
    ...groups.flatMap((title, group) => [
      `subgraph cluster${group} { label=${quoted(title)}; fontname="sans-serif"; fontsize=11; color="#c2cbd5"; style=rounded;`,
      ...nodesOf(group),
      '}',
    ]),
    ...inOrder(nodes, groups),
    ...links.map(({ from, to, directed }) => `${from} -> ${to}${directed ? '' : ' [dir=none]'};`),
    '}',
  ].join('\n');
}

/** Without a link between them groups would stand in no order. */
function inOrder(nodes: readonly DrawnNode[], groups: readonly string[]): readonly string[] {
  const firsts = groups.map((_, group) => nodes.find((node) => node.group === group)?.id ?? '');
  return firsts.slice(1).map((to, index) => `${firsts[index]} -> ${to} [style=invis];`);
}

/** A DOT string: only quotes and backslashes mean anything in it. */
function quoted(text: string): string {
  return `"${text.replace(/[\\"]/g, '\\$&').replace(/[\n\r]/g, ' ')}"`;
}

const SHAPES = {
  box: 'box',
  person: 'ellipse',
  store: 'cylinder',
  cache: 'parallelogram',
  broker: 'hexagon',
} as const;
