/** The head of a step: where in the interview it stands, its time, and what is asked. */
import { paragraph, wrap } from '../../layout.ts';
import { oneLine, sanitise } from '../../plain-text.ts';
import type { AnswerTurn, FollowUpTurn } from '../../session/turn.ts';
import type { Style } from '../../style.ts';
import { durationText } from './clock-text.ts';
import { ruleLine } from './rule-line.ts';
import { speechLines } from './speech.ts';

/** `plain` where Tab does nothing. Title, place in the run, minutes and prompt; then what shape the answer takes and which hints were taken. */
export function stepScreen(turn: AnswerTurn, style: Style, plain = false): string {
  const { step, position, of } = turn;
  const place = `step ${position} of ${of}`;
  return [
    ruleLine(oneLine(step.title), style, place),
    ...quietLine([timeLine(turn), hintsText(turn)], style),
    '',
    ...wrap(sanitise(turn.prompt).trim(), style.width),
    ...formLines(turn, style),
    ...offeredLines(turn, style, plain),
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

/** Nothing without a timer. */
function timeLine({ budget }: AnswerTurn): string {
  if (budget === null) return '';
  return `${durationText(budget)}.`;
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
function offeredLines({ offered }: AnswerTurn, style: Style, plain: boolean): readonly string[] {
  if (offered.length === 0) return [];
  return [
    '',
    ...paragraph(`${YOU_NAMED} ${offered.map(oneLine).join(', ')}.${plain ? '' : ` ${TAB}`}`, style.width, {
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
  const lines = turn.asked.flatMap(({ question, answers }) => [
    ...paragraph(oneLine(question), style.width, { first: `${style.symbols.bullet} ` }),
    ...answers.flatMap((answer) =>
      paragraph(oneLine(answer), style.width, { indent: 2, paint: style.quiet }),
    ),
  ]);
  return ['', style.quiet(ASKED), ...lines];
}

const YOU_NAMED = 'You named before:';
const TAB = 'Tab takes the next one.';
const FOLLOW_UP = 'follow-up';
const ONE_ROW = 'One row a line, or sentences:';
const ONE_LINE = 'One a line, or sentences.';
const ALL_COUNTS = 'One question a line. State goals and assumptions here too: they count.';
const ASKED = 'You asked, and heard:';
