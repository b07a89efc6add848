/**
 * Cuts a text into words and numbers, in one pass, and notes what stands between them. Articles are left out;
 * "200k" is one token, "500ms" two, "order_id" two, "don't" one.
 */
import { Break } from './types.ts';

/** Tokens in parallel arrays; offsets are UTF-16 code units into the text, ends exclusive. */
export interface Tokens {
  readonly words: readonly string[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  readonly breaks: readonly number[];
  /** Whether a question mark follows the token before the next one. */
  readonly asksAfter: ReadonlySet<number>;
}

interface Cutter {
  readonly source: string;
  readonly words: string[];
  readonly starts: number[];
  readonly ends: number[];
  readonly breaks: number[];
  readonly asksAfter: Set<number>;
  pending: number;
}

export function tokenise(source: string): Tokens {
  const cutter: Cutter = {
    source,
    words: [],
    starts: [],
    ends: [],
    breaks: [],
    asksAfter: new Set(),
    pending: Break.line,
  };
  let at = 0;
  while (at < source.length) at = step(cutter, at);
  return cutter;
}

/** Takes one word, number or separator; returns where the next one starts. */
function step(cutter: Cutter, at: number): number {
  const code = cutter.source.charCodeAt(at);
  if (isDigit(code)) return takeNumber(cutter, at);
  if (isLetter(code)) return takeWord(cutter, at);
  if (code === PERCENT && !endsInDigit(cutter, at)) {
    push(cutter, 'mod', at, at + 1);
    return at + 1;
  }
  noteSeparator(cutter, at, code);
  return at + 1;
}

function takeWord(cutter: Cutter, at: number): number {
  const { source } = cutter;
  let end = at + 1;
  while (end < source.length) {
    const code = source.charCodeAt(end);
    const goesOn = isLetter(code) || isDigit(code);
    const joins = isApostrophe(code) && isLetter(source.charCodeAt(end + 1));
    if (!goesOn && !joins) break;
    end += 1;
  }
  const word = source.slice(at, end).toLowerCase().replace(/’/g, "'");
  if (!ARTICLES.has(word) || isLoneCapital(source, at, end)) push(cutter, word, at, end);
  return end;
}

/** "A" as a name ("region A", "A/B") is no article. */
function isLoneCapital(source: string, at: number, end: number): boolean {
  if (end - at !== 1 || source[at] !== 'A') return false;
  const before = source.slice(Math.max(0, at - 2), at);
  return before !== '' && !/^[.!?:\n]?\s?$/.test(before.slice(-2)) && source[end] !== ' ';
}

function takeNumber(cutter: Cutter, at: number): number {
  const { source } = cutter;
  let end = at + 1;
  while (end < source.length) {
    const code = source.charCodeAt(end);
    if (isDigit(code)) end += 1;
    else if ((code === DOT || code === COMMA) && isDigit(source.charCodeAt(end + 1))) end += 2;
    else break;
  }
  if (end - at <= 3) end += spacedThousands(source, end);
  const scale = scaleAfter(source, end);
  push(
    cutter,
    source
      .slice(at, end + scale)
      .replaceAll(' ', '')
      .toLowerCase(),
    at,
    end + scale,
  );
  return end + scale;
}

/** Length of the groups of three digits that go on with a number: "75 000". */
function spacedThousands(source: string, at: number): number {
  return /^(?: \d{3})+(?![\d.,])/.exec(source.slice(at, at + 16))?.[0].length ?? 0;
}

/** Length of an attached k, M, B or exponent: "200k", "10M", "2e9". */
function scaleAfter(source: string, at: number): number {
  const match = /^(?:e\d+|mln|bn|mio|mrd|[kKmMbB])(?![\p{L}\d])/u.exec(source.slice(at, at + 5));
  return match === null ? 0 : match[0].length;
}

function push(cutter: Cutter, word: string, start: number, end: number): void {
  cutter.words.push(word);
  cutter.starts.push(start);
  cutter.ends.push(end);
  cutter.breaks.push(cutter.pending);
  cutter.pending = Break.none;
}

function noteSeparator(cutter: Cutter, at: number, code: number): void {
  const strength = separatorStrength(cutter, at, code);
  if (code === QUESTION && strength === Break.sentence) cutter.asksAfter.add(cutter.words.length - 1);
  if (strength > cutter.pending) cutter.pending = strength;
}

function separatorStrength(cutter: Cutter, at: number, code: number): number {
  const { source } = cutter;
  switch (code) {
    case NEWLINE:
      return isContinued(source, at) ? Break.none : Break.line;
    case DOT:
      return isFullStop(cutter, at) ? Break.sentence : Break.none;
    case QUESTION:
      return /^ ?(?:->|→|\))/.test(source.slice(at + 1, at + 5)) ? Break.clause : Break.sentence;
    case 0x21 /* ! */:
      return Break.sentence;
    case 0x3b /* ; */:
    case 0x2014 /* em dash */:
    case 0x2192 /* arrow */:
      return Break.clause;
    case 0x3a /* : */:
      return isDigit(source.charCodeAt(at + 1)) ? Break.none : Break.clause;
    case 0x2d /* - */:
    case 0x2013 /* en dash */:
      return isDash(source, at) ? Break.clause : Break.none;
    case 0x2f /* / */:
      return isSpace(source.charCodeAt(at - 1)) && isSpace(source.charCodeAt(at + 1))
        ? Break.comma
        : Break.none;
    case 0x28 /* ( */:
      return isLetter(source.charCodeAt(at - 1)) ? Break.none : Break.comma;
    case 0x29 /* ) */:
      return Break.clause;
    case COMMA:
    case 0x5b /* [ */:
    case 0x5d /* ] */:
    case 0x2b /* + */:
    case 0x3d /* = */:
    case 0x7c /* | */:
      return Break.comma;
    default:
      return Break.none;
  }
}

