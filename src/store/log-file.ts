/** A session's log on disk, open for appending: a line is there in whole and for good, or not at all. */
import { constants, type FileHandle, open, unlink } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fail, type Outcome, type Problem, succeed } from '../problem.ts';
import type { Event } from '../session/types.ts';
import { fileProblem, shown } from './file-problem.ts';

export interface LogFile {
  /** Resolves when the event is on disk; on a Problem the file is as it was. */
  readonly append: (event: Event) => Promise<Outcome<void>>;
  readonly close: () => Promise<void>;
}

const NO_FOLLOW = constants.O_NOFOLLOW ?? 0;

/** Creates the log with its first event; a file of that name is a Problem and stays as it is. */
export async function createLogFile(file: string, first: Event): Promise<Outcome<LogFile>> {
  const { O_RDWR, O_APPEND, O_CREAT, O_EXCL } = constants;
  const opened = await openHandle(file, O_RDWR | O_APPEND | O_CREAT | O_EXCL);
  if (!opened.ok) return opened;
  const log = appendTo(opened.value, file, 0);
  const written = await log.append(first);
  if (!written.ok) {
    await log.close();
    await unlink(file).catch(() => undefined);
    return written;
  }
  await syncFolder(dirname(file));
  return succeed(log);
}

/** How far an existing log is whole, and whether that ends with a newline (see parseLog). */
interface Whole {
  readonly length: number;
  readonly isClosed: boolean;
}

/** Opens an existing log; what stands after its whole events is cut off, and a missing newline added. */
export async function openLogFile(file: string, { length, isClosed }: Whole): Promise<Outcome<LogFile>> {
  const opened = await openHandle(file, constants.O_RDWR | constants.O_APPEND);
  if (!opened.ok) return opened;
  try {
    await cutTo(opened.value, length);
    if (!isClosed) await opened.value.writeFile('\n');
  } catch (error) {
    await opened.value.close();
    return fail([fileProblem(error, 'write', file)]);
  }
  return succeed(appendTo(opened.value, file, isClosed ? length : length + 1));
}

/** Adds bytes at the end of a file, which is created where it is missing, and waits until they are on disk. */
export async function appendBytes(file: string, bytes: Uint8Array): Promise<Outcome<void>> {
  const { O_WRONLY, O_APPEND, O_CREAT } = constants;
  const opened = await openHandle(file, O_WRONLY | O_APPEND | O_CREAT);
  if (!opened.ok) return opened;
  try {
    await opened.value.writeFile(bytes);
    await opened.value.sync();
    return succeed(undefined);
  } catch (error) {
    return fail([fileProblem(error, 'write', file)]);
  } finally {
    await opened.value.close();
  }
}

async function openHandle(file: string, flags: number): Promise<Outcome<FileHandle>> {
  try {
    return succeed(await open(file, flags | NO_FOLLOW, 0o600));
  } catch (error) {
    return fail([fileProblem(error, 'write', file)]);
  }
}

function appendTo(handle: FileHandle, file: string, length: number): LogFile {
  let size = length;
  const append = async (event: Event): Promise<Outcome<void>> => {
    const line = new TextEncoder().encode(`${JSON.stringify(event)}\n`);
    try {
      const found = await handle.stat();
      if (found.nlink === 0) return fail([problemOf(GONE, file)]);
      if (found.size < size) return fail([problemOf(CHANGED, file)]);
      // More than was acknowledged is the rest of a write that failed and could not be cut off at the time.
      if (found.size > size) await cutTo(handle, size);
      await handle.writeFile(line);
      await handle.sync();
      size += line.length;
      return succeed(undefined);
    } catch (error) {
      await cutTo(handle, size).catch(() => undefined);
      return fail([fileProblem(error, 'write', file)]);
    }
  };
  return { append, close: () => handle.close() };
}

async function cutTo(handle: FileHandle, length: number): Promise<void> {
  await handle.truncate(length);
  await handle.sync();
}

/** Makes a new name in the folder last; some systems cannot, and need not. */
async function syncFolder(dir: string): Promise<void> {
  const handle = await open(dir, 'r').catch(() => null);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}

function problemOf(problem: Problem, file: string): Problem {
  return { ...problem, file: shown(file) };
}

const GONE: Problem = {
  code: 'session-gone',
  message: 'The session file was deleted while the session was open.',
  hint: 'Put it back, or start a new session.',
};
const CHANGED: Problem = {
  code: 'session-changed',
  message: 'The session file was shortened by another program while the session was open.',
  hint: 'Put back a copy of the file, then go on with --resume.',
};
