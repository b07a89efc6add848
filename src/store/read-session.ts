/** Reads one session from its file and says what was wrong with it. */
import { lstat, readFile } from 'node:fs/promises';
import { fail, type Outcome, type Problem, succeed } from '../problem.ts';
import type { Event, Session } from '../session/types.ts';
import { errorCode, fileProblem, shown } from './file-problem.ts';
import { parseLog, type SessionLog } from './parse-log.ts';
import type { SessionFiles } from './session-files.ts';

export interface StoredSession {
  readonly session: Session;
  readonly events: readonly Event[];
  /** What was left out: a torn last line. */
  readonly warnings: readonly Problem[];
}

/** Far beyond what an interview fills; a larger file would not fit into memory as text. */
const MOST_BYTES = 256 * 1024 * 1024;

/** The session in these files; nothing on disk is changed. */
export async function readSession(files: SessionFiles, id: string): Promise<Outcome<StoredSession>> {
  const log = await readLog(files, id);
  if (!log.ok) return log;
  const { session, events, torn } = log.value;
  return succeed({ session, events, warnings: torn.length > 0 ? [tornProblem(files, events.length)] : [] });
}

/** The log with the bytes that it holds beyond its whole events. */
export async function readLog(files: SessionFiles, id: string): Promise<Outcome<SessionLog>> {
  try {
    const found = await lstat(files.log);
    if (found.isSymbolicLink()) return fail([{ ...LINKED, file: shown(files.log) }]);
    if (found.size > MOST_BYTES) return fail([{ ...TOO_LARGE, file: shown(files.log) }]);
    return parseLog(await readFile(files.log), files.log, id);
  } catch (error) {
    return fail([errorCode(error) === 'ENOENT' ? noSession(id) : fileProblem(error, 'read', files.log)]);
  }
}

/** A Problem that says that a last line was torn, and where it is kept once the session is opened. */
export function tornProblem(files: SessionFiles, events: number): Problem {
  return {
    code: 'torn-line',
    message: 'The last line of the session file was cut short; everything before it is intact.',
    file: shown(files.log),
    line: events + 1,
    hint: `When the session goes on, the rest of that line is kept in ${shown(files.torn)}.`,
  };
}

function noSession(id: string): Problem {
  return {
    code: 'no-such-session',
    message: `There is no session ${id}.`,
    hint: 'sdcoach history lists the sessions.',
  };
}

const LINKED: Problem = {
  code: 'linked-session',
  message: 'The session file is a symbolic link, and those are not followed.',
  hint: 'Put the file itself there.',
};
const TOO_LARGE: Problem = {
  code: 'session-too-large',
  message: 'The session file is larger than 256 MiB.',
  hint: 'It is no session that sdcoach wrote; move it elsewhere.',
};
