/** What the id of a new session looks like: when it began, in UTC, and four characters that keep two apart. */

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz0123456789';

/** `yyyymmdd-hhmmss-xxxx`. `draw` gives a random whole number from 0 up to, not including, its argument. */
export function sessionId(now: number, draw: (below: number) => number): string {
  const digits = new Date(now).toISOString().replace(/\D/gu, '');
  const letters = Array.from({ length: 4 }, () => ALPHABET.charAt(draw(ALPHABET.length)));
  return `${digits.slice(0, 8)}-${digits.slice(8, 14)}-${letters.join('')}`;
}
