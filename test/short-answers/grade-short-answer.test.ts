import { describe, expect, it } from 'vitest';
import { grade } from './grade.ts';

const QUESTION = 'Why put a cache in front of a database?';
const MODEL =
  'A cache answers repeated reads from memory, so the database serves fewer queries and responses are faster.';

describe('the credit of an answer', () => {
  it.each([
    ['the model answer', MODEL, 1, 1],
    ['the model answer, shouted', MODEL.toUpperCase(), 0.95, 1],
    [
      'a paraphrase',
      'Repeated reads come from memory instead of hitting the database, which makes responses faster.',
      0.7,
      0.95,
    ],
    ['half of it', 'It answers fewer queries from the database.', 0.5, 0.8],
    [
      'a misspelt one',
      'A cach anwsers repeated raeds from memroy, so the databse servs fewer queries and responces are faster.',
      0.85,
      1,
    ],
    [
      'a denied one',
      'A cache does not answer repeated reads from memory, so the database does not serve fewer queries and responses are not faster.',
      0,
      0.1,
    ],
    ['the question again', 'We put a cache in front of a database.', 0, 0],
    ['the question and a word', 'Why put a cache in front of a database, because banana.', 0, 0.3],
    ['nothing', '', 0, 0],
    ['signs', '?!... 🙂 --', 0, 0],
    [
      'something else',
      'The trains from the city into the mountains are frequent and cheap in spring.',
      0,
      0.05,
    ],
    [
      'another language',
      'Ein Zwischenspeicher beantwortet wiederholte Abfragen aus dem Hauptspeicher.',
      0,
      0.05,
    ],
    [
      'a list of everything',
      'cache, memory, queue, shard, replica, database, index, reads, writes, queries, responses, faster, slower, gateway, token',
      0.2,
      0.65,
    ],
    ['one that was taken back', 'It answers repeated reads from memory. No wait, it sorts them.', 0, 0.3],
  ])('%s', (_, answer, least, most) => {
    const { credit } = grade(MODEL, answer, QUESTION);
    expect(credit).toBeGreaterThanOrEqual(least);
    expect(credit).toBeLessThanOrEqual(most);
  });

  it('falls slowly with what goes beyond the model answer', () => {
    const explained = `${MODEL} ${'Every lookup is told to some operator by a lamp on the wall. '.repeat(3)}`;
    const drowned = `${MODEL} ${Array.from({ length: 900 }, (_, at) => `word${at}x`).join(' ')}.`;
    expect(grade(MODEL, explained, QUESTION).credit).toBeGreaterThan(0.85);
    expect(grade(MODEL, drowned, QUESTION).credit).toBeLessThan(0.45);
  });

  it('is that of the model answer which fits best, and none without any', () => {
    const models = ['push', 'Put it on top.'];
    expect(grade(models, 'You put it on top.').credit).toBeGreaterThan(0.95);
    expect(grade(models, 'push').credit).toBe(1);
    expect(grade([], 'push').credit).toBe(0);
    expect(grade('', 'push').credit).toBe(0);
  });

  it('does not discount the question where the model answer is made of it', () => {
    const question = 'Is a leader or a follower allowed to write?';
    expect(grade('the leader', 'leader', question).credit).toBe(1);
    expect(grade('the leader', 'follower', question).credit).toBe(0);
    expect(grade('It may not.', 'may not').credit).toBeGreaterThan(0.8);
  });
});

describe('words that mean the same', () => {
  it.each([
    ['names of a concept', 'It goes to the dead-letter queue.', 'It goes to the DLQ.'],
    ['another alias', 'It goes to the dead-letter queue.', 'It goes to a parking queue.'],
    ['an acronym spelt out', 'FIFO', 'first in, first out'],
    ['words as their acronym', 'first in, first out', 'FIFO'],
    ['one word as two', 'the failover', 'to fail over'],
    ['two words as one', 'a data center', 'one datacenter'],
    ['a unit as another', 'after 500 ms', 'after 0.5 seconds'],
    ['a number as a word', 'at most 2 children', 'at most two children'],
    ['a plural', 'copies of indexes', 'a copy of an index'],
    ['a possessive', 'the node’s parent', 'parent of the node'],
    ['a denial elsewhere', 'No owner is given.', "The owner isn't given."],
  ])('%s', (_, model, answer) => {
    expect(grade(model, answer).credit).toBeGreaterThan(0.9);
  });

  it.each([
    ['the opposite acronym', 'FIFO', 'LIFO'],
    ['another number', '2', '3'],
    ['another unit', '30 seconds', '30 minutes'],
    ['the opposite by its prefix', 'synchronous', 'asynchronous'],
    ['a word within another', 'port', 'import'],
    ['a word that is denied', 'a leaf without children', 'children'],
    ['the opposite name', 'the outbox', 'the dead-letter queue'],
  ])('%s does not', (_, model, answer) => {
    expect(grade(model, answer).credit).toBe(0);
  });

  it('is nearly so for a typo, and less for a derivation', () => {
    const [right, typo, derived] = ['replication', 'replicaton', 'replicas'].map(
      (answer) => grade('replication', answer).credit,
    );
    expect(right).toBe(1);
    expect(typo).toBeGreaterThan(0.8);
    expect(typo).toBeLessThan(1);
    expect(derived).toBeLessThan(typo ?? 0);
  });
});

describe('evidence and what is missing', () => {
  it('are in the words of the answer and of the model answer', () => {
    const answer = 'Repeated reads come from memory, and the cache is warm.';
    const { evidence, missing } = grade(MODEL, answer, QUESTION);
    expect(evidence).toEqual(['Repeated reads', 'memory']);
    expect(missing).toEqual(['answers', 'serves fewer queries', 'responses', 'faster']);
  });

  it('are all or nothing for the model answer and for nothing', () => {
    expect(grade('Private and public.', 'Private and public.')).toEqual({
      credit: 1,
      evidence: ['Private', 'public'],
      missing: [],
    });
    expect(grade('Private and public.', '')).toEqual({
      credit: 0,
      evidence: [],
      missing: ['Private', 'public'],
    });
  });
});
