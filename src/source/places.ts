/** From an offset in a text to the line and column that people count, and an excerpt that is safe to show. */
import type { Place } from './types.ts';

/** Columns of the excerpt; a line that goes on is cut. */
const EXCERPT_WIDTH = 100;
/** A flaw beyond this column is shown by the part of the line around it. */
const LAST_COLUMN_FROM_START = 80;
const BEFORE = 30;
const AFTER = 40;
const CUT = '...';

/**
 * Finds places in one text. Lines and columns count from 1; a column is a UTF-16 code unit. `firstLine` is the number
 * of the text's first line, where the text is part of a file.
 */
export function createPlaces(text: string, firstLine = 1): (offset: number) => Place {
  let starts: Uint32Array | undefined;
  return (offset) => {
    starts ??= lineStarts(text);
    const at = Math.max(0, Math.min(offset, text.length));
    const line = lineOf(starts, at);
    const start = starts[line] ?? 0;
    const end = starts[line + 1] ?? text.length + 1;
    const column = at - start + 1;
    return { line: firstLine + line, column, excerpt: excerpt(text, start, end - 1, column) };
  };
}

function lineStarts(text: string): Uint32Array {
  let count = 1;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count += 1;
  const starts = new Uint32Array(count);
  let line = 1;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
    starts[line] = at + 1;
    line += 1;
  }
  return starts;
}

/** The index of the last line that starts at or before the offset. */
function lineOf(starts: Uint32Array, offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/**
 * The line from its start where the column is near it, so that a caret can stand under the column; else what
 * stands around the column, shorter than the column, so that none can be put in the wrong place.
 */
function excerpt(text: string, start: number, end: number, column: number): string {
  if (column <= LAST_COLUMN_FROM_START) return cutLine(text, start, end, EXCERPT_WIDTH);
  const from = start + column - 1 - BEFORE;
  return CUT + cutLine(text, from, end, BEFORE + AFTER - CUT.length);
}

function cutLine(text: string, start: number, end: number, width: number): string {
  const line = text.slice(start, Math.min(end, start + width + 1));
  const isWhole = end - start <= width;
  const shown = isWhole ? line : line.slice(0, width - CUT.length);
  return shown.replace(/\r$/, '').replace(INVISIBLE, replaceInvisible).trimEnd() + (isWhole ? '' : CUT);
}

/** One character stands for one, so that columns stay right. */
function replaceInvisible(character: string): string {
  return character === '\t' || character === '\u00a0' ? ' ' : '?';
}

/** Control, escape, direction and other characters that cannot be seen, and halves of pairs. */
const INVISIBLE =
  /[\u0000-\u001f\u007f-\u00a0\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