/** A hyphen with space around it, or the tail of an arrow. */
function isDash(source: string, at: number): boolean {
  const before = source.charCodeAt(at - 1);
  const after = source[at + 1];
  return (isSpace(before) && isSpace(source.charCodeAt(at + 1))) || after === '>' || after === '-';
}

/** A wrapped line: the next one starts in lower case and this one does not end a sentence or bullet. */
function isContinued(source: string, at: number): boolean {
  const before = source[at - 1];
  if (before === undefined || before === '\n' || '.!?:;'.includes(before)) return false;
  const lineStart = source.lastIndexOf('\n', at - 1) + 1;
  if (at - lineStart < MIN_WRAP) return false;
  let next = at + 1;
  while (source[next] === ' ') next += 1;
  const first = source[next];
  if (/->|→|[:=|]/.test(source.slice(next, next + LABEL))) return false;
  return first !== undefined && first !== first.toUpperCase();
}

function isFullStop(cutter: Cutter, at: number): boolean {
  const next = cutter.source.charCodeAt(at + 1);
  if (!Number.isNaN(next) && !isSpace(next) && !isApostrophe(next) && next !== 0x29 && next !== 0x22)
    return false;
  const last = cutter.words.at(-1);
  if (last === undefined || cutter.ends.at(-1) !== at) return true;
  return !ABBREVIATIONS.has(last) && !(last.length === 1 && isLetter(last.charCodeAt(0)));
}

function endsInDigit(cutter: Cutter, at: number): boolean {
  const { source } = cutter;
  const before = source[at - 1] === ' ' ? at - 2 : at - 1;
  return isDigit(source.charCodeAt(before));
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** Letters of any script; everything beyond Latin-1 that is no punctuation or symbol block counts as one. */
function isLetter(code: number): boolean {
  if (code < 0x80) return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
  return (
    (code >= 0xc0 && code !== 0xd7 && code !== 0xf7 && code < 0x2000) || (code >= 0x2c00 && code < 0xd800)
  );
}

function isSpace(code: number): boolean {
  return code === 0x20 || code === NEWLINE || code === 0x09 || code === 0x0d || code === 0xa0;
}

function isApostrophe(code: number): boolean {
  return code === 0x27 || code === 0x2019;
}

/** Words that neither a phrase nor a text is matched on. */
const ARTICLES: ReadonlySet<string> = new Set(['a', 'an', 'the']);
const NEWLINE = 0x0a;
const DOT = 0x2e;
const COMMA = 0x2c;
const PERCENT = 0x25;
const QUESTION = 0x3f;
/** A label, an arrow or the end of a cell so early in a line makes it an entry of its own. */
const LABEL = 28;
/** Lines shorter than this are not wrapped prose. */
const MIN_WRAP = 50;

const ABBREVIATIONS: ReadonlySet<string> = new Set([
  'e.g',
  'i.e',
  'eg',
  'ie',
  'vs',
  'etc',
  'approx',
  'ca',
  'incl',
  'min',
  'max',
  'resp',
]);
