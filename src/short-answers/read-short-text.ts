/**
 * Reads a text into the words that are compared: stems, numbers with their units as one, how each is meant, and the
 * concepts that it names. Words that the writer took back are left out.
 */
import { stemmer } from 'stemmer';
import { Standing, type Text } from '../text/types.ts';
import { FUNCTION_WORDS } from './function-words.ts';
import type { Thesaurus } from './thesaurus.ts';
import type { ShortText, ShortWord } from './types.ts';

/** Reads a model answer, an answer or a question; cost grows linearly with the text. */
export function readShortText(source: string, { reader, matcher, ids }: Thesaurus): ShortText {
  const text = reader.read(source);
  const found: Found = { text, concepts: new Map(), denied: deniedClauses(text) };
  matcher.scan(text, (key, from, to) => {
    for (let token = from; token < to; token += 1) noteConcept(found.concepts, token, ids[key] ?? '');
  });
  const pieces = cutPieces(text).filter(({ token }) => !has(text, token, Standing.withdrawn));
  return { source, words: pieces.map((piece, at) => readPiece(found, piece, at)) };
}

/** A text with what was found in it. */
interface Found {
  readonly text: Text;
  /** By token. */
  readonly concepts: Map<number, string[]>;
  /** The clauses in which something is denied. */
  readonly denied: ReadonlySet<number>;
}

function noteConcept(concepts: Map<number, string[]>, token: number, id: string): void {
  const known = concepts.get(token);
  if (known === undefined) concepts.set(token, [id]);
  else if (!known.includes(id)) known.push(id);
}

/** One token, or the tokens of a number with its unit. */
interface Piece {
  readonly token: number;
  readonly end: number;
  /** Of a number: its measure and value, normalised. */
  readonly quantity: string | null;
}

/** A number swallows its unit, but not the noun that it counts: "200 ms" is one, "two children" are two. */
function cutPieces(text: Text): readonly Piece[] {
  const pieces: Piece[] = [];
  let next = 0;
  const takeUpTo = (stop: number): void => {
    for (; next < stop; next += 1) pieces.push({ token: next, end: text.ends[next] ?? 0, quantity: null });
  };
  for (const { from, to, measure, value, high, of } of text.quantities) {
    takeUpTo(from);
    const noun = of === '' ? -1 : findWord(text, of, from + 1, to);
    const end = text.ends[noun < 0 ? to - 1 : noun - 1] ?? 0;
    pieces.push({ token: from, end, quantity: `${measure} ${round(value)} ${round(high ?? value)}` });
    if (noun >= 0) pieces.push({ token: noun, end: text.ends[noun] ?? 0, quantity: null });
    next = Math.max(next, to);
  }
  takeUpTo(text.length);
  return pieces;
}

function findWord(text: Text, word: string, from: number, to: number): number {
  for (let token = from; token < to; token += 1) if (formOf(text, token) === word) return token;
  return -1;
}

/** 0.1 + 0.2 is 0.3. */
function round(value: number): string {
  return value.toPrecision(9);
}

function readPiece(
  { text, concepts, denied }: Found,
  { token, end, quantity }: Piece,
  at: number,
): ShortWord {
  const form = formOf(text, token);
  const start = text.starts[token] ?? 0;
  const written = text.source.slice(start, end);
  return {
    form,
    key: quantity ?? stemmer(form),
    start,
    end,
    at,
    sentence: text.sentenceOf[token] ?? 0,
    isNumber: quantity !== null || /^\d/.test(form),
    isFunctionWord: quantity === null && FUNCTION_WORDS.has(form),
    isCapitals: /^[A-Z]{2,}$/.test(written),
    isListed: has(text, token, Standing.listed),
    polarity: polarityOf(has(text, token, Standing.negated), denied.has(text.clauseOf[token] ?? 0)),
    concepts: concepts.get(token) ?? NONE,
  };
}

function formOf({ source, starts, ends }: Text, token: number): string {
  const form = source.slice(starts[token], ends[token]).toLowerCase().replaceAll('’', "'");
  return FUNCTION_WORDS.has(form) ? form : form.replace(/'s?$/, '');
}

function deniedClauses(text: Text): ReadonlySet<number> {
  const denied = new Set<number>();
  for (let token = 0; token < text.length; token += 1)
    if (has(text, token, Standing.negated)) denied.add(text.clauseOf[token] ?? 0);
  return denied;
}

function has(text: Text, token: number, standing: number): boolean {
  return ((text.standings[token] ?? 0) & standing) !== 0;
}

function polarityOf(isDenied: boolean, isClauseDenied: boolean): number {
  return (isDenied ? 2 : 1) | (isClauseDenied ? 8 : 4);
}

/**
 * Whether two words are meant alike: both denied or both not, either themselves or by their clauses ("no owner is
 * given", "the owner isn't given").
 */
export function agree(a: ShortWord, b: ShortWord): boolean {
  return (a.polarity & b.polarity) !== 0;
}

const NONE: readonly string[] = [];
