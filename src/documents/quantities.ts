/** The numbers of a text with their units, as they were said. */
import { findQuantities } from '../text/quantities.ts';
import { tokenise } from '../text/tokenise.ts';
import type { Quantity } from '../text/types.ts';

export interface Said extends Quantity {
  /** As it was written. */
  readonly text: string;
  /** In UTF-16 code units of its text. */
  readonly start: number;
  readonly end: number;
}

export function quantitiesIn(source: string): readonly Said[] {
  const tokens = tokenise(source);
  return findQuantities(source, tokens).map((quantity) => {
    const start = tokens.starts[quantity.from] ?? 0;
    const last = tokens.ends[quantity.to - 1] ?? start;
    const end = source[last] === '%' ? last + 1 : last;
    return { ...quantity, start, end, text: source.slice(start, end) };
  });
}

/** Numbers with a unit, with the percentile or the time that they are bound to: "500 ms at p99", "99.9% a month". */
export function targetsIn(source: string): readonly string[] {
  const found = quantitiesIn(source)
    .filter(({ measure }) => measure !== 'count' && measure !== 'money')
    .map(({ text, start, end }) => {
      const [before = ''] =
        /\bp\d{2,3}(?:\.\d+)?\s*(?:is |of )?(?:under|below|within|at most|<=?|≤)?\s*$/i.exec(
          source.slice(0, start),
        ) ?? [];
      const [after = ''] =
        /^\s*(?:at |for )?(?:the )?(?:p\d{2,3}(?:\.\d+)?|\d\dth percentile)|^ of (?:a|the) (?:month|year)|^ (?:a|per) (?:month|year)/i.exec(
          source.slice(end),
        ) ?? [];
      return `${before}${text}${after}`.trim();
    });
  return [...new Set(found)];
}
