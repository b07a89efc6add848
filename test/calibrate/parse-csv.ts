/** Reads CSV as RFC 4180 has it: commas, fields in double quotes where they need them, quotes inside doubled. */
import { fail, type Outcome, succeed } from '../../src/problem.ts';

export interface CsvRow {
  /** Where the row begins, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

interface Cut {
  readonly rows: { line: number; cells: string[] }[];
  at: number;
  line: number;
}

/** All rows, the head among them; lines end in LF or CRLF. The first fault ends the reading. */
export function parseCsv(source: string): Outcome<readonly CsvRow[]> {
  const text = source.replace(/^\uFEFF/, '');
  const cut: Cut = { rows: [], at: 0, line: 1 };
  while (cut.at < text.length) {
    const row = { line: cut.line, cells: [] as string[] };
    const fault = takeRow(text, cut, row.cells);
    if (fault !== null) return fail([{ code: 'bad-csv', message: fault, line: row.line }]);
    cut.rows.push(row);
  }
  return succeed(cut.rows);
}

/** Moves past a row; returns what is wrong with it, or null. */
function takeRow(text: string, cut: Cut, cells: string[]): string | null {
  for (;;) {
    const cell = text[cut.at] === '"' ? takeQuoted(text, cut) : takePlain(text, cut);
    if (cell === null) return 'a quote is opened and never closed';
    cells.push(cell);
    if (text[cut.at] === ',') {
      cut.at += 1;
      continue;
    }
    const end = /^(?:\r?\n|$)/.exec(text.slice(cut.at, cut.at + 2));
    if (end === null)
      return 'a quote stands inside a field; quote the whole field, and double the quotes in it';
    cut.at += end[0].length;
    cut.line += 1;
    return null;
  }
}

function takePlain(text: string, cut: Cut): string {
  const from = cut.at;
  while (cut.at < text.length && !',"\r\n'.includes(text[cut.at] ?? '')) cut.at += 1;
  return text.slice(from, cut.at);
}

function takeQuoted(text: string, cut: Cut): string | null {
  const from = cut.at + 1;
  let end = text.indexOf('"', from);
  while (end >= 0 && text[end + 1] === '"') end = text.indexOf('"', end + 2);
  if (end < 0) return null;
  const raw = text.slice(from, end);
  cut.at = end + 1;
  cut.line += raw.split('\n').length - 1;
  return raw.replaceAll('""', '"');
}
