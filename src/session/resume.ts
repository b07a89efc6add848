/** Decides what is written down when a session goes on after a break, so that the break costs no time. */
import type { Event, Session } from './types.ts';

/**
 * The events to write before the next turn. A session that was left without `paused` (a closed terminal, a
 * kill) was last seen at `seenAt`, the time of its draft, where there is one: the time up to then counts.
 */
export function resumeEvents(session: Session, now: number, seenAt: number | null = null): readonly Event[] {
  if (session.finished) return [];
  const resumed = { type: 'resumed', at: now } as const;
  if (session.paused || seenAt === null || seenAt <= session.lastAt || seenAt > now) return [resumed];
  return [{ type: 'paused', at: seenAt }, resumed];
}
