/** Draws an editor as lines: a window on its text that holds the cursor, then what it has to say, then the keys. */
import { cut, pad, textWidth } from '../../layout.ts';
import type { Style } from '../../style.ts';
import type { ClockFace } from '../screens/clock-text.ts';
import { commandsAt, commandsLike, isRead, type Place, type Room } from './commands.ts';
import { cellAt, drawnRow, type Row, rowAt, softWrap } from './soft-wrap.ts';
import type { Area, Editor, Notice } from './state.ts';

export interface View {
  readonly above: readonly string[];
  /** The row with the cursor, and the cursor's column in it. */
  readonly cursorRow: string;
  readonly cursorCell: number;
  readonly below: readonly string[];
  /** First row of the text that is shown; hand it in again so that the window only moves when it must. */
  readonly top: number;
}

export interface ViewOptions {
  readonly style: Style;
  /** Most lines that the whole view may take. */
  readonly height: number;
  readonly top: number;
  readonly keys: readonly string[];
  /** What the clock shows at the right of the line under the text, and its word at the left, where one runs. */
  readonly clock?: ClockFace | null;
}

/** The area that the text itself gets in a view of this size. */
export function textArea({ style, height, keys }: Pick<ViewOptions, 'style' | 'height' | 'keys'>): Area {
  return { width: Math.max(8, style.width - GUTTER - 1), height: Math.max(1, height - keys.length - 1) };
}

/** The view of an editor, never taller than `options.height`. */
export function viewEditor(editor: Editor, options: ViewOptions): View {
  const { style, keys } = options;
  const area = textArea(options);
  const rows = allRows(editor, area.width);
  const { buffer } = editor;
  const cursor = rows.findIndex((row) => row.line === buffer.row) + rowInLine(editor, area.width);
  const top = windowTop({ cursor, count: rows.length, height: area.height, top: options.top });
  const shown = rows.slice(top, top + area.height);
  const drawn = shown.map((row) => drawRow(editor, row, style));
  const at = cursor - top;
  const here = rows[cursor];
  const text = buffer.lines[buffer.row]?.text ?? '';
  const cell = here === undefined ? 0 : cellAt(text, here, buffer.column, area.width);
  const status = statusLines(editor, options, rows.length > shown.length);
  return {
    above: drawn.slice(0, at),
    cursorRow: drawn[at] ?? '',
    cursorCell: GUTTER + cell,
    below: [...drawn.slice(at + 1), ...status, ...keys.map(style.quiet)],
    top,
  };
}

/** The keys of a place on one line, or two on a narrow screen; the last ones are left out where they do not fit. */
export function keyLines(room: Room, style: Style): readonly string[] {
  const gap = ` ${style.symbols.dot} `;
  const here: readonly string[] = commandsAt(room).map(({ name }) => name);
  const parts = [
    ...KEYS[room.place],
    ...NAMED.filter((name) => here.includes(name)).map((name) => `:${name}`),
  ];
  const most = style.width < NARROW ? 2 : 1;
  const lines: string[] = [];
  for (const part of parts) {
    const last = lines.at(-1);
    const longer = last === undefined ? part : last + gap + part;
    if (textWidth(longer) < style.width) lines.splice(-1, 1, longer);
    else if (lines.length < most) lines.push(part);
  }
  return lines;
}

interface TextRow extends Row {
  readonly line: number;
}

function allRows(editor: Editor, width: number): readonly TextRow[] {
  return editor.buffer.lines.flatMap(({ text }, line) =>
    softWrap(text, width).map((row) => ({ ...row, line })),
  );
}

function rowInLine(editor: Editor, width: number): number {
  const { buffer } = editor;
  return rowAt(softWrap(buffer.lines[buffer.row]?.text ?? '', width), buffer.column);
}

interface Window {
  readonly cursor: number;
  readonly count: number;
  readonly height: number;
  readonly top: number;
}

function windowTop({ cursor, count, height, top }: Window): number {
  const held = Math.min(Math.max(top, cursor - height + 1), cursor);
  return Math.max(0, Math.min(held, count - height));
}

function drawRow(editor: Editor, row: TextRow, style: Style): string {
  const text = drawnRow(editor.buffer.lines[row.line]?.text ?? '', row);
  return `${style.quiet(style.symbols.gutter)} ${text}`;
}

/** The line between text and keys: a notice, a word about the time or where in a long text the cursor is; and the time. */
function statusLines(
  editor: Editor,
  { style, clock }: Pick<ViewOptions, 'style' | 'clock'>,
  scrolls: boolean,
): readonly string[] {
  const { buffer, notice, place } = editor;
  const time = clock?.time ?? '';
  const room = style.width - 1 - (time === '' ? 0 : textWidth(time) + 2);
  const said = notice === null ? (clock?.word ?? '') : noticeText(editor, notice);
  const where = scrolls ? `line ${buffer.row + 1} of ${buffer.lines.length}` : '';
  if (said === '' && where === '' && time === '') return isRead(place) ? [] : [''];
  const paint = said === '' ? style.quiet : style.fair;
  const left = cut(said === '' ? where : said, room, style.symbols.ellipsis);
  if (time === '') return [paint(left)];
  const isPressing = clock !== null && clock !== undefined && clock.word !== '';
  return [`${paint(pad(left, room))}  ${isPressing ? style.fair(time) : style.quiet(time)}`];
}

function noticeText(editor: Editor, notice: Notice): string {
  if (notice !== 'several-commands') return NOTICES[notice];
  return commandsLike(buffer(editor), editor).join(' ');
}

function buffer({ buffer: { lines, row } }: Editor): string {
  return lines[row]?.text ?? '';
}

/** Columns before the text. */
const GUTTER = 2;
/** Screens with fewer columns get two lines of keys. */
const NARROW = 60;
/** The most useful first: the last are left out where room is short. */
const NAMED: readonly string[] = [
  'help',
  'flag',
  'review',
  'table',
  'doc',
  'report',
  'sample',
  'hint',
  'ask',
  'skip',
  'back',
  'quit',
  'notes',
  'edit',
  'time',
];

const KEYS: Readonly<Record<Place, readonly string[]>> = {
  answer: ['Ctrl-D or :done sends', 'Enter: new line'],
  ask: ['Enter asks', ':done when you know enough'],
  'ask-once': ['Enter asks', ':done goes back'],
  reply: ['Ctrl-D or :done sends', 'Enter: new line'],
  notes: ['Ctrl-D or :done keeps them'],
  pause: ['Enter goes on'],
  read: ['Enter goes on'],
  end: ['Enter ends'],
  question: ['Enter answers'],
  explained: ['Enter goes on'],
  overview: ['Enter hands it in', 'a number goes back'],
  'quiz-end': ['Enter ends'],
};

const NOTICES: Readonly<Record<Exclude<Notice, 'several-commands'>, string>> = {
  'unknown-command': 'No such command here; :help lists them',
  'not-in-mock': 'Not in a mock',
  'takes-no-words': 'A command stands alone; :: for a colon',
  'literal-colon': 'A plain colon, not a command',
  'nothing-written': 'Nothing written yet; :skip leaves this out',
  'nothing-asked': 'Ask something, or :done to go on',
  'nothing-answered': 'Nothing answered yet; :skip leaves it out',
  'too-long': 'That would make the answer too long',
  'no-more-undo': 'Nothing to undo',
  'press-enter': 'Press Enter to go on, or give a command',
};
