import { describe, expect, it } from 'vitest';
import { bufferOf, textOf } from '../../src/terminal/editor/buffer.ts';
import { press } from '../../src/terminal/editor/editor.ts';
import { type Editor, type Lent, openEditor } from '../../src/terminal/editor/state.ts';

const AREA = { width: 20, height: 5 };

/** Keys apart by spaces; a word in brackets is typed. */
function play(keys: string, lent: Lent, draft = ''): Editor {
  let editor = openEditor('ask', draft, lent);
  for (const [, typed, chord] of keys.matchAll(/\[([^\]]*)\]|(\S+)/g)) {
    const key =
      typed === undefined
        ? ({ type: 'chord', chord: chord ?? '' } as const)
        : ({ type: 'text', text: typed } as const);
    editor = press(editor, key, AREA).editor;
  }
  return editor;
}

const text = (editor: Editor): string => textOf(editor.buffer);

describe('recall', () => {
  const past = ['how many?', 'which country?', 'how fast?'];

  it.each([
    ['up', 'how fast?'],
    ['up up', 'which country?'],
    ['up up up', 'how many?'],
    ['up up up up', 'how many?'],
    ['up up down', 'how fast?'],
    ['up down', ''],
    ['down', ''],
    ['[so] up', 'so'],
    ['[ ] up', 'how fast?'],
    ['up [!]', 'how fast?!'],
    ['up [!] up', 'which country?'],
    ['up ctrl-u up', 'which country?'],
    ['up ctrl-z', ''],
  ])('%s shows "%s"', (keys, shown) => {
    expect(text(play(keys, { past }))).toBe(shown);
  });

  it('does nothing where nothing was asked', () => {
    expect(text(play('up down up', { past: [] }))).toBe('');
  });

  it('moves inside a question of several rows before it goes on', () => {
    const long = ['first?', `one ${'two '.repeat(12)}three?`];
    const editor = play('up up up', { past: long });
    expect(text(editor)).toBe(long[1]);
    expect(editor.buffer.column).toBeLessThan(20);
    expect(text(play('up up up up up up', { past: long }))).toBe('first?');
  });

  it('never reads what it brings back as a command', () => {
    const editor = play('up', { past: [':done'] });
    expect(press(editor, { type: 'chord', chord: 'enter' }, AREA).wish).toEqual({
      type: 'submit',
      text: ':done',
    });
  });
});

describe('Tab', () => {
  const offered = ['Orders', 'Menus', 'Order lines'];

  it.each<[string, Lent, string, string]>([
    ['takes the first name', { offered }, 'tab', 'Orders'],
    ['takes the next one on the next line', { offered }, 'tab', 'Orders\nMenus'],
    ['completes what has begun, whatever its case', { offered }, '[me] tab', 'Menus'],
    ['leaves what is not offered', { offered }, '[Shops] tab', 'Shops  '],
    ['leaves what has an end already', { offered, columns: 3 }, '[Orders] tab', 'Orders | '],
    [
      'goes to the next column',
      { columns: 3 },
      '[Orders] tab [Postgres] tab [money]',
      'Orders | Postgres | money',
    ],
    ['goes to no column that there is not', { columns: 2 }, '[a] tab [b] tab', 'a | b  '],
    ['makes no column of an empty row', { columns: 2 }, 'tab', '  '],
    ['makes no column in the middle of a row', { columns: 2 }, '[ab] left tab', 'a  b'],
    ['is two spaces where nothing is offered', {}, '[a] tab', 'a  '],
    ['takes a name after a bullet', { offered }, '[- ] tab', '- Orders'],
  ])('%s', (what, lent, keys, shown) => {
    const draft = what.includes('next line') ? 'Orders\n' : '';
    expect(text(play(keys, lent, draft))).toBe(shown);
  });

  it('takes back what it took as one edit', () => {
    expect(text(play('[me] tab ctrl-z', { offered }))).toBe('me');
  });

  it('takes each name once', () => {
    const editor = {
      ...openEditor('answer', '', { offered }),
      buffer: bufferOf('Orders\nMenus\nOrder lines\n'),
    };
    expect(text(press(editor, { type: 'chord', chord: 'tab' }, AREA).editor)).toBe(
      'Orders\nMenus\nOrder lines\n  ',
    );
  });

  it('offers two names of which one begins like the other', () => {
    const { editor } = press(
      openEditor('answer', 'Order lines\n', { offered }),
      { type: 'chord', chord: 'tab' },
      AREA,
    );
    expect(text(editor)).toBe('Order lines\nOrders');
  });

  it.each([
    [':h', ':h', 'several-commands'],
    [':', ':', 'several-commands'],
    [':sk', ':skip', null],
    [':zz', ':zz  ', null],
  ])('after %s leaves %s and says %s', (typed, shown, notice) => {
    const editor = play(`[${typed}] tab`, {});
    expect(text(editor)).toBe(shown);
    expect(editor.notice).toBe(notice);
  });
});
