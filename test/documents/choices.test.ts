import { describe, expect, it } from 'vitest';
import { cachesIn } from '../../src/documents/sections/caches.ts';
import { notesOf } from '../../src/documents/sections/chosen.ts';
import { decisionsIn } from '../../src/documents/sections/decisions.ts';
import { pathIn } from '../../src/documents/sections/path.ts';
import { shardingIn } from '../../src/documents/sections/sharding.ts';
import { storageIn } from '../../src/documents/sections/storage.ts';
import type { AnswerValue } from '../../src/steps/types.ts';
import { linesOf } from './said.ts';

describe('storage', () => {
  /** Each as `data | store | reason`. */
  const stores = (value: AnswerValue): readonly string[] =>
    storageIn(linesOf(value)).chosen.map(
      ({ choice: { data, store, reason } }) => `${data} | ${store} | ${reason}`,
    );

  it.each<[text: string, found: readonly string[]]>([
    ['Orders: PostgreSQL, because they are joined', ['Orders | PostgreSQL | they are joined']],
    ['Photos of loaves go to S3.', ['Photos of loaves | S3 | ']],
    ['Redis for the oven temperatures', ['oven temperatures | Redis | ']],
    ['Orders are kept in MySQL, since money is counted.', ['Orders | MySQL | money is counted']],
    ['I would keep the recipes in an Oracle database', ['recipes | Oracle | ']],
    ['Recipes: strict tables', ['Recipes | strict tables | ']],
  ])('%s', (text, found) => {
    expect(stores(text)).toEqual(found);
  });

  it.each([
    'We love bread.',
    'Should orders be in MySQL?',
    'Netflix uses Cassandra for films.',
    'We do not use MongoDB for orders.',
    'Orders: somewhere safe',
    'Recipes: a box of 40 GB',
    'Why not MongoDB for orders: they are joined.',
    'Recipes: no reason to leave MySQL.',
  ])('is not chosen in: %s', (text) => {
    expect(stores(text)).toEqual([]);
    expect(notesOf(storageIn(linesOf(text)))).toEqual([text]);
  });

  // A line of rejected stores is read as data called "Rejected".
  it('is not chosen where it was turned down', () => {
    expect(stores('Orders: MySQL\nRejected: MongoDB, no joins')).toEqual(['Orders | MySQL | ']);
  });

  it('stands in the cells of a row', () => {
    const rows = [
      { data: 'Orders', store: 'MySQL', why: 'joins', size: '2 TB' },
      { data: 'Photos', store: '', why: '' },
    ];
    expect(stores(rows)).toEqual(['Orders | MySQL | joins, 2 TB', 'Photos |  | ']);
  });

  it('stands in the cells of a typed row, below header and rule', () => {
    const typed =
      '| Data | Store | Why |\n| --- | --- | --- |\n| Orders | MySQL | joins |\n| Photos | S3 | cheap |';
    expect(stores(typed)).toEqual(['Orders | MySQL | joins', 'Photos | S3 | cheap']);
  });

  it.each([
    ['Orders: MySQL', ''],
    ['Orders: MySQL, because they are joined. It is old.', 'MySQL, because they are joined. It is old.'],
    ['Photos of loaves go to S3.', 'Photos of loaves go to S3.'],
  ])('has beside its reason what was said of it: %s', (text, said) => {
    expect(storageIn(linesOf(text)).chosen.map(({ choice }) => choice.said)).toEqual([said]);
  });

  it('leaves what chooses nothing, under its lead', () => {
    expect(storageIn(linesOf('Orders go to MySQL. Bread is warm.\nTea: it is hot.')).rest).toEqual([
      { lead: '', text: 'Bread is warm.' },
      { lead: 'Tea', text: 'it is hot.' },
    ]);
  });
});

