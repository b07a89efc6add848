import { describe, expect, it } from 'vitest';
import { read } from './read.ts';

/** The sentences of a text, in its own words. */
function sentencesOf(source: string): readonly string[] {
  const text = read(source);
  return text.sentences.map(({ from, to }) => source.slice(text.starts[from] ?? 0, text.ends[to - 1] ?? 0));
}

describe('a new line', () => {
  it('goes on with the sentence where prose was wrapped', () => {
    const wrapped = 'Orders are kept in Postgres, which refuses a second one\nbecause of its unique key';
    expect(sentencesOf(wrapped)).toHaveLength(1);
  });

  it.each([
    ['after a short line', 'Orders in Postgres\nmenus in a cache'],
    ['before a bullet', 'Orders are kept in Postgres, which refuses a second one\n- menus are cached'],
    ['before a label', 'Orders are kept in Postgres, which refuses a second one\nmenus: cached'],
    [
      'before a row of a table',
      'orders | Postgres | it refuses a second one of the same key\nmenus | cache | they change at night',
    ],
  ])('begins another %s', (_, source) => {
    expect(sentencesOf(source)).toHaveLength(2);
  });
});
