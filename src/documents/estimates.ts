/** What follows from the numbers that were said, with the arithmetic. Nothing is reckoned with that nobody said. */
import { numberText } from '../steps/number-text.ts';
import { quantitiesIn, type Said } from './quantities.ts';
import type { Estimate } from './types.ts';

interface SaidHere extends Said {
  readonly sentence: string;
}

/** Estimates from sentences: rates on average and at the peak, sizes by day and year, records kept, downtime. */
export function estimatesFrom(sentences: readonly string[]): readonly Estimate[] {
  const said = sentences.flatMap((sentence) => quantitiesIn(sentence).map((one) => ({ ...one, sentence })));
  const daily = dailyRates(said);
  const [main] = daily;
  const all = [
    ...daily.flatMap((rate) => rate.estimate),
    ...daily.map(averageOf),
    ...(main === undefined || daily.length > 1 ? [] : peakOf(main, said)),
    ...periodicReports(said),
    ...(main === undefined ? [] : [...growthOf(main, said), ...keptOf(main, said)]),
    ...downtimes(said),
  ];
  return all.filter(({ what }, index) => all.findIndex((other) => other.what === what) === index);
}

interface DailyRate {
  /** How many a day. */
  readonly count: number;
  readonly noun: string;
  /** How it was worked out, where it was not said as it is. */
  readonly estimate: readonly Estimate[];
}

/** "2 billion messages a day"; "200 thousand orders" of an ordinary day; what one does a day, times how many there are. */
function dailyRates(said: readonly SaidHere[]): readonly DailyRate[] {
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

function averageOf({ count, noun }: DailyRate): Estimate {
  if (count / DAY < SLOW)
    return {
      what: `${noun} an hour, on average`,
      arithmetic: `${short(count)} a day / 24`,
      result: `${short(count / 24)} an hour`,
    };
  return {
    what: `${noun} a second, on average`,
    arithmetic: `${short(count)} a day / 86,400 s`,
    result: `${short(count / DAY)} a second`,
  };
}

/** "about three times the average", "five times that". */
function peakOf({ count, noun }: DailyRate, said: readonly SaidHere[]): readonly Estimate[] {
  const factor = said.find(
    ({ of, value, sentence, end }) =>
      of === 'times' &&
      value > 1 &&
      value <= MOST_TIMES &&
      /^\s*(?:that|the (?:average|usual|normal)|as (?:many|much|busy|high)|more|higher|busier)\b/i.test(
        sentence.slice(end),
      ),
  );
  if (factor === undefined) return [];
  return [
    {
      what: `${noun} a second, at the peak`,
      arithmetic: `${short(count / DAY)} x ${short(factor.value)}`,
      result: `${short((count / DAY) * factor.value)} a second`,
    },
  ];
}

/** "300 thousand drivers ... every 4 seconds". */
function periodicReports(said: readonly SaidHere[]): readonly Estimate[] {
  return said
    .filter(
      ({ measure, sentence, start }) =>
        measure === 'duration' && /\bevery\s*$/i.test(sentence.slice(0, start)),
    )
    .flatMap(({ value, text, sentence, start }) => {
      const many = said.filter(
        (one) =>
          one.sentence === sentence && one.start < start && one.measure === 'count' && one.value >= MANY,
      );
      const [only] = many;
      if (only === undefined || many.length > 1 || value <= 0) return [];
      const who = /^(?:every|x)?$/i.test(only.of) ? 'senders' : only.of;
      return [
        {
          what: `reports a second of ${short(only.value)} ${who}`,
          arithmetic: `${short(only.value)} / ${text}`,
          result: `${short(only.value / value)} a second`,
        },
      ];
    });
}

/** "400 bytes a message": bytes a day and a year. */
function growthOf({ count, noun }: DailyRate, said: readonly SaidHere[]): readonly Estimate[] {
  const one = singular(noun);
  const size = said.find(
    ({ measure, value, sentence, end }) =>
      measure === 'size' &&
      value <= LARGEST_ITEM &&
      new RegExp(`^\\s+(?:an?|per|each|for (?:each|every|a)|every)\\s+${escaped(one)}`, 'i').test(
        sentence.slice(end),
      ),
  );
  if (size === undefined) return [];
  const daily = count * size.value;
  return [
    {
      what: `new data of ${noun}`,
      arithmetic: `${short(count)} a day x ${size.text}`,
      result: `${sizeText(daily)} a day`,
    },
    {
      what: `the same in a year, before copies`,
      arithmetic: `${sizeText(daily)} x 365`,
      result: sizeText(daily * YEAR),
    },
  ];
}

/** "The order record is kept for five years": how many that makes. */
function keptOf({ count, noun }: DailyRate, said: readonly SaidHere[]): readonly Estimate[] {
  const kept = said.find(
    ({ measure, value, sentence }) =>
      measure === 'duration' &&
      value >= YEAR * DAY &&
      /\b(?:kept|keep|retain\w*|stored?)\b/i.test(sentence) &&
      sentence.toLowerCase().includes(singular(noun).toLowerCase()),
  );
  if (kept === undefined) return [];
  const years = kept.value / (YEAR * DAY);
  return [
    {
      what: `${noun} kept`,
      arithmetic: `${short(count)} a day x 365 x ${short(years)} years`,
      result: short(count * YEAR * years),
    },
  ];
}

/** "99.99% a month": what that leaves. */
function downtimes(said: readonly SaidHere[]): readonly Estimate[] {
  return said
    .filter(
      ({ measure, value, sentence, end }) =>
        measure === 'ratio' &&
        value >= LEAST_NINES &&
        value < 1 &&
        (/\b(?:availab|uptime|nines)/i.test(sentence) ||
          /^ (?:of )?(?:a|the|per) month/.test(sentence.slice(end))),
    )
    .map(({ value, text }) => ({
      what: `downtime that ${text} leaves`,
      arithmetic: `(1 - ${numberText(Number(value.toPrecision(12)))}) x 30 days`,
      result: downtimeText((1 - value) * 30 * DAY),
    }));
}

function downtimeText(seconds: number): string {
  const minutes = seconds / 60;
  if (minutes < 1) return `${short(seconds)} seconds a month`;
  return minutes < 120 ? `${short(minutes)} minutes a month` : `${short(minutes / 60)} hours a month`;
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

function plural(noun: string): string {
  return noun.endsWith('s') ? noun : `${noun}s`;
}

function singular(noun: string): string {
  return noun.replace(/ies$/, 'y').replace(/s$/, '');
}

/** To three digits: `23,100`, `69.4`, `2 billion`. */
function short(value: number): string {
  const rounded = Number(value.toPrecision(3));
  const unit = COUNTS.find(({ from }) => rounded >= from);
  return unit === undefined
    ? numberText(rounded)
    : `${numberText(Number((rounded / unit.from).toPrecision(3)))} ${unit.name}`;
}

/** Bytes in the largest unit that leaves at least one. */
function sizeText(bytes: number): string {
  const unit = SIZES.find(({ from }) => bytes >= from) ?? { from: 1, name: 'bytes' };
  return `${numberText(Number((bytes / unit.from).toPrecision(3)))} ${unit.name}`;
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
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
const DAY = 86_400;
const YEAR = 365;
/** What comes more seldom is counted by the hour. */
const SLOW = 0.1;
/** Below it a count is no population. */
const MANY = 1000;
const MOST_TIMES = 100;
/** One item: what is larger is a total. */
const LARGEST_ITEM = 1e8;
/** What promises less is a share of something, not a time of service. */
const LEAST_NINES = 0.99;
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
