/** What a Markdown reader sees in a document: its tree of kinds, and its words. */
import { lint } from 'markdownlint/promise';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';

export type MarkdownTree = ReturnType<typeof fromMarkdown>;
type Node = MarkdownTree | MarkdownTree['children'][number];

/** As GitHub reads it. */
export function readMarkdown(markdown: string): MarkdownTree {
  return fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: EXTENSIONS });
}

/** The kinds of everything in it, nested, its words left out: `heading 2(text)`. */
export function structureOf(node: Node): string {
  const own = [node.type, ...ownOf(node)].join(' ');
  return 'children' in node ? `${own}(${node.children.map(structureOf).join(' ')})` : own;
}

function ownOf(node: Node): readonly string[] {
  switch (node.type) {
    case 'heading':
      return [String(node.depth)];
    case 'code':
      return [node.lang ?? ''];
    case 'list':
      return [node.ordered ? 'ordered' : 'bullets'];
    case 'listItem':
      return [node.checked === null || node.checked === undefined ? '' : 'task'];
    case 'link':
    case 'image':
      return [node.url];
    default:
      return [];
  }
}

/** Every run of words in it, code left out. */
export function wordsOf(node: Node): readonly string[] {
  if (node.type === 'text') return [node.value];
  return 'children' in node ? node.children.flatMap(wordsOf) : [];
}

export interface CodeBlock {
  readonly lang: string;
  readonly text: string;
}

export function codeBlocks(node: Node): readonly CodeBlock[] {
  if (node.type === 'code') return [{ lang: node.lang ?? '', text: node.value }];
  return 'children' in node ? node.children.flatMap(codeBlocks) : [];
}

/** What one has where the other has something else, in a few words; empty where they are the same. */
export function differences(one: readonly string[], other: readonly string[]): readonly string[] {
  return Array.from({ length: Math.max(one.length, other.length) }, (_, index) => index)
    .filter((index) => one[index] !== other[index])
    .slice(0, MOST_SHOWN)
    .map((index) =>
      [one[index], other[index]].map((part) => firstOf(part, one[index], other[index])).join(' / '),
    );
}

function firstOf(text = 'nothing', one = '', other = ''): string {
  const same = [...one].findIndex((character, at) => character !== other[at]);
  return text.slice(Math.max(0, same - 20), Math.max(0, same - 20) + 100);
}

/** What markdownlint finds, as `line rule detail`. */
export async function lintMarkdown(
  markdown: string,
  config: Readonly<Record<string, unknown>> = RULES,
): Promise<readonly string[]> {
  const { document = [] } = await lint({ strings: { document: markdown }, config });
  return document.map(({ lineNumber, ruleNames, errorDetail, errorContext }) =>
    [lineNumber, ruleNames[0], errorDetail, errorContext].filter((part) => part).join(' '),
  );
}

/** Without what makes links of decoded text: GitHub looks for addresses in the source. */
const EXTENSIONS = gfmFromMarkdown().map(({ transforms: _, ...extension }) => extension);
const MOST_SHOWN = 3;
const RULES = {
  // A line is as long as what was said.
  MD013: false,
  // A heading may be somebody's words, with the full stop or question mark that they ended in.
  MD026: false,
};
