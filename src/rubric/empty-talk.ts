/**
 * Talk that leaves the choosing to the listener: bare lists of terms, and product names by the dozen. Measured as
 * the share of an answer that it makes up.
 */
import { countNames } from '../text/names.ts';
import { Standing, type Text, type TokenRange } from '../text/types.ts';

export interface EmptyTalk {
  /** 0 to 1; 0 where it is no more than an enumeration within an answer. */
  readonly share: number;
  /** The emptiest sentences, at most three. */
  readonly hits: readonly TokenRange[];
}

export function findEmptyTalk(text: Text): EmptyTalk {
  const listed =
    countWhere(text, (token) => ((text.standings[token] ?? 0) & Standing.listed) !== 0) /
    Math.max(1, text.length);
  const share = Math.max(listed >= LEAST_LISTED ? listed : 0, nameShare(text));
  const isEmpty = ({ from, to }: TokenRange): boolean =>
    ((text.standings[from] ?? 0) & Standing.listed) !== 0 || countNames(text, from, to) >= MANY_NAMES;
  return { share, hits: share === 0 ? [] : text.sentences.filter(isEmpty).slice(0, MOST_SHOWN) };
}

/** 0 where names are as frequent as in any technical answer, 1 where they are two words of five. */
function nameShare(text: Text): number {
  if (text.length < SHORTEST) return 0;
  const density = countNames(text, 0, text.length) / text.length;
  if (density > SHOUTING) return 0;
  return Math.max(0, Math.min(1, (density - USUAL_NAMES) / (ALL_NAMES - USUAL_NAMES)));
}

function countWhere(text: Text, holds: (token: number) => boolean): number {
  let count = 0;
  for (let token = 0; token < text.length; token += 1) if (holds(token)) count += 1;
  return count;
}

/** Lists that make up less than half of an answer are enumerations within it. */
const LEAST_LISTED = 0.5;
/** Shorter answers are judged by what they say. */
const SHORTEST = 25;
/** Technical answers of every other kind stay below 0.2 in their steps on the calibration transcripts. */
const USUAL_NAMES = 0.2;
const ALL_NAMES = 0.4;
/** Somebody writes everything in capitals. */
const SHOUTING = 0.6;
const MANY_NAMES = 6;
const MOST_SHOWN = 3;
