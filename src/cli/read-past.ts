/** Reads every past session, and grades those that were finished. */
import type { Assessment } from '../assessment/types.ts';
import { type Outcome, type Problem, succeed } from '../problem.ts';
import type { Content } from '../store/content.ts';
import { type DataHost, sessionsDir } from '../store/data-dir.ts';
import type { SessionSummary } from '../store/list-sessions.ts';
import type { LockHost } from '../store/session-lock.ts';
import { createSessionStore, type SessionStore } from '../store/session-store.ts';
import { type AssessSession, createAssessor } from './assess-session.ts';

export interface PastSession extends SessionSummary {
  /** Null for a session that is not finished, or could not be graded. */
  readonly result: Assessment | null;
}

/** Where past sessions stand; every command's context says it. */
export interface PastPlace {
  readonly host: DataHost & LockHost;
  /** The folder given with `--data-dir`, if any. */
  readonly dataDir: string | undefined;
}

export interface Past {
  /** Newest first. */
  readonly sessions: readonly PastSession[];
  readonly problems: readonly Problem[];
}

/** Every session of the data folder with its result, and what is wrong with those that could not be read. */
export async function readPast(
  { host, dataDir }: PastPlace,
  content: Pick<Content, 'compiledFor'>,
): Promise<Outcome<Past>> {
  const dir = sessionsDir(host, dataDir);
  if (!dir.ok) return dir;
  const store = createSessionStore(dir.value, host);
  const assess = createAssessor(content);
  const listed = await store.list();
  const problems: Problem[] = [...listed.problems];
  const sessions: PastSession[] = [];
  for (const summary of listed.sessions) {
    const result = summary.finished ? await grade(store, assess, summary.id) : succeed(null);
    if (!result.ok) problems.push(...result.problems);
    sessions.push({ ...summary, result: result.ok ? result.value : null });
  }
  return succeed({ sessions, problems });
}

async function grade(store: SessionStore, assess: AssessSession, id: string): Promise<Outcome<Assessment>> {
  const stored = await store.read(id);
  return stored.ok ? assess(stored.value.session) : stored;
}
