/**
 * Finds every phrase of a set in a text in one pass: all runs of words stand in one graph over word ids, and
 * runs with gaps between them are chained as they are met. Cost grows with the text, not with the set.
 */
import { Bug } from '../problem.ts';
import { isNegator } from './cue-phrases.ts';
import { type PhraseRun, type PhraseSlot, type PhraseWord, parsePhrase, SHORT_GAP } from './phrase.ts';
import { Break } from './types.ts';
import type { Vocabulary } from './vocabulary.ts';

/** The arrays of a text that matching needs. */
export interface Matchable {
  readonly length: number;
  readonly stems: Int32Array;
  readonly exacts: Int32Array;
  readonly breaks: Uint8Array;
}

export interface Matcher {
  /** Calls back for every occurrence, in the order in which occurrences end. */
  readonly scan: (text: Matchable, found: Found) => void;
}

/**
 * Takes an occurrence: the index of its key, its tokens, and whether the phrase itself speaks of a negation
 * ("no duplicate"), so that the negation around it is its own.
 */
export type Found = (key: number, from: number, to: number, ownsNegation: boolean) => void;

/** A set of phrases under one name. */
export interface PhraseSet {
  readonly key: string;
  readonly phrases: readonly string[];
}

interface Run {
  /** The pattern that the run belongs to, and which of its runs it is. */
  readonly pattern: number;
  readonly index: number;
}

interface Pattern {
  readonly key: number;
  /** Gap allowed before each run. */
  readonly gaps: readonly number[];
}

/** A place in the graph of all runs: the words that lead on from it, and the run that may end at it. */
interface Node {
  readonly edges: Map<number, Edge[]>;
  ends: Run | undefined;
}

interface Edge {
  readonly to: Node;
  readonly negates: boolean;
}

interface Graph {
  /** First words of all runs. */
  readonly root: Node;
  readonly patterns: Pattern[];
}

/**
 * Compiles phrases; keys are answered by their index in `sets`. Alternatives share what follows them, so that
 * a phrase costs the sum of its alternatives and not their product. Phrases must have been checked: a malformed
 * one is a Bug.
 */
export function compileMatcher(sets: readonly PhraseSet[], vocabulary: Vocabulary): Matcher {
  const graph: Graph = { root: { edges: new Map(), ends: undefined }, patterns: [] };
  sets.forEach((set, key) => {
    for (const phrase of set.phrases) {
      const parsed = parsePhrase(phrase);
      if (!parsed.ok) throw new Bug(`phrase "${phrase}" ${parsed.message}`);
      addPattern(graph, parsed.runs, key, vocabulary);
    }
  });
  const roots: (readonly Edge[] | undefined)[] = [];
  for (const [id, edges] of graph.root.edges) roots[id] = edges;
  return { scan: (text, found) => scan({ patterns: graph.patterns, roots, text, found, open: new Map() }) };
}

function addPattern(graph: Graph, phrase: readonly PhraseRun[], key: number, vocabulary: Vocabulary): void {
  const pattern = graph.patterns.length;
  graph.patterns.push({ key, gaps: phrase.map((run) => run.gap) });
  phrase.forEach(({ slots }, index) => {
    const ends = { pattern, index };
    let node: Node = { edges: new Map(), ends };
    for (const slot of slots.toReversed()) node = slotNode(slot, node, vocabulary);
    for (const [id, edges] of node.edges) for (const edge of edges) link(graph.root, id, edge);
  });
}

/** The place before a slot: every alternative leads on to `next`, an empty one by being skipped. */
function slotNode(slot: PhraseSlot, next: Node, vocabulary: Vocabulary): Node {
  const node: Node = { edges: new Map(), ends: undefined };
  for (const words of slot) {
    if (words.length === 0) skipTo(node, next);
    else addWords(node, words, next, vocabulary);
  }
  return node;
}

function skipTo(node: Node, next: Node): void {
  node.ends ??= next.ends;
  for (const [id, edges] of next.edges) for (const edge of edges) link(node, id, edge);
}

