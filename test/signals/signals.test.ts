import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { signalNames } from '../../src/signals/registry.ts';
import type { Look } from '../../src/signals/types.ts';
import { lookAt, says } from './look-at.ts';

interface Table {
  readonly signal: string;
  readonly look: Look;
  readonly noticed: readonly string[];
  readonly unnoticed: readonly string[];
}

const of = (signal: string, inner: Look): Look => ({ signal, options: { of: inner } });
const ofAll = (signal: string, ...looks: readonly Look[]): Look => ({ signal, options: { of: looks } });
const outbox = says('outbox');

/** Each has a denied, a misspelt, a word-boundary and a quoted-from-the-question row among its rows. */
const QUESTION = ['Where does the outbox of the partner bank keep events?'];
const ECHO = 'The outbox of the partner bank does keep events.';

const TABLES: readonly Table[] = [
  {
    signal: 'says',
    look: says('idempotency key', 'unique constraint'),
    noticed: [
      'An idempotency key per form.',
      'A uniqe constraint and an idempotancy key',
      'UNIQUE constraints guard it',
    ],
    unnoticed: [
      'No idempotency key is needed.',
      'the keystone of idempotency',
      'a unique, constraint-free design',
      'Uber uses an idempotency key.',
    ],
  },
  {
    signal: 'says',
    look: says('@idempotency-key'),
    noticed: ['POST with an Idempotency-Key', 'the same request number twice books once', 'idempotency keys'],
    unnoticed: ['There is no idempotency key.', 'idempotent keyboards', 'the same number twice'],
  },
  {
    signal: 'any',
    look: ofAll('any', outbox, says('change stream')),
    noticed: ['An outbox table.', 'A change stream feeds it.', 'outboxes'],
    unnoticed: ['We write no outbox.', 'the streamer changed', ECHO],
  },
  {
    signal: 'all',
    look: ofAll('all', outbox, says('relay')),
    noticed: ['An outbox. A relay reads it.', 'relay and outbox', 'The relay polls the outbox'],
    unnoticed: ['An outbox.', 'An outbox, but no relay.', 'A relayed box', ECHO],
  },
  {
    signal: 'count',
    look: { signal: 'count', options: { atLeast: 2, of: [says('timeout'), says('retry'), says('breaker')] } },
    noticed: ['timeout 2 s and retries', 'A breaker, a timeout', 'retry, breaker, timeout'],
    unnoticed: ['a timeout, a second timeout', 'a timeout without retries', 'time outside', 'retry'],
  },
  {
    signal: 'near',
    look: ofAll('near', says('order'), says('postgres')),
    noticed: ['Orders go to Postgres.', '- orders: postgres', 'Postgres for each order'],
    unnoticed: [
      'Orders first.\n\nPostgres later.',
      'Orders, never in Postgres.',
      'border postgres',
      'orders',
    ],
  },
  {
    signal: 'together',
    look: { signal: 'together', options: { of: [says('order'), says('postgres')], within: 6 } },
    noticed: [
      'Orders go to Postgres.',
      'Postgress keeps every single order',
      'Files stay in S3 for many years, and orders in Postgres',
    ],
    unnoticed: [
      'Orders never go to Postgres.',
      'Orders are written by the first service, read by the second one and kept in Postgres.',
      'Orders first.\n\nPostgres later.',
      'border postgres',
    ],
  },
  {
    signal: 'crowd',
    look: { signal: 'crowd', options: { atLeast: 3, of: [says('postgres'), says('mongo'), says('redis')] } },
    noticed: [
      'Orders in Postgres, Mongo and Redis.',
      '- mongo, redis, postgress',
      'Redis; Mongo; Postgres again Postgres',
    ],
    unnoticed: [
      'Orders in Postgres.\n\nFiles in Mongo.\n\nTokens in Redis.',
      'Postgres and Redis, not Mongo.',
      'Postgres, Postgres and Redis',
      'postgres, mongo and redistribution',
    ],
  },
  {
    signal: 'quantity',
    look: { signal: 'quantity', options: { measure: 'rate', min: 2, max: 3 } },
    noticed: ['200k orders a day', '2.3/s', 'about 2.5 orders per second'],
    unnoticed: ['23 a second', '2.3 seconds', '200k orders', 'p23'],
  },
  {
    signal: 'because',
    look: of('because', outbox),
    noticed: [
      'An outbox, because the broker may be down.',
      'outbox so that nothing is lost',
      'Outbox: otherwise an event is lost',
    ],
    unnoticed: ['An outbox.', 'No outbox, because it is small.', 'boxes because of size', ECHO],
  },
  {
    signal: 'weighed',
    look: of('weighed', outbox),
    noticed: [
      'An outbox rather than two-phase commit.',
      'The outbox; its price is a relay.',
      'outbox instead of dual writes',
    ],
    unnoticed: ['An outbox.', 'Two-phase commit rather than an outbox.', 'boxes instead', ECHO],
  },
  {
    signal: 'failure',
    look: of('failure', outbox),
    noticed: [
      'Outbox, so if the broker is down events wait.',
      'the outbox survives a crash',
      'outbox: on timeout retry',
    ],
    unnoticed: ['An outbox.', 'No outbox even if it fails.', 'boxes crash', ECHO],
  },
  {
    signal: 'deep',
    look: of('deep', outbox),
    noticed: [
      'An outbox, since events must not be lost.',
      'outbox, 50 events a second',
      'the outbox costs a relay',
    ],
    unnoticed: ['An outbox.', 'no outbox since it is small', 'boxes cost 5 ms', ECHO],
  },
  {
    signal: 'refused',
    look: { signal: 'refused', options: { phrases: ['=pan', 'card number'] } },
    noticed: ['Never cache the PAN.', 'No card numbers in our database.', 'Not cached: address, PAN'],
    unnoticed: ['We store the PAN.', 'No pancakes.', 'Card numbers are encrypted.', 'Netflix stores no PAN.'],
  },
  {
    signal: 'claimed',
    look: of('claimed', says('exactly once')),
    noticed: ['Kafka gives exactly-once.', 'We rely on exactly once delivery.', 'exactly-once solves it'],
    unnoticed: [
      'We could use exactly-once.',
      'Is it exactly once?',
      'There is no exactly-once.',
      'exact one',
    ],
  },
  {
    signal: 'without',
    look: { signal: 'without', options: { find: says('retry'), lacks: says('timeout', 'backoff') } },
    noticed: ['Retry three times.', 'We retry. \n\nThe timeout is elsewhere.', 'retries for ever'],
    unnoticed: ['Retry with backoff.', 'After the timeout we retry.', 'No retry.', 'entry'],
  },
  {
    signal: 'calculated',
    look: { signal: 'calculated', options: {} },
    noticed: [
      '200k orders a day is 2.3 a second',
      '300k drivers / 4 s = 75k/s',
      '50M users x 40 = 2 billion a day',
      '3M trips a day, about 35/s',
    ],
    unnoticed: ['200k orders a day is 23 a second', '3M trips a day', '99.95% and 500 ms', 'no 2 3 6s here'],
  },
  {
    signal: 'miscalculated',
    look: { signal: 'miscalculated', options: {} },
    noticed: [
      '200k a day is about 23 orders per second',
      '3M trips a day are about 3,500 a second',
      '2 billion a day is 230k/s',
    ],
    unnoticed: [
      '200k a day is 2.3/s',
      '200k a day, 5x in campaigns, so 12/s',
      '3M trips a day; the pings are 75k/s',
      '3M a day',
    ],
  },
  {
    signal: 'asked',
    look: { signal: 'asked', options: { facts: ['volume'] } },
    noticed: ['How many orders a day?', 'how many order per day', 'I asked how many orders.'],
    unnoticed: ['How old are orders?', 'How many customers?', 'many borders', 'orders'],
  },
];

const FACTS = { volume: ['how many order'] };

describe.each(TABLES)('$signal', ({ look, noticed, unnoticed }) => {
  it.each(noticed.map((source) => [source]))('notices: %s', (source) => {
    expect(lookAt(look, source, { question: QUESTION, facts: FACTS })).not.toEqual([]);
  });

  it.each(unnoticed.map((source) => [source]))('does not notice: %s', (source) => {
    expect(lookAt(look, source, { question: QUESTION, facts: FACTS })).toEqual([]);
  });
});

describe('the registry', () => {
  it('has every signal that has a file, and a table for each', () => {
    const support = ['index', 'types', 'registry', 'argued', 'by-item', 'looks-of', 'estimates'];
    const files = readdirSync(new URL('../../src/signals/', import.meta.url)).map((file) =>
      file.replace('.ts', ''),
    );
    const names = [...signalNames()].sort();
    expect(files.filter((file) => !support.includes(file)).sort()).toEqual(names);
    expect([...new Set(TABLES.map(({ signal }) => signal))].sort()).toEqual(names);
  });
});
