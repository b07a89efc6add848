/** Lists the sessions of a folder, whatever the state of single files in it. */
import { readdir } from 'node:fs/promises';
import { fail, type Outcome, type Problem, succeed } from '../problem.ts';
import type { Mode, Session } from '../session/types.ts';
import { errorCode, fileProblem } from './file-problem.ts';
import { readSession } from './read-session.ts';
import { idOfLog, sessionFiles } from './session-files.ts';

export interface SessionSummary {
  readonly id: string;
  /** The scenario's id and title. */
  readonly scenario: string;
  readonly title: string;
  readonly mode: Mode;
  readonly isQuiz: boolean;
  /** Milliseconds since the epoch. */
  readonly startedAt: number;
  readonly lastAt: number;
  readonly finished: boolean;
  /** Whether the candidate wants to see no marks of it. */
  readonly hideScore: boolean;
  /** Steps answered or skipped, and steps in all. */
  readonly stepsDone: number;
  readonly steps: number;
}

export interface SessionList {
  /** Newest first, as their ids tell. */
  readonly sessions: readonly SessionSummary[];
  readonly problems: readonly Problem[];
}

/** Every session in the folder; none where there is no folder yet. */
export async function listSessions(dir: string): Promise<SessionList> {
  const ids = await sessionIds(dir);
  if (!ids.ok) return { sessions: [], problems: ids.problems };
  const sessions: SessionSummary[] = [];
  const problems: Problem[] = [];
  for (const id of ids.value) {
    const read = await readById(dir, id);
    if (read.ok) sessions.push(summarise(read.value));
    else problems.push(...read.problems);
  }
  return { sessions, problems };
}

/**
 * The id of the newest session that is not finished and counts, or null. Files that cannot be read are passed over; where nothing
 * else is left, they are the Problem.
 */
export async function newestUnfinished(
  dir: string,
  counts: (session: Session) => boolean,
): Promise<Outcome<string | null>> {
  const ids = await sessionIds(dir);
  if (!ids.ok) return ids;
  const problems: Problem[] = [];
  for (const id of ids.value) {
    const read = await readById(dir, id);
    if (read.ok && !read.value.finished && counts(read.value)) return succeed(id);
    if (!read.ok) problems.push(...read.problems);
  }
  return problems.length > 0 ? fail(problems) : succeed(null);
}

async function readById(dir: string, id: string): Promise<Outcome<Session>> {
  const files = sessionFiles(dir, id);
  if (files === null) return fail([]);
  const read = await readSession(files, id);
  return read.ok ? succeed(read.value.session) : read;
}

/** Ids of the logs in the folder, newest first. */
async function sessionIds(dir: string): Promise<Outcome<readonly string[]>> {
  try {
    const ids = (await readdir(dir)).flatMap((name) => idOfLog(name) ?? []);
    return succeed(ids.sort().reverse());
  } catch (error) {
    return errorCode(error) === 'ENOENT' ? succeed([]) : fail([fileProblem(error, 'read', dir)]);
  }
}

function summarise(session: Session): SessionSummary {
  const { id, mode, scenario, startedAt, lastAt, finished, hideScore, steps } = session;
  const stepsDone = steps.filter((step) => step.status === 'answered' || step.status === 'skipped').length;
  const { id: scenarioId, title } = scenario;
  return {
    id,
    scenario: scenarioId,
    title,
    mode,
    isQuiz: scenario.kind === 'quiz',
    startedAt,
    lastAt,
    finished,
    hideScore,
    stepsDone,
    steps: steps.length,
  };
}
