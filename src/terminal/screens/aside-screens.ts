/** What stands above while the candidate steps aside from an answer: to ask, to take notes, to pause. */
import { paragraph, wrap } from '../../layout.ts';
import { oneLine } from '../../plain-text.ts';
import type { Session } from '../../session/types.ts';
import type { Style } from '../../style.ts';
import { ruleLine } from './rule-line.ts';

export function askScreen(style: Style): string {
  return [ruleLine(ASK, style), ...wrap(ASK_HOW, style.width).map(style.quiet)].join('\n');
}

/** The notes' heading, and what the interviewer has revealed so far. */
export function notesScreen(session: Session, style: Style): string {
  const ids = session.steps.flatMap(({ asked }) => asked.flatMap(({ facts }) => facts));
  const heard = session.scenario.facts.filter(({ id }) => ids.includes(id));
  const lines = heard.flatMap(({ answer }) =>
    paragraph(oneLine(answer), style.width, { first: `${style.symbols.bullet} ` }),
  );
  const told = lines.length === 0 ? [] : [style.strong(HEARD), ...lines, ''];
  return [ruleLine(NOTES, style), ...told, ...wrap(NOTES_HOW, style.width).map(style.quiet)].join('\n');
}

export function pauseScreen(style: Style): string {
  return [ruleLine(PAUSE, style), ...wrap(PAUSED, style.width)].join('\n');
}

const ASK = 'Ask the interviewer';
const ASK_HOW = 'One question a line. Your answer waits.';
const NOTES = 'Notes';
const HEARD = 'You have heard:';
const NOTES_HOW = 'For yourself alone: never graded, kept with the session.';
const PAUSE = 'Pause';
const PAUSED = 'The clock stands. What you were writing is kept.';
