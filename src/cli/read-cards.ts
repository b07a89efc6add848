/** Makes the cards of spaced review from every past session. */
import type { Outcome, Problem } from '../problem.ts';
import { succeed } from '../problem.ts';
import { resultsOf } from '../review/results-of.ts';
import { schedule } from '../review/schedule.ts';
import type { Card, Result } from '../review/types.ts';
import type { Content } from '../store/content.ts';
import { sessionsDir } from '../store/data-dir.ts';
import { createSessionStore } from '../store/session-store.ts';
import { createAssessor } from './assess-session.ts';
import type { PastPlace } from './read-past.ts';

export interface Cards {
  /** What is due first stands first. */
  readonly cards: readonly Card[];
  /** Sessions that could not be read or graded. */
  readonly problems: readonly Problem[];
}

export async function readCards(
  { host, dataDir }: PastPlace,
  content: Pick<Content, 'compiledFor'>,
): Promise<Outcome<Cards>> {
  const dir = sessionsDir(host, dataDir);
  if (!dir.ok) return dir;
  const store = createSessionStore(dir.value, host);
  const assess = createAssessor(content);
  const { sessions, problems: unread } = await store.list();
  const problems: Problem[] = [...unread];
  const results: Result[] = [];
  for (const { id } of sessions) {
    const stored = await store.read(id);
    const assessment = stored.ok ? await assess(stored.value.session) : stored;
    if (stored.ok && assessment.ok) results.push(...resultsOf(stored.value.session, assessment.value));
    else if (!assessment.ok) problems.push(...assessment.problems);
  }
  return succeed({ cards: schedule(results), problems });
}