function addWords(node: Node, words: readonly PhraseWord[], next: Node, vocabulary: Vocabulary): void {
  let from = node;
  words.forEach(({ word, exact }, at) => {
    const to = at === words.length - 1 ? next : { edges: new Map(), ends: undefined };
    link(from, vocabulary.learn(word, exact), { to, negates: isNegator(word) });
    from = to;
  });
}

function link(node: Node, id: number, edge: Edge): void {
  const edges = node.edges.get(id);
  if (edges === undefined) node.edges.set(id, [edge]);
  else if (!edges.some(({ to }) => to === edge.to)) edges.push(edge);
}

/** The latest occurrence of a pattern's first `done` runs. */
interface Chain {
  readonly done: number;
  readonly from: number;
  readonly to: number;
  readonly ownsNegation: boolean;
}

interface Scan {
  readonly patterns: readonly Pattern[];
  /** By word id: where runs that begin with the word lead. */
  readonly roots: readonly (readonly Edge[] | undefined)[];
  readonly text: Matchable;
  readonly found: Found;
  /** By pattern, at most one chain for each number of runs done. */
  readonly open: Map<number, readonly Chain[]>;
}

/** A stretch of words on its way through the graph. */
interface Walk {
  readonly from: number;
  readonly ownsNegation: boolean;
}

function scan(state: Scan): void {
  const { roots, text } = state;
  for (let at = 0; at < text.length; at += 1) {
    const stem = text.stems[at] ?? 0;
    const exact = text.exacts[at] ?? 0;
    if (stem !== 0) follow(state, roots[stem], { from: at, ownsNegation: false }, at);
    if (exact !== 0) follow(state, roots[exact], { from: at, ownsNegation: false }, at);
  }
}

/** Takes the word at `at` over these edges, and goes on with the words after it. */
function follow(state: Scan, edges: readonly Edge[] | undefined, walk: Walk, at: number): void {
  if (edges === undefined) return;
  const { text } = state;
  const next = at + 1;
  const goesOn = next < text.length && text.breaks[next] === Break.none;
  const stem = goesOn ? (text.stems[next] ?? 0) : 0;
  const exact = goesOn ? (text.exacts[next] ?? 0) : 0;
  for (const { to, negates } of edges) {
    const walked = negates && !walk.ownsNegation ? { from: walk.from, ownsNegation: true } : walk;
    if (to.ends !== undefined) meet(state, to.ends, walked, next);
    if (stem !== 0) follow(state, to.edges.get(stem), walked, next);
    if (exact !== 0) follow(state, to.edges.get(exact), walked, next);
  }
}

/** Takes a run that was met: alone it is a find, else it opens or goes on with a chain. */
function meet(state: Scan, run: Run, { from, ownsNegation }: Walk, to: number): void {
  const pattern = state.patterns[run.pattern];
  if (pattern === undefined) throw new Bug('a run without its pattern');
  const before = run.index === 0 ? { from, ownsNegation: false } : chainBefore(state, run, pattern, from);
  if (before === undefined) return;
  const owns = before.ownsNegation || ownsNegation;
  if (run.index === pattern.gaps.length - 1) state.found(pattern.key, before.from, to, owns);
  else remember(state, run.pattern, { done: run.index + 1, from: before.from, to, ownsNegation: owns });
}

/** The chain that this run goes on with; undefined when none is near enough in the same sentence. */
function chainBefore(state: Scan, run: Run, pattern: Pattern, from: number): Chain | undefined {
  const gap = pattern.gaps[run.index] ?? 0;
  for (const chain of state.open.get(run.pattern) ?? []) {
    const near = chain.done === run.index && from >= chain.to && from - chain.to <= gap;
    if (near && !crosses(state.text, chain.to, from, gap)) return chain;
  }
  return undefined;
}

function remember(state: Scan, pattern: number, chain: Chain): void {
  const others = (state.open.get(pattern) ?? []).filter((known) => known.done !== chain.done);
  state.open.set(pattern, [chain, ...others]);
}

/** Whether a gap leaves the sentence, or, a short one, its clause. */
function crosses(text: Matchable, from: number, to: number, gap: number): boolean {
  const strongest = gap <= SHORT_GAP ? Break.none : Break.clause;
  for (let at = from; at <= to; at += 1) if ((text.breaks[at] ?? 0) > strongest) return true;
  return false;
}