describe('sharding', () => {
  /** Each as `data | key | reason`. */
  const keys = (value: AnswerValue): readonly string[] =>
    shardingIn(linesOf(value)).chosen.map(
      ({ choice: { data, key, reason } }) => `${data} | ${key} | ${reason}`,
    );

  it.each<[text: string, found: readonly string[]]>([
    ['Orders by shop id, so that a shop reads one place.', ['Orders | shop id | a shop reads one place']],
    ['Orders: by hash of order id', ['Orders | hash of order id | ']],
    ['I would shard the orders by town', ['orders | town | ']],
    [
      'Ovens: consistent hash of oven id, because they spread',
      ['Ovens | consistent hash of oven id | they spread'],
    ],
    ['Orders by shop. Old ones move.', ['Orders | shop | ']],
  ])('%s', (text, found) => {
    expect(keys(text)).toEqual(found);
  });

  it.each([
    'Not by date.',
    'We are limited by the ovens.',
    'We do not shard orders by town.',
    'Recipes are copied to every node.',
    'Sorting by weight',
    'Rejected: by date, today would be hot',
    'Should we shard orders by town?',
    'Lookups: by phone number',
  ])('is not chosen in: %s', (text) => {
    expect(keys(text)).toEqual([]);
  });

  it.each([
    ['said of others', 'Netflix uses shards by title.'],
    ['done by others', 'Netflix shards films by title.'],
    ['turned down', 'Orders, not by date'],
    ['found by', 'Orders by order number are found through a lookup table.'],
  ])('is not chosen where it is only %s: %s', (_, text) => {
    expect(keys(text)).toEqual([]);
  });

  it('has a key without what it was weighed against', () => {
    expect(keys('Orders by shop id instead of order id.')).toEqual(['Orders | shop id | ']);
  });

  it('has beside its reason what was said of it, and what chooses no key is a note', () => {
    const { chosen, notes } = shardingIn(linesOf('Orders: by shop, each is small. Old ones move.'));
    expect(chosen.map(({ choice }) => choice)).toEqual([
      { data: 'Orders', key: 'shop', said: 'each is small. Old ones move.', reason: '' },
    ]);
    expect(notes).toEqual([]);
    expect(shardingIn(linesOf('Orders by shop. Old ones move.')).notes).toEqual(['Old ones move.']);
  });

  it('tells lookups from notes', () => {
    const text = 'By phone number: a secondary index\nRecipes are copied to every node.\nRejected: by date';
    expect(shardingIn(linesOf(text))).toMatchObject({
      lookups: ['By phone number: a secondary index'],
      notes: ['Recipes are copied to every node.'],
    });
  });

  it('stands in the cells of a row', () => {
    const row = ['Orders | shop id | local reads'];
    expect(keys([{ data: 'Orders', key: 'shop id', why: 'local reads' }])).toEqual(row);
    expect(keys('| Data | Key | Why |\n|---|---|---|\n| Orders | shop id | local reads |')).toEqual(row);
  });
});

describe('caches', () => {
  /** Each as `data | place`. */
  const copies = (value: AnswerValue): readonly string[] =>
    cachesIn(linesOf(value)).chosen.map(({ choice: { data, place } }) => `${data} | ${place}`);

  it.each<[text: string, found: readonly string[]]>([
    ['Redis for prices, TTL 5 minutes.', ['prices | Redis']],
    ['Prices are kept in Redis.', ['Prices | Redis']],
    ['Phone: the last order', ['the last order | Phone']],
    ['Prices: in memory, refreshed each minute', ['Prices | in memory']],
    ['Redis for prices. CDN for the photos.', ['prices | Redis', 'photos | CDN']],
  ])('%s', (text, found) => {
    expect(copies(text)).toEqual(found);
  });

  it('have their own sentence for a rule; what follows them is a note', () => {
    const { chosen, notes } = cachesIn(linesOf('CDN for the photos. They never change.'));
    expect(chosen.map(({ choice }) => choice.rule)).toEqual(['CDN for the photos.']);
    expect(notes).toEqual(['They never change.']);
  });

  it('under a lead have all that follows it for a rule', () => {
    const { chosen, notes } = cachesIn(linesOf('Photos: on the CDN. They never change.'));
    expect(chosen.map(({ choice }) => choice.rule)).toEqual(['on the CDN. They never change.']);
    expect(notes).toEqual([]);
  });

  it.each([
    'Bread is warm.',
    'We do not use Redis for prices.',
    'Netflix uses a CDN for films.',
    'A cache would not help.',
    'Memories of bread',
    'Should prices be in Redis?',
  ])('are not in: %s', (text) => {
    expect(copies(text)).toEqual([]);
    expect(cachesIn(linesOf(text)).notes).toEqual([text]);
  });

  it.each([
    ['denied', 'Prices are not kept in memory.'],
    ['denied at once', 'Nothing is kept in memory.'],
    ['denied at its place', 'No cache on the phone'],
  ])('are not in what is %s: %s', (_, text) => {
    expect(copies(text)).toEqual([]);
  });

  it.each<[text: string, never: readonly string[]]>([
    ['Never: stock', ['stock']],
    ['Stock must never be cached.', ['Stock must never be cached.']],
    ['Stock: not cached', ['Stock: not cached']],
  ])('never hold: %s', (text, never) => {
    expect(cachesIn(linesOf(text))).toMatchObject({ chosen: [], never, notes: [] });
  });

  it('never hold what one sentence refuses, whatever stands beside it', () => {
    expect(cachesIn(linesOf('Prices are kept in Redis. Stock is never cached. Tea is hot.'))).toMatchObject({
      chosen: [{ choice: { data: 'Prices', place: 'Redis' } }],
      never: ['Stock is never cached.'],
      notes: ['Tea is hot.'],
    });
  });

  it.each(['The price never changes.', 'Stock is cached.', 'Nevertheless we cache'])(
    'may hold: %s',
    (text) => {
      expect(cachesIn(linesOf(text)).never).toEqual([]);
    },
  );

  it('stand in the cells of a row', () => {
    expect(
      cachesIn(linesOf([{ data: 'Prices', place: 'Redis', ttl: '5 min', stale: 'is fine' }])).chosen,
    ).toMatchObject([{ choice: { data: 'Prices', place: 'Redis', rule: '5 min, is fine' } }]);
  });
});

