/** How numbers are written for people: 20 million, 50,000, 0.25. */

/**
 * At most four digits that count, unless that would change a whole number that is exact: 4,630 and 11.57; 20 million,
 * 1.25 billion.
 */
export function numberText(value: number): string {
  const size = Math.abs(value);
  const named = namedText(value);
  if (named !== null) return named;
  if (Number.isInteger(value)) return size < EXACT ? grouped(String(value)) : large(value);
  return size >= EXACT ? large(value) : plain(rounded(value));
}

/** Every digit of a number that others are to reckon with: 99.999, 20 million, 12,345,678. */
export function exactText(value: number): string {
  return namedText(value) ?? plain(value);
}

/** With the name of a magnitude, where four digits say it exactly; else null. */
function namedText(value: number): string | null {
  const scale = LARGE.find(({ from }) => Math.abs(value) >= from && rounded(value / from) * from === value);
  return scale === undefined ? null : `${plain(rounded(value / scale.from))} ${scale.name}`;
}

function large(value: number): string {
  const near = rounded(value);
  const scale = LARGE.find(({ from }) => Math.abs(near) >= from);
  return scale === undefined ? plain(near) : `${plain(rounded(near / scale.from))} ${scale.name}`;
}

function rounded(value: number): number {
  return Number(value.toPrecision(DIGITS));
}

/** Without an exponent, for numbers that are not tiny. */
function plain(value: number): string {
  const [whole = '', fraction] = String(value).split('.');
  return fraction === undefined ? grouped(whole) : `${grouped(whole)}.${fraction}`;
}

function grouped(digits: string): string {
  return digits.replace(/\B(?=(\d{3})+(?!\d))/g, ',');
}

const DIGITS = 4;
const EXACT = 1e6;
const LARGE = [
  { from: 1e12, name: 'trillion' },
  { from: 1e9, name: 'billion' },
  { from: 1e6, name: 'million' },
] as const;
