/**
 * Finds every phrase of a set in a text in one pass: all runs of words stand in one graph over word ids, and
 * runs with gaps between them are chained as they are met. Cost grows with the text, not with the set.
 */
import { SHORT_GAP } from './phrase.ts';
import { type PhraseGraph, patternOf, runOf } from './phrase-graph.ts';
import { Break } from './types.ts';

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

/** Makes a matcher of compiled phrases. */
export function createMatcher(graph: PhraseGraph): Matcher {
  const compiled = compile(graph);
  return { scan: (text, found) => scan(compiled, text, found) };
}

interface Compiled {
  readonly first: Int32Array;
  readonly words: Int32Array;
  readonly targets: Int32Array;
  readonly ends: Int32Array;
  /** By pattern: its key, how many runs it has, and where its runs begin in `gaps` and `chains`. */
  readonly keys: Int32Array;
  readonly counts: Int32Array;
  readonly runs: Int32Array;
  /** By run: the gap allowed before it. */
  readonly gaps: Int32Array;
  /** By word: what runs that begin with it need next; made when a word is first met. */
  readonly beginnings: (Beginning | null | undefined)[];
  readonly roots: Int32Array;
  readonly chains: Chains;
}

/** By run: the latest occurrence of a pattern up to and with this run, in the scan of that number. */
interface Chains {
  readonly scans: Int32Array;
  readonly froms: Int32Array;
  readonly tos: Int32Array;
  readonly owns: Uint8Array;
  scan: number;
}

/** How runs begin that have this first word. */
interface Beginning {
  /** Edges to nodes at which a run may end. */
  readonly ending: readonly number[];
  /** Edges to nodes that a second word leads on from, by that word. */
  readonly next: ReadonlyMap<number, readonly number[]>;
}

function compile(graph: PhraseGraph): Compiled {
  const words = Int32Array.from(graph.words);
  const first = Int32Array.from(graph.first);
  const counts = Int32Array.from(graph.patterns, (pattern) => pattern.length - 1);
  const runs = new Int32Array(counts.length + 1);
  counts.forEach((count, pattern) => {
    runs[pattern + 1] = (runs[pattern] ?? 0) + count;
  });
  const total = runs[counts.length] ?? 0;
  return {
    first,
    words,
    targets: Int32Array.from(graph.targets),
    ends: Int32Array.from(graph.ends),
    keys: Int32Array.from(graph.patterns, ([key]) => key ?? 0),
    counts,
    runs,
    gaps: Int32Array.from(graph.patterns.flatMap(([, ...gaps]) => gaps)),
    beginnings: [],
    roots: rootEdges(words, first[1] ?? 0),
    chains: {
      scans: new Int32Array(total),
      froms: new Int32Array(total),
      tos: new Int32Array(total),
      owns: new Uint8Array(total),
      scan: 0,
    },
  };
}

/** By word: where the root's edges with it begin; they are sorted by word. One more entry closes the last. */
function rootEdges(words: Int32Array, count: number): Int32Array {
  const top = count === 0 ? 0 : (words[count - 1] ?? 0);
  const starts = new Int32Array(top + 2);
  for (let edge = 0; edge < count; edge += 1) starts[(words[edge] ?? 0) + 1] = edge + 1;
  for (let word = 1; word < starts.length; word += 1) {
    starts[word] = Math.max(starts[word] ?? 0, starts[word - 1] ?? 0);
  }
  return starts;
}

function beginningOf(compiled: Compiled, word: number): Beginning | null {
  const known = compiled.beginnings[word];
  if (known !== undefined) return known;
  const { roots, targets, ends, first, words } = compiled;
  const ending: number[] = [];
  const next = new Map<number, number[]>();
  for (let edge = roots[word] ?? 0; edge < (roots[word + 1] ?? 0); edge += 1) {
    const node = (targets[edge] ?? 0) >> 1;
    if (ends[node] !== 0) ending.push(edge);
    for (let second = first[node] ?? 0; second < (first[node + 1] ?? 0); second += 1) {
      const edges = next.get(words[second] ?? 0) ?? [];
      if (edges.at(-1) !== edge) edges.push(edge);
      next.set(words[second] ?? 0, edges);
    }
  }
  const beginning = ending.length === 0 && next.size === 0 ? null : { ending, next };
  compiled.beginnings[word] = beginning;
  return beginning;
}

