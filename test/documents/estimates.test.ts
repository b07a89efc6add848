import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { estimatesFrom } from '../../src/documents/estimates/estimates-from.ts';
import { amountIn, reckon } from './reckon.ts';

/** Each estimate as `what: arithmetic = result`. */
function worked(...sentences: readonly string[]): readonly string[] {
  return estimatesFrom(sentences).map(({ what, arithmetic, result }) => `${what}: ${arithmetic} = ${result}`);
}

const DAILY = 'The town posts 864 thousand letters a day.';
const AVERAGE = 'letters a second, on average: 864,000 a day / 86,400 s = 10 a second';

describe('what follows from numbers', () => {
  it.each<[name: string, sentences: readonly string[], estimates: readonly string[]]>([
    ['an average', [DAILY], [AVERAGE]],
    [
      'by the hour where it is slow',
      ['240 letters daily'],
      ['letters an hour, on average: 240 a day / 24 = 10 an hour'],
    ],
    ['the same twice is one', [DAILY, 'So 864000 letters per day'], [AVERAGE]],
    [
      'a product',
      ['Two million people post.', 'Three letters a person a day.'],
      [
        'letters a day: 2 million people x 3 a day = 6 million',
        'letters a second, on average: 6 million a day / 86,400 s = 69.4 a second',
      ],
    ],
    [
      'a product of a trade',
      ['Four letters per baker per day, of 30 thousand bakers.'],
      [
        'letters a day: 30,000 bakers x 4 a day = 120,000',
        'letters a second, on average: 120,000 a day / 86,400 s = 1.39 a second',
      ],
    ],
    [
      'a product that was said as well',
      ['2 million users.', '3 letters a user a day, so 6 million letters a day.'],
      [
        'letters a day: 2 million users x 3 a day = 6 million',
        'letters a second, on average: 6 million a day / 86,400 s = 69.4 a second',
      ],
    ],
    [
      'a peak',
      [DAILY, 'Before Christmas five times the average.'],
      [AVERAGE, 'letters a second, at the peak: 10 x 5 = 50 a second'],
    ],
    [
      'a peak in other words',
      [DAILY, 'At noon it is three times as busy.'],
      [AVERAGE, 'letters a second, at the peak: 10 x 3 = 30 a second'],
    ],
    [
      'reports',
      ['90 thousand vans tell where they are every 3 seconds'],
      ['reports a second of 90,000 vans: 90,000 / 3 seconds = 30,000 a second'],
    ],
    [
      'growth',
      [DAILY, 'About 2 KB per letter.'],
      [
        AVERAGE,
        'new data of letters: 864,000 a day x 2 KB = 1.73 GB a day',
        'the same in a year, before copies: 1.73 GB x 365 = 631 GB',
      ],
    ],
    [
      'what is kept',
      [DAILY, 'Every letter is kept for ten years.'],
      [AVERAGE, 'letters kept: 864,000 a day x 365 x 10 years = 3.15 billion'],
    ],
    [
      'downtime',
      ['Availability of 99.9%.'],
      ['downtime that 99.9% leaves: (1 - 0.999) x 30 days = 43.2 minutes a month'],
    ],
    [
      'downtime of a month',
      ['open 99.99% a month'],
      ['downtime that 99.99% leaves: (1 - 0.9999) x 30 days = 4.32 minutes a month'],
    ],
    [
      'downtime in hours',
      ['uptime 99%'],
      ['downtime that 99% leaves: (1 - 0.99) x 30 days = 7.2 hours a month'],
    ],
    [
      'growth of a noun in -ies',
      ['864 thousand deliveries a day', '1 KB per delivery'],
      [
        'deliveries a second, on average: 864,000 a day / 86,400 s = 10 a second',
        'new data of deliveries: 864,000 a day x 1 KB = 864 MB a day',
        'the same in a year, before copies: 864 MB x 365 = 315 GB',
      ],
    ],
    [
      'trillions',
      ['2 billion letters a day', 'A letter is kept for ten years'],
      [
        'letters a second, on average: 2 billion a day / 86,400 s = 23,100 a second',
        'letters kept: 2 billion a day x 365 x 10 years = 7.3 trillion',
      ],
    ],
    [
      'a range in thousands, from its lower end',
      ['86.4-90 thousand letters a day'],
      ['letters a second, on average: 86,400 a day / 86,400 s = 1 a second'],
    ],
    [
      'powers of ten',
      ['86.4 * 10^4 letters a day'],
      ['letters a second, on average: 864,000 a day / 86,400 s = 10 a second'],
    ],
    [
      'a peak in figures',
      [DAILY, 'The peak is 3x the average.'],
      [AVERAGE, 'letters a second, at the peak: 10 x 3 = 30 a second'],
    ],
    [
      'a peak in brief',
      [DAILY, 'peak 5x at Christmas'],
      [AVERAGE, 'letters a second, at the peak: 10 x 5 = 50 a second'],
    ],
  ])('%s', (_, sentences, estimates) => {
    expect(worked(...sentences)).toEqual(estimates);
  });

  it('shows every nine of a downtime', () => {
    expect(worked('availability 99.999%')).toEqual([
      'downtime that 99.999% leaves: (1 - 0.99999) x 30 days = 25.9 seconds a month',
    ]);
  });
});

