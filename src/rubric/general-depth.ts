/**
 * How much an answer argues, whatever it argues about: statements on this scenario that carry reasons, numbers,
 * prices or failure cases. It lets a sound answer that no criterion foresaw count for something, and lists for
 * nothing.
 */
import { cueBits } from '../signals/argued.ts';
import { Standing, type Text, type TokenRange } from '../text/types.ts';
import { PARAMETERS } from './parameters.ts';

export interface GeneralDepth {
  /** 0 to 1. */
  readonly credit: number;
  /** The items that argue most, at most three, in their order; where none argues, the one that says most. */
  readonly hits: readonly TokenRange[];
  /** Whether anything is argued at all, beyond statements about the scenario. */
  readonly argues: boolean;
}

/** `isScenarioWord` says of a token whether it is a word of this scenario. */
export function generalDepth(text: Text, isScenarioWord: (token: number) => boolean): GeneralDepth {
  const valued = text.items.map((item, index) => ({
    item,
    value: itemValue(text, index, item, isScenarioWord),
  }));
  const sum = valued.reduce((total, { value }) => total + value, 0);
  const ranked = valued
    .filter(({ value }) => value > 0)
    .sort((a, b) => b.value - a.value || a.item.from - b.item.from);
  const telling = ranked.filter(({ value }) => value >= TELLING);
  const best = telling.length > 0 ? telling.slice(0, MOST_SHOWN) : ranked.slice(0, 1);
  return {
    argues: telling.length > 0,
    credit: 1 - Math.exp(-sum / PARAMETERS.depthScale),
    hits: best.map(({ item }) => item).sort((a, b) => a.from - b.from),
  };
}

/** What one thought is worth: about 1 for a reasoned statement on the scenario. */
function itemValue(
  text: Text,
  index: number,
  item: TokenRange,
  isScenarioWord: (token: number) => boolean,
): number {
  const own = ownShare(text, item);
  const words = scenarioWords(item, isScenarioWord);
  const cues = text.itemCues[index] ?? 0;
  const args = Math.min(2, countBits(cues & ARGUING));
  const number = text.itemNumbers[index] ?? 0;
  const acts = (cues & ACTING) === 0 ? 0 : 1;
  const argued = 0.35 * args + 0.35 * number + 0.15 * acts;
  return own * (words === 0 ? 0.3 * argued : 0.2 + argued);
}

/** The share of words that the candidate means: not denied as an echo, quoted, listed or merely considered. */
function ownShare(text: Text, item: TokenRange): number {
  let own = 0;
  for (let at = item.from; at < item.to; at += 1) if (((text.standings[at] ?? 0) & LOOSE) === 0) own += 1;
  return own / (item.to - item.from);
}

function scenarioWords(item: TokenRange, isScenarioWord: (token: number) => boolean): number {
  let count = 0;
  for (let at = item.from; at < item.to; at += 1) if (isScenarioWord(at)) count += 1;
  return count;
}

function countBits(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

const LOOSE = Standing.hedged | Standing.attributed | Standing.echoed | Standing.withdrawn | Standing.listed;
const ARGUING = cueBits(['reason', 'consequence', 'contrast', 'price', 'failure']);
const ACTING = cueBits(['decision', 'mechanism']);
const TELLING = 0.5;
const MOST_SHOWN = 3;
