/**
 * Finds every phrase of a set in a text in one pass: all runs of words stand in one graph over word ids, and
 * runs with gaps between them are chained as they are met. Cost grows with the text, not with the set.
 */
import { SHORT_GAP } from './phrase.ts';
import { isDenial, type PhraseGraph, patternOf, runOf, sums } from './phrase-graph.ts';
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

/** The graph's arrays, with room for what a scan remembers. */
type Compiled = { readonly [Name in keyof PhraseGraph]: Int32Array } & { readonly chains: Chains };

/** By run: the latest occurrence of a pattern up to and with this run, in the scan of that number. */
interface Chains {
  readonly scans: Int32Array;
  readonly froms: Int32Array;
  readonly tos: Int32Array;
  readonly owns: Uint8Array;
  scan: number;
}

function compile(graph: PhraseGraph): Compiled {
  const runs = graph.gaps.length;
  return {
    keys: sums(graph.keys),
    firstRun: sums(graph.firstRun),
    gaps: sums(graph.gaps),
    first: sums(graph.first),
    words: sums(graph.words),
    targets: sums(graph.targets),
    firstEnd: sums(graph.firstEnd),
    ends: sums(graph.ends),
    chains: {
      scans: new Int32Array(runs),
      froms: new Int32Array(runs),
      tos: new Int32Array(runs),
      owns: new Uint8Array(runs),
      scan: 0,
    },
  };
}

type Scan = Compiled & {
  readonly text: Matchable;
  readonly found: Found;
};

function scan(compiled: Compiled, text: Matchable, found: Found): void {
  const state: Scan = { ...compiled, text, found };
  compiled.chains.scan += 1;
  const { stems, exacts, length } = text;
  for (let at = 0; at < length; at += 1) {
    const stem = stems[at] ?? 0;
    const exact = exacts[at] ?? 0;
    if (stem !== 0) follow(state, 0, stem, at, at, 0);
    if (exact !== 0) follow(state, 0, exact, at, at, 0);
  }
}

/** Takes the word at `at` over the edges of a node, and goes on with the words after it. */
function follow(state: Scan, node: number, word: number, from: number, at: number, negated: number): void {
  const { first, words, targets } = state;
  const stop = first[node + 1] ?? 0;
  for (
    let edge = firstEdge(words, word, first[node] ?? 0, stop);
    edge < stop && words[edge] === word;
    edge += 1
  ) {
    const target = targets[edge] ?? 0;
    arrive(state, target >> 1, from, at + 1, negated | (target & 1));
  }
}

/** Meets the runs that may end at a node, and follows the word at `next` from it. */
function arrive(state: Scan, node: number, from: number, next: number, negated: number): void {
  const { text, first, firstEnd, ends } = state;
  const lastEnd = firstEnd[node + 1] ?? 0;
  for (let index = firstEnd[node] ?? 0; index < lastEnd; index += 1)
    meet(state, ends[index] ?? 0, from, next, negated);
  if (first[node] === first[node + 1] || next >= text.length || text.breaks[next] !== Break.none) return;
  const stem = text.stems[next] ?? 0;
  const exact = text.exacts[next] ?? 0;
  if (stem !== 0) follow(state, node, stem, from, next, negated);
  if (exact !== 0) follow(state, node, exact, from, next, negated);
}

/** The first edge with the word, by halving, or where it would stand. */
function firstEdge(words: Int32Array, word: number, start: number, stop: number): number {
  let low = start;
  let high = stop;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle] ?? 0) < word) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Takes a run that was met: alone it is a find, else it opens or goes on with a chain of runs. */
function meet(state: Scan, end: number, from: number, to: number, denied: number): void {
  const negated = denied | Number(isDenial(end));
  const pattern = patternOf(end);
  const index = runOf(end);
  const run = (state.firstRun[pattern] ?? 0) + index;
  if (index > 0 && !goesOnFrom(state, run - 1, state.gaps[run] ?? 0, from)) return;
  const start = index === 0 ? from : (state.chains.froms[run - 1] ?? 0);
  const owns = negated | (index === 0 ? 0 : (state.chains.owns[run - 1] ?? 0));
  if (run === (state.firstRun[pattern + 1] ?? 0) - 1) {
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
