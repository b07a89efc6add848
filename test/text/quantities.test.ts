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
  ])('%s', (source, measure, value) => {
    const [found] = read(source).quantities;
    expect(found?.measure).toBe(measure);
    expect(found?.value).toBeCloseTo(value, 6);
  });

  it('reads a range', () => {
    expect(read('every 10-15 s').quantities[0]).toMatchObject({ measure: 'duration', value: 10, high: 15 });
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
