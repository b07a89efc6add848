/** The first thing a candidate sees: which interview this is, what the interviewer says, and how it goes. */
import { paragraph, wrap } from '../../layout.ts';
import { oneLine, sanitise } from '../../plain-text.ts';
import type { Session } from '../../session/types.ts';
import type { Style } from '../../style.ts';
import { ruleLine } from './rule-line.ts';

/** The opening of a session. */
export function briefScreen(session: Session, style: Style): string {
  const { scenario, steps, level } = session;
  const minutes = scenario.steps
    .filter(({ id }) => steps.some((step) => step.id === id))
    .reduce((sum, step) => sum + step.minutes, 0);
  const count = steps.length === 1 ? '1 step' : `${steps.length} steps`;
  return [
    ruleLine(oneLine(scenario.title), style),
    ...wrap(`${count}, about ${minutes} minutes, ${level} level.`, style.width).map(style.quiet),
    '',
    ...briefLines(session, style),
    '',
    ...wrap(VAGUE, style.width),
    ...wrap(`Session ${session.id}: ${SAVED}`, style.width).map(style.quiet),
  ].join('\n');
}

/** The brief in the interviewer's voice. */
export function briefLines(session: Session, style: Style): readonly string[] {
  return paragraph(sanitise(session.scenario.brief).trim(), style.width, {
    first: `${INTERVIEWER} `,
    paint: style.strong,
  });
}

const INTERVIEWER = 'Interviewer:';
const VAGUE = 'That is all you are told. Ask for what you need to know before you design.';
const SAVED = 'every answer is saved as you go.';
