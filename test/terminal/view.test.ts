import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textWidth } from '../../src/layout.ts';
import { createPlainStyle } from '../../src/style.ts';
import { cellAt, rowAt, softWrap } from '../../src/terminal/editor/soft-wrap.ts';
import { type Editor, openEditor } from '../../src/terminal/editor/state.ts';
import { keyLines, viewEditor } from '../../src/terminal/editor/view.ts';

const style = (width: number) => createPlainStyle(width);

function view(editor: Editor, { width = 20, height = 6, top = 0 } = {}) {
  const drawn = viewEditor(editor, { style: style(width), height, top, keys: ['keys'] });
  return { ...drawn, lines: [...drawn.above, `${drawn.cursorRow}<`, ...drawn.below] };
}

describe('rows of a line', () => {
  it.each<[string, string, number, readonly string[]]>([
    ['a short one', 'abc', 5, ['abc']],
    ['after spaces', 'one two three', 8, ['one two ', 'three']],
    ['spaces hang over the edge', 'one   two', 3, ['one   ', 'two']],
    ['inside a long word', 'abcdefgh', 3, ['abc', 'def', 'gh']],
    ['before a wide character', '漢字漢', 5, ['漢字', '漢']],
    ['a tab is four wide', 'a\tbc', 6, ['a\t', 'bc']],
    ['nothing', '', 5, ['']],
  ])('%s', (_, text, width, rows) => {
    expect(softWrap(text, width).map(({ start, end }) => text.slice(start, end))).toEqual(rows);
  });

  it('put every place of the text on the screen', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 2, max: 20 }), (text, width) => {
        const rows = softWrap(text, width);
        for (let offset = 0; offset <= text.length; offset += 1) {
          const row = rows[rowAt(rows, offset)];
          if (row === undefined) throw new Error(`no row for ${offset}`);
          expect(cellAt(text, row, offset, width)).toBeLessThanOrEqual(width);
        }
      }),
    );
  });
});

describe('the view of an editor', () => {
  it('shows text, then keys', () => {
    expect(view(openEditor('answer', 'one\ntwo')).lines).toEqual(['| one', '| two<', '', 'keys']);
  });

  it('is a window on a long text that holds the cursor', () => {
    const { lines } = view(openEditor('answer', 'a\nb\nc\nd\ne\nf\ng'));
    expect(lines).toEqual(['| d', '| e', '| f', '| g<', 'line 7 of 7', 'keys']);
  });

  it('stays where it was while the cursor is inside', () => {
    const editor = openEditor('answer', 'a\nb\nc\nd\ne\nf\ng');
    const up = { ...editor, buffer: { ...editor.buffer, row: 4, column: 0 } };
    expect(view(up, { top: 3 }).lines).toEqual(['| d', '| e<', '| f', '| g', 'line 5 of 7', 'keys']);
  });

  it('is never taller than it may be, nor wider than the screen', () => {
    const text = fc.array(fc.string({ unit: 'grapheme', maxLength: 60 }), { maxLength: 30 });
    fc.assert(
      fc.property(
        text,
        fc.integer({ min: 20, max: 80 }),
        fc.integer({ min: 4, max: 20 }),
        (lines, width, height) => {
          const drawn = view(openEditor('answer', lines.join('\n')), { width, height });
          expect(drawn.lines.length).toBeLessThanOrEqual(height);
          expect(Math.max(...drawn.above.map(textWidth), textWidth(drawn.cursorRow))).toBeLessThanOrEqual(
            width,
          );
        },
      ),
    );
  });

  it('says what the editor has to say', () => {
    const editor = { ...openEditor('answer', ''), notice: 'nothing-written' } as const;
    expect(view(editor, { width: 60 }).lines[1]).toBe('Nothing written yet; :skip leaves this out');
  });
});

describe('the line of keys', () => {
  it.each([
    ['answer', 80, ['Ctrl-D or :done sends - Enter: new line - :help - :hint - :ask - :skip - :back']],
    ['answer', 40, ['Ctrl-D or :done sends - Enter: new line', ':help - :hint - :ask - :skip - :back']],
    ['ask', 40, ['Enter asks - :done when you know enough', ':help - :hint - :skip - :back - :quit']],
    ['read', 40, ['Enter goes on - :help - :table - :back', ':quit - :notes']],
  ] as const)('of %s at %s columns', (place, width, lines) => {
    expect(keyLines({ place, mock: false }, style(width))).toEqual(lines);
  });
});
