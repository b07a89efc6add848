/** A small terminal: takes what a program writes and knows what stands on the screen. Only what sdcoach's prompts send. */
import { clusters, textWidth } from '../../src/layout.ts';

export interface ScreenEmulator {
  readonly write: (data: string) => void;
  readonly resize: (columns: number, rows: number) => void;
  /** The lines on the screen, without trailing spaces and empty lines at the end. */
  readonly screen: () => string;
  /** What scrolled off the top, and the screen. */
  readonly everything: () => string;
  readonly cursor: () => { readonly row: number; readonly column: number };
  readonly state: () => { readonly cursorShown: boolean; readonly pasteMarks: boolean };
  /** Sequences that the emulator does not know: a test that meets one should fail. */
  readonly unknown: readonly string[];
}

export function createScreen(columns: number, rows: number): ScreenEmulator {
  let size = { columns, rows };
  let grid: string[][] = [];
  const scrolledOff: string[] = [];
  const unknown: string[] = [];
  let row = 0;
  let column = 0;
  let cursorShown = true;
  let pasteMarks = false;

  const lineAt = (at: number): string[] => {
    while (grid.length <= at) grid.push([]);
    return grid[at] as string[];
  };
  const lineFeed = (): void => {
    if (row < size.rows - 1) {
      row += 1;
      return;
    }
    scrolledOff.push(textOf(lineAt(0)));
    grid.shift();
    lineAt(row);
  };
  const put = (cluster: string): void => {
    const width = textWidth(cluster);
    if (width === 0) return;
    if (column + width > size.columns) {
      column = 0;
      lineFeed();
    }
    const line = lineAt(row);
    while (line.length < column) line.push(' ');
    line[column] = cluster;
    if (width === 2) line[column + 1] = '';
    column += width;
  };
  const erase = (from: number, to: number): void => {
    const line = lineAt(row);
    for (let at = from; at < Math.min(to, line.length); at += 1) line[at] = ' ';
  };
  const control = (parameters: string, final: string): void => {
    const numbers = parameters.replace('?', '').split(';').map(Number);
    const first = numbers[0] || 1;
    switch (final) {
      case 'A':
        row = Math.max(0, row - first);
        break;
      case 'B':
        row = Math.min(size.rows - 1, row + first);
        break;
      case 'C':
        column = Math.min(size.columns - 1, column + first);
        break;
      case 'D':
        column = Math.max(0, column - first);
        break;
      case 'G':
        column = Math.min(size.columns, first) - 1;
        break;
      case 'H':
        row = Math.min(size.rows, first) - 1;
        column = Math.min(size.columns, numbers[1] || 1) - 1;
        break;
      case 'J':
        if (numbers[0] === 2) grid = [];
        else {
          erase(column, size.columns);
          grid.length = Math.min(grid.length, row + 1);
        }
        break;
      case 'K':
        erase(numbers[0] === 0 ? column : 0, numbers[0] === 1 ? column + 1 : size.columns);
        break;
      case 'h':
      case 'l':
        if (parameters === '?25') cursorShown = final === 'h';
        else if (parameters === '?2004') pasteMarks = final === 'h';
        else unknown.push(parameters + final);
        break;
      case 'm':
        break;
      default:
        unknown.push(parameters + final);
    }
  };
  const plain = (text: string): void => {
    for (const cluster of clusters(text)) {
      if (cluster === '\n') {
        column = 0;
        lineFeed();
      } else if (cluster === '\r') column = 0;
      else if (cluster === '\b') column = Math.max(0, column - 1);
      else put(cluster);
    }
  };
  return {
    write: (data) => {
      for (const part of data.split(/(\u001b\[[0-?]*[ -/]*[@-~])/)) {
        const sequence = /^\u001b\[([0-?]*)[ -/]*([@-~])$/.exec(part);
        if (sequence === null) plain(part.replaceAll('\r\n', '\n'));
        else control(sequence[1] ?? '', sequence[2] ?? '');
      }
    },
    resize: (newColumns, newRows) => {
      size = { columns: newColumns, rows: newRows };
      while (grid.length > newRows) scrolledOff.push(textOf(grid.shift() ?? []));
      row = Math.min(row, newRows - 1);
      column = Math.min(column, newColumns - 1);
    },
    screen: () => grid.map(textOf).join('\n').trimEnd(),
    everything: () => [...scrolledOff, ...grid.map(textOf)].join('\n').trimEnd(),
    cursor: () => ({ row, column }),
    state: () => ({ cursorShown, pasteMarks }),
    unknown,
  };
}

function textOf(line: readonly string[]): string {
  return line.join('').trimEnd();
}
