/** Works with the numbers of a text: those with units as they were said, and estimates that follow from them. */
import { numberText } from '../steps/number-text.ts';
import { findQuantities } from '../text/quantities.ts';
import { tokenise } from '../text/tokenise.ts';
import type { Quantity } from '../text/types.ts';
import type { Estimate } from './types.ts';

interface Said extends Quantity {
  /** As it was written. */
  readonly text: string;
  readonly start: number;
}

/** Numbers with a unit, as they were said. */
export function targetsIn(source: string): readonly string[] {
  return quantitiesIn(source)
    .filter(({ measure, text }) => measure !== 'count' || /%/.test(text))
    .map(({ text }) => text);
}

/** What a rate a day, and a size of each, come to; only from numbers that were said. */
export function estimatesFrom(sources: readonly string[]): readonly Estimate[] {
  const said = sources.flatMap(quantitiesIn);
  const perDay = distinct(
    said.filter(({ measure, per, of }) => measure === 'rate' && per === DAY && of !== 'byte'),
  );
  const rates = perDay.map(({ value, of, text }) => ({
    what: `${nounOf(of)} a second, on average`,
    arithmetic: `${numberText(round(value * DAY))} a day / 86,400 s`,
    result: `${numberText(round(value))} a second`,
    said: text,
  }));
  const [first] = perDay.filter(({ of }) => of !== 'byte');
  const size = first === undefined ? undefined : sizeOfEach(sources, said, first.of);
  const growth =
    size === undefined || first === undefined
      ? []
      : [
          {
            what: `storage of ${nounOf(first.of)}`,
            arithmetic: `${numberText(round(first.value * DAY))} a day x ${sizeText(size.value)}`,
            result: `${sizeText(first.value * DAY * size.value)} a day, ${sizeText(first.value * DAY * size.value * YEAR)} a year before copies`,
          },
        ];
  return [...rates.map(({ what, arithmetic, result }) => ({ what, arithmetic, result })), ...growth];
}

function quantitiesIn(source: string): readonly Said[] {
  const tokens = tokenise(source);
  return findQuantities(source, tokens).map((quantity) => {
    const start = tokens.starts[quantity.from] ?? 0;
    const end = tokens.ends[quantity.to - 1] ?? start;
    const percent = source[end] === '%' ? 1 : 0;
    return { ...quantity, start, text: source.slice(start, end + percent) };
  });
}

/** "400 bytes a message": a size that is said to be that of one. */
function sizeOfEach(sources: readonly string[], said: readonly Said[], of: string): Said | undefined {
  const noun = of.replace(/s$/, '');
  if (noun === '') return undefined;
  return said.find(({ measure, value, text }) => {
    if (measure !== 'size' || value > LARGEST_ITEM) return false;
    const each = new RegExp(`${escaped(text)}\\s+(?:an?|per|each|for each|for a)\\s+${escaped(noun)}`, 'i');
    return sources.some((source) => each.test(source));
  });
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function distinct(said: readonly Said[]): readonly Said[] {
  return said.filter((one, index) => said.findIndex((other) => other.value === one.value) === index);
}

function nounOf(of: string): string {
  if (of === '') return 'requests';
  return of.endsWith('s') ? of : `${of}s`;
}

/** Bytes in the largest unit that leaves at least one. */
export function sizeText(bytes: number): string {
  const unit = SIZES.find(({ from }) => bytes >= from) ?? { from: 1, name: 'bytes' };
  return `${numberText(Number((bytes / unit.from).toPrecision(3)))} ${unit.name}`;
}

function round(value: number): number {
  return Number(value.toPrecision(3));
}

const DAY = 86_400;
const YEAR = 365;
/** One item: what is larger is a total. */
const LARGEST_ITEM = 1e8;
const SIZES = [
  { from: 1e15, name: 'PB' },
  { from: 1e12, name: 'TB' },
  { from: 1e9, name: 'GB' },
  { from: 1e6, name: 'MB' },
  { from: 1e3, name: 'KB' },
] as const;
