/** Decides which event fits a session, and what the session becomes by it. */
import { type Outcome, succeed } from '../problem.ts';
import { begin } from './begin.ts';
import { countTime } from './count-time.ts';
import { misfit } from './misfit.ts';
import { onStep } from './on-step.ts';
import { scenarioStep } from './scenario-step.ts';
import { changeStep, isOver, leaveStep, skipStep } from './step-state.ts';
import type { Event, Session, StepState } from './types.ts';

/**
 * The session after one more event; null is the session before `started`. An event that does not fit is a
 * Problem.
 */
export function advance(session: Session | null, event: Event): Outcome<Session> {
  if (event.type === 'started') return session === null ? begin(event) : misfit(event, 'alreadyStarted');
  if (session === null) return misfit(event, 'notStarted');
  if (session.finished) return misfit(event, 'finished');
  if (session.paused && event.type !== 'resumed') return misfit(event, 'paused');
  const timed = countTime(session, event);
  switch (event.type) {
    case 'paused':
      return succeed({ ...timed, paused: true });
    case 'resumed':
      return succeed({ ...timed, paused: false });
    case 'noted':
      return succeed({ ...timed, notes: event.text });
    case 'rated':
      return rate(timed, event);
    case 'finished':
      return succeed(finish(timed));
    default:
      return onStep(timed, event);
  }
}

/** The candidate's own mark: of a step that is over, or of the whole. */
function rate(session: Session, event: Extract<Event, { type: 'rated' }>): Outcome<Session> {
  if (event.step === null) return succeed({ ...session, selfMark: event.mark });
  const state = session.steps.find(({ id }) => id === event.step);
  if (state === undefined || !isOver(state)) return misfit(event, 'notReviewable');
  return succeed(changeStep(session, { ...state, selfMark: event.mark }));
}

/** Whatever is not answered when a run ends counts as skipped. */
function finish(session: Session): Session {
  const close = (ended: Session, state: StepState): Session => {
    return isOver(state) ? ended : skipStep(ended, scenarioStep(ended, state.id), state);
  };
  const closed = session.steps.reduce(close, session);
  return { ...closed, steps: closed.steps.map(leaveStep), finished: true, current: null };
}
