/** Moving the cursor by rows of the screen, keeping to the column that it came from. */
import type { Buffer } from './buffer.ts';
import { cellAt, offsetAt, rowAt, softWrap } from './soft-wrap.ts';

/** The place `rows` below (or above) the cursor on a screen of `width` columns, nearest to the column `cell`. */
export function moveRows(buffer: Buffer, rows: number, screen: { width: number; cell: number }): Buffer {
  let row = buffer.row;
  let wrapped = rowsOf(buffer, row, screen.width);
  let at = rowAt(wrapped, buffer.column) + rows;
  while (at < 0 && row > 0) {
    row -= 1;
    wrapped = rowsOf(buffer, row, screen.width);
    at += wrapped.length;
  }
  while (at >= wrapped.length && row < buffer.lines.length - 1) {
    at -= wrapped.length;
    row += 1;
    wrapped = rowsOf(buffer, row, screen.width);
  }
  const text = buffer.lines[row]?.text ?? '';
  if (at < 0) return { ...buffer, row, column: 0 };
  const target = wrapped[at];
  if (target === undefined) return { ...buffer, row, column: text.length };
  return { ...buffer, row, column: offsetAt(text, target, screen.cell, at === wrapped.length - 1) };
}

/** The column of the screen that the cursor stands in. */
export function cursorCell(buffer: Buffer, width: number): number {
  const text = buffer.lines[buffer.row]?.text ?? '';
  const rows = softWrap(text, width);
  const row = rows[rowAt(rows, buffer.column)];
  return row === undefined ? 0 : cellAt(text, row, buffer.column, width);
}

function rowsOf(buffer: Buffer, row: number, width: number) {
  return softWrap(buffer.lines[row]?.text ?? '', width);
}
