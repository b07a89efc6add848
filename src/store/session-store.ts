/** Keeps sessions on disk: starts and opens them for writing, reads them, and lists what there is. */
import { fail, type Outcome, succeed } from '../problem.ts';
import { replay } from '../session/replay.ts';
import type { StartedEvent } from '../session/start.ts';
import type { Session } from '../session/types.ts';
import { fileProblem } from './file-problem.ts';
import { listSessions, newestUnfinished, type SessionList } from './list-sessions.ts';
import { createLogFile } from './log-file.ts';
import { makeFolder } from './make-folder.ts';
import { type OpenSession, openSession, recordTo } from './open-session.ts';
import { readSession, type StoredSession } from './read-session.ts';
import { notAnId, type SessionFiles, sessionFiles } from './session-files.ts';
import { type LockHost, takeLock } from './session-lock.ts';

export interface SessionStore {
  /** The folder, as given. */
  readonly dir: string;
  /** Starts a session: its file with the first event is on disk when this resolves. Close it when done. */
  readonly create: (started: StartedEvent) => Promise<Outcome<OpenSession>>;
  /** Opens a session to go on with it; a Problem where another program has it open. Close it when done. */
  readonly open: (id: string) => Promise<Outcome<OpenSession>>;
  /** Reads a session, changing nothing, also while another program writes it. */
  readonly read: (id: string) => Promise<Outcome<StoredSession>>;
  /** Every session, newest first; a file that cannot be read is a Problem beside the others. */
  readonly list: () => Promise<SessionList>;
  /** The id of the newest session that is not finished and counts, or null; all count by default. */
  readonly newestUnfinished: (counts?: (session: Session) => boolean) => Promise<Outcome<string | null>>;
}

/** The sessions in a folder (see sessionsDir), which is made when the first one starts. */
export function createSessionStore(dir: string, host: LockHost): SessionStore {
  const withFiles = <T>(
    id: string,
    act: (files: SessionFiles) => Promise<Outcome<T>>,
  ): Promise<Outcome<T>> => {
    const files = sessionFiles(dir, id);
    return files === null ? Promise.resolve(fail([notAnId(id)])) : act(files);
  };
  return {
    dir,
    create: (started) => withFiles(started.session, (files) => create(dir, files, started, host)),
    open: (id) => withFiles(id, (files) => openSession(files, id, host)),
    read: (id) => withFiles(id, (files) => readSession(files, id)),
    list: () => listSessions(dir),
    newestUnfinished: (counts = () => true) => newestUnfinished(dir, counts),
  };
}

async function create(
  dir: string,
  files: SessionFiles,
  started: StartedEvent,
  host: LockHost,
): Promise<Outcome<OpenSession>> {
  const session = replay([started]);
  if (!session.ok) return session;
  try {
    await makeFolder(dir);
  } catch (error) {
    return fail([fileProblem(error, 'write', dir)]);
  }
  const lock = await takeLock(files.lock, host);
  if (!lock.ok) return lock;
  const log = await createLogFile(files.log, started);
  if (!log.ok) {
    await lock.value();
    return log;
  }
  const record = { files, log: log.value, release: lock.value, drafts: [], warnings: [] };
  return succeed(recordTo(record, session.value));
}
