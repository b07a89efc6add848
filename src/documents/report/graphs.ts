/** The drawings of a design as SVG, by Graphviz, from the same data that Mermaid gets. */
import { Graphviz } from '@hpcc-js/wasm-graphviz';
import { type Drawing, type DrawnNode, drawingInWords } from '../drawings/drawing.ts';
import { type Colours, DARK, LIGHT, type Picture } from './types.ts';
import type { NamedDrawing } from './view.ts';

export async function graphPicture({ title, drawing }: NamedDrawing): Promise<Picture> {
  const graphviz = await Graphviz.load();
  const svg = (colours: Colours): string =>
    graphviz.dot(dotOf(drawing, colours)).replace(/^[\s\S]*?(?=<svg)/, '');
  return { title, light: svg(LIGHT), dark: svg(DARK), alt: `${title}. ${drawingInWords(drawing)}` };
}

function dotOf({ nodes, links, groups, isDown }: Drawing, { ink, quiet, line, fill }: Colours): string {
  // Of Arial the width of a text is known before it is drawn.
  const font = `fontname="Arial", fontsize=11, fontcolor="${ink}"`;
  const nodesOf = (group: number | null): readonly string[] =>
    nodes
      .filter((node) => node.group === group)
      .map(({ id, label, shape }) => `${id} [label=${quoted(label)}, shape=${SHAPES[shape]}];`);
  return [
    'digraph {',
    `rankdir=${isDown ? 'TB' : 'LR'}; bgcolor="transparent"; graph [${font}];`,
    `node [${font}, margin="0.16,0.09", style="rounded,filled", fillcolor="${fill}", color="${quiet}"]; edge [color="${quiet}"];`,
    ...nodesOf(null),
    ...groups.flatMap((title, group) => [
      `subgraph cluster${group} { label=${quoted(title)}; color="${line}"; style=rounded;`,
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

/** A DOT string: only quotes and backslashes mean anything in it. Long ones are broken into lines. */
function quoted(text: string): string {
  const safe = text.replace(/[\\"]/g, '\\$&').replace(/[\n\r]/g, ' ');
  const lines: string[] = [];
  for (const word of safe.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < WIDEST) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  const shown = lines.slice(0, MOST_LINES);
  return `"${shown.join('\\n')}${lines.length > shown.length ? ' ...' : ''}"`;
}

const SHAPES = {
  box: 'box',
  person: 'ellipse',
  store: 'cylinder',
  cache: 'parallelogram',
  broker: 'hexagon',
} as const;
const WIDEST = 26;
const MOST_LINES = 5;
