/**
 * Decides how every word is meant: asserted, denied, considered, asked, said of others, taken back, or just
 * repeated from the question. A denial reaches to the end of its clause, and over a list that follows it.
 */
import type { Segments } from './segments.ts';
import type { Tokens } from './tokenise.ts';
import { Break, Standing, type TokenRange } from './types.ts';

export interface ScopeCues {
  readonly negate: readonly TokenRange[];
  readonly denied: readonly TokenRange[];
  readonly affirm: readonly TokenRange[];
  readonly hedge: readonly TokenRange[];
  readonly attribute: readonly TokenRange[];
  readonly withdraw: readonly TokenRange[];
}

export interface StandingInput {
  readonly source: string;
  readonly tokens: Tokens;
  readonly breaks: Uint8Array;
  readonly segments: Segments;
  readonly cues: ScopeCues;
  /** Whether a clause may go on a list of denied things: short, and no statement of its own. */
  readonly continuesList: (clause: TokenRange) => boolean;
  readonly isEcho: (sentence: TokenRange) => boolean;
  /** Whether a word links others to a statement: "of", "is", "when". */
  readonly isLink: (token: number) => boolean;
}

export function findStandings(input: StandingInput): Uint8Array {
  const standings = new Uint8Array(input.breaks.length);
  const mark = (range: TokenRange, bit: number): void => {
    for (let at = range.from; at < range.to; at += 1) standings[at] = (standings[at] ?? 0) | bit;
  };
  const { cues, segments } = input;
  for (const cue of cues.negate)
    if (!isAffirmed(cue, cues.affirm)) mark(denialScope(input, cue), Standing.negated);
  for (const cue of cues.denied)
    mark({ from: clauseAt(segments, cue.from).from, to: cue.from }, Standing.negated);
  for (const cue of cues.hedge)
    mark({ from: cue.to, to: sentenceAt(segments, cue.from).to }, Standing.hedged);
  for (const cue of cues.attribute) mark(sentenceAt(segments, cue.from), Standing.attributed);
  for (const cue of cues.withdraw) mark(withdrawnScope(segments, cue), Standing.withdrawn);
  for (const sentence of segments.sentences) {
    if (input.tokens.asksAfter.has(sentence.to - 1)) mark(sentence, Standing.asked);
    if (input.isEcho(sentence)) mark(sentence, Standing.echoed);
    if (isBareList(input, sentence)) mark(sentence, Standing.listed);
  }
  return standings;
}

function isAffirmed(cue: TokenRange, affirm: readonly TokenRange[]): boolean {
  return affirm.some((range) => range.from <= cue.from && cue.from < range.to);
}

/** From the cue to the end of its clause; over list entries after commas, and over what a heading's colon opens. */
function denialScope(input: StandingInput, cue: TokenRange): TokenRange {
  const { segments, breaks } = input;
  let clause = segments.clauseOf[Math.max(cue.from, cue.to - 1)] ?? 0;
  const sentence = sentenceAt(segments, cue.from);
  if (opensList(input, cue, clause)) return { from: cue.to, to: sentence.to };
  for (;;) {
    const next = segments.clauses[clause + 1];
    const goesOn = next !== undefined && next.from < sentence.to && breaks[next.from] === Break.comma;
    if (!goesOn || !input.continuesList(next)) break;
    clause += 1;
  }
  return { from: cue.to, to: segments.clauses[clause]?.to ?? cue.to };
}

/** "Never cached: a, b, c": the denial is the heading of a list. */
function opensList(input: StandingInput, cue: TokenRange, clause: number): boolean {
  const range = input.segments.clauses[clause];
  if (range === undefined || range.to - cue.to > LONGEST_HEADING || cue.from - range.from > LONGEST_HEADING)
    return false;
  const end = input.tokens.ends[range.to - 1] ?? 0;
  return input.source[end] === ':';
}

/** The sentence up to the cue; where the cue begins its sentence, the one before as well. */
function withdrawnScope(segments: Segments, cue: TokenRange): TokenRange {
  const sentence = sentenceAt(segments, cue.from);
  const index = segments.sentenceOf[cue.from] ?? 0;
  const before = cue.from - sentence.from <= 1 ? segments.sentences[index - 1] : undefined;
  return { from: before?.from ?? sentence.from, to: cue.from };
}

/**
 * Many short entries between commas, or many words with none of those that make a statement; a heading
 * ("Gateway: ...") makes a list an answer.
 */
function isBareList(input: StandingInput, sentence: TokenRange): boolean {
  const length = sentence.to - sentence.from;
  if (length < FEWEST_LISTED || hasHeading(input, sentence)) return false;
  let entries = 1;
  let links = 0;
  for (let at = sentence.from; at < sentence.to; at += 1) {
    if (at > sentence.from && input.breaks[at] === Break.comma) entries += 1;
    if (input.isLink(at)) links += 1;
  }
  return links === 0 || (entries >= LONG_LIST && length / entries <= SHORT_ENTRY);
}

function hasHeading(input: StandingInput, sentence: TokenRange): boolean {
  for (let at = sentence.from; at < Math.min(sentence.to, sentence.from + LONGEST_HEADING); at += 1) {
    if (input.source[input.tokens.ends[at] ?? 0] === ':') return true;
  }
  return false;
}

function clauseAt(segments: Segments, token: number): TokenRange {
  return segments.clauses[segments.clauseOf[token] ?? 0] ?? { from: token, to: token };
}

function sentenceAt(segments: Segments, token: number): TokenRange {
  return segments.sentences[segments.sentenceOf[token] ?? 0] ?? { from: token, to: token };
}

const LONGEST_HEADING = 3;
/** Shorter enumerations are how people answer. */
const FEWEST_LISTED = 10;
const LONG_LIST = 10;
const SHORT_ENTRY = 2.5;
