/** How the numbers of an estimate are written. */
import { numberText } from '../../steps/number-text.ts';

export function plural(noun: string): string {
  return noun.endsWith('s') ? noun : `${noun}s`;
}

export function singular(noun: string): string {
  return noun.replace(/ies$/, 'y').replace(/s$/, '');
}

/** To three digits: `23,100`, `69.4`, `2 billion`. */
export function short(value: number): string {
  const rounded = Number(value.toPrecision(3));
  const unit = COUNTS.find(({ from }) => rounded >= from);
  return unit === undefined
    ? numberText(rounded)
    : `${numberText(Number((rounded / unit.from).toPrecision(3)))} ${unit.name}`;
}

/** Bytes in the largest unit that leaves at least one. */
export function sizeText(bytes: number): string {
  const unit = SIZES.find(({ from }) => bytes >= from) ?? { from: 1, name: 'bytes' };
  return `${numberText(Number((bytes / unit.from).toPrecision(3)))} ${unit.name}`;
}

/** Seconds. */
export const DAY = 86_400;
/** Days. */
export const YEAR = 365;
const COUNTS = [
  { from: 1e12, name: 'trillion' },
  { from: 1e9, name: 'billion' },
  { from: 1e6, name: 'million' },
] as const;
const SIZES = [
  { from: 1e15, name: 'PB' },
  { from: 1e12, name: 'TB' },
  { from: 1e9, name: 'GB' },
  { from: 1e6, name: 'MB' },
  { from: 1e3, name: 'KB' },
] as const;
