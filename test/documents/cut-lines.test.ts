import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutLines } from '../../src/documents/cut-lines.ts';
import type { AnswerValue } from '../../src/steps/types.ts';
import { anyCharacter } from './any-character.ts';

/** Each line as `lead | text`. */
function cut(value: AnswerValue, step = 'storage'): readonly string[] {
  return cutLines(step, value).map(({ lead, text }) => `${lead} | ${text}`);
}

/** As long as a line must be to go on. */
const LONG = 'Bread of rye and of wheat and of some oats is always baked here';

describe('a lead is', () => {
  it.each<[name: string, text: string, lines: readonly string[]]>([
    ['what stands before a colon', 'Bakers: they knead', ['Bakers | they knead']],
    ['or before a bar', 'Flour | kept dry', ['Flour | kept dry']],
    ['with its commas', 'Success, measured: loaves sold', ['Success, measured | loaves sold']],
    ['without its marks', '**Bread**: is __good__', ['Bread | is good']],
    ['of a bullet its own before its heading', 'Wares:\n- Bread: warm', ['Bread | warm']],
    ['dropped in the first person', 'What I take as given: one town', [' | one town']],
    ['dropped where it speaks to somebody', 'My goals for you: quick bread', [' | quick bread']],
  ])('%s', (_, text, lines) => {
    expect(cut(text)).toEqual(lines);
  });

  it.each([
    ['a time of day', 'We open at 10:30 sharp'],
    ['an address', 'see http://bread.example'],
    ['a chain of arrows', 'oven -> shop: warm'],
    ['more than eight words', 'a b c d e f g h i: too long'],
    ['more than sixty characters', `${'bread'.repeat(13)}: warm`],
    ['another sentence before it', 'Where? Here: there'],
    ['a clause before it', 'Read path; cached: yes'],
  ])('not %s', (_, text) => {
    expect(cut(text)).toEqual([` | ${text}`]);
  });
});

describe('headings', () => {
  it.each<[name: string, text: string, lines: readonly string[]]>([
    ['lead the bullets below them', 'Later:\n- vans\n- bikes', ['Later | vans', 'Later | bikes']],
    ['of Markdown too', '## Goals\n- warm bread', ['Goals | warm bread']],
    [
      'no further than the next line',
      'Later:\n- vans\nOvens stay warm',
      ['Later | vans', ' | Ovens stay warm'],
    ],
    ['of a few bare words too', 'Goals\n- warm bread', ['Goals | warm bread']],
    ['and give way to the next', 'Now:\n- bread\nLater:\n- tea', ['Now | bread', 'Later | tea']],
    ['in the first person lead nothing', 'What I would bake:\n- buns', [' | buns']],
    ['are none where they are bullets', '- Ends with:\n- crumbs', [' | Ends with:', ' | crumbs']],
    ['are none where they end a sentence', 'We rest. Then:\n- bread', [' | We rest. Then:', ' | bread']],
  ])('%s', (_, text, lines) => {
    expect(cut(text)).toEqual(lines);
  });
});

describe('bullets', () => {
  it.each(['- bread', '* bread', '+ bread', '• bread', '1. bread', '12) bread', '  - bread'])(
    '%j',
    (text) => {
      expect(cut(text)).toEqual([' | bread']);
    },
  );

  it.each(['-5 degrees', '1.5 loaves', 'a) bread', '2024. bread'])('are not %j', (text) => {
    expect(cut(text)).toEqual([` | ${text}`]);
  });
});

describe('lines', () => {
  it.each<[name: string, text: string, lines: readonly string[]]>([
    [
      'that were broken to fit are whole',
      `${LONG}\n  at night and sold in the morning,\nand we rest.\nWe sleep.`,
      [` | ${LONG} at night and sold in the morning,`, ' | and we rest.', ' | We sleep.'],
    ],
    [
      'of sixty characters and more go on, one after another',
      `${LONG}\n${LONG.toLowerCase()}\nand sold.`,
      [` | ${LONG} ${LONG.toLowerCase()} and sold.`],
    ],
    ['that are shorter stay apart', 'Bread is baked at\nnight', [' | Bread is baked at', ' | night']],
    ['of single words stay apart', 'bakers\neaters\ndrivers', [' | bakers', ' | eaters', ' | drivers']],
    ['begin with a lead inside', 'Bread is warm. Tea: hot', [' | Bread is warm.', 'Tea | hot']],
    ['begin so after a semicolon', 'Bread: warm; Green tea: hot', ['Bread | warm;', 'Green tea | hot']],
    ['end with a full stop', 'Bread is warm.\nit is good', [' | Bread is warm.', ' | it is good']],
    ['begin with a capital', 'Bread\nButter', [' | Bread', ' | Butter']],
    ['that are empty are none', '\n \nBread\n\n  \n', [' | Bread']],
    ['hold no control characters', 'Bread\u0007\u001b[31m: is\u202e warm', ['Bread | is warm']],
  ])('%s', (_, text, lines) => {
    expect(cut(text)).toEqual(lines);
  });

  // They were not broken to fit anything.
  it('of arrows stay apart, and whole where nothing is listed', () => {
    const text = 'phone -> shop -> oven\nphone -> balancer -> shop';
    expect(cut(text, 'gateway')).toEqual([' | phone -> shop -> oven', ' | phone -> balancer -> shop']);
  });

  it.each(['storage', 'sharding', 'cache'])('of one arrow have a lead in a list of %s', (step) => {
    expect(cut('Orders -> MySQL\nTea - Redis', step)).toEqual(['Orders | MySQL', 'Tea | Redis']);
  });
});

