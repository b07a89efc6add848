/** What each key does to an answer that is being written. Knows no terminal: a key in, a state and perhaps a wish out. */
import type { Key } from '../keys/key.ts';
import {
  type Buffer,
  bufferOf,
  currentLine,
  EMPTY_BUFFER,
  insert,
  isBlank,
  removeLine,
  replaceLine,
  textOf,
} from './buffer.ts';
import { type Given, isOneLine, isRead, type Place, type Refusal, readCommand } from './commands.ts';
import { EDITS, MOVES } from './keymap.ts';
import { cursorCell, moveRows } from './move.ts';
import { recall } from './recall.ts';
import { type Area, type Editor, edited, moved, type Pressed, type Wish } from './state.ts';
import { pressTab } from './tab.ts';

/** The editor after one key. */
export function press(editor: Editor, key: Key, area: Area): Pressed {
  switch (key.type) {
    case 'text':
      return only(typeText(editor, key.text));
    case 'paste':
      return only(paste(editor, key.text));
    case 'chord':
      return pressChord(editor, key.chord, area);
    default:
      return key satisfies never;
  }
}

/** The editor with another text, as one edit; the cursor ends on a line of its own. */
export function replaceText(editor: Editor, text: string): Editor {
  const isOpen = text === '' || text.endsWith('\n');
  return edited(editor, bufferOf(isOpen ? text : `${text}\n`), false);
}

function pressChord(editor: Editor, chord: string, area: Area): Pressed {
  const wish = WISHES[chord];
  if (wish !== undefined) return { editor, wish };
  const edit = EDITS[chord];
  if (edit !== undefined) return only(edited(editor, edit(editor.buffer), false));
  const move = MOVES[chord];
  if (move !== undefined) return only(moved(editor, move(editor.buffer), null));
  switch (chord) {
    case 'enter':
      return pressEnter(editor);
    case 'ctrl-d':
      return submit(editor);
    case 'tab':
      return only(pressTab(editor));
    case 'ctrl-z':
    case 'ctrl-_':
      return only(undo(editor));
    case 'up':
      return only(recall(editor, -1, area) ?? vertical(editor, -1, area));
    case 'down':
      return only(recall(editor, 1, area) ?? vertical(editor, 1, area));
    case 'page-up':
      return only(vertical(editor, 1 - area.height, area));
    case 'page-down':
      return only(vertical(editor, area.height - 1, area));
    default:
      return only({ ...editor, notice: null });
  }
}

function typeText(editor: Editor, text: string): Editor {
  const { buffer } = editor;
  const line = currentLine(buffer);
  const begun = line.text === '' || (line.text === ':' && buffer.column === 1 && !line.literal);
  if (begun && (line.text + text).startsWith('::')) {
    const rest = (line.text + text).slice(1);
    return {
      ...edited(editor, replaceLine(buffer, rest, rest.length, true), false),
      notice: 'literal-colon',
    };
  }
  if (textLength(buffer) + text.length > LONGEST_ANSWER) return { ...editor, notice: 'too-long' };
  return edited(editor, insert(buffer, text, false), !text.includes(' '));
}

function paste(editor: Editor, text: string): Editor {
  if (textLength(editor.buffer) + text.length > LONGEST_ANSWER) return { ...editor, notice: 'too-long' };
  return edited(editor, insert(editor.buffer, text, true), false);
}

/** Enter gives a command, asks where one asks, goes on where one reads, and is a new line elsewhere. */
function pressEnter(editor: Editor): Pressed {
  const { buffer, place } = editor;
  const line = currentLine(buffer);
  const command = line.literal ? null : readCommand(line.text, editor);
  if (typeof command === 'string') return only(refuseCommand(editor, command));
  if (command !== null) return give(editor, command);
  if (isRead(place)) return goOn(editor);
  if (!isOneLine(place)) return only(edited(editor, insert(buffer, '\n', false), false));
  const notice = place === 'question' ? 'nothing-answered' : 'nothing-asked';
  return isBlank(buffer) && place !== 'overview' ? only({ ...editor, notice }) : submit(editor);
}

/** It stays to be mended; where nothing is written but commands, the next one starts afresh. */
function refuseCommand(editor: Editor, notice: Refusal): Editor {
  const buffer = isRead(editor.place) ? EMPTY_BUFFER : editor.buffer;
  return { ...editor, buffer, notice };
}

/** A command leaves the text without its own line. */
function give(editor: Editor, command: Given): Pressed {
  const buffer = removeLine(editor.buffer);
  const without = { ...editor, buffer, typing: false, cell: null, notice: null };
  if (command.name === 'done') return finish(without);
  return { editor: without, wish: { type: 'command', command } };
}

/** Nothing but Enter goes on from a screen that is read. */
function goOn(editor: Editor): Pressed {
  if (isBlank(editor.buffer)) return { editor, wish: { type: 'submit', text: '' } };
  return only({ ...editor, buffer: EMPTY_BUFFER, notice: 'press-enter' });
}

/** Ctrl-D. */
function submit(editor: Editor): Pressed {
  return isRead(editor.place) ? { editor, wish: { type: 'submit', text: '' } } : finish(editor);
}

/** An empty text is sent only where it means something: no more questions, no notes. */
function finish(editor: Editor): Pressed {
  const blank = isBlank(editor.buffer);
  if (blank && !MAY_BE_EMPTY.includes(editor.place)) return only({ ...editor, notice: 'nothing-written' });
  return { editor, wish: { type: 'submit', text: blank ? '' : textOf(editor.buffer).trimEnd() } };
}

function undo(editor: Editor): Editor {
  const last = editor.undo.at(-1);
  if (last === undefined) return { ...editor, notice: 'no-more-undo' };
  return { ...moved(editor, last, null), undo: editor.undo.slice(0, -1) };
}

function vertical(editor: Editor, rows: number, area: Area): Editor {
  const cell = editor.cell ?? cursorCell(editor.buffer, area.width);
  return moved(editor, moveRows(editor.buffer, rows, { width: area.width, cell }), cell);
}

function textLength(buffer: Buffer): number {
  return buffer.lines.reduce((sum, line) => sum + line.text.length + 1, 0);
}

function only(editor: Editor): Pressed {
  return { editor, wish: null };
}

const MAY_BE_EMPTY: readonly Place[] = ['ask', 'ask-once', 'notes', 'overview'];

const WISHES: Readonly<Record<string, Wish>> = {
  'ctrl-c': { type: 'interrupt' },
  'ctrl-l': { type: 'redraw' },
};

/** UTF-16 units: an answer of at most 1 MiB can be graded, and a unit takes at most three bytes. */
const LONGEST_ANSWER = 349_525;
