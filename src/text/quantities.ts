/**
 * Finds numbers with their units and brings them to one scale: seconds, bytes, events per second, fractions
 * of 1. Understands "75k/s", "3M a day", "99.95 %", "p99 500 ms", "ten thousand", "10-15 s", "2-3 million", "2 x 10^9".
 */
import { amountAt, between, likeEnd, rangeEnd } from './amounts.ts';
import type { Tokens } from './tokenise.ts';
import { Break, type Measure, type Quantity } from './types.ts';

/** All quantities of a text, in order. */
export function findQuantities(source: string, tokens: Tokens): readonly Quantity[] {
  const found: Quantity[] = [];
  let at = 0;
  while (at < tokens.words.length) {
    const quantity = quantityAt(source, tokens, at);
    if (quantity !== null) found.push(quantity);
    at = quantity === null ? at + 1 : Math.max(quantity.to, at + 1);
  }
  return found;
}

function quantityAt(source: string, tokens: Tokens, at: number): Quantity | null {
  const first = amountAt(source, tokens, at);
  if (first === null) return null;
  const high = rangeEnd(source, tokens, first);
  const low = high === null ? first : likeEnd(first, high);
  const end = high ?? low;
  const unit = unitAt(source, tokens, end.to, tokens.words[at] === 'half');
  const scaled = (value: number): number => value * unit.factor;
  const per = unit.measure === 'rate' ? { per: unit.per ?? 1 } : {};
  const base = { from: at, to: unit.to, measure: unit.measure, of: unit.of, ...per };
  if (isMoney(source, tokens, at)) return { ...base, measure: 'money', value: low.value };
  if (high === null || high.value <= low.value) return { ...base, value: scaled(low.value) };
  return { ...base, value: scaled(low.value), high: scaled(high.value) };
}

interface Unit {
  readonly measure: Measure;
  readonly factor: number;
  readonly of: string;
  readonly to: number;
  /** For a rate: its seconds. */
  readonly per?: number;
}

/** `isHalf`: "half a second" is a duration, where "3 a second" is a rate. */
function unitAt(source: string, tokens: Tokens, at: number, isHalf: boolean): Unit {
  const gap = between(source, tokens, at);
  const word = tokens.words[at] ?? '';
  const follows = at < tokens.words.length && (tokens.breaks[at] ?? 0) <= Break.none;
  if (/^\s?%/.test(gap)) return { measure: 'ratio', factor: 0.01, of: '', to: at };
  if (/^\s?\/$/.test(gap) && TIME.has(word)) return rate(1 / (TIME.get(word) ?? 1), '', at + 1);
  if (!follows) return { measure: 'count', factor: 1, of: '', to: at };
  if (word === 'percent') return { measure: 'ratio', factor: 0.01, of: '', to: at + 1 };
  const size = SIZES.get(word);
  if (size !== undefined)
    return perTime(source, tokens, { measure: 'size', factor: size, of: '', to: at + 1 });
  if (RATES.has(word)) return rate(1, 'request', at + 1);
  const denominator = isHalf ? null : denominatorAt(source, tokens, at);
  if (denominator !== null) return rate(denominator.factor, '', denominator.to);
  const time = TIME.get(word);
  if (time !== undefined) return { measure: 'duration', factor: time, of: '', to: at + 1 };
  return countOf(source, tokens, at);
}

/** "orders a day", "location updates per second", or just "orders". */
function countOf(source: string, tokens: Tokens, at: number): Unit {
  for (let to = at + 1; to <= at + MOST_NOUNS && to < tokens.words.length; to += 1) {
    if ((tokens.breaks[to] ?? 0) > Break.none) break;
    const denominator = denominatorAt(source, tokens, to);
    if (denominator !== null) return rate(denominator.factor, tokens.words[to - 1] ?? '', denominator.to);
  }
  return { measure: 'count', factor: 1, of: tokens.words[at] ?? '', to: at + 1 };
}

/** "per second", "/s", "a day", "each second", "daily". */
function denominatorAt(source: string, tokens: Tokens, at: number): { factor: number; to: number } | null {
  const word = tokens.words[at] ?? '';
  if (word === 'daily') return { factor: 1 / DAY, to: at + 1 };
  const linked = LINKS.has(word);
  const time = TIME.get(tokens.words[linked ? at + 1 : at] ?? '');
  if (time === undefined) return null;
  if (linked) return { factor: 1 / time, to: at + 2 };
  return /\/\s?$|\s(?:a|an|the)\s$/i.test(between(source, tokens, at))
    ? { factor: 1 / time, to: at + 1 }
    : null;
}

function perTime(source: string, tokens: Tokens, unit: Unit): Unit {
  const denominator = denominatorAt(source, tokens, unit.to);
  return denominator === null
    ? unit
    : { ...rate(denominator.factor, 'byte', denominator.to), factor: unit.factor * denominator.factor };
}

function rate(factor: number, of: string, to: number): Unit {
  return { measure: 'rate', factor, of, to, per: 1 / factor };
}

function isMoney(source: string, tokens: Tokens, at: number): boolean {
  const before = source[(tokens.starts[at] ?? 0) - 1];
  return before !== undefined && '$€£'.includes(before);
}

const MOST_NOUNS = 3;
const DAY = 86_400;
const LINKS: ReadonlySet<string> = new Set(['per', 'each', 'every', 'in']);
const RATES: ReadonlySet<string> = new Set(['rps', 'qps', 'tps']);

const TIME: ReadonlyMap<string, number> = new Map([
  ...unit('ms msec millisecond milliseconds', 0.001),
  ...unit('s sec secs second seconds', 1),
  ...unit('min mins minute minutes', 60),
  ...unit('h hr hrs hour hours', 3600),
  ...unit('d day days', DAY),
  ...unit('week weeks', 7 * DAY),
  ...unit('month months', 30 * DAY),
  ...unit('y yr year years', 365 * DAY),
]);

const SIZES: ReadonlyMap<string, number> = new Map([
  ...unit('byte bytes', 1),
  ...unit('kb kib kilobyte kilobytes', 1e3),
  ...unit('mb mib megabyte megabytes meg megs', 1e6),
  ...unit('gb gib gigabyte gigabytes', 1e9),
  ...unit('tb tib terabyte terabytes', 1e12),
  ...unit('pb pib petabyte petabytes', 1e15),
  ...unit('bit bits', 1 / 8),
  ...unit('kbit kbits kilobit kilobits', 1e3 / 8),
  ...unit('mbit mbits megabit megabits', 1e6 / 8),
  ...unit('gbit gbits gigabit gigabits', 1e9 / 8),
]);

function unit(names: string, factor: number): readonly [string, number][] {
  return names.split(' ').map((name) => [name, factor]);
}
