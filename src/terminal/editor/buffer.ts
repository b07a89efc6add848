/** A text that is being written, with its cursor, and what each edit makes of it. Every function returns a new buffer. */
import { clusters } from '../../layout.ts';
import { sanitise } from '../../plain-text.ts';

export interface Line {
  readonly text: string;
  /** Pasted, restored or escaped with `::`: never read as a command. */
  readonly literal: boolean;
}

export interface Buffer {
  /** Never empty. */
  readonly lines: readonly Line[];
  /** The cursor's line. */
  readonly row: number;
  /** UTF-16 units before the cursor in its line; never inside a cluster. */
  readonly column: number;
}

export const EMPTY_BUFFER: Buffer = { lines: [{ text: '', literal: false }], row: 0, column: 0 };

/** A buffer with this text, the cursor at its end. Its lines are no commands. */
export function bufferOf(text: string): Buffer {
  return text === '' ? EMPTY_BUFFER : insert(EMPTY_BUFFER, text, true);
}

/** The text, lines apart by `\n`. */
export function textOf(buffer: Buffer): string {
  return buffer.lines.map((line) => line.text).join('\n');
}

export function isBlank(buffer: Buffer): boolean {
  return buffer.lines.every((line) => line.text.trim() === '');
}

/** The line that the cursor is in. */
export function currentLine(buffer: Buffer): Line {
  return buffer.lines[buffer.row] ?? NO_LINE;
}

/** Text at the cursor, without control characters. `literal` text makes its lines literal. */
export function insert(buffer: Buffer, text: string, literal: boolean): Buffer {
  const line = currentLine(buffer);
  const [first = '', ...others] = sanitise(text).split('\n');
  const head = line.text.slice(0, buffer.column) + first;
  const tail = line.text.slice(buffer.column);
  const last = others.at(-1);
  if (last === undefined) return replaceLine(buffer, head + tail, head.length, literal);
  const middle = others.slice(0, -1).map((each) => ({ text: each, literal }));
  const lines = [
    lineOf(head, line.literal || (literal && first !== '')),
    ...middle,
    lineOf(last + tail, literal || line.literal),
  ];
  return {
    lines: buffer.lines.toSpliced(buffer.row, 1, ...lines),
    row: buffer.row + others.length,
    column: last.length,
  };
}

/** Removes from the cursor to a place before or after it in the text. */
export function removeTo(buffer: Buffer, place: Pick<Buffer, 'row' | 'column'>): Buffer {
  const forward = place.row > buffer.row || (place.row === buffer.row && place.column > buffer.column);
  const [from, to] = forward ? [buffer, place] : [place, buffer];
  const first = buffer.lines[from.row] ?? NO_LINE;
  const last = buffer.lines[to.row] ?? NO_LINE;
  const text = first.text.slice(0, from.column) + last.text.slice(to.column);
  const joined = lineOf(text, first.literal || last.literal);
  const lines = buffer.lines.toSpliced(from.row, to.row - from.row + 1, joined);
  return { lines, row: from.row, column: from.column };
}

/**
 * The buffer without what stands on the cursor's line. The cursor stays at the beginning of a line, an empty one
 * at the end of the text, so that what is typed next never joins what was there.
 */
export function removeLine(buffer: Buffer): Buffer {
  const isLast = buffer.row === buffer.lines.length - 1;
  if (isLast && buffer.row === 0) return EMPTY_BUFFER;
  const rest = isLast ? [lineOf('', false)] : [];
  return { lines: buffer.lines.toSpliced(buffer.row, 1, ...rest), row: buffer.row, column: 0 };
}

/** The cursor's line with this text instead; an emptied line is no longer literal. */
export function replaceLine(buffer: Buffer, text: string, column: number, literal: boolean): Buffer {
  const line = lineOf(text, literal || currentLine(buffer).literal);
  return { ...buffer, lines: buffer.lines.with(buffer.row, line), column };
}

/** The place before the cursor's cluster, on the line before where there is none. */
export function before(buffer: Buffer): Buffer {
  const { text } = currentLine(buffer);
  if (buffer.column === 0) return buffer.row === 0 ? buffer : endOf(buffer, buffer.row - 1);
  const last = clusters(text.slice(0, buffer.column)).at(-1) ?? '';
  return { ...buffer, column: buffer.column - last.length };
}

/** The place after the cluster under the cursor, on the next line where there is none. */
export function after(buffer: Buffer): Buffer {
  const rest = currentLine(buffer).text.slice(buffer.column);
  if (rest !== '') return { ...buffer, column: buffer.column + (clusters(rest)[0] ?? '').length };
  return buffer.row === buffer.lines.length - 1 ? buffer : { ...buffer, row: buffer.row + 1, column: 0 };
}

/** The beginning of the word before the cursor. */
export function wordBefore(buffer: Buffer): Buffer {
  if (buffer.column === 0) return before(buffer);
  const head = currentLine(buffer).text.slice(0, buffer.column);
  return { ...buffer, column: head.search(LAST_WORD) };
}

/** The end of the word after the cursor. */
export function wordAfter(buffer: Buffer): Buffer {
  const rest = currentLine(buffer).text.slice(buffer.column);
  if (rest === '') return after(buffer);
  return { ...buffer, column: buffer.column + (NEXT_WORD.exec(rest)?.[0] ?? rest).length };
}

/** The end of a line. */
export function endOf(buffer: Buffer, row: number): Buffer {
  return { ...buffer, row, column: buffer.lines[row]?.text.length ?? 0 };
}

function lineOf(text: string, literal: boolean): Line {
  return { text, literal: literal && text !== '' };
}

const NO_LINE: Line = { text: '', literal: false };
const LAST_WORD = /[^\p{L}\p{N}]*$|[\p{L}\p{N}\p{M}]+[^\p{L}\p{N}]*$/u;
const NEXT_WORD = /^[^\p{L}\p{N}]*[\p{L}\p{N}\p{M}]*/u;
