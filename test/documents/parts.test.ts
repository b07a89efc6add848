import { describe, expect, it } from 'vitest';
import { againstIn, firstClause, plainReason, reasonIn, withoutReason } from '../../src/documents/parts.ts';
import { targetsIn } from '../../src/documents/quantities.ts';

describe('a reason', () => {
  it.each([
    ['A table, because it joins.', 'it joins'],
    ['A shelf so that nobody waits', 'nobody waits'],
    ['A shelf, so the queue is short!', 'the queue is short'],
    ['A shelf since it holds 1.5 tons; a box does not.', 'it holds 1.5 tons'],
    ['A shelf as every baker has one', 'every baker has one'],
    ['A queue because it waits rather than a call', 'it waits'],
    ['Two ovens in order to bake more', 'bake more'],
  ])('is given in: %s', (sentence, reason) => {
    expect(reasonIn([sentence])).toBe(reason);
  });

  it.each([
    'There are so many loaves',
    'Ovens cause heat',
    'bread as soft as cake',
    'A sofa so red',
    '',
    'We bake since 2019',
    'The shelf therefore wins',
  ])('is not given in: %s', (sentence) => {
    expect(reasonIn([sentence])).toBe('');
  });

  // The second "as" of "as soon as it is" is taken for a reason.
  it.each([['a time', 'We sell it as soon as it is warm']])('is not %s: %s', (_, sentence) => {
    expect(reasonIn([sentence])).toBe('');
  });

  it.each([
    ['ends where the choice begins', 'Since loaves are few, one table does.', 'loaves are few'],
    ['has no preposition', 'A roof because of rain', 'rain'],
  ])('%s: %s', (_, sentence, reason) => {
    expect(reasonIn([sentence])).toBe(reason);
  });

  it('is the first of several', () => {
    expect(reasonIn(['A shelf.', 'It holds, because it is wood.', 'And so that it lasts'])).toBe(
      'it is wood',
    );
  });

  it.each([
    [', because it is warm.', 'it is warm'],
    ['so that it is warm', 'it is warm'],
    ['some warmth', 'some warmth'],
  ])('stands plain: %j', (said, plain) => {
    expect(plainReason(said)).toBe(plain);
  });

  it.each([
    ['A shelf, because it holds.', 'A shelf'],
    ['A shelf.', 'A shelf'],
    ['A shelf so high.', 'A shelf so high'],
  ])('leaves of %j the rest', (said, rest) => {
    expect(withoutReason(said)).toBe(rest);
  });
});

describe('what was weighed against it', () => {
  it.each<[sentence: string, against: readonly string[]]>([
    ['A shelf rather than a box.', ['a box']],
    ['Bread instead of cake, and tea', ['cake']],
    ['Unlike soup, bread is dry', ['soup']],
    ['We prefer rye over wheat', ['wheat']],
    ['We prefer rye to wheat because of its crust.', ['wheat']],
    ['Not by weight, loaves differ', ['Not by weight, loaves differ']],
    ['A shelf; a bag would lose crumbs, so no', ['a bag would lose crumbs']],
    ['Rejected: a box, it is small; a bag.', ['a box, it is small', 'a bag']],
  ])('is found in: %s', (sentence, against) => {
    expect(againstIn([sentence])).toEqual(against);
  });

  it.each([
    'Bread is warm.',
    'It would be too small.',
    'If wet it would break.',
    'Done in seconds instead of minutes.',
    'The instep of a shoe',
    'not yet',
    'Alternatives: none',
    'We chose to bake.',
  ])('is not found in: %s', (sentence) => {
    expect(againstIn([sentence])).toEqual([]);
  });

  // Any "over" behind "chose" is taken for a comparison.
  it.fails.each<[name: string, sentence: string, against: readonly string[]]>([
    ['no place', 'I chose a shelf to sell over the street', []],
  ])('is %s in: %s', (_, sentence, against) => {
    expect(againstIn([sentence])).toEqual(against);
  });
});

describe('the first clause', () => {
  it.each([
    ['a shelf', 'a shelf'],
    ['a shelf, of wood', 'a shelf'],
    ['a shelf (of wood)', 'a shelf'],
    ['a shelf where bread rests', 'a shelf'],
    ['bread with butter', 'bread'],
    ['without butter', 'without butter'],
    ['sandwich somewhere', 'sandwich somewhere'],
    ['', ''],
  ])('of %j is %j', (text, clause) => {
    expect(firstClause(text)).toBe(clause);
  });
});

describe('targets', () => {
  it.each<[text: string, targets: readonly string[]]>([
    ['an order takes 500 ms at p99', ['500 ms at p99']],
    ['p95 under 300 ms', ['p95 under 300 ms']],
    ['20 ms for the 99th percentile', ['20 ms for the 99th percentile']],
    ['open 99.9% a month', ['99.9% a month']],
    ['200 loaves a minute, each of 40 KB', ['200 loaves a minute', '40 KB']],
    ['within 10-15 s', ['10-15 s']],
    ['two hours of rest, two hours of work', ['two hours']],
  ])('of %s', (text, targets) => {
    expect(targetsIn(text)).toEqual(targets);
  });

  it.each(['3 bakers', '$5 a loaf', 'flour type 405', 'no number', 'as soon as it is warm'])(
    'are not in: %s',
    (text) => {
      expect(targetsIn(text)).toEqual([]);
    },
  );
});