describe('the path', () => {
  it.each<[text: string, hops: readonly string[], isChain: boolean, others?: readonly string[]]>([
    ['phone -> gateway -> oven. Then we rest.', ['phone', 'gateway', 'oven'], true, ['Then we rest.']],
    ['phone => gateway → oven --> shelf', ['phone', 'gateway', 'oven', 'shelf'], true],
    [
      'The path of an order: The phone sends it. The gateway checks it; the oven bakes it.',
      ['The phone sends it', 'The gateway checks it', 'the oven bakes it'],
      false,
    ],
    ['An order: it is baked. It is sold.', ['it is baked', 'It is sold'], false],
    ['A request goes to the till. The till asks.', ['A request goes to the till', 'The till asks'], false],
  ])('%s', (text, hops, isChain, others = []) => {
    expect(pathIn(linesOf(text, 'gateway'))).toEqual({ hops, isChain, others });
  });

  it.each(['phone -> gateway', 'We have a gateway.', 'bread - butter - jam', 'A path of stones is nice.'])(
    'is not in: %s',
    (text) => {
      expect(pathIn(linesOf(text, 'gateway'))).toEqual({ hops: [], isChain: false, others: [text] });
    },
  );

  it('is the longest of several', () => {
    const text = 'Read: a -> b -> c\nWrite: a -> b -> c -> d';
    expect(pathIn(linesOf(text, 'gateway'))).toEqual({
      hops: ['a', 'b', 'c', 'd'],
      isChain: true,
      others: ['Read: a -> b -> c'],
    });
  });
});

describe('decisions', () => {
  const decided = (text: string) => {
    const lines = linesOf(text);
    const of = { lines, storage: storageIn(lines).chosen, sharding: [], caches: [] };
    return decisionsIn(of);
  };

  it.each([
    [
      'Orders: PostgreSQL rather than MongoDB, because they are joined',
      {
        title: 'PostgreSQL for Orders',
        choice: 'PostgreSQL',
        reason: 'they are joined',
        against: ['MongoDB'],
      },
    ],
    [
      'Calls: plain HTTP rather than gRPC, since browsers ask',
      { title: 'Calls', choice: 'plain HTTP rather than gRPC', reason: 'browsers ask', against: ['gRPC'] },
    ],
    [
      'One table. Two would be slower.',
      { title: 'One table', choice: 'One table', reason: '', against: ['Two would be slower'] },
    ],
  ])('%s', (text, decision) => {
    expect(decided(text)).toEqual([decision]);
  });

  it.each([
    'Bread is warm.',
    'Should it be REST rather than mail?',
    'Loaves come in seconds instead of minutes.',
  ])('none in: %s', (text) => {
    expect(decided(text)).toEqual([]);
  });

  it('of copies are those with a reason', () => {
    const lines = linesOf('Redis for prices, because the till asks often.\nCDN for the photos.');
    const caches = cachesIn(lines).chosen;
    expect(decisionsIn({ lines, storage: [], sharding: [], caches })).toMatchObject([
      { title: 'Redis for prices', choice: 'Redis', reason: 'the till asks often' },
    ]);
  });

  it('of keys weigh what a line of rejected ones lists', () => {
    const lines = linesOf('Orders: by shop\nRejected: by date, today would be hot; by price');
    const sharding = shardingIn(lines).chosen;
    expect(decisionsIn({ lines, storage: [], sharding, caches: [] })).toEqual([
      {
        title: 'Orders by shop',
        choice: 'by shop',
        reason: '',
        against: ['by date, today would be hot', 'by price'],
      },
    ]);
  });

  it('of rows are named by their cells', () => {
    const lines = linesOf([{ data: 'Orders', key: 'shop id', why: 'Local reads. And more.' }]);
    const sharding = shardingIn(lines).chosen;
    expect(decisionsIn({ lines, storage: [], sharding, caches: [] })).toMatchObject([
      { title: 'Orders: shop id', choice: 'shop id', reason: 'Local reads' },
    ]);
  });

  // The choice must not get lost where the reason comes first.
  it.fails('are kept where the reason comes first', () => {
    expect(decided('Since browsers ask, plain HTTP rather than gRPC.')).toMatchObject([
      { against: ['gRPC'] },
    ]);
  });
});
