/** What a candidate may be told of a session: all when it is over, before that only what its feedback has said. */
import type { Session } from './types.ts';

/** A transcript is over from its beginning. */
export function isOver({ mode, finished }: Session): boolean {
  return mode === 'transcript' || finished;
}

/** Whether the step's verdicts are known: in practice when its feedback was read, in a mock at the end of all. */
export function isTold(session: Session, step: string): boolean {
  const isReviewed = session.steps.some(({ id, reviewed }) => id === step && reviewed);
  return isOver(session) || (session.mode === 'practice' && isReviewed);
}
