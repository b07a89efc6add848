import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileReader, createConceptReader } from '../../src/concepts/concept-reader.ts';
import { parsePhrase } from '../../src/text/phrase.ts';

function occurrences(phrase: string, source: string): readonly string[] {
  const reading = createConceptReader(compileReader([], [{ key: 'k', phrases: [phrase] }]).store()).read(
    source,
  );
  const { starts, ends } = reading.text;
  return reading.mentions(['k']).map(({ from, to }) => source.slice(starts[from], ends[to - 1]));
}

describe('phrases', () => {
  it.each([
    ['shard by customer', 'We shard by the customers.', 'shard by the customers'],
    ['shard (by|on) (customer|user) id', 'sharded on user_id', 'sharded on user_id'],
    ['idempotency key', 'an Idempotency-Key header', 'Idempotency-Key'],
    ['idempotency key', 'the idempotancy key', 'idempotancy key'],
    [
      'split .. over .. databases',
      'split the customers over several databases',
      'split the customers over several databases',
    ],
    [
      'order ... postgres',
      'Orders are kept, all of them, in Postgres',
      'Orders are kept, all of them, in Postgres',
    ],
    ['=pan', 'Never the PAN.', 'PAN'],
    ['mod n', 'hash(id) % N', '% N'],
    ['promot(e|ed|ion) .. replica', 'the promotion of a replica', 'promotion of a replica'],
    ['(compact |)binary calls', 'by binary calls', 'binary calls'],
    ['25 MB', 'files up to 25MB', '25MB'],
  ])('%s in: %s', (phrase, source, found) => {
    expect(occurrences(phrase, source)).toEqual([found]);
  });

  it.each([
    ['pan', 'The company spans Japan.'],
    ['rate limit', 'We rate it. Limits come later.'],
    ['order ... postgres', 'Orders come first. Postgres is second.'],
    ['split .. over', 'split them as evenly as it ever goes over there'],
    ['=pan', 'a set of pans'],
    ['sharding', 'ride sharing'],
    ['cache', 'we catch errors'],
  ])('%s not in: %s', (phrase, source) => {
    expect(occurrences(phrase, source)).toEqual([]);
  });

  it.each([['a (b'], ['a b)'], ['((a))'], ['...'], [''], ['(|a)'], ['a|b'], ['x'.repeat(700)]])(
    'refuses %j',
    (phrase) => {
      expect(parsePhrase(phrase).ok).toBe(false);
    },
  );

  it('refuses a phrase that would expand without bound', () => {
    expect(parsePhrase('(a|b|c|d)'.repeat(8)).ok).toBe(false);
    expect(parsePhrase(`(x${'|x'.repeat(80)}) (y${'|y'.repeat(80)})`).ok).toBe(false);
  });
});

describe('reading', () => {
  it('terminates on any string and its work grows linearly', () => {
    const reader = createConceptReader(
      compileReader([], [{ key: 'k', phrases: ['x .. b', 'b ... x', 'x x x'] }]).store(),
    );
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (source) => {
        const one = reader.read(source).text.work;
        const ten = reader.read(`${source}\n`.repeat(10)).text.work;
        return ten <= 10 * (one + 60);
      }),
    );
  });

  it('finds every token where it says that it stands', () => {
    const reader = createConceptReader(compileReader([], []).store());
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (source) => {
        const { starts, ends, length } = reader.read(source).text;
        for (let at = 0; at < length; at += 1) {
          const start = starts[at] ?? -1;
          const end = ends[at] ?? -1;
          if (start < (ends[at - 1] ?? 0) || end <= start || end > source.length) return false;
        }
        return true;
      }),
    );
  });
});
