import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { oneLine, sanitise } from '../src/plain-text.ts';

describe('what a terminal may be shown', () => {
  it.each([
    ['colours', 'a\u001b[31mred\u001b[0m', 'ared'],
    ['cursor moves', '\u001b[2J\u001b[Hx', 'x'],
    ['a window title', 'a\u001b]0;title\u0007b', 'ab'],
    ['a link', '\u001b]8;;http://x\u001b\\text\u001b]8;;\u001b\\', 'text'],
    ['the same in one byte', 'a\u009b31mb', 'ab'],
    ['a string that never ends loses no words', 'a\u001b]0;words', 'a0;words'],
    ['bells and backspaces', 'a\u0007\bb', 'ab'],
    ['Windows line ends', 'a\r\nb\rc', 'a\nb\nc'],
    ['other line ends', 'a\u2028b\u2029c\u0085d', 'a\nb\nc\nd'],
    ['direction overrides', 'a\u202eb\u2066c', 'abc'],
    ['a byte order mark', '\ufeffa', 'a'],
    ['tabs and line ends stay', 'a\tb\nc', 'a\tb\nc'],
    ['joiners stay', 'می\u200cخواهم 👩\u200d🚀', 'می\u200cخواهم 👩\u200d🚀'],
  ])('%s', (_, text, shown) => {
    expect(sanitise(text)).toBe(shown);
  });

  it('never holds a control character', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        (text) => !/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/.test(sanitise(text)),
      ),
    );
  });

  it('fits on one line', () => {
    expect(oneLine(' a\n\tb\u001b[1m  c ')).toBe('a b c');
  });
});
