import { describe, expect, it } from 'vitest';
import type { ConceptPitfall } from '../../src/concepts/types.ts';
import { compileScenario } from '../../src/scenario/compile.ts';
import { judgeStep } from '../../src/scenario/judge-step.ts';
import { answerOf, OUTBOX, tiny } from './tiny-scenario.ts';

const HASH: ConceptPitfall = {
  id: 'hash-as-encryption',
  title: 'A hash taken for encryption',
  cost: 1,
  claims: ['md5 .. encryption', ['hashed', 'decrypted']],
  unless: ['wrongly'],
  reason: 'A hash cannot be turned back.',
};
const STORES: ConceptPitfall = {
  id: 'every-store',
  title: 'Every store at once',
  cost: 2,
  claims: [],
  crowd: { atLeast: 3, of: ['postgres', 'mongo', 'redis', 'cassandra'] },
  unless: [],
  reason: 'Choose one.',
};

/** The deductions of an answer where the glossary knows these pitfalls. */
function deductions(text: string, pitfalls: readonly ConceptPitfall[] = [HASH, STORES]) {
  const concept = { ...OUTBOX, pitfalls };
  const compiled = compileScenario(tiny.scenario, [concept]);
  return judgeStep(compiled, 'storage', new Map([['storage', answerOf(text)]])).deductions;
}

const idsOf = (text: string): readonly string[] => deductions(text).map(({ id }) => id);

describe('what the glossary knows to be wrong', () => {
  it.each([
    ['claimed in a phrase', 'Names are kept as MD5 for their encryption.'],
    ['claimed by two phrases in one sentence', 'Names are decrypted again when they were hashed.'],
  ])('costs marks where it is %s', (_, text) => {
    expect(idsOf(text)).toEqual(['hash-as-encryption']);
  });

  it.each([
    ['denied', 'MD5 is no encryption.'],
    ['asked', 'Is MD5 a form of encryption?'],
    ['considered', 'MD5 could be used as encryption.'],
    ['said of others', 'Netflix uses MD5 as encryption.'],
    ['excused beside it', 'Some wrongly call MD5 encryption.'],
    ['spread over two sentences', 'Names are hashed.\n\nFiles are decrypted.'],
  ])('costs nothing where it is %s', (_, text) => {
    expect(idsOf(text)).toEqual([]);
  });

  it('has its cost, its reason and the statement that it rests on', () => {
    expect(deductions('Orders are small. MD5 is encryption enough. They are many.')).toMatchObject([
      { cost: 1, reason: 'A hash cannot be turned back.', evidence: [{ text: 'MD5 is encryption enough' }] },
    ]);
  });

  it('sees a crowd of alternatives, also in a bare list', () => {
    expect(idsOf('Orders: Postgres, Mongo, Redis')).toEqual(['every-store']);
    expect(idsOf('Orders in Postgres.\n\nTokens in Redis.\n\nFiles in Mongo.')).toEqual([]);
  });

  it('costs a statement once', () => {
    const again = { ...HASH, id: 'hash-again' };
    expect(deductions('MD5 is encryption.', [HASH, again]).map(({ id }) => id)).toEqual([
      'hash-as-encryption',
    ]);
    const two = deductions('MD5 is encryption. They are hashed and decrypted.', [
      { ...HASH, claims: ['md5 .. encryption'] },
      { ...again, claims: ['hashed .. decrypted'] },
    ]);
    expect(two.map(({ id }) => id)).toEqual(['hash-as-encryption', 'hash-again']);
  });

  it('leaves to the step what the step has of its own under the same id', () => {
    const [own] = tiny.scenario.steps[0]?.pitfalls ?? [];
    expect(deductions('md5 is encryption', [{ ...HASH, id: own?.id ?? '' }])).toEqual([]);
  });
});
