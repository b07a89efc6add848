/** Brings back what was sent from the same place before, as a shell does: up for older, down for newer. */
import { type Buffer, bufferOf, currentLine, EMPTY_BUFFER, isBlank } from './buffer.ts';
import { rowAt, softWrap } from './soft-wrap.ts';
import { type Area, type Editor, edited } from './state.ts';

/**
 * The editor with the entry `by` places newer (or older, negative); null where the key only moves the cursor: inside
 * a text of several rows, or in a new text that has begun.
 */
export function recall(editor: Editor, by: -1 | 1, area: Area): Editor | null {
  const { buffer, past, pastAt } = editor;
  if (past.length === 0 || (pastAt === null && !isBlank(buffer))) return null;
  if (!isAtEdge(buffer, by, area.width)) return null;
  const at = (pastAt ?? past.length) + by;
  if (at < 0) return editor;
  if (at >= past.length)
    return pastAt === null ? null : { ...edited(editor, EMPTY_BUFFER, false), pastAt: null };
  return { ...edited(editor, bufferOf(past[at] ?? ''), false), pastAt: at };
}

/** Whether the cursor is on the first row of the text as it is drawn, or on the last. */
function isAtEdge(buffer: Buffer, by: -1 | 1, width: number): boolean {
  const rows = softWrap(currentLine(buffer).text, width);
  const at = rowAt(rows, buffer.column);
  return by < 0
    ? buffer.row === 0 && at === 0
    : buffer.row === buffer.lines.length - 1 && at === rows.length - 1;
}