describe('nothing follows', () => {
  it.each<[name: string, sentences: readonly string[]]>([
    ['from nothing', []],
    ['from unrelated numbers', ['Three bakers, 40 ovens, two hours, 5 GB and 99.5% of the flour.']],
    ['from bytes a day', ['20 TB a day of photos']],
    ['from a rate that is one already', ['200 letters a second']],
    ['from what others do a day', ['Two million ovens.', 'Ten loaves a baker a day.']],
    ['from what a few do', ['900 users.', 'Two letters a user a day.']],
    ['from a few that report', ['90 vans report every 3 seconds']],
    ['from two that report', ['90 thousand vans and 20 thousand bikes report every 3 seconds']],
    [
      'from what somebody else does every 3 seconds',
      ['There are 90 thousand vans.', 'A lamp blinks every 3 seconds.'],
    ],
    ['from reports without a pause', ['90 thousand vans report every 0 seconds']],
    ['from a share that is no availability', ['99.9% of the loaves are warm']],
    ['from a service that never fails', ['Availability of 100%.']],
    ['from a service that seldom works', ['Availability of 95%.']],
  ])('%s', (_, sentences) => {
    expect(worked(...sentences)).toEqual([]);
  });

  it.each([
    ['from a factor of something else', 'A courier rings three times.'],
    ['from a factor that is none', 'It is one times the average.'],
    ['from a factor beyond reason', 'It is 5000 times the average.'],
    ['from the size of something else', 'A stamp, 2 KB a picture.'],
    ['from the size of everything', '200 GB a letter'],
    ['from a letter that is read for years', 'People read a letter for five years.'],
    ['from something else that is kept', 'Stamps are kept for five years.'],
    ['from what is kept for days', 'A letter is kept for five days.'],
  ])('%s', (_, sentence) => {
    expect(worked(DAILY, sentence)).toEqual([AVERAGE]);
  });

  it('from one factor and two daily rates', () => {
    expect(worked(DAILY, 'And 86400 parcels a day.', 'At noon five times the average.')).toEqual([
      AVERAGE,
      'parcels a second, on average: 86,400 a day / 86,400 s = 1 a second',
    ]);
  });

  it.each([
    ['from how often something happens', 'The oven is cleaned 3 times a day.'],
    ['from none', '0 letters a day'],
  ])('%s', (_, sentence) => {
    expect(worked(sentence)).toEqual([]);
  });
});

describe('every estimate', () => {
  const amount = fc.oneof(
    fc.integer({ min: 1, max: 1e6 }).map(String),
    fc
      .double({ min: 0.1, max: 999, noNaN: true })
      .map((value) => `${value.toPrecision(3).replace(/e.*/, '')} million`),
  );

  it('comes to what its arithmetic says, within its three digits', () => {
    fc.assert(
      fc.property(
        amount,
        amount,
        fc.integer({ min: 1, max: 99 }),
        fc.constantFrom('99%', '99.5%', '99.9%', '99.95%', '99.99%'),
        (many, each, factor, nines) => {
          const estimates = [
            ...estimatesFrom([
              `${many} letters a day, ${factor} KB a letter, each letter is kept for ${factor} years.`,
              `At noon it is ${factor + 1} times the average, with an availability of ${nines}.`,
            ]),
            ...estimatesFrom([`${many} people.`, `${factor} letters a person a day.`]),
            ...estimatesFrom([`${each} vans report every ${factor} minutes.`]),
          ];
          expect(estimates.length).toBeGreaterThanOrEqual(6);
          for (const { arithmetic, result } of estimates) {
            const [is, said] = [reckon(arithmetic), amountIn(result)];
            expect(Math.abs(is - said), `${arithmetic} = ${result}`).toBeLessThanOrEqual(0.011 * is);
          }
        },
      ),
    );
  });

  it('is a number, whatever was said', () => {
    const word = fc.constantFrom(
      ...'0 1 -5 1e300 9e99999 0.0000001 half two million billion trillion letters user a per day second every 3 times'.split(
        ' ',
      ),
      ...'the average bytes GB kept for years letter 100% 99.99% availability 10-20 . , x /'.split(' '),
    );
    fc.assert(
      fc.property(fc.array(fc.array(word, { maxLength: 12 }), { maxLength: 4 }), (sentences) => {
        const said = sentences.map((words) => words.join(' '));
        for (const estimate of worked(...said))
          expect(estimate).not.toMatch(/NaN|Infinity|undefined|\be[+-]?\d/);
      }),
    );
  });
});
