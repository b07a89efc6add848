/**
 * The GitHub format of `grade`: workflow commands that annotate files. What could not be read and who is below the bar
 * are errors, the others notices; GitHub shows ten of a kind a step, so more are only counted.
 */
import { bandTitle, scoreText } from '../assessment/labels.ts';
import type { Assessment } from '../assessment/types.ts';
import { cut } from '../layout.ts';
import { oneLine } from '../plain-text.ts';
import type { Problem } from '../problem.ts';
import { lacking, lackText } from './lacking.ts';
import { shortfallText } from './shortfall-text.ts';
import { transcriptName } from './suites.ts';
import type { GradedTranscript, Reporter } from './types.ts';

export const github: Reporter = {
  name: 'github',
  about: 'annotations of GitHub Actions',
  report: ({ results, problems }) => {
    const failed = results.filter(({ shortfalls }) => shortfalls.length > 0);
    const passed = results.filter(({ shortfalls }) => shortfalls.length === 0);
    const errors = [...problems.map(problemCommand), ...failed.map(failedCommand)];
    const notices = passed.map(passedCommand);
    const lines = [
      ...errors.slice(0, MOST_OF_A_KIND),
      ...notices.slice(0, MOST_OF_A_KIND),
      ...moreLine(errors.length - MOST_OF_A_KIND, notices.length - MOST_OF_A_KIND),
    ];
    return lines.map((line) => `${line}\n`).join('');
  },
};

/** A workflow command: `::error file=a.yaml,line=3::message`. */
interface Annotation {
  readonly kind: 'error' | 'notice';
  readonly file?: string | undefined;
  readonly line?: number | undefined;
  readonly col?: number | undefined;
  readonly title: string;
  /** Lines of the message. */
  readonly lines: readonly string[];
}

function problemCommand({ code, message, file, line, column, hint }: Problem): string {
  const lines = hint === undefined ? [message] : [message, hint];
  return command({ kind: 'error', file, line, col: column, title: code, lines });
}

function failedCommand(result: GradedTranscript): string {
  const below = `${result.shortfalls.map(shortfallText).join('; ')}.`;
  const lines = [below, ...lackLines(result.assessment)];
  return command({ kind: 'error', file: result.file, line: result.line, title: resultTitle(result), lines });
}

function passedCommand(result: GradedTranscript): string {
  const lacks = lackLines(result.assessment);
  const lines = lacks.length === 0 ? [NOTHING_MISSING] : lacks;
  return command({ kind: 'notice', file: result.file, line: result.line, title: resultTitle(result), lines });
}

function resultTitle(result: GradedTranscript): string {
  const { score, band, isQuiz } = result.assessment;
  const verdict = isQuiz === true ? '' : `, ${bandTitle(band)}`;
  return `${transcriptName(result)}: ${scoreText(score)} of 100${verdict}`;
}

/** The first thing that is missing in each of the weakest steps. */
function lackLines({ steps }: Assessment): readonly string[] {
  return [...steps]
    .sort((a, b) => (a.score ?? 100) - (b.score ?? 100))
    .flatMap((step) =>
      lacking(step)
        .slice(0, 1)
        .map((lack) => `${oneLine(step.title)}: ${lackText(lack)}`),
    )
    .slice(0, MOST_LACKS);
}

function command({ kind, file, line, col, title, lines }: Annotation): string {
  const place = file === undefined || file === '-' ? {} : { file: file.replace(/^(\.\/)+/, ''), line, col };
  const properties = Object.entries({ ...place, title })
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  return `::${kind} ${properties.join(',')}::${lines.map(escapeLine).join('%0A')}`;
}

/** As the toolkit's escapeData does it; control characters are gone before. */
function escapeLine(text: string): string {
  return cut(oneLine(text), LONGEST, '...').replaceAll('%', '%25');
}

/** As the toolkit's escapeProperty does it. */
function escapeProperty(text: string): string {
  return escapeLine(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

/** Holds no word of anybody's, because the runner would read commands in an older form anywhere in it. */
function moreLine(errors: number, notices: number): readonly string[] {
  const parts = [...countText(errors, 'error'), ...countText(notices, 'notice')];
  return parts.length === 0 ? [] : [`${NOT_ANNOTATED}: ${parts.join(' and ')}.`];
}

function countText(count: number, noun: string): readonly string[] {
  return count > 0 ? [`${count} more ${count === 1 ? noun : `${noun}s`}`] : [];
}

const MOST_OF_A_KIND = 10;
const MOST_LACKS = 3;
const LONGEST = 400;
const NOTHING_MISSING = 'Nothing is missing.';
const NOT_ANNOTATED = 'Not annotated, as GitHub shows ten of a kind a step';
