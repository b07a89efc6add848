/** Runs events on the small scenario, each a second after the one before. */
import { advance } from '../../src/session/advance.ts';
import { replay } from '../../src/session/replay.ts';
import { startSession } from '../../src/session/start.ts';
import type { Event, Mode, Session } from '../../src/session/types.ts';
import { SMALL } from './small-scenario.ts';

type WithoutTime<T> = T extends unknown ? Omit<T, 'at'> & { readonly at?: number } : never;
/** An event of one of the steps; without `at` it comes a second after the one before. */
export type Happening = WithoutTime<Exclude<Event, { type: 'started' }>>;

export const START = Date.UTC(2025, 0, 31, 9, 30);
export const ID = '20250131-093000-abcd';

export function started(mode: Mode = 'practice', steps?: readonly string[]) {
  const chosen = steps === undefined ? {} : { steps };
  return startSession({ id: ID, mode, seed: 7, level: 'senior', scenario: SMALL, ...chosen }, START);
}

export function timed(happenings: readonly Happening[]): readonly Event[] {
  let at = START;
  return happenings.map((happening) => {
    at = happening.at ?? at + 1000;
    return { ...happening, at } as Event;
  });
}

export function run(happenings: readonly Happening[], mode: Mode = 'practice'): Session {
  const outcome = replay([started(mode), ...timed(happenings)]);
  if (!outcome.ok) throw new Error(outcome.problems.map((problem) => problem.message).join('\n'));
  return outcome.value;
}

/** The message for which an event is refused after others, or null where it fits. */
export function refusal(
  before: readonly Happening[],
  event: Happening,
  mode: Mode = 'practice',
): string | null {
  const at = event.at ?? START + 60_000;
  const outcome = advance(run(before, mode), { ...event, at } as Event);
  return outcome.ok ? null : (outcome.problems[0]?.message ?? '');
}

export function stepOf(session: Session, id: string) {
  const found = session.steps.find((step) => step.id === id);
  if (found === undefined) throw new Error(`no step ${id}`);
  return found;
}
