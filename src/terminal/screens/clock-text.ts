/** What the clock says: while writing, on request, and in a result. */
import { wrap } from '../../layout.ts';
import type { ClockReading } from '../../session/clock.ts';
import { timeText } from '../../session/time-text.ts';
import type { Style } from '../../style.ts';

/** Seconds in words, for a budget: `45 minutes`, `1 minute`, `38 seconds`, `5 minutes 24 seconds`. */
export function durationText(seconds: number): string {
  const whole = Math.round(seconds);
  const minutes = Math.floor(whole / 60);
  const parts = [counted(minutes, 'minute'), counted(whole % 60, 'second')];
  return parts.filter((part) => part !== '').join(' ') || '0 seconds';
}

function counted(count: number, what: string): string {
  return count === 0 ? '' : `${count} ${what}${count === 1 ? '' : 's'}`;
}

export interface ClockFace {
  readonly time: string;
  readonly word: string;
}

/** The clock beside what is being written; narrow screens get the step's time alone. */
export function clockFace(reading: ClockReading, style: Pick<Style, 'width' | 'symbols'>): ClockFace {
  const { spent, budget, wholeSpent, wholeBudget, closesIn } = reading;
  const isNarrow = style.width < NARROW;
  const step = isNarrow
    ? `${timeText(spent)}/${timeText(budget)}`
    : `${timeText(spent)} of ${timeText(budget)}`;
  const whole = ` ${style.symbols.dot} ${timeText(wholeSpent)} of ${timeText(wholeBudget)} in all`;
  const closing = reading.stage === 'over' && closesIn !== null ? `${MOVES_ON} ${timeText(closesIn)}` : null;
  return { time: closing ?? (isNarrow ? step : step + whole), word: stageWord(reading) };
}

/** A word at four fifths of the time and at its end; empty before. */
export function stageWord({ stage, closesIn }: Pick<ClockReading, 'stage' | 'closesIn'>): string {
  switch (stage) {
    case 'early':
      return '';
    case 'late':
      return WIND_UP;
    case 'over':
      return closesIn === null ? TIME_IS_UP : LAST_WORDS;
    case 'closed':
      return CLOSED;
    default:
      return stage satisfies never;
  }
}

/** What `:time` answers. */
export function timeScreen(reading: ClockReading | null, style: Style): string {
  if (reading === null) return NO_TIMER;
  const { spent, budget, wholeSpent, wholeBudget, closesIn } = reading;
  const word = stageWord(reading);
  return [
    `${THIS_STEP} ${timeText(spent)} of ${timeText(budget)}.`,
    `${THE_WHOLE} ${timeText(wholeSpent)} of ${timeText(wholeBudget)}.`,
    ...(word === '' ? [] : [`${word}.`]),
    ...(closesIn === null ? [] : [`${I_MOVE_ON} ${timeText(closesIn)}.`]),
  ]
    .flatMap((line) => wrap(line, style.width))
    .join('\n');
}

/** What is said when a mock goes on by itself; `kept` where something was written. */
export function timeUpScreen(kept: boolean, style: Style): string {
  return wrap(kept ? KEPT : NOTHING_KEPT, style.width)
    .map(style.fair)
    .join('\n');
}

/** Narrower screens get the short form. */
const NARROW = 60;
const WIND_UP = 'Time to wind up';
const TIME_IS_UP = 'Time is up';
const LAST_WORDS = 'Last words';
const CLOSED = 'Time is up: moving on';
const MOVES_ON = 'moving on in';
const THIS_STEP = 'This step:';
const THE_WHOLE = 'The whole:';
const I_MOVE_ON = 'I move on in';
const NO_TIMER = 'There is no timer.';
const KEPT = 'Time is up. I take what you have, and we move on.';
const NOTHING_KEPT = 'Time is up, and we move on.';
