/** How a stretch of words is meant as a whole. */
import { Standing, type Text, type TokenRange } from './types.ts';

/**
 * The standing bits of a range: those of its first and last words together. A phrase that itself speaks of a
 * denial is not denied by it.
 */
export function standingOf(text: Text, range: TokenRange & { readonly ownsNegation?: boolean }): number {
  const bits = (text.standings[range.from] ?? 0) | (text.standings[range.to - 1] ?? 0);
  return range.ownsNegation === true ? bits & ~Standing.negated : bits;
}

/** Meant as the candidate's own: perhaps considered or asked, but not denied, quoted, echoed or taken back. */
export function isOwn(bits: number): boolean {
  return (bits & (Standing.negated | Standing.attributed | Standing.echoed | Standing.withdrawn)) === 0;
}

/** Meant and decided: also neither considered, asked, nor an entry of a bare list. */
export function isCommitted(bits: number): boolean {
  return isOwn(bits) && (bits & (Standing.hedged | Standing.asked | Standing.listed)) === 0;
}