interface Scan extends Compiled {
  readonly text: Matchable;
  readonly found: Found;
}

function scan(compiled: Compiled, text: Matchable, found: Found): void {
  const state: Scan = { ...compiled, text, found };
  compiled.chains.scan += 1;
  const { stems, exacts, breaks, length } = text;
  const top = compiled.roots.length - 1;
  for (let at = 0; at < length; at += 1) {
    const stem = stems[at] ?? 0;
    const exact = exacts[at] ?? 0;
    if (stem === 0 && exact === 0) continue;
    const goesOn = at + 1 < length && breaks[at + 1] === Break.none;
    if (stem !== 0 && stem < top) begin(state, stem, at, goesOn);
    if (exact !== 0 && exact < top) begin(state, exact, at, goesOn);
  }
}

/** Takes the word at `at` as the first of runs. */
function begin(state: Scan, word: number, at: number, goesOn: boolean): void {
  const beginning = beginningOf(state, word);
  if (beginning === null) return;
  for (const edge of beginning.ending) {
    const target = state.targets[edge] ?? 0;
    meet(state, state.ends[target >> 1] ?? 0, at, at + 1, target & 1);
  }
  if (!goesOn || beginning.next.size === 0) return;
  const stem = state.text.stems[at + 1] ?? 0;
  const exact = state.text.exacts[at + 1] ?? 0;
  if (stem !== 0) second(state, beginning.next.get(stem), stem, at);
  if (exact !== 0) second(state, beginning.next.get(exact), exact, at);
}

/** Goes from the first word's edges on with the second word. */
function second(state: Scan, edges: readonly number[] | undefined, word: number, from: number): void {
  if (edges === undefined) return;
  for (const edge of edges) {
    const target = state.targets[edge] ?? 0;
    follow(state, target >> 1, word, from, from + 1, target & 1);
  }
}

/** Takes the word at `at` over the edges of a node, and goes on with the words after it. */
function follow(state: Scan, node: number, word: number, from: number, at: number, negated: number): void {
  const { first, words, targets, ends, text } = state;
  const next = at + 1;
  const goesOn = next < text.length && text.breaks[next] === Break.none;
  for (let edge = first[node] ?? 0; edge < (first[node + 1] ?? 0); edge += 1) {
    if (words[edge] !== word) continue;
    const target = targets[edge] ?? 0;
    const owns = negated | (target & 1);
    const end = ends[target >> 1] ?? 0;
    if (end !== 0) meet(state, end, from, next, owns);
    if (!goesOn) continue;
    const stem = text.stems[next] ?? 0;
    const exact = text.exacts[next] ?? 0;
    if (stem !== 0) follow(state, target >> 1, stem, from, next, owns);
    if (exact !== 0) follow(state, target >> 1, exact, from, next, owns);
  }
}

/** Takes a run that was met: alone it is a find, else it opens or goes on with a chain of runs. */
function meet(state: Scan, end: number, from: number, to: number, negated: number): void {
  const pattern = patternOf(end);
  const index = runOf(end);
  const run = (state.runs[pattern] ?? 0) + index;
  if (index > 0 && !goesOnFrom(state, run - 1, state.gaps[run] ?? 0, from)) return;
  const start = index === 0 ? from : (state.chains.froms[run - 1] ?? 0);
  const owns = negated | (index === 0 ? 0 : (state.chains.owns[run - 1] ?? 0));
  if (index === (state.counts[pattern] ?? 0) - 1) {
    state.found(state.keys[pattern] ?? 0, start, to, owns === 1);
    return;
  }
  const { chains } = state;
  chains.scans[run] = chains.scan;
  chains.froms[run] = start;
  chains.tos[run] = to;
  chains.owns[run] = owns;
}

/** Whether the runs up to `run` were met near enough before `from`. */
function goesOnFrom({ chains, text }: Scan, run: number, gap: number, from: number): boolean {
  if (chains.scans[run] !== chains.scan) return false;
  const to = chains.tos[run] ?? 0;
  return from >= to && from - to <= gap && !crosses(text, to, from, gap);
}

/** Whether a gap leaves the sentence, or, a short one, its clause. */
function crosses(text: Matchable, from: number, to: number, gap: number): boolean {
  const strongest = gap <= SHORT_GAP ? Break.none : Break.clause;
  for (let at = from; at <= to; at += 1) if ((text.breaks[at] ?? 0) > strongest) return true;
  return false;
}
