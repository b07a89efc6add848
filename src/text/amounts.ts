/** Reads numbers in digits and words, with their magnitudes: "200k", "1,7", "twenty million", "2 x 10^9", the end of "10-15". */
import type { Tokens } from './tokenise.ts';
import { Break } from './types.ts';

export interface Amount {
  readonly value: number;
  /** The part of the value that its magnitudes make up: 1e6 of "2 million". */
  readonly scale: number;
  readonly to: number;
}

/** A number in digits or words, with magnitudes. */
export function amountAt(source: string, tokens: Tokens, at: number): Amount | null {
  const word = tokens.words[at];
  if (word === undefined) return null;
  const power = powerAt(source, tokens, at);
  if (power !== null) return power;
  const digits = parseDigits(word);
  if (digits === null) return amountInWords(tokens, at);
  const factor = factorAfter(source, tokens, at);
  if (factor !== null) return { ...factor, value: digits.value * factor.value };
  return withMagnitudes(tokens, { ...digits, to: at + 1 });
}

/** "10^9", "10**9". */
function powerAt(source: string, tokens: Tokens, at: number): Amount | null {
  if (!/^x?10$/.test(tokens.words[at] ?? '')) return null;
  const exponent = tokens.words[at + 1] ?? '';
  if (!/^\d\d?$/.test(exponent) || !/^(?:\^|\*\*)$/.test(between(source, tokens, at + 1))) return null;
  const value = 10 ** Math.min(Number(exponent), MOST_ZEROS);
  return { value, scale: value, to: at + 2 };
}

/** "2 x 10^9", "2*10^9": the power that a number is multiplied with. */
function factorAfter(source: string, tokens: Tokens, at: number): Amount | null {
  const next = tokens.words[at + 1];
  if (next === 'x') return powerAt(source, tokens, at + 2);
  const isProduct = next === 'x10' || /^\s?[*·×]\s?$/.test(between(source, tokens, at + 1));
  return isProduct ? powerAt(source, tokens, at + 1) : null;
}

/** "2-3 million" begins at two million, and "10-15k" at ten thousand; "500 to 2 million" at five hundred. */
export function likeEnd(low: Amount, high: Amount): Amount {
  const isShared = low.scale === 1 && high.scale > 1 && low.value < high.value / high.scale;
  return isShared ? { ...low, value: low.value * high.scale } : low;
}

/** "200k", "1,000", "2e9", "99.95", "1,7" (a decimal comma when not three digits follow). */
function parseDigits(word: string): Omit<Amount, 'to'> | null {
  const match = /^(\d[\d.,]*)(e\d+|k|m|b|mln|mio|bn|mrd)?$/.exec(word);
  if (match === null) return null;
  const [, digits = '', suffix = ''] = match;
  const plain = digits.replace(/,(?=\d{3}(?:\D|$))/g, '').replace(',', '.');
  const value = Number(plain);
  if (!Number.isFinite(value)) return null;
  const scale = suffix.startsWith('e')
    ? 10 ** Math.min(Number(suffix.slice(1)), MOST_ZEROS)
    : (MAGNITUDES.get(suffix) ?? 1);
  return { value: value * scale, scale };
}

function withMagnitudes(tokens: Tokens, amount: Amount): Amount {
  const { value, scale, to } = amount;
  const next = tokens.words[to];
  const magnitude =
    next === undefined || tokens.breaks[to] !== Break.none ? undefined : WORD_MAGNITUDES.get(next);
  return magnitude === undefined
    ? amount
    : withMagnitudes(tokens, { value: value * magnitude, scale: scale * magnitude, to: to + 1 });
}

/** "twenty million", "three hundred thousand", "half a", "a million" (the article is no token). */
function amountInWords(tokens: Tokens, at: number): Amount | null {
  let total = 0;
  let to = at;
  let word = tokens.words[to] ?? '';
  const lone = WORD_MAGNITUDES.get(word);
  if (lone !== undefined) return withMagnitudes(tokens, { value: lone, scale: lone, to: at + 1 });
  while (NUMBER_WORDS.has(word) && (to === at || tokens.breaks[to] === Break.none)) {
    total += NUMBER_WORDS.get(word) ?? 0;
    to += 1;
    word = tokens.words[to] ?? '';
  }
  return to === at ? null : withMagnitudes(tokens, { value: total, scale: 1, to });
}

/** The upper end of "10-15" or "10 to 15". */
export function rangeEnd(source: string, tokens: Tokens, low: Amount): Amount | null {
  const dashed = /^\s?[-–]\s?$/.test(between(source, tokens, low.to));
  const spoken = tokens.words[low.to] === 'to';
  if (!dashed && !spoken) return null;
  return amountAt(source, tokens, spoken ? low.to + 1 : low.to);
}

/** What stands in the text between a token and the one before it. */
export function between(source: string, tokens: Tokens, at: number): string {
  return source.slice(tokens.ends[at - 1] ?? 0, tokens.starts[at] ?? (tokens.ends[at - 1] ?? 0) + 3);
}

/** Of a power of ten. */
const MOST_ZEROS = 30;
const MAGNITUDES: ReadonlyMap<string, number> = new Map([
  ['k', 1e3],
  ['m', 1e6],
  ['mln', 1e6],
  ['mio', 1e6],
  ['b', 1e9],
  ['bn', 1e9],
  ['mrd', 1e9],
]);

const WORD_MAGNITUDES: ReadonlyMap<string, number> = new Map([
  ['hundred', 100],
  ['thousand', 1e3],
  ['k', 1e3],
  ['hundreds', 100],
  ['thousands', 1e3],
  ['million', 1e6],
  ['millions', 1e6],
  ['mln', 1e6],
  ['mio', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
  ['bn', 1e9],
]);

const NUMBER_WORDS: ReadonlyMap<string, number> = new Map(
  (
    'zero nought one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen ' +
    'seventeen eighteen nineteen'
  )
    .split(' ')
    .map((word, index): [string, number] => [word, Math.max(0, index - 1)])
    .concat(
      'twenty thirty forty fifty sixty seventy eighty ninety'
        .split(' ')
        .map((word, index) => [word, 20 + 10 * index]),
    )
    .concat([
      ['half', 0.5],
      ['dozen', 12],
    ]),
);
