/** What follows from the numbers that were said, with the arithmetic. Nothing is reckoned with that nobody said. */
import { quantitiesIn } from '../quantities.ts';
import type { Estimate } from '../types.ts';
import { type DailyRate, dailyRates, MANY, type SaidHere } from './daily-rates.ts';
import { DAY, short, singular, sizeText, YEAR } from './number-words.ts';

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

/** "about three times the average", "five times that", "peak 3x". */
function peakOf({ count, noun }: DailyRate, said: readonly SaidHere[]): readonly Estimate[] {
  const factor = said.find(
    ({ of, value, sentence, end }) =>
      (of === 'times' || of === 'x') &&
      value > 1 &&
      value <= MOST_TIMES &&
      (USUAL.test(sentence.slice(end)) || (of === 'x' && PEAK.test(sentence))),
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
      new RegExp(`^\\s+(?:an?|per|each|for (?:each|every|a)|every)\\s+${one}`, 'i').test(sentence.slice(end)),
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
      arithmetic: `(1 - ${Number(value.toPrecision(12))}) x 30 days`,
      result: downtimeText((1 - value) * 30 * DAY),
    }));
}

function downtimeText(seconds: number): string {
  const minutes = seconds / 60;
  if (minutes < 1) return `${short(seconds)} seconds a month`;
  return minutes < 120 ? `${short(minutes)} minutes a month` : `${short(minutes / 60)} hours a month`;
}

const USUAL =
  /^\s*(?:that|(?:the )?(?:average|usual|normal)|as (?:many|much|busy|high)|more|higher|busier)\b/i;
const PEAK = /\bpeaks?\b/i;
/** What comes more seldom is counted by the hour. */
const SLOW = 0.1;
const MOST_TIMES = 100;
/** One item: what is larger is a total. */
const LARGEST_ITEM = 1e8;
/** What promises less is a share of something, not a time of service. */
const LEAST_NINES = 0.99;
