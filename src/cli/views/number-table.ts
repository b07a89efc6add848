/** Rows of numbers beside their names, aligned; names wrap, and stand above their numbers where there is little room. */
import { pad, paragraph, textWidth, wrap } from '../../layout.ts';

export interface NumberRow {
  readonly name: string;
  /** None in a heading, whose name goes over the whole width; without a name it is an empty line. */
  readonly cells: readonly Cell[];
  readonly paint?: (text: string) => string;
}

export interface Cell {
  readonly text: string;
  readonly paint?: (text: string) => string;
}

/** The rows as lines of at most `width` columns; cells stand at the right of their column. */
export function numberTable(rows: readonly NumberRow[], width: number): readonly string[] {
  const count = Math.max(0, ...rows.map(({ cells }) => cells.length));
  const widths = Array.from({ length: count }, (_, column) =>
    Math.max(...rows.map(({ cells }) => textWidth(cells[column]?.text ?? ''))),
  );
  const names = Math.max(0, ...rows.map(({ name, cells }) => (cells.length === 0 ? 0 : textWidth(name))));
  const room = Math.min(names, width - widths.reduce((sum, each) => sum + each + GAP, 0));
  const isStacked = room < Math.min(names, FEWEST_FOR_NAMES);
  return rows.flatMap(({ name, cells, paint = asIs }) => {
    if (cells.length === 0) return paragraph(name, width, { paint });
    const line = cells.map((cell, column) => cellText(cell, GAP + (widths[column] ?? 0))).join('');
    if (isStacked) return [...(name === '' ? [] : paragraph(name, width, { paint })), line.trimEnd()];
    const [first = '', ...others] = wrap(name, room);
    return [paint(pad(first, room)) + line, ...others.map(paint)].map((each) => each.trimEnd());
  });
}

function asIs(text: string): string {
  return text;
}

function cellText({ text, paint = asIs }: Cell, width: number): string {
  return ' '.repeat(width - textWidth(text)) + paint(text);
}

/** Columns before every number. */
const GAP = 2;
const FEWEST_FOR_NAMES = 12;
