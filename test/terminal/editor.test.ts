import { describe, expect, it } from 'vitest';
import { textOf } from '../../src/terminal/editor/buffer.ts';
import type { Place } from '../../src/terminal/editor/commands.ts';
import { press } from '../../src/terminal/editor/editor.ts';
import { type Editor, openEditor, type Wish } from '../../src/terminal/editor/state.ts';
import type { Key } from '../../src/terminal/keys/key.ts';

const AREA = { width: 20, height: 5 };

/** A word in angle brackets is a key, `<paste ...>` a paste, anything else is typed. */
function keysOf(script: string): readonly Key[] {
  return (script.match(/<paste [^>]*>|<[a-z_-]+>|[^<]/gsu) ?? []).map((part): Key => {
    if (part.startsWith('<paste ')) return { type: 'paste', text: part.slice(7, -1) };
    if (part.length > 1 && part.startsWith('<')) return { type: 'chord', chord: part.slice(1, -1) };
    return { type: 'text', text: part };
  });
}

function play(script: string, { place = 'answer', draft = '' }: { place?: Place; draft?: string } = {}) {
  let editor: Editor = openEditor(place, draft);
  const wishes: Wish[] = [];
  for (const key of keysOf(script)) {
    const pressed = press(editor, key, AREA);
    editor = pressed.editor;
    if (pressed.wish !== null) wishes.push(pressed.wish);
  }
  return { editor, wishes };
}

/** The text with `|` where the cursor stands. */
function shown({ buffer }: Editor): string {
  const lines = buffer.lines.map(({ text }) => text);
  const line = lines[buffer.row] ?? '';
  return lines.with(buffer.row, `${line.slice(0, buffer.column)}|${line.slice(buffer.column)}`).join('\n');
}

describe('writing', () => {
  it.each([
    ['typing', 'ab', 'ab|'],
    ['Enter is a new line', 'a<enter>b', 'a\nb|'],
    ['Enter splits a line', 'ab<left><enter>', 'a\n|b'],
    ['left and right', 'abc<left><left><right>X', 'abX|c'],
    ['left over a line end', 'a<enter><left>X', 'aX|\n'],
    ['right over a line end', 'a<enter>b<ctrl-a><left><right>X', 'a\nX|b'],
    ['over a wide character', '漢字<left>a', '漢a|字'],
    ['over a letter with its marks', 'e\u0301x<left><left>a', 'a|e\u0301x'],
    ['Backspace', 'abc<left><backspace>', 'a|c'],
    ['Backspace joins lines', 'a<enter>b<left><backspace>', 'a|b'],
    ['Backspace at the start', 'a<home><backspace>', '|a'],
    ['Backspace takes an emoji whole', 'a👩‍🚀<backspace>', 'a|'],
    ['Delete', 'abc<home><delete>', '|bc'],
    ['Delete joins lines', 'a<enter>b<up><end><delete>', 'a|b'],
    ['Home and End', 'ab<home>X<end>Y', 'XabY|'],
    ['Ctrl-A and Ctrl-E', 'ab<ctrl-a>X<ctrl-e>Y', 'XabY|'],
    ['word left', 'one two.<ctrl-left>X', 'one X|two.'],
    ['word left over a line end', 'one<enter><alt-b>X', 'oneX|\n'],
    ['word right', 'one two<ctrl-a><alt-right>X', 'oneX| two'],
    ['Ctrl-W', 'one two<ctrl-w>', 'one |'],
    ['Ctrl-U', 'one two<left><ctrl-u>', '|o'],
    ['Ctrl-K', 'one two<ctrl-a><right><ctrl-k>', 'o|'],
    ['Ctrl-K at the end takes the line end', 'a<enter>b<up><ctrl-e><ctrl-k>', 'a|b'],
    ['Tab', 'a<tab>b', 'a  b|'],
    ['a draft to go on from', '!', 'one\ntwo!|', 'one\ntwo'],
    ['an unknown key', 'a<ctrl-q>b', 'ab|'],
    ['control characters are not taken', '<paste a\u0007b\u001b[31mc>', 'abc|'],
  ])('%s', (_, script, expected, draft = '') => {
    expect(shown(play(script, { draft }).editor)).toBe(expected);
  });
});

describe('up and down', () => {
  it.each([
    ['keep to the column', 'abcd<enter>x<enter>abcd<up><up>', 'abcd|\nx\nabcd'],
    ['go by rows of the screen', `${'w'.repeat(30)}<up>`, `${'w'.repeat(10)}|${'w'.repeat(20)}`],
    ['stop at the top', 'ab<enter>c<up><up>', '|ab\nc'],
    ['stop at the bottom', 'ab<up><down>', 'ab|'],
    ['pages', 'a<enter>b<enter>c<enter>d<enter>e<enter>f<page-up>', 'a\nb|\nc\nd\ne\nf'],
  ])('%s', (_, script, expected) => {
    expect(shown(play(script).editor)).toBe(expected);
  });
});

