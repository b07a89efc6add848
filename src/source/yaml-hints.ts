/** What YAML's errors mean to somebody who writes text, and what to do about each. */

export interface YamlHint {
  /** Replaces the parser's message. */
  readonly message?: string;
  readonly hint?: string;
}

/** Advice against tabs, where the line that a flaw stands on is indented with one. */
export function tabHint(text: string, at: number): string | undefined {
  const before = text.slice(Math.max(0, at - LONGEST_INDENT), at);
  const start = at - (before.length - before.lastIndexOf('\n') - 1);
  const indent = /^[ \t]*/.exec(text.slice(start, start + LONGEST_INDENT))?.[0] ?? '';
  return indent.includes('\t') ? TABS : undefined;
}

/** Looking no further keeps the cost of many flaws on one line in bounds. */
const LONGEST_INDENT = 200;
const TABS = 'YAML is indented with spaces; replace the tab at the start of this line by spaces.';
const QUOTE = 'Put the text in quotes, or on lines of its own after `|`.';

/** By the error codes of the yaml library. */
export const YAML_HINTS: Readonly<Record<string, YamlHint>> = {
  TAB_AS_INDENT: { message: 'A tab stands where only spaces may indent.', hint: TABS },
  BAD_SCALAR_START: { hint: QUOTE },
  BAD_DQ_ESCAPE: { hint: 'Write \\\\ for a backslash, or use single quotes.' },
  BLOCK_AS_IMPLICIT_KEY: {
    message: 'A second `:` makes this a mapping inside a value.',
    hint: `A text with a colon followed by a space needs quotes. ${QUOTE}`,
  },
  MULTILINE_IMPLICIT_KEY: {
    message: 'A key runs over several lines, or its `:` is missing.',
    hint: 'Check the indentation of this line and whether a key here lacks its colon.',
  },
  BAD_INDENT: { hint: 'Indent entries of one level by the same number of spaces.' },
  TAG_RESOLVE_FAILED: {
    message: 'Tags (`!...`) are not allowed.',
    hint: 'Remove the tag, or put the text in quotes if `!` begins it.',
  },
};
