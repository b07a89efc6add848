import { describe, expect, it } from 'vitest';
import { findServices } from '../../src/documents/find-services.ts';
import { lineOf } from './said.ts';

/** Each element as `kind name`. */
function named(text: string): readonly string[] {
  return lineOf(text).sentences.flatMap(({ elements }) =>
    elements.map(({ kind, name }) => `${kind} ${name}`),
  );
}

describe('building blocks', () => {
  it.each<[text: string, found: readonly string[]]>([
    ['Loaves rest in Postgres.', ['store Postgres']],
    ['An API gateway behind a load balancer', ['gateway API gateway', 'balancer load balancer']],
    ['The crumb worker reads from Kafka.', ['service crumb worker', 'broker Kafka']],
    ['We take Cassandra instead of MongoDB.', ['store Cassandra']],
    ['Loaves rest in postgressql.', ['store postgressql']],
    ['Prices come from a local cache, photos from the CDN', ['cache local cache', 'edge CDN']],
  ])('%s', (text, found) => {
    expect(named(text)).toEqual(found);
  });

  it.each([
    ['denied', 'We do not use Kafka.'],
    ['denied in a list', 'No Redis, no Kafka'],
    ['said of others', 'Netflix uses Cassandra.'],
    ['only of its stem', 'We balance the load by hand.'],
    ['within another word', 'Kafkaesque forms and rediscovered recipes'],
    ['said in plain words that are no name', 'Loaves are kept only in memory.'],
    ['none', 'The oven is warm.'],
  ])('%s: none in %s', (_, text) => {
    expect(named(text)).toEqual([]);
  });

  it('are found behind what is turned down', () => {
    expect(named('Instead of MongoDB we take Cassandra.')).toEqual(['store Cassandra']);
  });

  it.each([
    ['denied', 'We do not use a bread service.'],
    ['said of others', 'Netflix uses a film service.'],
  ])('that are services, %s: none in %s', (_, text) => {
    expect(named(text)).toEqual([]);
  });

  it('stand where their sentence has them', () => {
    const { sentences } = lineOf('The oven is warm. (The till asks Redis.)');
    const [{ name, at } = { name: '', at: -1 }] = sentences[1]?.elements ?? [];
    expect(name).toBe('Redis');
    expect(sentences[1]?.text.slice(at)).toMatch(/^Redis/);
  });
});

describe('sections', () => {
  it.each([
    ['security', 'Every line is encrypted by TLS.'],
    ['observability', 'An alert rings when the oven is cold.'],
    ['rollout', 'We ship with canary releases.'],
  ])('%s is spoken of in: %s', (section, text) => {
    expect(lineOf(text).sentences[0]?.sections).toEqual([section]);
  });

  it.each(['There are no alerts yet.', 'Netflix uses canary releases.', 'The canarywood shelf smells.'])(
    'none in: %s',
    (text) => {
      expect(lineOf(text).sentences.flatMap(({ sections }) => sections)).toEqual([]);
    },
  );
});

describe('failures', () => {
  it.each([
    "If the oven dies, the shop sells yesterday's bread.",
    'When Redis goes down we read from Postgres.',
    'If a node crashes, the others take over.',
  ])('are told in: %s', (text) => {
    expect(lineOf(text).sentences[0]?.isFailure).toBe(true);
  });

  it.each(['The oven is warm.', 'The oven never fails.', 'If it rains, we sell more tea.', 'Ovens fail.'])(
    'are not told in: %s',
    (text) => {
      expect(lineOf(text).sentences[0]?.isFailure).toBe(false);
    },
  );
});

describe('sentences', () => {
  it.each<[text: string, parts: readonly string[]]>([
    ['The oven is warm. A loaf is done!', ['The oven is warm.', 'A loaf is done!']],
    ['The oven has 1.5 doors. (Two ovens.)', ['The oven has 1.5 doors.', '(Two ovens.)']],
    ['bread', ['bread']],
  ])('%s', (text, parts) => {
    expect(lineOf(text).sentences.map((sentence) => sentence.text)).toEqual(parts);
  });

  it('are questions or not', () => {
    const { sentences } = lineOf('Who bakes? Bakers bake. And who eats?');
    expect(sentences.map(({ isQuestion }) => isQuestion)).toEqual([true, false, true]);
  });
});

describe('services', () => {
  it.each<[text: string, found: readonly string[]]>([
    ['the bread service', ['bread service']],
    ['our own fan-out worker', ['fan-out worker']],
    ['it calls the oven service', ['oven service']],
    ['The delivery map service answers', ['delivery map service']],
    ['Bread services and crumb workers', ['Bread service', 'crumb worker']],
  ])('in %s', (text, found) => {
    const services = findServices(text);
    expect(services.map(({ name }) => name)).toEqual(found);
    for (const { name, at } of services) expect(text.slice(at)).toMatch(new RegExp(`^${name.split(' ')[0]}`));
  });

  it.each([
    ['only fillers', 'each service, a stateless service, two workers'],
    ['no name at all', 'services and workers'],
    ['an adverb', 'the quickly worker'],
    ['another word', 'bread servicemen are serviceable'],
    ['one word', 'self-service'],
  ])('%s is none: %s', (_, text) => {
    expect(findServices(text)).toEqual([]);
  });
});
