/** Folds events into the state that follows from them. */
import { fail, type Outcome, succeed } from '../problem.ts';
import { advance } from './advance.ts';
import type { Event, Session } from './types.ts';

/** The session that these events make, or a Problem at the first that does not fit; `line` counts events from 1. */
export function replay(events: readonly Event[]): Outcome<Session> {
  let session: Session | null = null;
  for (const [index, event] of events.entries()) {
    const next = advance(session, event);
    if (!next.ok) return fail(next.problems.map((problem) => ({ ...problem, line: index + 1 })));
    session = next.value;
  }
  return session === null ? fail([NO_EVENTS]) : succeed(session);
}

const NO_EVENTS = {
  code: 'empty-session',
  message: 'The session holds no event.',
  hint: 'Start a new one with sdcoach practice.',
};
