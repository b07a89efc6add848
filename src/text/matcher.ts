/**
 * Finds every phrase of a set in a text in one pass: all runs of words stand in one trie over word ids, and
 * runs with gaps between them are chained as they are met. Cost grows with the text, not with the set.
 */
import { Bug } from '../problem.ts';
import { isNegator } from './cue-phrases.ts';
import { type PhraseRun, parsePhrase, SHORT_GAP } from './phrase.ts';
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
  readonly ownsNegation: boolean;
}

interface Pattern {
  readonly key: number;
  /** Gap allowed before each run. */
  readonly gaps: readonly number[];
}

interface Trie {
  /** By node: its child nodes by word id. */
  readonly children: (Map<number, number> | undefined)[];
  readonly runs: (Run[] | undefined)[];
  readonly patterns: Pattern[];
}

/**
 * Compiles phrases; keys are answered by their index in `sets`. Phrases must have been checked: a malformed one
 * is a Bug.
 */
export function compileMatcher(sets: readonly PhraseSet[], vocabulary: Vocabulary): Matcher {
  const trie: Trie = { children: [], runs: [undefined], patterns: [] };
  sets.forEach((set, key) => {
    for (const phrase of set.phrases) {
      const parsed = parsePhrase(phrase);
      if (!parsed.ok) throw new Bug(`phrase "${phrase}" ${parsed.message}`);
      addPattern(trie, parsed.runs, key, vocabulary);
    }
  });
  const roots = new Int32Array(vocabulary.size() + 1);
  for (const [id, node] of trie.children[0] ?? []) roots[id] = node;
  return { scan: (text, found) => scan({ trie, roots, text, found, open: new Map() }) };
}

function addPattern(trie: Trie, phrase: readonly PhraseRun[], key: number, vocabulary: Vocabulary): void {
  const pattern = trie.patterns.length;
  trie.patterns.push({ key, gaps: phrase.map((run) => run.gap) });
  phrase.forEach((run, index) => {
    for (const words of run.variants) {
      let node = 0;
      for (const { word, exact } of words) node = child(trie, node, vocabulary.learn(word, exact));
      const runs = trie.runs[node] ?? [];
      runs.push({ pattern, index, ownsNegation: words.some(({ word }) => isNegator(word)) });
      trie.runs[node] = runs;
    }
  });
}

function child(trie: Trie, node: number, id: number): number {
  const children = trie.children[node] ?? new Map<number, number>();
  trie.children[node] = children;
  const known = children.get(id);
  if (known !== undefined) return known;
  const next = trie.runs.length;
  trie.runs.push(undefined);
  children.set(id, next);
  return next;
}

/** The latest occurrence of a pattern's first `done` runs. */
interface Chain {
  readonly done: number;
  readonly from: number;
  readonly to: number;
  readonly ownsNegation: boolean;
}

interface Scan {
  readonly trie: Trie;
  /** The trie's first level, by word id, 0 where no run begins with the word. */
  readonly roots: Int32Array;
  readonly text: Matchable;
  readonly found: Found;
  /** By pattern, at most one chain for each number of runs done. */
  readonly open: Map<number, readonly Chain[]>;
}

function scan(state: Scan): void {
  const { roots, text } = state;
  for (let at = 0; at < text.length; at += 1) {
    const stem = text.stems[at] ?? 0;
    const exact = text.exacts[at] ?? 0;
    if (stem !== 0) enter(state, roots[stem] ?? 0, at, at);
    if (exact !== 0) enter(state, roots[exact] ?? 0, at, at);
  }
}

/** Takes the word at `at` as reaching `node` of the trie, and follows the words after it. */
function enter(state: Scan, node: number, from: number, at: number): void {
  if (node === 0) return;
  const runs = state.trie.runs[node];
  if (runs !== undefined) for (const run of runs) meet(state, run, from, at + 1);
  const children = state.trie.children[node];
  const next = at + 1;
  if (children === undefined || next >= state.text.length || state.text.breaks[next] !== Break.none) return;
  const stem = state.text.stems[next] ?? 0;
  const exact = state.text.exacts[next] ?? 0;
  if (stem !== 0) enter(state, children.get(stem) ?? 0, from, next);
  if (exact !== 0) enter(state, children.get(exact) ?? 0, from, next);
}

/** Takes a run that was met: alone it is a find, else it opens or goes on with a chain. */
function meet(state: Scan, run: Run, from: number, to: number): void {
  const pattern = state.trie.patterns[run.pattern];
  if (pattern === undefined) throw new Bug('a run without its pattern');
  const before = run.index === 0 ? { from, ownsNegation: false } : chainBefore(state, run, pattern, from);
  if (before === undefined) return;
  const ownsNegation = before.ownsNegation || run.ownsNegation;
  if (run.index === pattern.gaps.length - 1) state.found(pattern.key, before.from, to, ownsNegation);
  else remember(state, run.pattern, { done: run.index + 1, from: before.from, to, ownsNegation });
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
