/** Everything that a run of `grade` found, as people read it: each transcript's result, then one line on the whole. */
import { scoreText } from '../assessment/labels.ts';
import { paragraph } from '../layout.ts';
import type { Style } from '../style.ts';
import { assessmentText } from './assessment-text.ts';
import { barText, shortfallText } from './shortfall-text.ts';
import { transcriptName } from './suites.ts';
import type { GradedTranscript, GradeReport } from './types.ts';

/** The report within the style's width, ending in a newline. */
export function gradeText(report: GradeReport, style: Style): string {
  return [...report.results.map((result) => resultText(result, style)), summaryText(report, style)].join(
    '\n',
  );
}

function resultText(result: GradedTranscript, style: Style): string {
  const { assessment } = result;
  const title = paragraph(transcriptName(result), style.width, { paint: style.title });
  const level = assessment.isQuiz === true ? '' : `, ${assessment.level} level`;
  const below = paragraph(`${assessment.scenario}${level}`, style.width, {
    paint: style.quiet,
  });
  const head = [...title, ...below].join('\n');
  return `${head}\n\n${assessmentText(assessment, style)}${verdictText(result, style)}`;
}

function verdictText({ shortfalls }: GradedTranscript, style: Style): string {
  if (shortfalls.length === 0) return '';
  const said = `${BELOW}: ${shortfalls.map(shortfallText).join('; ')}.`;
  return `\n${paragraph(said, style.width, { paint: style.bad }).join('\n')}\n`;
}

function summaryText({ results, problems, summary }: GradeReport, style: Style): string {
  const parts = [count(results.length, 'transcript graded', 'transcripts graded')];
  if (results.length > 1) {
    const scores = results.map((result) => result.assessment.score).sort((a, b) => a - b);
    parts.push(`scores ${scoreText(scores[0] ?? 0)} to ${scoreText(scores.at(-1) ?? 0)}`);
  }
  parts.push(...barParts(summary));
  if (problems.length > 0) parts.push(count(problems.length, 'problem', 'problems'));
  return `${paragraph(`${parts.join('; ')}.`, style.width, { paint: style.strong }).join('\n')}\n`;
}

/** Who stands where, in the fewest words where the score alone was asked for. */
function barParts({ passed, failed, bar }: GradeReport['summary']): readonly string[] {
  const { minScore, minSteps, requireBand } = bar;
  if (minScore !== null && minSteps.length === 0 && requireBand === null) {
    return [`${passed} at or above ${minScore}, ${failed} below`];
  }
  const asked = barText(bar);
  return asked === '' ? [] : [`${passed} passed, ${failed} below the bar (${asked})`];
}

function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}

const BELOW = 'Below the bar';
