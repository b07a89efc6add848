/** Reads every past session, and grades those that were finished. */
import type { Assessment } from '../assessment/types.ts';
import { type Outcome, type Problem, succeed } from '../problem.ts';
import type { Content } from '../store/content.ts';
import type { SessionSummary } from '../store/list-sessions.ts';
import { gradeStored, type PastPlace } from './grade-stored.ts';

export interface PastSession extends SessionSummary {
  /** Null for a session that is not finished, or could not be graded. */
  readonly result: Assessment | null;
}

export interface Past {
  /** Newest first. */
  readonly sessions: readonly PastSession[];
  readonly problems: readonly Problem[];
}

/** Every session of the data folder with its result, and what is wrong with those that could not be read. */
export async function readPast(
  place: PastPlace,
  content: Pick<Content, 'compiledFor'>,
): Promise<Outcome<Past>> {
  const stored = await gradeStored(place, content, {
    wants: ({ finished }) => finished,
    keep: (_, assessment) => assessment,
  });
  if (!stored.ok) return stored;
  const { sessions, problems } = stored.value;
  return succeed({ sessions: sessions.map(({ summary, kept }) => ({ ...summary, result: kept })), problems });
}
