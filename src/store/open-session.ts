/** One session that this program is writing: events go to disk before anything else, in the order they come. */
import { type Outcome, type Problem, succeed } from '../problem.ts';
import { advance } from '../session/advance.ts';
import type { Event, Session } from '../session/types.ts';
import { type Draft, draftsAfter, isFor, liveDrafts, putDraft, readDrafts, writeDrafts } from './drafts.ts';
import { appendBytes, type LogFile, openLogFile } from './log-file.ts';
import { readLog, tornProblem } from './read-session.ts';
import type { SessionFiles } from './session-files.ts';
import { type LockHost, type Release, takeLock } from './session-lock.ts';

export interface OpenSession {
  /** Path of the session's file, to show. */
  readonly file: string;
  /** What was set aside when the session was opened. */
  readonly warnings: readonly Problem[];
  readonly session: () => Session;
  /**
   * Adds an event. Resolves when it is on disk, with the session after it; a Problem where it does not fit or
   * cannot be written, and then the session is as before and the same event may be tried again.
   */
  readonly append: (event: Event) => Promise<Outcome<Session>>;
  /** What was typed last for this step, or for this follow-up of it, and not submitted. */
  readonly draft: (step: string, followUp?: string) => Draft | null;
  /** Saves what is being typed; ignored unless the session waits for it. An empty text removes the draft. */
  readonly saveDraft: (draft: Draft) => Promise<Outcome<void>>;
  /** When something was typed last, for resumeEvents; null without drafts. */
  readonly seenAt: () => number | null;
  /** Waits for what is being written, and lets other programs have the session. */
  readonly close: () => Promise<void>;
}

interface Record {
  readonly files: SessionFiles;
  readonly log: LogFile;
  readonly release: Release;
  readonly drafts: readonly Draft[];
  readonly warnings: readonly Problem[];
}

/** Opens the session in these files for writing. A torn last line is set aside first, and nothing else changed. */
export async function openSession(
  files: SessionFiles,
  id: string,
  host: LockHost,
): Promise<Outcome<OpenSession>> {
  const readable = await readLog(files, id);
  if (!readable.ok) return readable;
  const lock = await takeLock(files.lock, host);
  if (!lock.ok) return lock;
  const opened = await openLocked(files, id, lock.value);
  if (!opened.ok) await lock.value();
  return opened;
}

/** Reads again, as another program may have written until it gave the lock back. */
async function openLocked(files: SessionFiles, id: string, release: Release): Promise<Outcome<OpenSession>> {
  const read = await readLog(files, id);
  if (!read.ok) return read;
  const { session, events, length, isClosed, torn } = read.value;
  if (torn.length > 0) {
    const kept = await appendBytes(files.torn, torn);
    if (!kept.ok) return kept;
  }
  const log = await openLogFile(files.log, { length, isClosed });
  if (!log.ok) return log;
  const drafts = liveDrafts(await readDrafts(files.drafts), events);
  const warnings = torn.length > 0 ? [tornProblem(files, events.length)] : [];
  return succeed(recordTo({ files, log: log.value, release, drafts, warnings }, session));
}

/** The session as it is written to these open files. */
export function recordTo(record: Record, opened: Session): OpenSession {
  const { files, log } = record;
  let session = opened;
  let drafts = record.drafts;
  const inOrder = createQueue();

  const changeDrafts = async (next: readonly Draft[]): Promise<Outcome<void>> => {
    const isSame = next.length === drafts.length && next.every((draft, index) => draft === drafts[index]);
    drafts = next;
    return isSame ? succeed(undefined) : writeDrafts(files.drafts, next);
  };
  const append = async (event: Event): Promise<Outcome<Session>> => {
    const next = advance(session, event);
    if (!next.ok) return next;
    const written = await log.append(event);
    if (!written.ok) return written;
    session = next.value;
    // The event is safe; a draft that could not be removed is found out of date when the session is opened.
    await changeDrafts(draftsAfter(drafts, event));
    return next;
  };
  let isClosed = false;
  const close = async (): Promise<void> => {
    if (isClosed) return;
    isClosed = true;
    await log.close();
    await record.release();
  };
  return {
    file: files.log,
    warnings: record.warnings,
    session: () => session,
    append: (event) => inOrder(() => append(event)),
    draft: (step, followUp) => drafts.find((draft) => isFor(draft, step, followUp)) ?? null,
    saveDraft: (draft) =>
      inOrder(async () =>
        isAwaited(session, draft) ? changeDrafts(putDraft(drafts, draft)) : succeed(undefined),
      ),
    seenAt: () => drafts.reduce<number | null>((last, { at }) => Math.max(last ?? at, at), null),
    close: () => inOrder(close),
  };
}

/** Whether the session waits for this text; a draft that comes after its answer is not. */
function isAwaited(session: Session, draft: Draft): boolean {
  const state = session.steps.find((step) => step.id === draft.step);
  if (state === undefined || session.finished) return false;
  return draft.followUp === undefined ? state.status === 'open' : state.openFollowUp?.id === draft.followUp;
}

/** Runs one task after the other. */
function createQueue(): <T>(task: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (task) => {
    const next = last.then(task);
    last = next.catch(() => undefined);
    return next;
  };
}
