/** The head of a step: where in the interview it stands, its time, and what is asked. */
import { columns, paragraph, wrap } from '../../layout.ts';
import { oneLine, sanitise } from '../../plain-text.ts';
import type { AnswerTurn, FollowUpTurn } from '../../session/turn.ts';
import type { Style } from '../../style.ts';
import { durationText, timeText } from './clock-text.ts';
import { ruleLine } from './rule-line.ts';
import { speechLines } from './speech.ts';

/** Title, place in the run, minutes and prompt; then what shape the answer takes and which hints were taken. */
export function stepScreen(turn: AnswerTurn, style: Style): string {
  const { step, position, of } = turn;
  const place = `step ${position} of ${of}`;
  return [
    ruleLine(oneLine(step.title), style, place),
    ...quietLine([timeLine(turn), hintsText(turn)], style),
    '',
    ...wrap(sanitise(turn.prompt).trim(), style.width),
    ...formLines(turn, style),
    ...offeredLines(turn, style),
    ...turn.hintsTaken.flatMap((hint, index) => ['', ...hintLines(index + 1, hint.text, style)]),
    ...askedLines(turn, style),
  ].join('\n');
}

/** A follow-up question with its place. */
export function followUpScreen(turn: FollowUpTurn, style: Style): string {
  return [
    ruleLine(oneLine(turn.step.title), style, FOLLOW_UP),
    '',
    ...speechLines(turn.question, style),
  ].join('\n');
}

/** A hint that was taken, with its number. */
export function hintLines(number: number, text: string, style: Style): readonly string[] {
  return paragraph(sanitise(text).trim(), style.width, { first: `Hint ${number}: ` });
}

/** Nothing without a timer; what was spent, where the candidate comes back to it. */
function timeLine({ budget, seconds }: AnswerTurn): string {
  if (budget === null) return '';
  const spent = seconds < LITTLE ? '' : `, ${timeText(seconds)} ${USED}`;
  return `${durationText(budget)}${spent}.`;
}

function hintsText({ hintsLeft }: AnswerTurn): string {
  if (hintsLeft === 0) return '';
  return hintsLeft === 1 ? '1 hint.' : `${hintsLeft} hints.`;
}

function quietLine(parts: readonly string[], style: Style): readonly string[] {
  const line = parts.filter((part) => part !== '').join(' ');
  return line === '' ? [] : wrap(line, style.width).map(style.quiet);
}

/** What an earlier answer named, to be taken up again or not. */
function offeredLines({ offered }: AnswerTurn, style: Style): readonly string[] {
  if (offered.length === 0) return [];
  return [
    '',
    ...paragraph(`${YOU_NAMED} ${offered.map(oneLine).join(', ')}. ${TAB}`, style.width, {
      paint: style.quiet,
    }),
  ];
}

/** How an answer of this form may be written; plain sentences always do. */
function formLines(turn: AnswerTurn, style: Style): readonly string[] {
  if (turn.columns.length > 0) {
    const names = turn.columns.map(({ title }) => oneLine(title)).join(' | ');
    return ['', ...wrap(`${ONE_ROW} ${names}`, style.width).map(style.quiet)];
  }
  if (turn.asks) return ['', ...wrap(ALL_COUNTS, style.width).map(style.quiet)];
  return turn.form === 'lines' ? ['', ...wrap(ONE_LINE, style.width).map(style.quiet)] : [];
}

/** What was said in this conversation before, for a candidate who comes back to it. */
function askedLines(turn: AnswerTurn, style: Style): readonly string[] {
  if (turn.asked.length === 0) return [];
  const rows = turn.asked.map(({ question }) => [style.symbols.bullet, oneLine(question)]);
  return ['', style.quiet(ASKED), ...columns(rows, style.width)];
}

/** Seconds that are not worth a word. */
const LITTLE = 5;
const USED = 'used';
const YOU_NAMED = 'You named before:';
const TAB = 'Tab takes the next one.';
const FOLLOW_UP = 'follow-up';
const ONE_ROW = 'One row a line, or sentences:';
const ONE_LINE = 'One a line, or sentences.';
const ALL_COUNTS = 'One question a line. State goals and assumptions here too: they count.';
const ASKED = 'You asked:';
