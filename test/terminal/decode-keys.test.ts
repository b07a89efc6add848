import { describe, expect, it } from 'vitest';
import { decodeKeys, flushPending } from '../../src/terminal/keys/decode-keys.ts';
import type { Key } from '../../src/terminal/keys/key.ts';

const ESC = '\u001b';
const text = (value: string): Key => ({ type: 'text', text: value });
const paste = (value: string): Key => ({ type: 'paste', text: value });
const chord = (value: string): Key => ({ type: 'chord', chord: value });

/** Feeds chunks one after the other. */
function decode(...chunks: readonly string[]) {
  let pending = '';
  const keys: Key[] = [];
  for (const chunk of chunks) {
    const decoded = decodeKeys(pending, chunk);
    keys.push(...decoded.keys);
    pending = decoded.pending;
  }
  return { keys, pending };
}

describe('keys', () => {
  it.each<[string, readonly string[], readonly Key[]]>([
    ['letters in one read', ['abc'], [text('abc')]],
    ['wide characters', ['漢字é'], [text('漢字é')]],
    ['a line and Enter', ['ab\r'], [text('ab'), chord('enter')]],
    ['Ctrl-J as Enter', ['\n'], [chord('enter')]],
    ['Ctrl with a letter', ['\u0004\u0003\u001a'], [chord('ctrl-d'), chord('ctrl-c'), chord('ctrl-z')]],
    ['Ctrl-_', ['\u001f'], [chord('ctrl-_')]],
    ['Backspace, either way', ['\u007f\b'], [chord('backspace'), chord('backspace')]],
    ['arrows', [`${ESC}[A${ESC}[B${ESC}OC${ESC}OD`], ['up', 'down', 'right', 'left'].map(chord)],
    [
      'Home and End, three ways',
      [`${ESC}[H${ESC}[1~${ESC}OH${ESC}[F${ESC}[4~`],
      ['home', 'home', 'home', 'end', 'end'].map(chord),
    ],
    ['Delete and pages', [`${ESC}[3~${ESC}[5~${ESC}[6~`], ['delete', 'page-up', 'page-down'].map(chord)],
    ['Ctrl with arrows', [`${ESC}[1;5C${ESC}[1;5D`], ['ctrl-right', 'ctrl-left'].map(chord)],
    ['Alt with arrows, two ways', [`${ESC}[1;3C${ESC}${ESC}[D`], ['alt-right', 'alt-left'].map(chord)],
    ['Alt with a letter', [`${ESC}b${ESC}\u007f`], ['alt-b', 'alt-backspace'].map(chord)],
    ['a sequence in two reads', [`${ESC}[`, 'A'], [chord('up')]],
    ['a key that means nothing to us', [`${ESC}[24~a`], [text('a')]],
    ['focus reports', [`${ESC}[Ia`], [text('a')]],
  ])('%s', (_, chunks, keys) => {
    expect(decode(...chunks)).toEqual({ keys, pending: '' });
  });

  it('keeps a lone Escape until it is clear what it was', () => {
    expect(decode(ESC)).toEqual({ keys: [], pending: ESC });
    expect(flushPending(ESC)).toEqual({ keys: [chord('escape')], pending: '' });
  });
});

describe('a paste', () => {
  const wrap = (value: string): string => `${ESC}[200~${value}${ESC}[201~`;

  it.each<[string, readonly string[], string]>([
    ['is one key', [wrap('a\rb\r')], 'a\nb\n'],
    ['keeps Windows line ends as one', [wrap('a\r\nb')], 'a\nb'],
    ['may come in pieces', [`${ESC}[200~a\r`, 'b', `\rc${ESC}[201`, '~'], 'a\nb\nc'],
    ['may hold Ctrl-C, Ctrl-D and commands', [wrap('\u0003\u0004\r:skip\r')], '\u0003\u0004\n:skip\n'],
    ['may hold escape sequences', [wrap(`${ESC}[31mred`)], `${ESC}[31mred`],
  ])('%s', (_, chunks, value) => {
    expect(decode(...chunks)).toEqual({ keys: [paste(value)], pending: '' });
  });

  it('that never ends still lets Ctrl-C through', () => {
    expect(decode(`${ESC}[200~abc`, '\u0003').keys).toEqual([chord('ctrl-c')]);
  });

  it('is not over because nothing came for a while', () => {
    const pending = `${ESC}[200~abc`;
    expect(flushPending(pending)).toEqual({ keys: [], pending });
  });

  it('without brackets is known by its many lines', () => {
    expect(decode('one\r:skip\rthree\r4\r5\r6').keys).toEqual([
      paste('one\n:skip\nthree\n4\n5\n'),
      text('6'),
    ]);
  });

  it('without brackets leaves a last whole line as typed, for scripts', () => {
    expect(decode('1\r2\r3\r4\r:done\r').keys).toEqual([
      paste('1\n2\n3\n4\n'),
      text(':done'),
      chord('enter'),
    ]);
  });

  it('is not seen in a few lines that were typed ahead', () => {
    expect(decode('1\r2\r:done\r').keys).toEqual([
      text('1'),
      chord('enter'),
      text('2'),
      chord('enter'),
      text(':done'),
      chord('enter'),
    ]);
  });
});
