/**
 * A report as test runners see it: a suite for each transcript, a case for each step. Without a bar nothing fails; what
 * could not be read is an error.
 */
import { bandTitle, scoreText } from '../assessment/labels.ts';
import type { StepAssessment } from '../assessment/types.ts';
import { oneLine } from '../plain-text.ts';
import type { Problem } from '../problem.ts';
import { lacking, lackText } from './lacking.ts';
import { shortfallText } from './shortfall-text.ts';
import type { Bar, GradedTranscript, GradeReport } from './types.ts';

export interface Case {
  /** A step's id, or what it is that could not be read. */
  readonly name: string;
  readonly outcome: 'passed' | 'failed' | 'skipped' | 'error';
  /** What kind of failure or error, in kebab-case; empty for what passed. */
  readonly type: string;
  /** One line; empty for what passed. */
  readonly message: string;
  /** Of 100; null where there is none. */
  readonly score: number | null;
  /** More on what failed, a line each. */
  readonly details: readonly string[];
}

export interface Suite {
  readonly name: string;
  readonly properties: readonly (readonly [name: string, value: string])[];
  readonly cases: readonly Case[];
}

/** The transcripts in the report's order, then the files that had problems. */
export function suitesOf({ results, problems, summary }: GradeReport): readonly Suite[] {
  const byFile = new Map<string, Problem[]>();
  for (const problem of problems) {
    const file = problem.file === undefined ? NO_FILE : oneLine(problem.file);
    const same = byFile.get(file);
    if (same === undefined) byFile.set(file, [problem]);
    else same.push(problem);
  }
  return [
    ...results.map((result) => transcriptSuite(result, summary.bar)),
    ...[...byFile].map(([name, found]) => ({ name, properties: [], cases: found.map(problemCase) })),
  ];
}

/** The file, with the line if it holds several, or the id of what came from stdin; on one line. */
export function transcriptName({ file, line, id }: GradedTranscript): string {
  if (file === '-') return oneLine(id);
  return oneLine(line === undefined ? file : `${file}:${line}`);
}

function transcriptSuite(result: GradedTranscript, bar: Bar): Suite {
  const { id, assessment } = result;
  const asksForWhole = bar.minScore !== null || bar.requireBand !== null;
  return {
    name: transcriptName(result),
    properties: [
      ['id', oneLine(id)],
      ['scenario', assessment.scenario],
      ['level', assessment.level],
      ['score', scoreText(assessment.score)],
      ['band', assessment.band],
    ],
    cases: [
      ...assessment.steps.map((step) => stepCase(step, result)),
      ...(asksForWhole ? [wholeCase(result)] : []),
    ],
  };
}

function stepCase(step: StepAssessment, { shortfalls }: GradedTranscript): Case {
  const { id, status, score } = step;
  const below = shortfalls.find((each) => each.of === 'step' && each.step === id);
  if (below !== undefined) {
    const details = lacking(step).map(lackText);
    return { name: id, outcome: 'failed', type: 'below-bar', message: shortfallText(below), score, details };
  }
  const skipped = status === 'assessed' ? '' : SKIPPED[status];
  const outcome = status === 'assessed' ? 'passed' : 'skipped';
  return { name: id, outcome, type: '', message: skipped, score, details: [] };
}

/** The bar on the whole is a case of its own, or nothing would fail where every step has enough. */
function wholeCase({ assessment, shortfalls }: GradedTranscript): Case {
  const { score, band } = assessment;
  const below = shortfalls.filter(({ of }) => of !== 'step');
  const head = { name: WHOLE, score, details: [] };
  if (below.length === 0) return { ...head, outcome: 'passed', type: '', message: '' };
  const message = below.map(shortfallText).join('; ');
  const details = [`score ${scoreText(score)} of 100, ${bandTitle(band)}`];
  return { ...head, outcome: 'failed', type: 'below-bar', message, details };
}

function problemCase({ code, message, line, column, hint }: Problem): Case {
  const place = line === undefined ? '' : ` ${line}:${column ?? 1}`;
  const details = hint === undefined ? [] : [oneLine(hint)];
  return {
    name: `${code}${place}`,
    outcome: 'error',
    type: code,
    message: oneLine(message),
    score: null,
    details,
  };
}

/** No step's id: those have no space. */
const WHOLE = 'whole transcript';
const NO_FILE = 'input';
const SKIPPED = {
  skipped: 'not answered, so it scores 0',
  unscored: 'no part of this run',
} as const;
