import { describe, expect, it } from 'vitest';
import { read, wordsThatAre } from './read.ts';

describe('denial', () => {
  it.each([
    ['We do not store the PAN; keep a token.', 'store PAN'],
    ['No card number in our logs, only the last 4.', 'card number in our logs'],
    [
      'Never cached: eligibility, idempotency records, address',
      'cached eligibility idempotency records address',
    ],
    ['No PAN, PIN or CVV in the cache, but a token.', 'PAN PIN or CVV in cache'],
    ['WebSocket is not needed because traffic is one-way.', 'WebSocket is needed'],
    ["Two racks don't make a majority, so a witness decides.", 'make majority'],
    ['Use SSE rather than WebSocket.', 'WebSocket'],
    ['Instead of WebSocket we use SSE.', 'WebSocket'],
    ['No haggling: the rider sees the price.', 'haggling'],
    ["The rider doesn't come, the phone dies, the card is declined.", 'come'],
    ['Invalidation never happens: the entry expires by itself.', 'happens'],
    ['No cache for: bans, balances', 'cache for bans balances'],
    ['It says yes, no, or nothing about eligibility.', 'about eligibility'],
    ['No order lost, RPO 0, RTO 30 min.', 'order lost'],
    ['A lookup without the key goes through a small table.', 'key goes'],
    ['Without an outbox the event is lost.', ''],
    ['To avoid duplicates we use a unique constraint.', ''],
    ['Support (no content), on-call, legal', 'content'],
    ['No separate SAN, RAID handles disk failure.', 'separate SAN'],
    ['Adding one moves everything, so no: 4096 buckets on a map.', ''],
    ['Files never go through the socket: the client gets a link.', 'go through socket'],
    ['Kept in Cassandra, which is not one server, keyed by conversation.', 'one server'],
    ['A read without the key goes to the map.', 'key goes'],
  ])('%s', (source, denied) => {
    expect(wordsThatAre(read(source), 'negated')).toBe(denied);
  });

  it.each([
    ['Not only reads but also writes go there.'],
    ['Answer no later than 5 s after the webhook.'],
    ['Keep the notary service and the knot table.'],
    ['Why not a queue'],
    ['Status may lag no more than 10 s.'],
  ])('is not seen in: %s', (source) => {
    expect(wordsThatAre(read(source), 'negated')).toBe('');
  });

  it('does not reach past the reason for it', () => {
    const text = read('We do not shard because one Postgres with monthly partitions carries the load.');
    expect(wordsThatAre(text, 'negated')).toBe('shard');
  });
});

describe('hedging, quoting, asking and taking back', () => {
  it.each([
    ['hedged', 'We could use Kafka.', 'use Kafka'],
    ['hedged', 'It depends on the team; Mongo might be fine.', 'on team Mongo might be fine'],
    ['hedged', 'Redis can be used for caching.', 'for caching'],
    ['attributed', 'Netflix uses Cassandra for this.', 'Netflix uses Cassandra for this'],
    ['asked', 'Is it global? It is.', 'Is it global'],
    ['withdrawn', 'Partition by date, no wait, by customer.', 'Partition by date'],
  ] as const)('%s: %s', (standing, source, found) => {
    expect(wordsThatAre(read(source), standing)).toBe(found);
  });

  it.each([
    ['hedged', 'We use Kafka.'],
    ['hedged', 'A crash could put one order in two files.'],
    ['hedged', 'I would store orders in Postgres.'],
    ['attributed', 'Google Maps gives the route.'],
    ['attributed', 'We use Cassandra.'],
    ['attributed', 'Apple and Google wake up the phones.'],
    ['asked', 'It is global.'],
    ['withdrawn', 'The worker waits for the ack.'],
  ] as const)('not %s: %s', (standing, source) => {
    expect(wordsThatAre(read(source), standing)).toBe('');
  });
});

describe('echo of the question', () => {
  const question = ['A bank wants customers to order a plastic card and have it delivered.'];

  it.each([
    ['The customers of the bank order a plastic card and have it delivered.'],
    ['A plastic card is ordered by bank customers and delivered.'],
  ])('is seen: %s', (source) => {
    expect(wordsThatAre(read(source, question), 'echoed')).not.toBe('');
  });

  it.each([
    ['Customers and couriers.'],
    ['The customer cancels until the batch is sealed.'],
    ['Orders go to PostgreSQL for its unique constraint.'],
  ])('is not seen: %s', (source) => {
    expect(wordsThatAre(read(source, question), 'echoed')).toBe('');
  });
});

describe('bare lists', () => {
  it.each([
    [
      'Redis, Memcached, CDN, LRU, LFU, TTL, write-through, write-back, cache-aside, read-through, sharding, quorum, Raft',
    ],
    ['send / receive / group / CRUD / typing / presence / receipts / search / push / upload / auth / SSO'],
    ['HA DR RPO RTO elasticity observability TLS mTLS resilience idempotency sharding quorum'],
  ])('are seen: %s', (source) => {
    expect(wordsThatAre(read(source), 'listed')).not.toBe('');
  });

  it.each([
    ['Gateway: TLS, JWT, rate limit, routing, request ids.'],
    ['Customer: order, see status, cancel before the cut-off, change the address until dispatch, rebook.'],
    ['Redis, because it is fast.'],
    ['send: client uuid -> member? -> dedupe -> seq -> quorum -> ack -> kafka -> fanout -> socket -> push'],
  ])('are not seen: %s', (source) => {
    expect(wordsThatAre(read(source), 'listed')).toBe('');
  });
});
