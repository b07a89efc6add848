import { describe, expect, it } from 'vitest';
import { read } from './read.ts';

describe('quantities', () => {
  it.each([
    ['75k/s', 'rate', 75_000],
    ['75,000 location updates a second', 'rate', 75_000],
    ['3M trips a day', 'rate', 3e6 / 86_400],
    ['200k orders per day', 'rate', 200_000 / 86_400],
    ['two thousand orders per second', 'rate', 2000],
    ['99.95 %', 'ratio', 0.9995],
    ['99.95%', 'ratio', 0.9995],
    ['500 ms', 'duration', 0.5],
    ['p99 500ms', 'duration', 0.5],
    ['half a second', 'duration', 0.5],
    ['25 MB', 'size', 25e6],
    ['1,7 TB', 'size', 1.7e12],
    ['ten thousand drivers', 'count', 10_000],
    ['2e9 messages', 'count', 2e9],
    ['20 million riders', 'count', 20e6],
    ['1,000,000 orders', 'count', 1e6],
    ['500 rps', 'rate', 500],
    ['$5', 'money', 5],
    ['75 000 messages', 'count', 75_000],
    ['10^9 messages', 'count', 1e9],
    ['10**9 messages', 'count', 1e9],
    ['2 x 10^9 messages a day', 'rate', 2e9 / 86_400],
    ['2*10^6 messages', 'count', 2e6],
    ['1.5 · 10^3 messages', 'count', 1500],
    ['3x10^5 orders per second', 'rate', 300_000],
    ['10 x 400 bytes', 'count', 10],
    ['10 of 9 messages', 'count', 10],
  ])('%s', (source, measure, value) => {
    const [found] = read(source).quantities;
    expect(found?.measure).toBe(measure);
    expect(found?.value).toBeCloseTo(value, 6);
  });

  it.each([
    ['every 10-15 s', 'duration', 10, 15],
    ['2-3 million trips', 'count', 2e6, 3e6],
    ['10-15k orders', 'count', 10_000, 15_000],
    ['two to three thousand orders', 'count', 2000, 3000],
    ['86.4-90 thousand letters', 'count', 86_400, 90_000],
    ['500 to 2 million users', 'count', 500, 2e6],
    ['900k to 2 million users', 'count', 900_000, 2e6],
  ])('reads a range: %s', (source, measure, value, high) => {
    expect(read(source).quantities[0]).toMatchObject({ measure, value, high });
  });

  it.each([['no numbers here'], ['the p in CAP'], ['a second try'], ['monthly']])(
    'finds none in: %s',
    (source) => {
      expect(read(source).quantities).toEqual([]);
    },
  );

  it('keeps offsets of the original words', () => {
    const source = 'Ünïcode 😀 first, then 75k/s of pings';
    const text = read(source);
    const [found] = text.quantities;
    expect(found && source.slice(text.starts[found.from], text.ends[found.to - 1])).toBe('75k/s');
  });
});
