/** Everything that a run of `grade` found, as people read it: each transcript's result, then one line on the whole. */
import { scoreText } from '../assessment/labels.ts';
import { paragraph } from '../layout.ts';
import { oneLine } from '../plain-text.ts';
import type { Style } from '../style.ts';
import { assessmentText } from './assessment-text.ts';
import type { GradedTranscript, GradeReport } from './types.ts';

/** The report within the style's width, ending in a newline. */
export function gradeText(report: GradeReport, style: Style): string {
  return [...report.results.map((result) => resultText(result, style)), summaryText(report, style)].join(
    '\n',
  );
}

function resultText({ file, id, assessment }: GradedTranscript, style: Style): string {
  const heading = oneLine(file === '-' ? id : file);
  const title = paragraph(heading, style.width, { paint: style.title });
  const below = paragraph(`${assessment.scenario}, ${assessment.level} level`, style.width, {
    paint: style.quiet,
  });
  return `${[...title, ...below].join('\n')}\n\n${assessmentText(assessment, style)}`;
}

function summaryText({ results, problems, summary }: GradeReport, style: Style): string {
  const parts = [count(results.length, 'transcript graded', 'transcripts graded')];
  if (results.length > 1) {
    const scores = results.map((result) => result.assessment.score).sort((a, b) => a - b);
    parts.push(`scores ${scoreText(scores[0] ?? 0)} to ${scoreText(scores.at(-1) ?? 0)}`);
  }
  if (summary.threshold !== null) {
    parts.push(`${summary.passed} at or above ${summary.threshold}, ${summary.failed} below`);
  }
  if (problems.length > 0) parts.push(count(problems.length, 'problem', 'problems'));
  return `${paragraph(`${parts.join('; ')}.`, style.width, { paint: style.strong }).join('\n')}\n`;
}

function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}
