/**
 * Decides how every word is meant: asserted, denied, considered, asked, said of others, taken back, or just
 * repeated from the question. A denial reaches to the end of its clause, and over a list that follows it.
 */
import { countNames } from './names.ts';
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
  /** Whether "or", "nor" or "and" ties a clause to the list before it. */
  readonly bindsList: (clause: TokenRange) => boolean;
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
    if (isBareList(input, sentence) || isNameCrowd(input, sentence)) mark(sentence, Standing.listed);
  }
  return standings;
}

function isAffirmed(cue: TokenRange, affirm: readonly TokenRange[]): boolean {
  return affirm.some((range) => range.from <= cue.from && cue.from < range.to);
}

/** From the cue to the end of its clause; over list entries after commas, and over what a heading's colon opens. */
function denialScope(input: StandingInput, cue: TokenRange): TokenRange {
  const { segments } = input;
  const clause = segments.clauseOf[Math.max(cue.from, cue.to - 1)] ?? 0;
  const sentence = sentenceAt(segments, cue.from);
  if (input.tokens.words[cue.from] === 'without') return lackScope(input, cue, sentence);
  const chosen = choiceAfter(input, cue, segments.clauses[clause]?.to ?? cue.to);
  if (chosen !== null) return { from: cue.to, to: chosen };
  const isAlone = cue.to === segments.clauses[clause]?.to && !opensList(input, cue, clause);
  if (isAlone) return { from: cue.to, to: cue.to };
  const last = opensList(input, cue, clause) ? undefined : listEnd(input, cue, clause);
  return { from: cue.to, to: last === undefined ? sentence.to : (segments.clauses[last]?.to ?? cue.to) };
}

/** "A lookup without the key goes ..." lacks the key alone; "Without an outbox ..." argues for it. */
function lackScope({ segments }: StandingInput, cue: TokenRange, sentence: TokenRange): TokenRange {
  const end = segments.clauses[segments.clauseOf[cue.from] ?? 0]?.to ?? cue.to;
  return { from: cue.to, to: cue.from === sentence.from ? cue.to : Math.min(end, cue.to + LACKED) };
}

/** Where the choice begins that a rejection announces: "instead of X we take ..."; null where none is announced. */
function choiceAfter({ tokens }: StandingInput, cue: TokenRange, end: number): number | null {
  if (!ANNOUNCING.has(tokens.words[cue.from] ?? '')) return null;
  for (let at = cue.to + 1; at < end; at += 1) if (CHOOSERS.has(tokens.words[at] ?? '')) return at;
  return null;
}

/**
 * The last clause of the list that a denied clause begins: "no PAN, PIN or CVV". Clauses after it are statements of
 * their own where the denial has a subject ("the rider doesn't come, the phone dies") or where there is but one, and
 * no "or" binds them: "no SAN, RAID handles it".
 */
function listEnd(input: StandingInput, cue: TokenRange, clause: number): number {
  const { segments, breaks } = input;
  const sentence = sentenceAt(segments, cue.from);
  let last = clause;
  let isBound = false;
  for (;;) {
    const next = segments.clauses[last + 1];
    const goesOn = next !== undefined && next.from < sentence.to && breaks[next.from] === Break.comma;
    if (!goesOn || !input.continuesList(next)) break;
    isBound ||= input.bindsList(next);
    last += 1;
  }
  return isBound || (last - clause > 1 && !hasSubject(input, cue, clause)) ? last : clause;
}

/** "Never cached: a, b, c": a short heading that denies, at the beginning of its sentence; "no haggling: ..." is none. */
function opensList(input: StandingInput, cue: TokenRange, clause: number): boolean {
  const { segments, tokens, source } = input;
  const range = segments.clauses[clause];
  const sentence = sentenceAt(segments, cue.from);
  if (range === undefined || range.from !== sentence.from) return false;
  if (range.to - range.from > LONGEST_DENIAL || hasSubject(input, cue, clause)) return false;
  const isNoun = tokens.words[cue.from] === 'no' && range.to - cue.to > 0 && !input.isLink(range.to - 1);
  return source[tokens.ends[range.to - 1] ?? 0] === ':' && !isNoun;
}

/** Whether something stands before the denial in its clause that it is said of. */
function hasSubject(input: StandingInput, cue: TokenRange, clause: number): boolean {
  const from = input.segments.clauses[clause]?.from ?? cue.from;
  for (let at = from; at < cue.from; at += 1) if (!input.isLink(at)) return true;
  return false;
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
  let numbers = 0;
  for (let at = sentence.from; at < sentence.to; at += 1) {
    const strength = at === sentence.from ? Break.none : (input.breaks[at] ?? 0);
    if (strength === Break.comma) entries += 1;
    if (input.isLink(at) || strength > Break.comma) links += 1;
    if (isNumber(input.tokens.words[at])) numbers += 1;
  }
  if (numbers >= FIGURES) return false;
  return links === 0 || (entries >= LONG_LIST && length / entries <= SHORT_ENTRY);
}

function isNumber(word = ''): boolean {
  const code = word.charCodeAt(0);
  return code >= 0x30 && code <= 0x39;
}

/** So many products that none of them is chosen. */
function isNameCrowd(input: StandingInput, { from, to }: TokenRange): boolean {
  const { source, tokens, breaks } = input;
  const names = countNames({ source, starts: tokens.starts, ends: tokens.ends, breaks }, from, to);
  const crowd = hasHeading(input, { from, to }) ? CROWD_UNDER_HEADING : CROWD;
  return names >= crowd && names < SHOUTING * (to - from);
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

const ANNOUNCING: ReadonlySet<string> = new Set(['instead', 'rather']);
const CHOOSERS: ReadonlySet<string> = new Set(['we', 'i']);
const LONGEST_HEADING = 3;
const LONGEST_DENIAL = 4;
/** Words that "without" takes away. */
const LACKED = 2;
/** Shorter enumerations are how people answer. */
const FEWEST_LISTED = 12;
const LONG_LIST = 12;
const SHORT_ENTRY = 2.5;
/** A list with so many numbers in it says something. */
const FIGURES = 3;
/** Names in one sentence; good answers on the calibration transcripts stay below both. */
const CROWD = 9;
const CROWD_UNDER_HEADING = 11;
/** Somebody writes everything in capitals. */
const SHOUTING = 0.9;
