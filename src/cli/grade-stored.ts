/** Walks the stored sessions, newest first, and grades those that are wanted. */
import type { Assessment } from '../assessment/types.ts';
import { type Outcome, type Problem, succeed } from '../problem.ts';
import type { Session } from '../session/types.ts';
import type { Content } from '../store/content.ts';
import { type DataHost, sessionsDir } from '../store/data-dir.ts';
import type { SessionSummary } from '../store/list-sessions.ts';
import type { LockHost } from '../store/session-lock.ts';
import { createSessionStore } from '../store/session-store.ts';
import { createAssessor } from './assess-session.ts';

/** Where past sessions stand; every command's context says it. */
export interface PastPlace {
  readonly host: DataHost & LockHost;
  /** The folder given with `--data-dir`, if any. */
  readonly dataDir: string | undefined;
}

export interface Grading<T> {
  readonly wants: (summary: SessionSummary) => boolean;
  /** What is kept of a session, so that not all of them are held at once. */
  readonly keep: (session: Session, assessment: Assessment) => T;
}

export interface Stored<T> {
  readonly sessions: readonly {
    readonly summary: SessionSummary;
    /** Null for a session that is not wanted, or could not be graded. */
    readonly kept: T | null;
  }[];
  /** What is wrong with sessions that could not be read or graded. */
  readonly problems: readonly Problem[];
}

/** Every session of the data folder with what is kept of it, and what is wrong with those that could not be graded. */
export async function gradeStored<T>(
  { host, dataDir }: PastPlace,
  content: Pick<Content, 'compiledFor'>,
  { wants, keep }: Grading<T>,
): Promise<Outcome<Stored<T>>> {
  const dir = sessionsDir(host, dataDir);
  if (!dir.ok) return dir;
  const store = createSessionStore(dir.value, host);
  const assess = createAssessor(content);
  const grade = async (id: string): Promise<Outcome<T>> => {
    const stored = await store.read(id);
    if (!stored.ok) return stored;
    const assessment = await assess(stored.value.session);
    return assessment.ok ? succeed(keep(stored.value.session, assessment.value)) : assessment;
  };
  const listed = await store.list();
  const problems: Problem[] = [...listed.problems];
  const sessions: Stored<T>['sessions'][number][] = [];
  for (const summary of listed.sessions) {
    const graded = wants(summary) ? await grade(summary.id) : succeed(null);
    if (!graded.ok) problems.push(...graded.problems);
    sessions.push({ summary, kept: graded.ok ? graded.value : null });
  }
  return succeed({ sessions, problems });
}
