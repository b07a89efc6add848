import { describe, expect, it } from 'vitest';
import { parseConcepts } from '../../src/concepts/parse-concepts.ts';
import type { Concept } from '../../src/concepts/types.ts';
import { sourceOf } from '../source/reading.ts';
import { unwrap } from '../store/unwrap.ts';

const CACHE = `- id: cache
  term: Cache
  aliases: [caching, "(quick|fast) memory"]
  definition: A copy that is read faster than its source.
`;
const TTL = `- id: ttl
  term: Time to live
  definition: How long a copy may be used.
  useWhen: Stale for a while is fine.
  related: [cache]
`;

const PITFALL = `  pitfalls:
    - id: cache-is-store
      title: A cache taken for a store
      cost: 1
      claims: ["cache is (our|the) database", [only, in the cache]]
      reason: A cache forgets.
`;

async function parse(files: Readonly<Record<string, string>>, known: readonly Concept[] = []) {
  const sources = [];
  for (const [file, text] of Object.entries(files)) sources.push(await sourceOf(text, file));
  return parseConcepts(sources, known);
}

async function told(files: Readonly<Record<string, string>>, known: readonly Concept[] = []) {
  const parsed = await parse(files, known);
  return (parsed.ok ? [] : parsed.problems).map(({ file = '', line = 0, column = 0, code }) => {
    const rest = files[file]?.split('\n')[line - 1]?.slice(column - 1);
    return `${file} ${line} ${code} at ${rest}`;
  });
}

describe('a sound glossary', () => {
  it('has the area of each entry from its file, and relations across files', async () => {
    const concepts = unwrap(await parse({ 'concepts/caching.yaml': CACHE, 'concepts/time.yaml': TTL }));
    expect(concepts).toEqual([
      {
        id: 'cache',
        term: 'Cache',
        area: 'caching',
        aliases: ['caching', '(quick|fast) memory'],
        definition: 'A copy that is read faster than its source.',
        related: [],
        opposed: [],
      },
      {
        id: 'ttl',
        term: 'Time to live',
        area: 'time',
        aliases: [],
        definition: 'How long a copy may be used.',
        useWhen: 'Stale for a while is fine.',
        related: ['cache'],
        opposed: [],
      },
    ]);
  });

  it('may relate to what is known already', async () => {
    const [cache] = unwrap(await parse({ 'a.yaml': CACHE }));
    expect(await told({ 'b.yaml': TTL }, cache === undefined ? [] : [cache])).toEqual([]);
    expect(await told({ 'b.yaml': TTL })).toEqual(['b.yaml 5 unknown-concept at cache]']);
  });

  it('may say what people get wrong about a concept', async () => {
    const [cache] = unwrap(await parse({ 'a.yaml': CACHE + PITFALL }));
    expect(cache?.pitfalls).toEqual([
      {
        id: 'cache-is-store',
        title: 'A cache taken for a store',
        cost: 1,
        claims: ['cache is (our|the) database', ['only', 'in the cache']],
        unless: [],
        reason: 'A cache forgets.',
      },
    ]);
  });

  it('may be empty', async () => {
    expect(unwrap(await parse({}))).toEqual([]);
    expect(unwrap(await parse({ 'a.yaml': '[]' }))).toEqual([]);
  });

  it('may have one alias twice for the same concept', async () => {
    expect(await told({ 'a.yaml': CACHE.replace('[caching,', '[caching, caches, Cache,') })).toEqual([]);
  });
});