describe('lists and rows', () => {
  it('are a line for each entry', () => {
    expect(cut(['Bakers: bake', '', 'two\nlines'])).toEqual(['Bakers | bake', ' | two lines']);
  });

  it('are led by their first cell, and keep their cells', () => {
    const [row] = cutLines('storage', [{ data: 'Loaves', store: 'shelf', why: 'near\nthe door' }]);
    expect(row).toMatchObject({ lead: 'Loaves', text: 'shelf. near the door' });
    expect(row?.cells).toEqual(['Loaves', 'shelf', 'near the door']);
  });

  it('of two empty cells are none', () => {
    expect(cut([{ data: '', store: '' }])).toEqual([]);
  });

  it.each<[name: string, row: Readonly<Record<string, string>>, lines: readonly string[]]>([
    ['that are empty are none', { data: '', store: '', why: '' }, []],
    ['skip empty cells', { data: 'Loaves', store: '', why: 'near' }, ['Loaves | near']],
  ])('%s', (_, row, lines) => {
    expect(cut([row])).toEqual(lines);
  });
});

describe('typed table rows', () => {
  const cells = (text: string, step = 'storage') => cutLines(step, text).map((line) => line.cells);
  const ORDERS = ['Orders', 'MySQL', 'they are joined'];
  const PHOTOS = ['Photos', 'S3', ''];

  it.each<[name: string, text: string, rows: readonly (readonly string[])[]]>([
    ['are cells', 'Orders | MySQL | they are joined\nPhotos | S3 |  |', [ORDERS, PHOTOS]],
    [
      'leave out their header and its rule',
      '| Data | Store | Why |\n| --- | :--- | --: |\n| Orders | MySQL | they are joined |\n| Photos | S3 | |',
      [ORDERS, PHOTOS],
    ],
    [
      'leave them out without outer bars too',
      'Data | Store | Why\n--- | --- | ---\nOrders | MySQL | they are joined',
      [ORDERS],
    ],
    [
      'stay apart however long they are',
      `Bread | shelf | ${LONG}\norders | MySQL | ${LONG}`,
      [
        ['Bread', 'shelf', LONG],
        ['orders', 'MySQL', LONG],
      ],
    ],
  ])('%s', (_, text, rows) => {
    expect(cells(text)).toEqual(rows);
  });

  it('are led by their first cell', () => {
    expect(cut('| Orders | MySQL | they are joined |')).toEqual(['Orders | MySQL. they are joined']);
  });

  it.each(['storage', 'sharding', 'cache'])('are rows in a list of %s', (step) => {
    expect(cells('Orders | MySQL | they are joined', step)).toEqual([ORDERS]);
  });

  it('are no rows where nothing is listed', () => {
    expect(cells('Orders | MySQL | they are joined', 'gateway')).toEqual([null]);
  });
});

describe('bounds', () => {
  it('are 400 lines', () => {
    const many = Array.from({ length: 500 }, (_, index) => `Bread ${index}.`);
    expect(cutLines('storage', many)).toHaveLength(400);
    expect(cutLines('storage', many.join('\n'))).toHaveLength(400);
  });

  it('are 2,000 characters, cut between words', () => {
    const [line] = cutLines('storage', 'bread '.repeat(1000));
    expect(line?.text).toMatch(/bread \.\.\.$/);
    expect(line?.text.length).toBeLessThanOrEqual(2004);
  });

  it('hold for any text, on one line each', () => {
    const piece = fc.oneof(
      fc.string({ unit: anyCharacter, maxLength: 5 }),
      fc.constantFrom('\n', '- ', ': ', '# ', 'I ', '->'),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        for (const { lead, text } of cutLines('storage', pieces.join(''))) {
          expect(`${lead}${text}`).not.toMatch(/[\n\r\u0000-\u0008]/);
          expect(lead.length).toBeLessThanOrEqual(60);
          expect(`${lead}${text}`).not.toBe('');
        }
      }),
    );
  });
});
