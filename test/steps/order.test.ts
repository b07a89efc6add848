import { describe, expect, it } from 'vitest';
import type { OrderQuestion } from '../../src/steps/questions.ts';
import { questionKind } from '../../src/steps/step-kinds.ts';
import type { AnswerValue } from '../../src/steps/types.ts';
import { creditOf, FRAME, findingOf, typedAt } from './one-question.ts';

const QUESTION: OrderQuestion = {
  ...FRAME,
  kind: 'order',
  items: [
    { id: 'dns', text: 'Name lookup' },
    { id: 'lb', text: 'Load balancer' },
    { id: 'app', text: 'Application' },
    { id: 'db', text: 'Database' },
  ],
};
const EIGHT: OrderQuestion = {
  ...QUESTION,
  items: Array.from({ length: 8 }, (_, at) => ({ id: `step-${at}`, text: `Step ${at}` })),
};
const kind = questionKind('order');

describe('the credit of an order', () => {
  // Of the three neighbours 3 right make 1, 2 make 2 * 2/3 - 1 = 1/3, fewer nothing.
  it.each<[AnswerValue, number]>([
    [['dns', 'lb', 'app', 'db'], 1],
    ['dns, lb, app, db', 1],
    ['dns -> lb -> app -> db', 1],
    ['dns > lb > app > db', 1],
    ['Name lookup → Load balancer → Application → Database', 1],
    ['dns\nlb\napp\ndb', 1],
    [['Name lookup', 'lb', 'application', 'db'], 1],
    [['lb', 'dns', 'app', 'db'], 1 / 3],
    [['dns', 'lb', 'db', 'app'], 1 / 3],
    [['dns', 'app', 'lb', 'db'], 1 / 3],
    [['db', 'dns', 'lb', 'app'], 1 / 3],
    [['app', 'db', 'dns', 'lb'], 1 / 3],
    [['dns', 'lb', 'app'], 1 / 3],
    [['lb', 'dns', 'db', 'app'], 0],
    [['dns', 'lb'], 0],
    [['db', 'app', 'lb', 'dns'], 0],
    [['dns'], 0],
    ['', 0],
    [[], 0],
  ])('for %j is %d', (value, credit) => {
    expect(creditOf(QUESTION, value)).toBeCloseTo(credit, 12);
  });

  it('counts the first of what is named twice, so that naming all orders is of no use', () => {
    expect(creditOf(QUESTION, ['db', 'app', 'lb', 'dns', 'lb', 'app', 'db'])).toBe(0);
  });

  it('comes with the first slip, the right order and the explanation', () => {
    const right = 'Right is: 1. Name lookup; 2. Load balancer; 3. Application; 4. Database.\nSo it is.';
    expect(findingOf(QUESTION, ['dns', 'app', 'lb', 'db'])).toMatchObject({
      verdict: 'partly',
      reason: `After “Name lookup” comes “Load balancer”.\n${right}`,
    });
    expect(findingOf(QUESTION, ['lb', 'dns', 'app', 'db']).reason).toBe(
      `It begins with “Name lookup”.\n${right}`,
    );
    expect(findingOf(QUESTION, ['dns', 'lb', 'app', 'db']).reason).toBe('So it is.');
  });
});

describe('what is typed as an order', () => {
  const ORDER = ['db', 'lb', 'dns', 'app'];

  it.each(['c b d a', 'c, b, d, a', 'cbda', 'C-B-D-A', 'c > b > d > a', 'c c b d a'])(
    '%j is read',
    (typed) => {
      expect(typedAt(QUESTION, typed, [ORDER])).toEqual({ ok: true, value: ['dns', 'lb', 'app', 'db'] });
    },
  );

  it('may be all letters of the longest question without gaps', () => {
    const ids = EIGHT.items.map(({ id }) => id);
    expect(typedAt(EIGHT, 'abcdefgh', [ids])).toEqual({ ok: true, value: ids });
    expect(typedAt(EIGHT, 'hgfedcba', [ids])).toEqual({ ok: true, value: ids.toReversed() });
  });

  it.each<[string, string]>([
    ['c b d', 'Type every letter once.'],
    ['', 'Type every letter once.'],
    ['dns', 'Type every letter once.'],
    ['c b d e', 'There is no "e"; choose from a, b, c, d.'],
    ['1 2 3 4', 'There is no "1"; choose from a, b, c, d.'],
  ])('%j is refused', (typed, message) => {
    expect(typedAt(QUESTION, typed, [ORDER])).toEqual({ ok: false, message });
  });
});

it('names what it does not have', () => {
  const known = ['dns', 'lb', 'app', 'db'];
  expect(kind.strays(QUESTION, ['dns', 'cdn'])).toEqual([{ path: [1], name: 'cdn', known }]);
  expect(kind.strays(QUESTION, 'dns -> cdn')).toEqual([{ path: [], name: 'cdn', known }]);
  expect(kind.strays(QUESTION, 'dns -> Load balancer')).toEqual([]);
});

it('is never shown in the right order', () => {
  for (let seed = 0; seed < 200; seed += 1) {
    const ids = kind.show(QUESTION, { seed, name: 'q' }).left.map(({ id }) => id);
    expect(ids).not.toEqual(['dns', 'lb', 'app', 'db']);
    expect(ids.toSorted()).toEqual(['app', 'db', 'dns', 'lb']);
  }
});
