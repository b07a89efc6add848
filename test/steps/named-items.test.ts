import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { namedItems } from '../../src/steps/named-items.ts';
import type { AnswerValue } from '../../src/steps/types.ts';

describe('the names of an answer', () => {
  it.each<[string, AnswerValue, readonly string[]]>([
    ['a list', ['customer', 'courier', 'bank clerk'], ['customer', 'courier', 'bank clerk']],
    ['a list with words about each', ['customer: orders', 'courier, drives'], ['customer', 'courier']],
    [
      'rows by their first column',
      [{ data: 'Orders', store: 'Postgres' }, { data: 'Menus' }],
      ['Orders', 'Menus'],
    ],
    ['lines', 'customer\ncourier\n\nbank clerk', ['customer', 'courier', 'bank clerk']],
    ['bullets', '- customer\n* courier\n• bank clerk\n+ shop', ['customer', 'courier', 'bank clerk', 'shop']],
    ['numbers', '1. customer\n2) courier\n10. bank clerk', ['customer', 'courier', 'bank clerk']],
    ['typed rows', 'Orders | Postgres | money\nMenus | files', ['Orders', 'Menus']],
    ['a colon', 'Orders: Postgres, as money is lost else\nMenus: files', ['Orders', 'Menus']],
    ['a dash', 'Orders - Postgres\nMenus — files\nShops – Postgres', ['Orders', 'Menus', 'Shops']],
    ['an arrow', 'Orders -> Postgres\nMenus => files\nShops → Postgres', ['Orders', 'Menus', 'Shops']],
    ['brackets', 'Orders (40k a day)\nMenus (two hundred)', ['Orders', 'Menus']],
    ['a hyphen inside a name', 'e-mail: queue\nread-model: Redis', ['e-mail', 'read-model']],
    ['emphasis', '**Orders**: Postgres\n`menus` | files\n“Shops”', ['Orders', 'menus', 'Shops']],
    ['one line apart by commas', 'customer, courier, bank clerk', ['customer', 'courier', 'bank clerk']],
    ['with an and', 'customer, courier and bank clerk.', ['customer', 'courier', 'bank clerk']],
    ['with a comma and an and', 'customer, courier, and bank clerk', ['customer', 'courier', 'bank clerk']],
    ['apart by semicolons', 'customer; courier; clerk', ['customer', 'courier', 'clerk']],
    ['one name', 'customer', ['customer']],
    ['one name each, whatever its case', 'Orders\norders\nORDERS\nMenus', ['Orders', 'Menus']],
    [
      'lists among sentences',
      'Orders: Postgres\nWe keep the rest in files.\nMenus: files',
      ['Orders', 'Menus'],
    ],
    ['no more than twelve', Array.from({ length: 20 }, (_, at) => `actor ${at}`), twelve()],
  ])('of %s', (_, value, names) => {
    expect(namedItems(value)).toEqual(names);
  });

  it.each<[string, AnswerValue]>([
    ['nothing', ''],
    ['white space', ' \n\t\n '],
    ['an empty list', []],
    ['empty entries', ['', '  ', '-']],
    ['rows without cells', [{}, {}]],
    ['a sentence', 'We keep orders in Postgres under a unique key.'],
    ['several sentences', 'We keep orders in Postgres.\nThe menu is cached.\nIt changes at night.'],
    ['a sentence with commas', 'We keep orders, menus and shops in Postgres, because money is lost else.'],
    ['a long lead', 'the customers that order ahead on their way to work: many'],
    ['a very long word', 'x'.repeat(41)],
    ['nothing but signs', '| | |\n::\n- - -'],
  ])('are none in %s', (_, value) => {
    expect(namedItems(value)).toEqual([]);
  });
});

describe('any answer', () => {
  const hostile = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.string({
      unit: fc.constantFrom('-', '*', '1.', '|', ':', '\n', ' ', '\t', 'a', '—', '`', '\u001b'),
      maxLength: 400,
    }),
  );
  const value = fc.oneof(hostile, fc.array(hostile), fc.array(fc.dictionary(hostile, hostile)));

  it('has few, short, different names on one line each, all in its own words', () => {
    fc.assert(
      fc.property(value, (answer) => {
        const names = namedItems(answer);
        expect(names.length).toBeLessThanOrEqual(12);
        expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
        for (const name of names) {
          expect(name).toBe(name.trim());
          expect(name).not.toBe('');
          expect(name.length).toBeLessThanOrEqual(40);
          expect(name).not.toContain('\n');
        }
      }),
    );
  });

  it.each([
    ['spaces', ' '.repeat(300_000)],
    ['bullets', '- '.repeat(150_000)],
    ['spaces before a word', `${' '.repeat(300_000)}x`],
    ['dashes apart', ' - a'.repeat(75_000)],
    ['stops', '.'.repeat(300_000)],
    ['spaces inside a name', `a${' '.repeat(300_000)}b`],
  ])('of 300,000 characters is read: %s', (_, text) => {
    namedItems(text);
    namedItems([text]);
  });
});

function twelve(): readonly string[] {
  return Array.from({ length: 12 }, (_, at) => `actor ${at}`);
}
