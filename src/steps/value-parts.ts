/** Cuts an answer's value into the pieces that are graded, each with its JSON Pointer within the value. */
import type { AnswerValue, ValuePart } from './types.ts';

/**
 * A text is one part; a list gives a part for each entry; a table a part for each cell, the cells of a row in
 * one group.
 */
export function valueParts(value: AnswerValue): readonly ValuePart[] {
  if (typeof value === 'string') return [{ path: '', text: value, group: 0 }];
  return value.flatMap((entry, group) =>
    typeof entry === 'string'
      ? [{ path: `/${group}`, text: entry, group }]
      : Object.entries(entry).map(([column, text]) => ({
          path: `/${group}/${escapePointer(column)}`,
          text,
          group,
        })),
  );
}

/** Whether the value says nothing: no text, no entries, or white space alone. */
export function isEmptyValue(value: AnswerValue): boolean {
  return valueParts(value).every((part) => part.text.trim() === '');
}

/** A key as a segment of a JSON Pointer (RFC 6901, section 3). */
function escapePointer(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}
