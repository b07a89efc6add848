/**
 * How text is laid out in a given number of columns: wrapping, indenting, padding, bars and tables. Widths are
 * terminal columns: a wide character counts two, a combining mark none. Wrap first, paint afterwards.
 */
import stringWidth from 'fast-string-width';
import type { Symbols } from './style.ts';

/** Columns that a text takes on a terminal; colour sequences count nothing. */
export function textWidth(text: string): number {
  return stringWidth(text);
}

/**
 * What a reader sees as single characters: a base with its marks, an emoji with its joined parts, a flag.
 * Joined together they are the text.
 */
export function clusters(text: string): readonly string[] {
  return ASCII.test(text) ? text.split('') : (text.match(CLUSTER) ?? []);
}

/**
 * The lines of a plain text (no colour) in at most `width` columns, broken between words; a longer word is cut.
 * Line breaks of the text stay. Never returns an empty array.
 */
export function wrap(text: string, width: number): readonly string[] {
  const room = Math.max(1, width);
  return text.split('\n').flatMap((line) => wrapLine(line, room));
}

export interface Margin {
  /** Stands before the first line; later lines get as many spaces. */
  readonly first?: string;
  /** Columns before every line. */
  readonly indent?: number;
  /** Applied to each line's words, after wrapping. */
  readonly paint?: (line: string) => string;
}

/** A plain text wrapped to `width` columns in all, hanging under its first line's lead. */
export function paragraph(text: string, width: number, margin: Margin = {}): readonly string[] {
  const { first = '', indent: before = 0, paint = (line: string) => line } = margin;
  const lead = textWidth(first);
  return wrap(text, width - before - lead).map((line, index) => {
    const start = ' '.repeat(before) + (index === 0 ? first : ' '.repeat(lead));
    return line === '' ? start.trimEnd() : start + paint(line);
  });
}

/** Lines moved to the right by a number of columns; empty lines stay empty. */
export function indent(lines: readonly string[], columns: number): readonly string[] {
  const start = ' '.repeat(columns);
  return lines.map((line) => (line === '' ? line : start + line));
}

/** A text filled up with spaces to `width` columns. */
export function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - textWidth(text)));
}

/** A plain text of at most `width` columns, its end replaced by `ellipsis` where it is longer. */
export function cut(text: string, width: number, ellipsis: string): string {
  if (textWidth(text) <= width) return text;
  const room = width - textWidth(ellipsis);
  return room <= 0 ? firstColumns(ellipsis, width) : firstColumns(text, room).trimEnd() + ellipsis;
}

/** A bar of `cells` characters, filled up to `fraction` (0 to 1). Anything above zero shows at least one cell. */
export function bar(fraction: number, cells: number, symbols: Symbols): string {
  const share = Math.min(1, Math.max(0, fraction));
  const full = share === 0 ? 0 : Math.max(1, Math.floor(share * cells + 0.5));
  return symbols.barFull.repeat(full) + symbols.barEmpty.repeat(cells - full);
}

/**
 * Rows as lines with aligned columns two spaces apart. The last column is wrapped into what is left of `width`;
 * where that would be under a third of it, the last column stands on lines of its own.
 */
export function columns(rows: readonly (readonly string[])[], width: number): readonly string[] {
  const count = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from({ length: Math.max(0, count - 1) }, (_, column) =>
    Math.max(...rows.map((row) => textWidth(row[column] ?? ''))),
  );
  const lead = widths.reduce((sum, each) => sum + each + GAP, 0);
  const stacked = width - lead < width / 3;
  return rows.flatMap((row) => {
    const head = widths.map((each, column) => pad(row[column] ?? '', each + GAP)).join('');
    const last = row[widths.length] ?? '';
    if (!stacked) return paragraph(last, width, { first: head }).map((line) => line.trimEnd());
    return [...wrap(head.trimEnd(), width), ...(last === '' ? [] : paragraph(last, width, { indent: GAP }))];
  });
}

function wrapLine(line: string, width: number): readonly string[] {
  const text = line.replaceAll('\t', '    ').trimEnd();
  if (textWidth(text) <= width) return [text];
  const lines: string[] = [];
  const start = /^ */.exec(text)?.[0] ?? '';
  const margin = start.length < width / 2 ? start : '';
  let current = margin;
  for (const word of text.trimStart().split(/ +/)) {
    const next = current === margin ? margin + word : `${current} ${word}`;
    if (textWidth(next) <= width) {
      current = next;
      continue;
    }
    if (current !== margin) lines.push(current);
    const pieces = cutWord(word, width - margin.length);
    lines.push(...pieces.slice(0, -1).map((piece) => margin + piece));
    current = margin + (pieces.at(-1) ?? '');
  }
  return [...lines, current];
}

function cutWord(word: string, width: number): readonly string[] {
  const pieces: string[] = [];
  let piece = '';
  let used = 0;
  for (const cluster of clusters(word)) {
    const taken = textWidth(cluster);
    if (used + taken > width && piece !== '') {
      pieces.push(piece);
      piece = '';
      used = 0;
    }
    piece += cluster;
    used += taken;
  }
  return [...pieces, piece];
}

function firstColumns(text: string, width: number): string {
  let taken = '';
  let used = 0;
  for (const cluster of clusters(text)) {
    used += textWidth(cluster);
    if (used > width) break;
    taken += cluster;
  }
  return taken;
}

/** Columns between two columns of a table. */
const GAP = 2;
const ASCII = /^[\u0020-\u007e]*$/;
const CLUSTER =
  /\p{RI}\p{RI}|\p{Extended_Pictographic}[\p{EMod}\p{M}]*(?:\u200d\p{Extended_Pictographic}[\p{EMod}\p{M}]*)*|\P{M}[\p{M}\u200c\u200d]*|\p{M}+/gsu;
