/**
 * Joins the pieces of an answer into one text to be read once, and finds the way back: a span of that text is
 * evidence in the piece that it came from.
 */
import type { Evidence } from '../rubric/types.ts';
import type { Part } from '../steps/types.ts';
import type { Span } from '../text/types.ts';

export interface AnswerDocument {
  readonly text: string;
  /** The pieces that a span touches, each with its own offsets. */
  readonly quote: (span: Span) => readonly Evidence[];
  readonly isPrompted: (offset: number) => boolean;
}

interface Placed extends Part {
  readonly from: number;
}

/** Cells of one row stay in one line; other pieces begin a new one. */
export function createAnswerDocument(parts: readonly Part[]): AnswerDocument {
  const placed: Placed[] = [];
  let text = '';
  for (const part of parts) {
    const before = placed.at(-1);
    if (before !== undefined) text += isSameRow(before, part) ? CELL : LINE;
    placed.push({ ...part, from: text.length });
    text += part.text;
  }
  return {
    text,
    quote: (span) => placed.flatMap((part) => quoteFrom(part, span)),
    isPrompted: (offset) => placed.findLast(({ from }) => from <= offset)?.prompted ?? false,
  };
}

function quoteFrom(part: Placed, span: Span): readonly Evidence[] {
  const start = Math.max(0, span.start - part.from);
  const end = Math.min(part.text.length, span.end - part.from);
  return start < end ? [{ path: part.path, start, end, text: part.text.slice(start, end) }] : [];
}

function isSameRow(a: Part, b: Part): boolean {
  return a.group === b.group && a.prompted === b.prompted;
}

const CELL = ' | ';
const LINE = '\n';
