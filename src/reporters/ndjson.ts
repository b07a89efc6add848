/**
 * The NDJSON format of `grade`: a line for each transcript, its result or what was wrong with it, in the transcripts'
 * order; nothing needs the whole to be read.
 */
import type { Outcome, Problem } from '../problem.ts';
import { assessmentJson, problemJson } from './json.ts';
import { toJsonLine } from './to-json.ts';
import type { GradedTranscript, GradeReport, Reporter } from './types.ts';

export const ndjson: Reporter = {
  name: 'ndjson',
  about: 'a line of JSON for each transcript, written as they are graded',
  report: (report) => reportLines(report).join(''),
  entry: ndjsonEntry,
};

/**
 * An entry of `results` without `file`; or the first problem, and under `more` the others, with the line of what was
 * read, if one is known. Ends in a newline.
 */
export function ndjsonEntry(outcome: Outcome<GradedTranscript>, line?: number): string {
  if (!outcome.ok) return problemsLine(outcome.problems, line);
  const { id, assessment } = outcome.value;
  return `${toJsonLine({ id, ...assessmentJson(assessment) })}\n`;
}

function problemsLine([first, ...more]: readonly Problem[], line = first?.line): string {
  if (first === undefined) return '';
  const entry = {
    schemaVersion: 1,
    ...(line === undefined ? {} : { line }),
    problem: problemJson(first),
    ...(more.length === 0 ? {} : { more: more.map(problemJson) }),
  };
  return `${toJsonLine(entry)}\n`;
}

/** Problems without a file first, then file by file and line by line. */
function reportLines({ results, problems }: GradeReport): readonly string[] {
  const entries = [
    ...results.map((result) => ({ ...placeOf(result), text: ndjsonEntry({ ok: true, value: result }) })),
    ...problems.map((problem) => ({ ...placeOf(problem), text: problemsLine([problem]) })),
  ];
  const inOrder = entries.sort((a, b) => compare(a.file, b.file) || a.line - b.line);
  return inOrder.map(({ text }) => text);
}

function placeOf({ file = '', line = 0 }: { readonly file?: string; readonly line?: number }) {
  return { file, line };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
