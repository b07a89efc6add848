import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bar, clusters, columns, cut, indent, pad, paragraph, textWidth, wrap } from '../src/layout.ts';
import { createPlainStyle } from '../src/style.ts';

const { symbols } = createPlainStyle();

describe('wrapping', () => {
  it.each<[string, string, number, readonly string[]]>([
    ['between words', 'one two three', 7, ['one two', 'three']],
    ['a word that is too long', 'abcdefgh', 3, ['abc', 'def', 'gh']],
    ['a long word after a short one', 'a bcdefgh', 4, ['a', 'bcde', 'fgh']],
    ['wide characters', '漢字漢字', 5, ['漢字', '漢字']],
    ['a wide character in one column', '漢', 1, ['漢']],
    ['line breaks of the text stay', 'a\n\nb', 9, ['a', '', 'b']],
    ['indented lines keep their margin', '  one two', 6, ['  one', '  two']],
    ['nothing', '', 5, ['']],
    ['right to left', 'سلام دنیا', 5, ['سلام', 'دنیا']],
  ])('%s', (_, text, width, lines) => {
    expect(wrap(text, width)).toEqual(lines);
  });

  it('never goes over the width and loses no word', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 4, max: 30 }), (text, width) => {
        const lines = wrap(text, width);
        expect(Math.max(...lines.map(textWidth))).toBeLessThanOrEqual(width);
        const bare = (value: string): string => value.replace(/\s/g, '');
        expect(bare(lines.join(''))).toBe(bare(text));
      }),
    );
  });
});

describe('characters as people see them', () => {
  it.each<[string, readonly string[]]>([
    ['ab', ['a', 'b']],
    ['e\u0301a', ['e\u0301', 'a']],
    ['👩‍🚀👍🏽', ['👩‍🚀', '👍🏽']],
    ['🇩🇪🇫🇷', ['🇩🇪', '🇫🇷']],
  ])('%s', (text, parts) => {
    expect(clusters(text)).toEqual(parts);
  });

  it('joined are the text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => clusters(text).join('') === text));
  });
});

describe('the rest', () => {
  it('hangs a paragraph under its lead', () => {
    expect(paragraph('one two three', 10, { first: '- ', indent: 1 })).toEqual([' - one two', '   three']);
  });

  it('indents, but not empty lines', () => {
    expect(indent(['a', '', 'b'], 2)).toEqual(['  a', '', '  b']);
  });

  it('pads by columns', () => {
    expect(pad('漢', 4)).toBe('漢  ');
  });

  it('cuts by columns', () => {
    expect([cut('abcdef', 4, '..'), cut('漢字漢', 5, '.'), cut('ab', 4, '..'), cut('abc', 1, '..')]).toEqual([
      'ab..',
      '漢字.',
      'ab',
      '.',
    ]);
  });

  it.each([
    [0, '....'],
    [0.01, '#...'],
    [0.5, '##..'],
    [1, '####'],
    [7, '####'],
  ])('draws %s as a bar', (fraction, drawn) => {
    expect(bar(fraction, 4, symbols)).toBe(drawn);
  });

  it('aligns columns and wraps the last', () => {
    expect(
      columns(
        [
          ['a', 'one two'],
          ['bbb', 'x'],
        ],
        9,
      ),
    ).toEqual(['a    one', '     two', 'bbb  x']);
  });

  it('stacks columns where the last has no room', () => {
    expect(columns([['a long name', 'what it is']], 14)).toEqual(['a long name', '  what it is']);
  });
});
