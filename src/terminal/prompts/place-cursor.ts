/**
 * Puts the terminal's cursor into the middle of what a prompt draws. The prompt library places it where its
 * readline's line ends, so that line is made to end there.
 */
import { stripVTControlCharacters } from 'node:util';

/** The parts of a readline that decide where the cursor stands. */
export interface PromptLine {
  line: string;
  cursor?: number;
}

export interface CursorPlace {
  /** The last row of the prompt's content, where the cursor is to stand. */
  readonly row: string;
  /** Columns before it. */
  readonly cell: number;
  readonly columns: number;
}

/** Readies the readline and returns the row as the prompt must hand it over. */
export function placeCursor(readline: PromptLine | undefined, { row, cell, columns }: CursorPlace): string {
  const { length } = stripVTControlCharacters(row);
  // The library counts units, not columns, and adds a row where their number fills one exactly.
  const padded = length % columns === 0 ? `${row} ` : row;
  if (readline === undefined) return padded;
  const rowsByUnits = Math.floor((length + padded.length - row.length) / columns);
  readline.cursor = rowsByUnits * columns + cell;
  readline.line = ' '.repeat(Math.max(length + 1, readline.cursor + 1));
  return padded;
}
