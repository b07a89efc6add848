/**
 * Reads a text once: words, segments, cues, quantities, and how each word is meant. Everything later works on
 * what this returned; cost grows linearly with the text.
 */

import {
  CLAUSE_STARTERS,
  CUE_KEYS,
  CUE_PHRASES,
  type CueKey,
  STATEMENT_VERBS,
  STOP_WORDS,
} from './cue-phrases.ts';
import { createMatcher, type Matcher } from './matcher.ts';
import { phraseWords } from './phrase.ts';
import { compileGraph, type PhraseGraph } from './phrase-graph.ts';
import { findQuantities } from './quantities.ts';
import { isEcho, isRepeated, NO_QUESTION, type Question, sentencesOf, type WordSet } from './question.ts';
import { findSegments } from './segments.ts';
import { findStandings } from './standing.ts';
import { type Tokens, tokenise } from './tokenise.ts';
import { type Cue, type CueKind, cueBit, type Quantity, type Text, type TokenRange } from './types.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Reads texts against one vocabulary. */
export interface TextReader {
  readonly vocabulary: Vocabulary;
  /** Reads a text; what only repeats the question counts as an echo. */
  readonly read: (source: string, question?: Question) => Text;
  readonly question: (texts: readonly string[]) => Question;
  /** The stems of some texts, to hold others against. */
  readonly wordSet: (texts: readonly string[]) => WordSet;
}

interface Lexicon {
  readonly vocabulary: Vocabulary;
  readonly cues: Matcher;
  readonly clauseStarters: WordSet;
  readonly statementVerbs: WordSet;
  readonly and: number;
  readonly listBinders: WordSet;
  readonly stopWords: WordSet;
}

/** `cues` are the cue phrases compiled before against the same vocabulary. */
export function createTextReader(
  vocabulary: Vocabulary,
  cues: PhraseGraph = compileCues(vocabulary),
): TextReader {
  const learnAll = (list: readonly string[]): WordSet =>
    new Set(list.map((word) => vocabulary.learn(word, true)));
  const lexicon: Lexicon = {
    vocabulary,
    cues: createMatcher(cues),
    clauseStarters: learnAll(CLAUSE_STARTERS),
    statementVerbs: learnAll(STATEMENT_VERBS),
    and: vocabulary.learn('and', true),
    listBinders: learnAll(['or', 'nor', 'and']),
    stopWords: learnAll(STOP_WORDS),
  };
  return {
    vocabulary,
    read: (source, question) => read(lexicon, source, question ?? NO_QUESTION),
    wordSet: (texts) => wordSet(lexicon, texts),
    question: (texts) => ({ words: wordSet(lexicon, texts), sentences: new Set(texts.flatMap(sentencesOf)) }),
  };
}

export function compileCues(vocabulary: Vocabulary): PhraseGraph {
  return compileGraph(
    CUE_KEYS.map((key) => ({ key, phrases: CUE_PHRASES[key] })),
    vocabulary,
  );
}

interface Ids {
  readonly stems: Int32Array;
  readonly exacts: Int32Array;
  readonly breaks: Uint8Array;
  readonly length: number;
}

function read(lexicon: Lexicon, source: string, question: Question): Text {
  const tokens = tokenise(source);
  const ids = identify(lexicon.vocabulary, tokens);
  const found = findCues(lexicon, ids);
  const segments = findSegments(ids.breaks, (token) => startsClause(lexicon, ids, token));
  const standings = findStandings({
    source,
    tokens,
    breaks: ids.breaks,
    segments,
    cues: found.scopes,
    continuesList: (clause) => !hasNumber(tokens, clause) && continuesList(lexicon, ids, clause),
    bindsList: (clause) => hasWord(ids, clause, lexicon.listBinders),
    isEcho: (sentence) =>
      isEcho(ids, lexicon.stopWords, sentence, question) || isRepeated(tokens, sentence, question),
    isLink: (token) => lexicon.stopWords.has(ids.exacts[token] ?? 0) || found.verbs.has(token),
  });
  const quantities = findQuantities(source, tokens);
  return {
    source,
    ...ids,
    starts: Int32Array.from(tokens.starts),
    ends: Int32Array.from(tokens.ends),
    standings,
    ...segments,
    quantities,
    cues: found.cues,
    itemCues: cuesByItem(segments.items.length, segments.itemOf, found.cues),
    itemNumbers: numbersByItem(segments.items.length, segments.itemOf, quantities),
    work: source.length + tokens.words.length + found.count,
  };
}

