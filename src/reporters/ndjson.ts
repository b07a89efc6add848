/** The NDJSON format of `grade`: a result a line, then a problem a line; nothing needs the whole to be read. */
import type { Problem } from '../problem.ts';
import { assessmentJson, problemJson } from './json.ts';
import { toJsonLine } from './to-json.ts';
import type { GradedTranscript, Reporter } from './types.ts';

export const ndjson: Reporter = {
  name: 'ndjson',
  about: 'a line of JSON for each transcript, to be streamed',
  report: ({ results, problems }) =>
    [...results.map(resultLine), ...problems.map((problem) => problemLine(problem))].join(''),
};

/** An entry of `results` without `file`, and its newline. */
export function resultLine({ id, assessment }: Omit<GradedTranscript, 'file'>): string {
  return `${toJsonLine({ id, ...assessmentJson(assessment) })}\n`;
}

/** A problem and its newline. `line` counts the lines of what was read; it is left out where none is known. */
export function problemLine(problem: Problem, line = problem.line): string {
  return `${toJsonLine({ schemaVersion: 1, ...(line === undefined ? {} : { line }), problem: problemJson(problem) })}\n`;
}
