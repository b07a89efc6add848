/** How much of what comes in a day, as it was said or as it follows from what one does. */
import type { Said } from '../quantities.ts';
import type { Estimate } from '../types.ts';
import { DAY, plural, short, singular } from './number-words.ts';

export interface SaidHere extends Said {
  readonly sentence: string;
}

export interface DailyRate {
  /** How many a day. */
  readonly count: number;
  readonly noun: string;
  /** How it was worked out, where it was not said as it is. */
  readonly estimate: readonly Estimate[];
}

/** "2 billion messages a day"; "200 thousand orders" of an ordinary day; what one does a day, times how many there are. */
export function dailyRates(said: readonly SaidHere[]): readonly DailyRate[] {
  const rates = said.filter(({ measure, per }) => measure === 'rate' && per === DAY);
  const direct = rates
    .filter(({ of, text, value }) => of !== 'byte' && isThing(of) && value > 0 && !EACH.test(text))
    .map(({ value, of }) => ({ count: value * DAY, noun: plural(of), estimate: [] }));
  const products = rates.flatMap((rate) => productOf(rate, said));
  const all = [...direct, ...products];
  const distinct = all.filter(
    ({ noun, count }, index) =>
      all.findIndex((other) => other.noun === noun && isAbout(other.count, count)) === index,
  );
  return distinct.map((rate) => {
    const product = products.find(({ count, noun }) => noun === rate.noun && isAbout(count, rate.count));
    return product ?? rate;
  });
}

/** A noun of letters, and neither people nor times: those do not arrive by the second. */
function isThing(of: string): boolean {
  return /^\p{L}[\p{L}-]+$/u.test(of) && !PEOPLE.has(singular(of).toLowerCase()) && !/^times?$/i.test(of);
}

/** "Forty messages a user a day" by "fifty million people". */
function productOf(rate: SaidHere, said: readonly SaidHere[]): readonly DailyRate[] {
  const [, noun = '', who = ''] = EACH.exec(rate.text) ?? [];
  if (noun === '') return [];
  const many = said.find(
    ({ measure, of, value }) => measure === 'count' && value >= MANY && isPerson(of, who),
  );
  if (many === undefined) return [];
  const each = rate.value * DAY;
  const count = many.value * each;
  return [
    {
      count,
      noun: plural(noun),
      estimate: [
        {
          what: `${plural(noun)} a day`,
          arithmetic: `${short(many.value)} ${many.of} x ${short(each)} a day`,
          result: short(count),
        },
      ],
    },
  ];
}

function isPerson(of: string, who: string): boolean {
  const stem = singular(of).toLowerCase();
  return (
    stem === singular(who).toLowerCase() || (PEOPLE.has(stem) && PEOPLE.has(singular(who).toLowerCase()))
  );
}

function isAbout(a: number, b: number): boolean {
  return Math.abs(a - b) <= 0.01 * Math.max(a, b);
}

/** "40 messages a user a day". */
const EACH = /^\S+(?: \S+)*? ([a-z]+) (?:an?|per|each|for each) ([a-z]+) (?:an?|per|each) day$/i;
const PEOPLE: ReadonlySet<string> = new Set([
  'user',
  'people',
  'person',
  'customer',
  'head',
  'member',
  'client',
  'rider',
]);
/** Below it a count is no population. */
export const MANY = 1000;