function identify(vocabulary: Vocabulary, tokens: Tokens): Ids {
  const length = tokens.words.length;
  const stems = new Int32Array(length);
  const exacts = new Int32Array(length);
  for (let at = 0; at < length; at += 1) {
    const ids = vocabulary.look(tokens.words[at] ?? '');
    stems[at] = ids.stem;
    exacts[at] = ids.exact;
  }
  return { stems, exacts, breaks: Uint8Array.from(tokens.breaks), length };
}

function cuesByItem(count: number, itemOf: Int32Array, cues: readonly Cue[]): Uint16Array {
  const bits = new Uint16Array(count);
  for (const cue of cues) {
    const item = itemOf[cue.from] ?? 0;
    bits[item] = (bits[item] ?? 0) | cueBit(cue.kind);
  }
  return bits;
}

/** A number counts where it measures something; "two teams" and "3." do not. */
function numbersByItem(count: number, itemOf: Int32Array, quantities: readonly Quantity[]): Uint8Array {
  const has = new Uint8Array(count);
  for (const quantity of quantities) {
    if (quantity.measure !== 'count' || quantity.value >= LARGE_COUNT) has[itemOf[quantity.from] ?? 0] = 1;
  }
  return has;
}

type Scopes = Readonly<Record<Exclude<CueKey, CueKind>, TokenRange[]>>;

interface FoundCues {
  readonly cues: readonly Cue[];
  readonly scopes: Scopes;
  /** Tokens that argue or act. */
  readonly verbs: ReadonlySet<number>;
  readonly count: number;
}

function findCues(lexicon: Lexicon, ids: Ids): FoundCues {
  const scopes: Scopes = { negate: [], denied: [], affirm: [], hedge: [], attribute: [], withdraw: [] };
  const cues: Cue[] = [];
  let count = 0;
  lexicon.cues.scan(ids, (index, from, to) => {
    const key = CUE_KEYS[index];
    count += 1;
    if (key === undefined) return;
    if (isScope(key)) scopes[key].push({ from, to });
    else cues.push({ kind: key, from, to });
  });
  return {
    cues,
    scopes,
    verbs: new Set(cues.filter(({ kind }) => VERBAL.has(kind)).map(({ from }) => from)),
    count,
  };
}

function isScope(key: CueKey): key is Exclude<CueKey, CueKind> {
  return SCOPES.has(key);
}

function startsClause(lexicon: Lexicon, ids: Ids, token: number): boolean {
  const exact = ids.exacts[token] ?? 0;
  if (lexicon.clauseStarters.has(exact)) return true;
  return exact === lexicon.and && lexicon.statementVerbs.has(ids.exacts[token + 1] ?? 0);
}

/** A short clause without a statement or a number: "..., idempotency records, address", but not "..., RPO 0". */
function continuesList(lexicon: Lexicon, ids: Ids, clause: TokenRange): boolean {
  if (clause.to - clause.from > LONGEST_ENTRY) return false;
  for (let at = clause.from; at < clause.to; at += 1) {
    const exact = ids.exacts[at] ?? 0;
    if (lexicon.statementVerbs.has(exact) || (at === clause.from && lexicon.clauseStarters.has(exact)))
      return false;
  }
  return true;
}

function hasNumber(tokens: Tokens, { from, to }: TokenRange): boolean {
  return tokens.words
    .slice(from, to)
    .some((word) => word.charCodeAt(0) >= 0x30 && word.charCodeAt(0) <= 0x39);
}

function hasWord(ids: Ids, range: TokenRange, words: WordSet): boolean {
  for (let at = range.from; at < range.to; at += 1) if (words.has(ids.exacts[at] ?? 0)) return true;
  return false;
}

function wordSet(lexicon: Lexicon, texts: readonly string[]): WordSet {
  const set = new Set<number>();
  for (const text of texts) {
    for (const word of phraseWords(text)) {
      const isStop = lexicon.stopWords.has(lexicon.vocabulary.look(word).exact);
      if (!isStop) set.add(lexicon.vocabulary.learn(word, false));
    }
  }
  return set;
}

/** Smaller bare numbers are small talk. */
const LARGE_COUNT = 16;
const SCOPES: ReadonlySet<string> = new Set(['negate', 'denied', 'affirm', 'hedge', 'attribute', 'withdraw']);
const VERBAL: ReadonlySet<CueKind> = new Set(['reason', 'decision', 'consequence']);
/** Clauses of a denied list are short. */
const LONGEST_ENTRY = 5;
