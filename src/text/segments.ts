/**
 * Groups tokens into clauses, sentences and items. An item is what one thought may span: a bullet or short
 * line with all its sentences, or one sentence of a long paragraph.
 */
import { Break, type Segment, type TokenRange } from './types.ts';

export interface Segments {
  readonly clauses: readonly TokenRange[];
  readonly sentences: readonly Segment[];
  readonly items: readonly TokenRange[];
  readonly clauseOf: Int32Array;
  readonly sentenceOf: Int32Array;
  readonly itemOf: Int32Array;
}

/** Lines of up to this many tokens are one thought, however many sentences they hold. */
const LONGEST_ITEM = 45;

/** `startsClause` says of a token whether it begins a new thought within its sentence. */
export function findSegments(breaks: Uint8Array, startsClause: (token: number) => boolean): Segments {
  const length = breaks.length;
  const lines = ranges(length, (token) => (breaks[token] ?? 0) >= Break.line);
  const sentences = ranges(length, (token) => (breaks[token] ?? 0) >= Break.sentence);
  const clauses = ranges(length, (token) => (breaks[token] ?? 0) >= Break.comma || startsClause(token));
  const lineOf = membership(length, lines);
  const isShort = (token: number): boolean => {
    const line = lines[lineOf[token] ?? 0];
    return line !== undefined && line.to - line.from <= LONGEST_ITEM;
  };
  const items = ranges(length, (token) => {
    const strength = breaks[token] ?? 0;
    return strength >= Break.line || (strength >= Break.sentence && !isShort(token));
  });
  return {
    clauses,
    sentences: sentences.map((range) => ({ ...range, kind: isShort(range.from) ? 'item' : 'sentence' })),
    items,
    clauseOf: membership(length, clauses),
    sentenceOf: membership(length, sentences),
    itemOf: membership(length, items),
  };
}

function ranges(length: number, begins: (token: number) => boolean): readonly TokenRange[] {
  const found: TokenRange[] = [];
  let from = 0;
  for (let token = 1; token <= length; token += 1) {
    if (token < length && !begins(token)) continue;
    if (token > from) found.push({ from, to: token });
    from = token;
  }
  return found;
}

function membership(length: number, found: readonly TokenRange[]): Int32Array {
  const of = new Int32Array(length);
  found.forEach(({ from, to }, index) => {
    of.fill(index, from, to);
  });
  return of;
}
