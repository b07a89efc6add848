/**
 * Finds every phrase of a set in a text in one pass: all runs of words stand in one graph over word ids, and
 * runs with gaps between them are chained as they are met. Cost grows with the text, not with the set.
 */
import { Bug } from '../problem.ts';
import { SHORT_GAP } from './phrase.ts';
import { type PhraseGraph, type RunAt, runAt } from './phrase-graph.ts';
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
  const arrays = {
    patterns: graph.patterns,
    first: Int32Array.from(graph.first),
    words: Int32Array.from(graph.words),
    targets: Int32Array.from(graph.targets),
    ends: Int32Array.from(graph.ends),
  };
  const roots = rootEdges(arrays.words, arrays.first[1] ?? 0);
  return { scan: (text, found) => scan({ ...arrays, roots, text, found, open: new Map() }) };
}

/** By word: where the root's edges with it begin; they are sorted by word. One more entry closes the last. */
function rootEdges(words: Int32Array, count: number): Int32Array {
  const top = count === 0 ? 0 : (words[count - 1] ?? 0);
  const starts = new Int32Array(top + 2);
  for (let edge = 0; edge < count; edge += 1) starts[(words[edge] ?? 0) + 1] = edge + 1;
  for (let word = 1; word < starts.length; word += 1)
    starts[word] = Math.max(starts[word] ?? 0, starts[word - 1] ?? 0);
  return starts;
}

/** The latest occurrence of a pattern's first `done` runs. */
interface Chain {
  readonly done: number;
  readonly from: number;
  readonly to: number;
  readonly ownsNegation: boolean;
}

interface Scan {
  readonly patterns: readonly (readonly number[])[];
  readonly first: Int32Array;
  readonly words: Int32Array;
  readonly targets: Int32Array;
  readonly ends: Int32Array;
  readonly roots: Int32Array;
  readonly text: Matchable;
  readonly found: Found;
  /** By pattern, at most one chain for each number of runs done. */
  readonly open: Map<number, readonly Chain[]>;
}

function scan(state: Scan): void {
  const { text, roots } = state;
  for (let at = 0; at < text.length; at += 1) {
    const stem = text.stems[at] ?? 0;
    const exact = text.exacts[at] ?? 0;
    if (stem !== 0 && stem < roots.length)
      follow(state, roots[stem] ?? 0, roots[stem + 1] ?? 0, at, at, false);
    if (exact !== 0 && exact < roots.length)
      follow(state, roots[exact] ?? 0, roots[exact + 1] ?? 0, at, at, false);
  }
}

/** Takes the word at `at` over the edges from `edge` to before `last`, and goes on with the words after it. */
function follow(state: Scan, edge: number, last: number, from: number, at: number, negated: boolean): void {
  const { text, targets, ends } = state;
  const next = at + 1;
  const goesOn = next < text.length && text.breaks[next] === Break.none;
  for (let index = edge; index < last; index += 1) {
    const target = targets[index] ?? 0;
    const node = target >> 1;
    const owns = negated || (target & 1) === 1;
    const end = ends[node] ?? 0;
    if (end !== 0) meet(state, runAt(end), { from, to: next, ownsNegation: owns });
    if (goesOn) goOn(state, node, from, next, owns);
  }
}

/** Follows the edges of a node that the word at `at` fits. */
function goOn(state: Scan, node: number, from: number, at: number, negated: boolean): void {
  const { text, first, words } = state;
  const start = first[node] ?? 0;
  const stop = first[node + 1] ?? 0;
  if (start === stop) return;
  const stem = text.stems[at] ?? 0;
  const exact = text.exacts[at] ?? 0;
  for (let edge = start; edge < stop; edge += 1) {
    const word = words[edge] ?? 0;
    if ((word === stem || word === exact) && word !== 0) follow(state, edge, edge + 1, from, at, negated);
  }
}

/** Words that were met. */
interface Met {
  readonly from: number;
  readonly to: number;
  readonly ownsNegation: boolean;
}

/** Takes a run that was met: alone it is a find, else it opens or goes on with a chain. */
function meet(state: Scan, run: RunAt, met: Met): void {
  const gaps = state.patterns[run.pattern];
  if (gaps === undefined) throw new Bug('a run without its pattern');
  const before = run.index === 0 ? met : chainBefore(state, run, gaps[run.index + 1] ?? 0, met.from);
  if (before === undefined) return;
  const { from } = before;
  const ownsNegation = before.ownsNegation || met.ownsNegation;
  if (run.index === gaps.length - 2) state.found(gaps[0] ?? 0, from, met.to, ownsNegation);
  else remember(state, run.pattern, { done: run.index + 1, from, to: met.to, ownsNegation });
}

/** The chain that this run goes on with; undefined when none is near enough. */
function chainBefore(state: Scan, run: RunAt, gap: number, from: number): Chain | undefined {
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
