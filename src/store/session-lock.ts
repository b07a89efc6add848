/** Keeps two programs from writing to one session: a lock file that names the process that holds it. */
import { randomBytes } from 'node:crypto';
import { link, open, readFile, stat, unlink } from 'node:fs/promises';
import { hostname } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import type { Host } from '../host/types.ts';
import { fail, type Outcome, type Problem, succeed } from '../problem.ts';
import { errorCode, fileProblem, shown } from './file-problem.ts';

export type LockHost = Pick<Host, 'pid' | 'processMark'>;

/** Gives the lock back; does nothing where somebody else holds it by now. */
export type Release = () => Promise<void>;

interface Holder {
  readonly pid: number;
  readonly mark: string;
  readonly machine: string;
}

/** Attempts, and milliseconds between them, before a lock without readable content counts as left behind. */
const ATTEMPTS = 6;
const PAUSE = 40;
/** Milliseconds after which a guard was left behind. */
const GUARD_AGE = 10_000;

/**
 * Takes the lock, also from a process that no longer runs. A Problem where another one holds it, or may hold it
 * on another machine that shares the disk.
 */
export async function takeLock(file: string, host: LockHost): Promise<Outcome<Release>> {
  const mark = host.processMark(host.pid) ?? '';
  const own: Holder = { pid: host.pid, mark, machine: hostname() };
  const content = JSON.stringify(own);
  try {
    for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
      if (await createLock(file, content)) return succeed(() => releaseLock(file, content));
      const found = await readFile(file, 'utf8').catch(() => '');
      const holder = parseHolder(found);
      if (holder !== null && isHeld(holder, host)) return fail([inUse(file, holder)]);
      if (holder !== null || attempt === ATTEMPTS - 1) await removeStale(file, found);
      else await wait(PAUSE);
    }
    return fail([inUse(file, null)]);
  } catch (error) {
    return fail([fileProblem(error, 'write', file)]);
  }
}

/** Creates the lock with what it holds in one move, lest it be found unfilled. False where there is one. */
async function createLock(file: string, content: string): Promise<boolean> {
  const draft = `${file}.${randomBytes(6).toString('hex')}`;
  try {
    await createFile(draft, content);
    await link(draft, file);
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    // The disk may know no hard links; where it is at fault otherwise, this says so.
    return await createFile(file, content);
  } finally {
    await unlink(draft).catch(() => undefined);
  }
}

/** False where there is one. */
async function createFile(file: string, content: string): Promise<boolean> {
  try {
    const handle = await open(file, 'wx', 0o600);
    await handle.writeFile(content).finally(() => handle.close());
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  }
}

async function releaseLock(file: string, content: string): Promise<void> {
  const found = await readFile(file, 'utf8').catch(() => null);
  if (found === content) await unlink(file).catch(() => undefined);
}

/**
 * Removes a lock left behind, if it still is what was read. Only one program at a time may do so, the one that
 * holds the guard beside the lock, so that nobody takes away a lock that another has just made.
 */
async function removeStale(file: string, content: string): Promise<void> {
  const guard = `${file}.takeover`;
  if (!(await createFile(guard, ''))) {
    await dropOldGuard(guard);
    await wait(PAUSE);
    return;
  }
  try {
    const found = await readFile(file, 'utf8').catch(() => null);
    if (found === content) await unlink(file);
  } finally {
    await unlink(guard).catch(() => undefined);
  }
}

/** A guard is held for an instant; an old one was left by a program that was killed in it. */
async function dropOldGuard(guard: string): Promise<void> {
  const age = await stat(guard).then(
    ({ mtimeMs }) => Date.now() - mtimeMs,
    () => 0,
  );
  if (age > GUARD_AGE) await unlink(guard).catch(() => undefined);
}

function isHeld(holder: Holder, host: LockHost): boolean {
  if (holder.machine !== hostname()) return true;
  const mark = host.processMark(holder.pid);
  if (mark === null) return false;
  return mark === '' || holder.mark === '' || mark === holder.mark;
}

function parseHolder(text: string): Holder | null {
  try {
    const { pid, mark, machine } = JSON.parse(text);
    const isHolder = typeof pid === 'number' && typeof mark === 'string' && typeof machine === 'string';
    return isHolder ? { pid, mark, machine } : null;
  } catch {
    return null;
  }
}

function inUse(file: string, holder: Holder | null): Problem {
  const where = holder !== null && holder.machine !== hostname() ? ` on ${holder.machine}` : '';
  const who = holder === null ? '' : ` (process ${holder.pid}${where})`;
  return {
    code: 'session-in-use',
    message: `The session is open in another sdcoach${who}.`,
    hint: `Go on there, or close it first. If it no longer runs, delete ${shown(file)}.`,
  };
}
