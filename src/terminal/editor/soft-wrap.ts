/** Where a line of the buffer breaks into rows of the screen, and where on them an offset stands. Pure of the buffer. */
import { clusters, textWidth } from '../../layout.ts';

/** A row of the screen as offsets into its line; `end` is exclusive and the next row's `start`. */
export interface Row {
  readonly start: number;
  readonly end: number;
}

/** The rows of a line in at most `width` columns, broken after spaces where there are any. Never empty. */
export function softWrap(text: string, width: number): readonly Row[] {
  if (text.length <= width && NARROW.test(text)) return [{ start: 0, end: text.length }];
  const rows: Row[] = [];
  let start = 0;
  let used = 0;
  let offset = 0;
  let space = { end: 0, used: 0 };
  for (const cluster of clusters(text)) {
    const taken = cellWidth(cluster);
    if (used + taken > width && cluster !== ' ') {
      const split = space.end > start ? space : { end: offset, used };
      rows.push({ start, end: split.end });
      used -= split.used;
      start = split.end;
    }
    used += taken;
    offset += cluster.length;
    if (cluster === ' ' || cluster === '\t') space = { end: offset, used };
  }
  return [...rows, { start, end: text.length }];
}

/** The row that an offset stands on: the later one where two meet. */
export function rowAt(rows: readonly Row[], offset: number): number {
  const found = rows.findIndex((row) => offset < row.end);
  return found < 0 ? rows.length - 1 : found;
}

/** Columns before an offset on its row. Spaces that hang over the edge are not counted. */
export function cellAt(text: string, row: Row, offset: number, width: number): number {
  const cells = clusters(text.slice(row.start, offset)).reduce((sum, each) => sum + cellWidth(each), 0);
  return Math.min(cells, width);
}

/** The offset on a row that stands nearest to `cell` columns from its left. */
export function offsetAt(text: string, row: Row, cell: number, isLast: boolean): number {
  let offset = row.start;
  let cells = 0;
  for (const cluster of clusters(text.slice(row.start, row.end))) {
    cells += cellWidth(cluster);
    if (cells > cell || (!isLast && offset + cluster.length >= row.end)) break;
    offset += cluster.length;
  }
  return offset;
}

/** A row as it is drawn: tabs as spaces. */
export function drawnRow(text: string, row: Row): string {
  return text.slice(row.start, row.end).replaceAll('\t', ' '.repeat(TAB_WIDTH)).trimEnd();
}

function cellWidth(cluster: string): number {
  return cluster === '\t' ? TAB_WIDTH : textWidth(cluster);
}

const NARROW = /^[\u0020-\u007e]*$/;
const TAB_WIDTH = 4;