describe('what is wrong in a glossary', () => {
  it.each<[string, string, string, readonly string[]]>([
    ['an id in capitals', 'id: cache', 'id: Cache', ['a.yaml 1 bad-id at Cache']],
    [
      'no definition',
      /definition: .*/.exec(CACHE)?.[0] ?? '',
      'price: x',
      ['a.yaml 1 missing-key at id: cache'],
    ],
    [
      'an unknown key',
      'aliases:',
      'alias:',
      ['a.yaml 3 unknown-key at alias: [caching, "(quick|fast) memory"]'],
    ],
    ['a broken phrase', '(quick|fast)', '(quick|fast', ['a.yaml 3 bad-phrase at "(quick|fast memory"]']],
    [
      'a reference as an alias',
      'caching,',
      '"@ttl",',
      ['a.yaml 3 bad-phrase at "@ttl", "(quick|fast) memory"]'],
    ],
    ['an escape sequence', 'Cache\n', '"\\e[31mCache"\n', ['a.yaml 2 control-character at "\\e[31mCache"']],
    [
      'a relation to itself',
      'definition:',
      'related: [cache]\n  definition:',
      ['a.yaml 4 self-relation at cache]'],
    ],
  ])('%s', async (_, from, to, expected) => {
    expect(await told({ 'a.yaml': CACHE.replace(from, to) })).toEqual(expected);
  });

  it.each<[string, string, string, string]>([
    [
      'that claims nothing',
      '["cache is (our|the) database", [only, in the cache]]',
      '[]',
      'missing-key at []',
    ],
    ['with a broken phrase', '(our|the)', '(our|the', 'bad-phrase at "cache is (our|the database"'],
    ['with a list of one', '[only, in the cache]', '[only]', 'bad-value at [only]]'],
    ['that costs more than a step is worth', 'cost: 1', 'cost: 5', 'bad-value at 5'],
  ])('a pitfall %s', async (_, from, to, expected) => {
    const [found = ''] = await told({ 'a.yaml': CACHE + PITFALL.replace(from, to) });
    expect(found).toContain(expected);
  });

  it('a pitfall that another concept has, or that is known', async () => {
    const other = `- id: other\n  term: Else\n  definition: x\n${PITFALL}`;
    const expected = ['b.yaml 5 duplicate-id at cache-is-store'];
    expect(await told({ 'a.yaml': CACHE + PITFALL, 'b.yaml': other })).toEqual(expected);
    const known = unwrap(await parse({ 'a.yaml': CACHE + PITFALL }));
    expect(await told({ 'b.yaml': other }, known)).toEqual(expected);
  });

  it('is a mapping', async () => {
    expect(await told({ 'a.yaml': 'cache: x\n' })).toEqual(['a.yaml 1 wrong-type at cache: x']);
  });

  it('an id that stands in another file, or is known', async () => {
    const concepts = unwrap(await parse({ 'a.yaml': CACHE }));
    const again = CACHE.replace('Cache', 'Store').replace(/aliases: .*\n {2}/, '');
    expect(await told({ 'a.yaml': CACHE, 'b.yaml': again })).toEqual(['b.yaml 1 duplicate-id at cache']);
    expect(await told({ 'b.yaml': again }, concepts)).toEqual(['b.yaml 1 duplicate-id at cache']);
  });

  it.each<[string, string, boolean]>([
    ['the same word', 'caching', true],
    ['the term of another', 'cache', true],
    ['another form of the word', 'cached', true],
    ['one of several alternatives', '(slow|fast) memory', true],
    ['other capitals', 'FAST Memory', true],
    ['a longer phrase', 'fast memory bus', false],
    ['a word inside a word', 'cachet box', false],
    ['the same words with a gap', 'fast .. memory', false],
  ])('an alias shared with another concept: %s', async (_, alias, shared) => {
    const other = `- id: other\n  term: Something else\n  aliases: ["${alias}"]\n  definition: x\n`;
    expect(await told({ 'a.yaml': CACHE, 'b.yaml': other })).toEqual(
      shared ? [`b.yaml 3 shared-alias at "${alias}"]`] : [],
    );
  });

  it('is told of all files at once', async () => {
    const found = await told({
      'a.yaml': CACHE.replace('term:', 'trem:'),
      'b.yaml': TTL.replace('id: ttl', 'id: T'),
    });
    expect(found.map((each) => each.split(' at ')[0])).toEqual([
      'a.yaml 1 missing-key',
      'a.yaml 2 unknown-key',
      'b.yaml 1 bad-id',
    ]);
  });
});
