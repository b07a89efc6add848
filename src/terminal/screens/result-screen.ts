/** The end of an interview: score and band, what was good and what to work on, the marks and times, what was never asked. */
import type { HeardFacts } from '../../assessment/heard-facts.ts';
import { bandTitle, DIMENSION_TITLES, markText, scoreText } from '../../assessment/labels.ts';
import type { Assessment } from '../../assessment/types.ts';
import { bar, columns, cut, pad, paragraph, textWidth, wrap } from '../../layout.ts';
import { oneLine } from '../../plain-text.ts';
import { stepBudget } from '../../session/clock.ts';
import { timeText } from '../../session/time-text.ts';
import type { Session } from '../../session/types.ts';
import type { Style } from '../../style.ts';
import { factLines } from './fact-lines.ts';
import { highlightLines } from './highlight-lines.ts';

export interface Result {
  readonly assessment: Assessment;
  readonly session: Session;
  readonly facts: HeardFacts;
  /** Words only: neither score nor marks, bars nor bands. */
  readonly hideScore: boolean;
  /** How the program is called. */
  readonly program: string;
  /** Where the session is saved. */
  readonly file: string;
  /** A concept's own name for its id. */
  readonly term: (concept: string) => string;
  /** Draws a frame around lines of at most `style.width - 4` columns. */
  readonly frame: (text: string) => string;
}

/** Everything that the candidate takes home. */
export function resultScreen(result: Result, style: Style): string {
  const { assessment, frame, session, hideScore } = result;
  const scored = assessment.steps.filter(({ status }) => status !== 'unscored');
  return [
    frame(verdictLines(result, { ...style, width: style.width - FRAME_WIDTH }).join('\n')),
    ...(hideScore ? [] : markLines(result, style)),
    ...timeLines(session, style),
    ...highlightLines(scored, style, hideScore),
    ...factLines(result.facts, style),
    ...conceptLines(result, style),
    '',
    ...savedLines(result.file, style),
    ...wrap(`${result.program} show ${session.id} ${SHOWS}`, style.width),
    ...wrap(KEEPS, style.width),
  ].join('\n');
}

function verdictLines({ assessment, session, hideScore }: Result, style: Style): readonly string[] {
  const title = `${oneLine(session.scenario.title)}, ${assessment.level} level`;
  const score = `${scoreText(assessment.score)} of 100: ${bandTitle(assessment.band)}`;
  const own = typeof session.selfMark === 'number' ? [`${YOU_SAID} ${session.selfMark} of 4.`] : [];
  return [
    ...wrap(title, style.width).map(style.title),
    ...(hideScore ? [] : wrap(score, style.width).map(style.strong)),
    ...(hideScore ? [] : own.flatMap((line) => wrap(line, style.width))),
  ];
}

function markLines({ assessment, session }: Result, style: Style): readonly string[] {
  return [
    '',
    style.strong(STEPS),
    ...barLines(stepBars(assessment, session), style),
    '',
    style.strong(DIMENSIONS),
    ...barLines(dimensionBars(assessment), style),
  ];
}

/** The path stays whole, so that it can be copied even where it is longer than the screen. */
function savedLines(file: string, style: Style): readonly string[] {
  const line = `${SAVED_IN} ${oneLine(file)}`;
  return textWidth(line) <= style.width ? [line] : [SAVED_IN, oneLine(file)];
}

interface Bar {
  readonly label: string;
  readonly value: string;
  readonly fraction: number;
}

/** Each step's mark, and beside it the candidate's own. */
function stepBars({ steps }: Assessment, session: Session): readonly Bar[] {
  const own = session.steps.some(({ selfMark }) => typeof selfMark === 'number');
  return steps.flatMap(({ id, title, score, status }) => {
    if (score === null) return [];
    const mark = status === 'skipped' ? '0 skipped' : `${markText(score)} of 4`;
    const self = session.steps.find((state) => state.id === id)?.selfMark;
    const value = own && typeof self === 'number' ? `${pad(mark, 8)} ${YOU} ${self}` : mark;
    return [{ label: oneLine(title), value, fraction: score / 100 }];
  });
}

function dimensionBars({ dimensions }: Assessment): readonly Bar[] {
  return dimensions.flatMap(({ id, score }) =>
    score === null ? [] : [{ label: DIMENSION_TITLES[id], value: scoreText(score), fraction: score / 100 }],
  );
}

/** Labels, bars and values in three columns; the bars get what the other two leave. */
function barLines(bars: readonly Bar[], style: Style): readonly string[] {
  const values = Math.max(0, ...bars.map(({ value }) => textWidth(value)));
  const room = style.width - values - 4;
  const labels = Math.min(Math.max(0, ...bars.map(({ label }) => textWidth(label))), room - FEWEST_CELLS);
  const cells = Math.min(MOST_CELLS, room - labels);
  return bars.map(({ label, value, fraction }) => {
    const name = pad(cut(label, labels, style.symbols.ellipsis), labels);
    return [name, bar(fraction, cells, style.symbols), value].filter((part) => part !== '').join('  ');
  });
}

/** What each step took of its budget; nothing where there was no timer. */
function timeLines(session: Session, style: Style): readonly string[] {
  const rows = session.steps.flatMap((state) => {
    const budget = stepBudget(session, state.id);
    if (budget === null) return [];
    const title = session.scenario.steps.find(({ id }) => id === state.id)?.title ?? state.id;
    const note = state.timeUp ? `, ${CUT_SHORT}` : state.seconds > budget ? `, ${OVER}` : '';
    return [[oneLine(title), `${timeText(state.seconds)} of ${timeText(budget)}${note}`]];
  });
  return rows.length === 0 ? [] : ['', style.strong(TIME), ...columns(rows, style.width)];
}

function conceptLines({ assessment, term }: Result, style: Style): readonly string[] {
  const names = assessment.advice.map(({ concept }) => oneLine(term(concept)));
  return names.length === 0 ? [] : ['', ...paragraph(`${LOOK_UP} ${names.join(', ')}.`, style.width)];
}

const FRAME_WIDTH = 4;
const FEWEST_CELLS = 6;
const MOST_CELLS = 24;
const STEPS = 'Steps';
const DIMENSIONS = 'Dimensions';
const TIME = 'Time';
const CUT_SHORT = 'cut short';
const OVER = 'over';
const YOU = 'you';
const YOU_SAID = 'You gave yourself';
const LOOK_UP = 'Worth looking up:';
const SAVED_IN = 'Saved in';
const KEEPS = ':doc writes what you said as a design document, :report the result as a page for the browser.';
const SHOWS = 'shows it again.';
