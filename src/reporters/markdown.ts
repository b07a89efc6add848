/**
 * The Markdown format of `grade`, for a job's summary or a comment on a pull request: one table of the transcripts, those
 * below the bar first, and a table of steps for the first few. Bounded, because GitHub refuses long ones.
 */
import { bandTitle, scoreText } from '../assessment/labels.ts';
import type { StepAssessment } from '../assessment/types.ts';
import type { Problem } from '../problem.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import { lacking, lackText } from './lacking.ts';
import { barText, shortfallText } from './shortfall-text.ts';
import { transcriptName } from './suites.ts';
import type { GradedTranscript, GradeReport, Reporter } from './types.ts';

export const markdown: Reporter = {
  name: 'markdown',
  about: 'a table for a job summary or a pull request',
  report: (report) => {
    const asked = barText(report.summary.bar) !== '';
    const results = failedFirst(report.results);
    const blocks = [
      [`## ${TITLE}`],
      [headline(report)],
      overview(results, asked),
      ...results.slice(0, MOST_DETAILED).map(details),
      problemLines(report.problems),
    ];
    const shown = blocks.filter((lines) => lines.length > 0);
    return `${shown.map((lines) => lines.join('\n')).join('\n\n')}\n`;
  },
};

function headline({ problems, summary }: GradeReport): string {
  const { count, passed, failed, bar } = summary;
  const asked = barText(bar);
  const parts = [`${count} ${count === 1 ? 'transcript' : 'transcripts'} graded`];
  if (asked !== '') parts.push(`**${passed} passed, ${failed} below** (${escapeMarkdown(asked)})`);
  if (problems.length > 0) parts.push(`${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}`);
  return `${parts.join('; ')}.`;
}

function failedFirst(results: readonly GradedTranscript[]): readonly GradedTranscript[] {
  const failed = results.filter(({ shortfalls }) => shortfalls.length > 0);
  return [...failed, ...results.filter(({ shortfalls }) => shortfalls.length === 0)];
}

function overview(results: readonly GradedTranscript[], asked: boolean): readonly string[] {
  if (results.length === 0) return [];
  const rows = results.slice(0, MOST_ROWS).map((result) => {
    const { scenario, level, score, band, isQuiz } = result.assessment;
    const verdict = result.shortfalls.length === 0 ? 'passed' : '**below**';
    const cells = [
      code(transcriptName(result)),
      escapeMarkdown(isQuiz === true ? scenario : `${scenario}, ${level}`),
      scoreText(score),
      isQuiz === true ? '' : bandTitle(band),
    ];
    return row(asked ? [...cells, verdict] : cells);
  });
  const more = results.length - rows.length;
  const head = ['Transcript', 'Scenario', 'Score', 'Band', ...(asked ? ['Bar'] : [])];
  const rule = ['---', '---', '--:', '---', ...(asked ? ['---'] : [])];
  return [row(head), row(rule), ...rows, ...(more > 0 ? ['', `And ${more} more, not shown here.`] : [])];
}

function details(result: GradedTranscript): readonly string[] {
  const { steps } = result.assessment;
  const below = result.shortfalls.map((shortfall) => `- ${escapeMarkdown(shortfallText(shortfall))}`);
  const shown = steps.slice(0, MOST_STEPS);
  const more = steps.length - shown.length;
  return [
    `<details><summary>${code(transcriptName(result))}</summary>`,
    '',
    ...(below.length === 0 ? [] : [...below, '']),
    row(['Step', 'Score', 'What would lift it most']),
    row(['---', '--:', '---']),
    ...shown.map(stepRow),
    ...(more > 0 ? ['', `And ${more} more steps, not shown here.`] : []),
    '',
    '</details>',
  ];
}

function stepRow(step: StepAssessment): string {
  const [first] = lacking(step);
  const score = step.score === null ? 'not asked' : scoreText(step.score);
  const status = step.status === 'skipped' ? `${score} (skipped)` : score;
  return row([
    escapeMarkdown(step.title),
    status,
    first === undefined ? '' : escapeMarkdown(lackText(first)),
  ]);
}

function problemLines(problems: readonly Problem[]): readonly string[] {
  if (problems.length === 0) return [];
  const more = problems.length - MOST_PROBLEMS;
  return [
    '### Problems',
    '',
    ...problems.slice(0, MOST_PROBLEMS).map(problemLine),
    ...(more > 0 ? [`- and ${more} more, not shown here`] : []),
  ];
}

function problemLine({ file, line, column, message, hint }: Problem): string {
  const place = line === undefined ? '' : `:${line}:${column ?? 1}`;
  const where = file === undefined ? '' : `${code(`${file}${place}`)}: `;
  const said = hint === undefined ? message : `${message} ${hint}`;
  return `- ${where}${escapeMarkdown(said)}`;
}

function code(text: string): string {
  return `<code>${escapeMarkdown(text)}</code>`;
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

const TITLE = 'System-design transcripts';
/** With every text cut, this keeps below the 1 MiB of a step's summary; an ordinary report stays below a comment's 65,536. */
const MOST_ROWS = 100;
const MOST_DETAILED = 10;
const MOST_STEPS = 40;
const MOST_PROBLEMS = 20;