describe('undo', () => {
  it.each([
    ['takes back a word at a time', 'one two<ctrl-z>', 'one |'],
    ['takes back a paste as one edit', 'a<paste x\ny\nz><ctrl-z>', 'a|'],
    ['takes back a deletion', 'one<ctrl-u><ctrl-_>', 'one|'],
    ['has an end', 'a<ctrl-z><ctrl-z><ctrl-z>b', 'b|'],
  ])('%s', (_, script, expected) => {
    expect(shown(play(script).editor)).toBe(expected);
  });
});

describe('sending and commands', () => {
  it.each<[string, string, Wish | undefined, string, Place?]>([
    ['Ctrl-D sends', 'a<enter>b<ctrl-d>', { type: 'submit', text: 'a\nb' }, 'a\nb'],
    [':done sends without its line', 'a<enter>:done<enter>', { type: 'submit', text: 'a' }, 'a\n'],
    ['nothing is not sent', '<ctrl-d>', undefined, ''],
    ['spaces are nothing', ' <enter> <ctrl-d>', undefined, ' \n '],
    ['a command', 'a<enter>:hint<enter>', { type: 'command', command: { name: 'hint', words: '' } }, 'a\n'],
    [
      'what is typed after one has its own line',
      'a<enter>:hint<enter>b',
      { type: 'command', command: { name: 'hint', words: '' } },
      'a\nb',
    ],
    ['a command in capitals', ':HELP<enter>', { type: 'command', command: { name: 'help', words: '' } }, ''],
    [
      'a command alone leaves an empty text',
      ':skip<enter>',
      { type: 'command', command: { name: 'skip', words: '' } },
      '',
    ],
    ['not with other words on the line, which stay to be mended', ':skip it<enter>', undefined, ':skip it'],
    ['but an unknown word after a colon is text', ':so it goes<enter>', undefined, ':so it goes\n'],
    ['not with words before it', 'so :skip<enter>', undefined, 'so :skip\n'],
    ['not when pasted', '<paste :skip><enter>', undefined, ':skip\n'],
    ['not when part of it was pasted', ':<paste skip><enter>', undefined, ':skip\n'],
    ['not in the middle of a paste', '<paste a\n:skip\nb><enter>', undefined, 'a\n:skip\nb\n'],
    ['not after a plain colon', '::skip<enter>', undefined, ':skip\n'],
    ['an unknown one stays to be mended', ':hnit<enter>', undefined, ':hnit'],
    ['one of another place stays', ':hint<enter>', undefined, ':hint', 'reply'],
    ['Tab completes', ':hi<tab><enter>', { type: 'command', command: { name: 'hint', words: '' } }, ''],
    ['Tab leaves an open choice', ':h<tab>', undefined, ':h'],
    [
      'Tab goes as far as all agree',
      ':sk<tab><enter>',
      { type: 'command', command: { name: 'skip', words: '' } },
      '',
    ],
    [
      'a command with words',
      ':ask how many?<enter>',
      { type: 'command', command: { name: 'ask', words: 'how many?' } },
      '',
    ],
    ['Enter asks', 'how many?<enter>', { type: 'submit', text: 'how many?' }, 'how many?', 'ask'],
    [
      'a pasted question of two lines is one',
      '<paste a?\nb?><enter>',
      { type: 'submit', text: 'a?\nb?' },
      'a?\nb?',
      'ask',
    ],
    ['Enter asks nothing of nothing', '<enter>', undefined, '', 'ask'],
    ['Ctrl-D on an empty line ends the asking', '<ctrl-d>', { type: 'submit', text: '' }, '', 'ask'],
    [':done ends the asking', ':done<enter>', { type: 'submit', text: '' }, '', 'ask'],
    ['Enter goes on from what is read', '<enter>', { type: 'submit', text: '' }, '', 'read'],
    ['words do not', 'ok<enter>', undefined, '', 'read'],
    ['nor does a command of another place', ':skip<enter>', undefined, '', 'read'],
    ['Ctrl-C', 'a<ctrl-c>', { type: 'interrupt' }, 'a'],
    ['Ctrl-L', 'a<ctrl-l>', { type: 'redraw' }, 'a'],
  ])('%s', (_, script, wish, text, place = 'answer') => {
    const { editor, wishes } = play(script, { place });
    expect(wishes).toEqual(wish === undefined ? [] : [wish]);
    expect(textOf(editor.buffer)).toBe(text);
  });

  it('never reads a restored draft as a command', () => {
    expect(play('<enter>', { draft: 'a\n:skip' }).wishes).toEqual([]);
  });

  it('reads a line that was emptied as typed again', () => {
    const { wishes } = play('<paste x><backspace>:quit<enter>');
    expect(wishes).toEqual([{ type: 'command', command: { name: 'quit', words: '' } }]);
  });

  it('refuses what would be too long to grade', () => {
    const { editor } = play(`<paste ${'x'.repeat(349_000)}><paste ${'y'.repeat(1000)}>`);
    expect(textOf(editor.buffer)).toHaveLength(349_000);
    expect(editor.notice).toBe('too-long');
  });
});
