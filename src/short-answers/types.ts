/** What the grading of a short answer takes and returns. */
import type { Span } from '../text/types.ts';
import type { Thesaurus } from './thesaurus.ts';

export interface ShortAnswerOptions {
  /** What was asked; its own words earn nothing by themselves. */
  readonly question?: string;
  /** Which names mean the same thing. */
  readonly thesaurus: Thesaurus;
}

export interface ShortAnswerGrade {
  /** 0 to 1. */
  readonly credit: number;
  /** Where the answer says what the model answer says: offsets into the answer, in order, apart from each other. */
  readonly evidence: readonly Span[];
  /** What the model answer says and the answer does not, in the model answer's words and order. */
  readonly missing: readonly string[];
}

/** One word, or one number with its unit, of a short text. */
export interface ShortWord extends Span {
  /** As written, in lower case. */
  readonly form: string;
  /** What it is matched by: its stem, or its quantity. */
  readonly key: string;
  /** Its place among the text's words. */
  readonly at: number;
  /** Which sentence it stands in. */
  readonly sentence: number;
  readonly isNumber: boolean;
  readonly isFunctionWord: boolean;
  /** Written in capitals throughout, two letters or more. */
  readonly isCapitals: boolean;
  /** An entry of a bare enumeration of names. */
  readonly isListed: boolean;
  /** Whether it, and the clause it stands in, is denied or not; as bits, see `agree`. */
  readonly polarity: number;
  /** The ids of the concepts that a phrase with this word names. */
  readonly concepts: readonly string[];
}

/** A text as it is compared: its words in order. */
export interface ShortText {
  readonly source: string;
  readonly words: readonly ShortWord[];
}
