/** Whether a hit stands beside an argument of some kinds: in its item, or in the sentence that goes on from it. */
import { type CueKind, cueBit, type Text, type TokenRange } from '../text/types.ts';

/** The bits of several kinds of cue. */
export function cueBits(kinds: readonly CueKind[]): number {
  return kinds.reduce((bits, kind) => bits | cueBit(kind), 0);
}

/** Whether a cue of these kinds (see cueBits) argues for the hit. */
export function isArgued(text: Text, hit: TokenRange, bits: number): boolean {
  const item = text.itemOf[hit.from] ?? 0;
  if (((text.itemCues[item] ?? 0) & bits) !== 0) return true;
  return goesOn(text, item) && ((text.itemCues[item + 1] ?? 0) & bits) !== 0;
}

/** Whether a number with a unit stands in the hit's item. */
export function hasNumber(text: Text, hit: TokenRange): boolean {
  return text.itemNumbers[text.itemOf[hit.from] ?? 0] === 1;
}

/** Whether the next item is the next sentence of the same paragraph and begins by arguing. */
function goesOn(text: Text, item: number): boolean {
  const next = text.items[item + 1];
  if (next === undefined || text.breaks[next.from] !== SENTENCE) return false;
  return text.cues.some(
    (cue) => ARGUING.has(cue.kind) && cue.from >= next.from && cue.from <= next.from + OPENING,
  );
}

const SENTENCE = 3;
const OPENING = 2;
const ARGUING: ReadonlySet<CueKind> = new Set(['reason', 'contrast', 'consequence', 'price', 'condition']);
