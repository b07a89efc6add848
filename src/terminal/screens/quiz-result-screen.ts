/** The end of a quiz: the score, what was not right, what is flagged, and what to look up. */
import { scoreText } from '../../assessment/labels.ts';
import type { Assessment, StepAssessment } from '../../assessment/types.ts';
import { paragraph, textWidth, wrap } from '../../layout.ts';
import { oneLine } from '../../plain-text.ts';
import type { Session } from '../../session/types.ts';
import type { Style } from '../../style.ts';

export interface QuizResult {
  readonly assessment: Assessment;
  readonly session: Session;
  /** How the program is called. */
  readonly program: string;
  /** Where the session is saved. */
  readonly file: string;
  /** A concept's own name for its id. */
  readonly term: (concept: string) => string;
  /** Draws a frame around lines of at most `style.width - 4` columns. */
  readonly frame: (text: string) => string;
}

export function quizResultScreen(result: QuizResult, style: Style): string {
  const { session, assessment, program, file, frame } = result;
  const asked = session.steps.flatMap(({ id }) => assessment.steps.filter((step) => step.id === id));
  const flagged = session.steps.filter((state) => state.flagged).map(({ id }) => id);
  return [
    frame(verdictLines(result, asked, { ...style, width: style.width - FRAME_WIDTH }).join('\n')),
    ...titles(WRONG, asked.filter(isWrong), style),
    ...titles(
      FLAGGED,
      asked.filter(({ id }) => flagged.includes(id)),
      style,
    ),
    ...lookUpLines(result, style),
    '',
    ...savedLines(file, style),
    ...wrap(`${program} show ${session.id} ${SHOWS}`, style.width),
  ].join('\n');
}

function verdictLines(
  { assessment, session }: QuizResult,
  asked: readonly StepAssessment[],
  style: Style,
): readonly string[] {
  const right = asked.filter(({ score }) => (score ?? 0) >= 100).length;
  const partly = asked.filter(({ score }) => (score ?? 0) > 0 && (score ?? 0) < 100).length;
  const some = partly === 0 ? '' : `, ${partly} in part`;
  return [
    ...wrap(oneLine(session.scenario.title), style.width).map(style.title),
    ...wrap(
      `${right} of ${asked.length} right${some}: ${scoreText(assessment.score)} of 100`,
      style.width,
    ).map(style.strong),
  ];
}

function titles(heading: string, steps: readonly StepAssessment[], style: Style): readonly string[] {
  if (steps.length === 0) return [];
  const lines = steps.flatMap((step) =>
    paragraph(oneLine(step.title), style.width, { first: `${signOf(step, style)} ` }),
  );
  return ['', style.strong(heading), ...lines];
}

function signOf({ score }: StepAssessment, { symbols }: Style): string {
  if ((score ?? 0) >= 100) return symbols.met;
  return (score ?? 0) > 0 ? symbols.partly : symbols.missed;
}

function isWrong({ score }: StepAssessment): boolean {
  return (score ?? 0) < 100;
}

function lookUpLines({ session, assessment, term, program }: QuizResult, style: Style): readonly string[] {
  const wrong = assessment.steps.filter(isWrong).map(({ id }) => id);
  const first = session.steps
    .filter(({ id }) => wrong.includes(id))
    .flatMap(({ id }) => session.scenario.steps.find((step) => step.id === id)?.question?.concepts[0] ?? []);
  const names = [...new Set(first)].slice(0, MOST_NAMED).map((concept) => oneLine(term(concept)));
  if (names.length === 0) return [];
  return [
    '',
    ...wrap(`${LOOK_UP} ${names.join(', ')}.`, style.width),
    ...wrap(`${program} explain ${EXPLAINS}; ${program} review ${ASKS_AGAIN}`, style.width),
  ];
}

/** The path stays whole, so that it can be copied even where it is longer than the screen. */
function savedLines(file: string, style: Style): readonly string[] {
  const line = `${SAVED_IN} ${oneLine(file)}`;
  return textWidth(line) <= style.width ? [line] : [SAVED_IN, oneLine(file)];
}

const FRAME_WIDTH = 4;
const MOST_NAMED = 8;
const WRONG = 'Not right yet';
const FLAGGED = 'Flagged';
const LOOK_UP = 'Worth looking up:';
const EXPLAINS = 'tells what they are';
const ASKS_AGAIN = 'asks about them again when it is time.';
const SAVED_IN = 'Saved in';
const SHOWS = 'shows it again.';
