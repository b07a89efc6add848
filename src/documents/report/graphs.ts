/** The drawings of a design model as SVG, by Graphviz: the context and the building blocks, from the data that Mermaid gets. */
import { Graphviz } from '@hpcc-js/wasm-graphviz';
import type { Drawing } from '../drawing.ts';

/** An SVG of the drawing; '' where there is nothing to draw. */
export async function graphSvg(drawing: Drawing): Promise<string> {
  if (drawing.nodes.length === 0) return '';
  const graphviz = await Graphviz.load();
  return graphviz.dot(dotOf(drawing)).replace(/^[\s\S]*?(?=<svg)/, '');
}

function dotOf({ nodes, links }: Drawing): string {
  return [
    'digraph {',
    'rankdir=LR; node [fontname="sans-serif", fontsize=11, style="rounded,filled", fillcolor="#eef3f8", color="#57606a"]; edge [color="#57606a"];',
    ...nodes.map(({ id, label, shape }) => `${id} [label=${quoted(label)}, shape=${SHAPES[shape]}];`),
    ...links.map(({ from, to, directed }) => `${from} -> ${to}${directed ? '' : ' [dir=none]'};`),
    '}',
  ].join('\n');
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
