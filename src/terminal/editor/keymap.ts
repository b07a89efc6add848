/** Which key moves the cursor where, and which key removes what. */
import { after, type Buffer, before, currentLine, endOf, removeTo, wordAfter, wordBefore } from './buffer.ts';

type Change = (buffer: Buffer) => Buffer;

const lineStart: Change = (buffer) => ({ ...buffer, column: 0 });
const lineEnd: Change = (buffer) => endOf(buffer, buffer.row);
const textStart: Change = (buffer) => ({ ...buffer, row: 0, column: 0 });
const textEnd: Change = (buffer) => endOf(buffer, buffer.lines.length - 1);

/** To the end of the line, or the line break where the cursor is there already. */
const rest: Change = (buffer) =>
  buffer.column < currentLine(buffer).text.length ? lineEnd(buffer) : after(buffer);

export const MOVES: Readonly<Record<string, Change>> = {
  left: before,
  right: after,
  'ctrl-b': before,
  'ctrl-f': after,
  'ctrl-left': wordBefore,
  'ctrl-right': wordAfter,
  'alt-left': wordBefore,
  'alt-right': wordAfter,
  'alt-b': wordBefore,
  'alt-f': wordAfter,
  home: lineStart,
  end: lineEnd,
  'ctrl-a': lineStart,
  'ctrl-e': lineEnd,
  'ctrl-home': textStart,
  'ctrl-end': textEnd,
};

export const EDITS: Readonly<Record<string, Change>> = {
  backspace: (buffer) => removeUnlessStill(buffer, before(buffer)),
  delete: (buffer) => removeUnlessStill(buffer, after(buffer)),
  'ctrl-k': (buffer) => removeUnlessStill(buffer, rest(buffer)),
  'ctrl-u': (buffer) => removeUnlessStill(buffer, lineStart(buffer)),
  'ctrl-w': (buffer) => removeUnlessStill(buffer, wordBefore(buffer)),
  'alt-backspace': (buffer) => removeUnlessStill(buffer, wordBefore(buffer)),
  'alt-d': (buffer) => removeUnlessStill(buffer, wordAfter(buffer)),
  'ctrl-delete': (buffer) => removeUnlessStill(buffer, wordAfter(buffer)),
};

function removeUnlessStill(buffer: Buffer, place: Buffer): Buffer {
  const still = place.row === buffer.row && place.column === buffer.column;
  return still ? buffer : removeTo(buffer, place);
}
