/** Which files belong to a session. Only a well-formed id becomes a path, so none leads out of the folder. */
import { join } from 'node:path';
import type { Problem } from '../problem.ts';

export interface SessionFiles {
  /** One event a line. */
  readonly log: string;
  readonly lock: string;
  /** What is being typed. */
  readonly drafts: string;
  /** Torn last lines that were set aside. */
  readonly torn: string;
}

/** Whether a text has the form of a session's id, `yyyymmdd-hhmmss-xxxx`. */
export function isSessionId(text: string): boolean {
  return /^[0-9]{8}-[0-9]{6}-[a-z0-9]{4}$/u.test(text);
}

/** The files of the session in this folder, or null where the id is none. */
export function sessionFiles(dir: string, id: string): SessionFiles | null {
  if (!isSessionId(id)) return null;
  const path = (ending: string): string => join(dir, `${id}.${ending}`);
  return { log: path('jsonl'), lock: path('lock'), drafts: path('draft.json'), torn: path('torn') };
}

/** The id in the name of a session's log, or null for any other file. */
export function idOfLog(name: string): string | null {
  const id = name.endsWith('.jsonl') ? name.slice(0, -'.jsonl'.length) : '';
  return isSessionId(id) ? id : null;
}

/** A Problem for a text that is no session id. */
export function notAnId(text: string): Problem {
  const message = `${JSON.stringify(text)} is not the id of a session.`;
  return {
    code: 'bad-session-id',
    message,
    hint: 'Ids look like 20250131-093000-k3x9; sdcoach history lists them.',
  };
}
