/** The number that an answer gives, brought to the scale of the unit that was asked for. */
import { findQuantities } from '../text/quantities.ts';
import { tokenise } from '../text/tokenise.ts';
import type { Measure, Quantity } from '../text/types.ts';

export interface Unit {
  readonly measure: Measure;
  /** What one of it is on the scale of text/quantities.ts. */
  readonly factor: number;
}

export const PLAIN: Unit = { measure: 'count', factor: 1 };

/** The unit, or null where it is none; what is merely counted ("servers") is a plain number. */
export function unitOf(unit: string): Unit | null {
  if (unit === '') return PLAIN;
  const [found, ...others] = quantitiesOf(`1 ${unit}`);
  return found === undefined || others.length > 0 ? null : { measure: found.measure, factor: found.value };
}

export function hasNumber(text: string): boolean {
  return quantitiesOf(text).length > 0;
}

/** The last number of the answer that can be meant, brought to one scale; a bare one is in the unit that was asked for. */
export function readNumber(said: string, asked: Unit): number | 'another measure' | null {
  const found = quantitiesOf(said);
  if (found.length === 0) return null;
  const sign = found.length === 1 && NEGATIVE.test(said) ? -1 : 1;
  const same = found.findLast(({ measure }) => measure === asked.measure && measure !== 'count');
  if (same !== undefined) return same.value * sign;
  const bare = found.findLast(({ measure }) => measure === 'count' || measure === 'money');
  return bare === undefined ? 'another measure' : bare.value * asked.factor * sign;
}

/** The numbers of a text as people write them: also `1 000 000`, `10^6`, `.5` and `2 h 30 min`. */
function quantitiesOf(text: string): readonly Quantity[] {
  const plain = text
    .replace(GROUPED, '$1')
    .replace(POWER, (_, times: string | undefined, exponent: string) => `${times ?? '1'}e${exponent}`)
    .replace(/(?<![\d.])\.(?=\d)/g, '0.')
    .replace(/(\d)\s?%/g, '$1 percent');
  const tokens = tokenise(plain);
  const all: Quantity[] = [];
  for (const next of findQuantities(plain, tokens)) {
    const last = all.at(-1);
    const between = plain.slice(tokens.ends[(last?.to ?? 0) - 1] ?? 0, tokens.starts[next.from]);
    if (last !== undefined && isRest(last, next) && JOINED.test(between))
      all[all.length - 1] = { ...last, to: next.to, value: last.value + next.value };
    else all.push(next);
  }
  return all;
}

/** Whether the second duration can go on with the first, as minutes do with hours. */
function isRest(first: Quantity, second: Quantity): boolean {
  return first.measure === 'duration' && second.measure === 'duration' && second.value < first.value;
}

/** A digit and what parts it from three more: a space of any width, an apostrophe, a low line. */
const GROUPED = /(\d)[ \u00a0\u2009\u202f'’_](?=\d{3}(?!\d))/g;
/** `10^6`, `2 * 10^6`. */
const POWER = /(?:(\d{1,15}(?:\.\d{1,15})?)\s?[*x×·]\s?)?\b10\s?\^\s?(\d{1,2})/g;
/** What may stand between two numbers that are said as one. */
const JOINED = /^[\s,]*(?:and\s+)?$/i;
/** A sign before the number. */
const NEGATIVE = /^\s*[-−]\d/;
