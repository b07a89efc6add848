/**
 * All runs of words of a set of phrases as one graph in plain arrays, which can be stored and read back.
 * Alternatives share what follows them, so that a phrase costs the sum of its alternatives, not their product.
 */
import { Bug } from '../problem.ts';
import { isNegator } from './cue-phrases.ts';
import { type PhraseRun, type PhraseSlot, type PhraseWord, parsePhrase } from './phrase.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A set of phrases under one name. */
export interface PhraseSet {
  readonly key: string;
  readonly phrases: readonly string[];
}

/**
 * Node 0 is the root; arrays are by node or, where `edge` is said, by edge. All runs that begin with a word share
 * the node that it leads to, so that a text is matched by a few searches a word, whatever the number of phrases.
 * Every array is stored as differences, each to the entry before it (see `sums`), for these are small.
 */
export interface PhraseGraph {
  /** By pattern (one a phrase): the index of its set. */
  readonly keys: readonly number[];
  /** Where a pattern's runs begin; one more entry closes the last. */
  readonly firstRun: readonly number[];
  /** By run: the gap allowed before it. */
  readonly gaps: readonly number[];
  /** Where a node's edges begin; one more entry closes the last. */
  readonly first: readonly number[];
  /** By edge: its word, ascending within a node. */
  readonly words: readonly number[];
  /** By edge: twice the node that it leads to, and one more where its words are a denial. */
  readonly targets: readonly number[];
  /** Where a node's ends begin; one more entry closes the last. */
  readonly firstEnd: readonly number[];
  /** The runs that may end at a node, as `patternOf`, `runOf` and `isDenial` take them apart. */
  readonly ends: readonly number[];
}

interface Node {
  readonly edges: Map<number, Edge[]>;
  readonly ends: number[];
}

interface Edge {
  readonly to: Node;
  readonly negates: boolean;
}

/** Compiles phrases that were checked before; a malformed one is a Bug. */
export function compileGraph(sets: readonly PhraseSet[], vocabulary: Vocabulary): PhraseGraph {
  const root = createNode([]);
  const keys: number[] = [];
  const firstRun = [0];
  const gaps: number[] = [];
  sets.forEach((set, key) => {
    for (const phrase of set.phrases) {
      const parsed = parsePhrase(phrase);
      if (!parsed.ok) throw new Bug(`phrase "${phrase}" ${parsed.message}`);
      addRuns(root, parsed.runs, keys.length, vocabulary);
      keys.push(key);
      gaps.push(...parsed.runs.map((run) => run.gap));
      firstRun.push(gaps.length);
    }
  });
  shareBeginnings(root);
  const { first, words, targets, firstEnd, ends } = flatten(root);
  return {
    keys: differences(keys),
    firstRun: differences(firstRun),
    gaps: differences(gaps),
    first: differences(first),
    words: differences(words),
    targets: differences(targets),
    firstEnd: differences(firstEnd),
    ends: differences(ends),
  };
}

function differences(values: readonly number[]): readonly number[] {
  return values.map((value, index) => value - (values[index - 1] ?? 0));
}

/** An array of a graph as it is meant, from its differences. */
export function sums(stored: readonly number[]): Int32Array {
  const values = new Int32Array(stored.length);
  let sum = 0;
  for (let index = 0; index < stored.length; index += 1) {
    sum += stored[index] ?? 0;
    values[index] = sum;
  }
  return values;
}

/** The pattern that an entry of `ends` belongs to. */
export function patternOf(end: number): number {
  return end >> (RUN_BITS + 1);
}

/** Which run of its pattern an entry of `ends` is. */
export function runOf(end: number): number {
  return (end >> 1) & ((1 << RUN_BITS) - 1);
}

/** Whether the one word of a run that ends here is a denial. */
export function isDenial(end: number): boolean {
  return (end & 1) === 1;
}

function addRuns(root: Node, runs: readonly PhraseRun[], pattern: number, vocabulary: Vocabulary): void {
  runs.forEach(({ slots }, index) => {
    let node = createNode([((pattern << RUN_BITS) | index) << 1]);
    for (const slot of slots.toReversed()) node = slotNode(slot, node, vocabulary);
    shareEdges(root, node);
  });
}

/** Gives all runs that begin with a word one node to go on from. */
function shareBeginnings(root: Node): void {
  for (const [word, edges] of root.edges) {
    const shared = createNode([]);
    for (const { to, negates } of edges) {
      shared.ends.push(...to.ends.map((end) => end | Number(negates)));
      for (const [next, onward] of to.edges) {
        for (const edge of onward) link(shared, next, { to: edge.to, negates: edge.negates || negates });
      }
    }
    root.edges.set(word, [{ to: shared, negates: false }]);
  }
}

/** The place before a slot: every alternative leads on to `next`, an empty one by being skipped. */
function slotNode(slot: PhraseSlot, next: Node, vocabulary: Vocabulary): Node {
  const node = createNode([]);
  for (const words of slot) {
    if (words.length > 0) addWords(node, words, next, vocabulary);
    else {
      for (const end of next.ends) if (!node.ends.includes(end)) node.ends.push(end);
      shareEdges(node, next);
    }
  }
  return node;
}

function addWords(node: Node, words: readonly PhraseWord[], next: Node, vocabulary: Vocabulary): void {
  let from = node;
  words.forEach(({ word, exact }, at) => {
    const to = at === words.length - 1 ? next : createNode([]);
    link(from, vocabulary.learn(word, exact), { to, negates: isNegator(word) });
    from = to;
  });
}

function shareEdges(node: Node, from: Node): void {
  for (const [word, edges] of from.edges) for (const edge of edges) link(node, word, edge);
}

function link(node: Node, word: number, edge: Edge): void {
  const edges = node.edges.get(word);
  if (edges === undefined) node.edges.set(word, [edge]);
  else if (!edges.some(({ to, negates }) => to === edge.to && negates === edge.negates)) edges.push(edge);
}

function createNode(ends: number[]): Node {
  return { edges: new Map(), ends };
}

/** Numbers the nodes in the order in which they are reached from the root. */
function flatten(root: Node): Omit<PhraseGraph, 'keys' | 'firstRun' | 'gaps'> {
  const numbers = new Map<Node, number>([[root, 0]]);
  const first: number[] = [];
  const firstEnd: number[] = [];
  const words: number[] = [];
  const targets: number[] = [];
  const ends: number[] = [];
  for (const node of numbers.keys()) {
    first.push(words.length);
    firstEnd.push(ends.length);
    ends.push(...node.ends);
    for (const [word, edges] of [...node.edges].sort(([a], [b]) => a - b)) {
      for (const { to, negates } of edges) {
        const number = numbers.get(to) ?? numbers.size;
        numbers.set(to, number);
        words.push(word);
        targets.push(2 * number + Number(negates));
      }
    }
  }
  return { first: [...first, words.length], firstEnd: [...firstEnd, ends.length], words, targets, ends };
}

/** A phrase is too short for more than 127 runs. */
const RUN_BITS = 7;
