/** Reads a CSV of short answers that two humans marked. */
import { fail, type Outcome, type Problem, succeed } from '../../src/problem.ts';
import { type CsvRow, parseCsv } from './parse-csv.ts';

export interface MarkedAnswer {
  readonly id: string;
  readonly question: string;
  readonly model: string;
  readonly answer: string;
  /** The humans' marks, 0 to 5. */
  readonly marks: readonly [number, number];
}

/** Every row's answer, or every fault with its line; a row that is not UTF-8 is one. */
export function parseMarkedAnswers(bytes: Uint8Array): Outcome<readonly MarkedAnswer[]> {
  const text = decode(bytes);
  if (text === null) return fail([problem(1, 'is not UTF-8 text')]);
  const csv = parseCsv(text);
  if (!csv.ok) return csv;
  const [head, ...rows] = csv.value;
  const missing = COLUMNS.filter((column) => head?.cells.includes(column) !== true);
  if (head === undefined || missing.length > 0)
    return fail([
      problem(
        1,
        `the first line must name the columns ${COLUMNS.join(', ')}; missing: ${missing.join(', ')}`,
      ),
    ]);
  if (rows.length < 2) return fail([problem(1, 'needs two answers at least')]);
  const read = rows.map((row) => readRow(row, head.cells));
  const problems = read.flatMap((one) => (one.ok ? [] : one.problems));
  return problems.length > 0 ? fail(problems) : succeed(read.flatMap((one) => (one.ok ? [one.value] : [])));
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function readRow({ line, cells }: CsvRow, head: readonly string[]): Outcome<MarkedAnswer> {
  if (cells.length !== head.length)
    return fail([problem(line, `has ${cells.length} fields where the first line has ${head.length}`)]);
  const cell = (column: (typeof COLUMNS)[number]): string => cells[head.indexOf(column)] ?? '';
  const problems = (['score_a', 'score_b'] as const)
    .filter((column) => !isMark(cell(column)))
    .map((column) => problem(line, `${column} is "${cell(column).slice(0, 20)}", not a number from 0 to 5`));
  if (problems.length > 0) return fail(problems);
  return succeed({
    id: cell('id'),
    question: cell('question'),
    model: cell('model_answer'),
    answer: cell('student_answer'),
    marks: [Number(cell('score_a')), Number(cell('score_b'))],
  });
}

function isMark(text: string): boolean {
  return /^\d(\.\d+)?$/.test(text) && Number(text) <= 5;
}

function problem(line: number, message: string): Problem {
  return { code: 'bad-short-answers', message, line };
}

const COLUMNS = ['id', 'question', 'model_answer', 'student_answer', 'score_a', 'score_b'] as const;
