/**
 * The shape of a text that has been read once: tokens in parallel arrays, the sentences, clauses and items
 * they stand in, how each word is meant, and what was noticed on the way. Offsets are UTF-16 code units
 * into the original string, end exclusive.
 */

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A range of tokens, end exclusive. */
export interface TokenRange {
  readonly from: number;
  readonly to: number;
}

/** How a word is meant, as bits: a word may be both hedged and asked. 0 is plainly asserted. */
export const Standing = {
  asserted: 0,
  /** Inside the scope of a negation or refusal: "we do not store the PAN". */
  negated: 1,
  /** Considered, not chosen: "we could use", "maybe", "it depends". */
  hedged: 2,
  /** Inside a question. */
  asked: 4,
  /** Repeats the question's own words and adds nothing. */
  echoed: 8,
  /** Said of others: "Netflix uses", "as Uber does". */
  attributed: 16,
  /** An entry of a bare enumeration of names, without a statement about it. */
  listed: 32,
  /** Part of a textbook definition: "Sharding is the process of ...". */
  defined: 64,
  /** Taken back by the writer: "... no wait". */
  withdrawn: 128,
} as const;

/** What separates a token from the one before it, weakest first. */
export const Break = {
  /** White space, a hyphen, a slash, a quotation mark. */
  none: 0,
  /** A comma, a bracket, an operator. */
  comma: 1,
  /** A semicolon, a colon, a dash, an arrow. */
  clause: 2,
  /** A full stop, a question or exclamation mark. */
  sentence: 3,
  /** A new bullet, row or line. */
  line: 4,
} as const;

/** What a sentence does besides naming things; each is an argument that a reader would give credit for. */
export type CueKind =
  | 'reason'
  | 'contrast'
  | 'price'
  | 'failure'
  | 'consequence'
  | 'condition'
  | 'decision'
  | 'mechanism';

const CUE_KINDS: readonly CueKind[] = [
  'reason',
  'contrast',
  'price',
  'failure',
  'consequence',
  'condition',
  'decision',
  'mechanism',
];

/** The bit of a kind of cue in a set of them. */
export function cueBit(kind: CueKind): number {
  return 1 << CUE_KINDS.indexOf(kind);
}

export interface Cue extends TokenRange {
  readonly kind: CueKind;
}

/** What a number measures. `count` is a bare number or a number of things. */
export type Measure = 'count' | 'rate' | 'duration' | 'size' | 'ratio' | 'money';

/**
 * A number with its unit, normalised: durations in seconds, sizes in bytes, rates per second, ratios as a
 * fraction of 1, counts and money as they are. A range ("10-15 s") has `value` low and `high` high.
 */
export interface Quantity extends TokenRange {
  readonly measure: Measure;
  readonly value: number;
  readonly high?: number;
  /** The noun that is counted or rated, stemmed ("order" in "200k orders a day"), or ''. */
  readonly of: string;
  /** For a rate: the seconds that it was given by (86,400 for "a day"). */
  readonly per?: number;
}

/** A stretch of text that belongs together: a bullet, a table row, or a sentence of prose. */
export interface Segment extends TokenRange {
  readonly kind: 'item' | 'sentence';
}

/** An answer or other text after one reading. Arrays are parallel over tokens unless said otherwise. */
export interface Text {
  readonly source: string;
  readonly length: number;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Ids, in the vocabulary that the text was read with, of each word's stem and of its exact form; 0 unknown. */
  readonly stems: Int32Array;
  readonly exacts: Int32Array;
  /** What stands before each token (see Break). */
  readonly breaks: Uint8Array;
  readonly standings: Uint8Array;
  readonly clauseOf: Int32Array;
  readonly sentenceOf: Int32Array;
  readonly itemOf: Int32Array;
  readonly clauses: readonly TokenRange[];
  readonly sentences: readonly Segment[];
  /** Bullets, table rows and paragraphs: what one thought may span. */
  readonly items: readonly TokenRange[];
  readonly quantities: readonly Quantity[];
  readonly cues: readonly Cue[];
  /** By item: the kinds of cue in it, as bits (see cueBit). */
  readonly itemCues: Uint16Array;
  /** By item: whether a number with a unit stands in it. */
  readonly itemNumbers: Uint8Array;
  /** Units of work done while reading; grows linearly with the text. */
  readonly work: number;
}
