/** The first thing a candidate sees: which interview this is, what the interviewer says, and how it goes. */
import { wrap } from '../../layout.ts';
import { oneLine } from '../../plain-text.ts';
import type { Session } from '../../session/types.ts';
import type { Style } from '../../style.ts';
import { durationText } from './clock-text.ts';
import { ruleLine } from './rule-line.ts';
import { speechLines } from './speech.ts';

/** The opening of a session. */
export function briefScreen(session: Session, style: Style): string {
  const { scenario, steps, level, minutes } = session;
  const time = minutes === null ? NO_TIMER : durationText(minutes * 60);
  const count = steps.length === 1 ? '1 step' : `${steps.length} steps`;
  return [
    ruleLine(oneLine(scenario.title), style),
    ...wrap(`${count}, ${time}, ${level} level.`, style.width).map(style.quiet),
    ...(session.mode === 'mock' ? wrap(MOCK, style.width).map(style.quiet) : []),
    '',
    ...speechLines(scenario.brief, style),
    '',
    ...wrap(VAGUE, style.width),
    ...wrap(`Session ${session.id}: ${SAVED}`, style.width).map(style.quiet),
  ].join('\n');
}

/** What a candidate who comes back needs: how far it went, and the brief again. */
export function welcomeBackScreen(session: Session, style: Style): string {
  const { scenario, steps } = session;
  const done = steps.filter(({ status }) => status === 'answered' || status === 'skipped').length;
  return [
    ruleLine(oneLine(scenario.title), style, WELCOME_BACK),
    ...wrap(`${done} of ${steps.length} steps done.`, style.width).map(style.quiet),
    '',
    ...speechLines(scenario.brief, style),
  ].join('\n');
}

const NO_TIMER = 'no timer';
const MOCK =
  'A mock: no hints, I move on when the time of a step is up, and you hear at the end how it went.';
const WELCOME_BACK = 'welcome back';
const VAGUE = 'That is all you are told. Ask for what you need to know before you design.';
const SAVED = 'every answer is saved as you go.';
