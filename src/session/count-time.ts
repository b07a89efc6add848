/** Decides how much of the time between two events belongs to a step. */
import { isRunning } from './clock.ts';
import type { Event, Session, StepState } from './types.ts';

/**
 * The session with the time up to the event counted: forward only, outside pauses, and while the candidate
 * works on an answer or a reply. The time before `resumed` never counts, so a killed session loses none.
 */
export function countTime(session: Session, event: Event): Session {
  const timed = { ...session, lastAt: event.at };
  const passed = event.type === 'resumed' ? 0 : Math.max(0, event.at - session.lastAt);
  if (passed === 0) return timed;
  const count = (state: StepState): StepState =>
    isRunning(session, state.id)
      ? { ...state, seconds: (Math.round(state.seconds * 1000) + passed) / 1000 }
      : state;
  return { ...timed, steps: session.steps.map(count) };
}
