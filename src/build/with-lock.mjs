/** Keeps two builds apart: the second waits until the first is done, or takes over where the first has died. */
import { readFile, rm, stat, writeFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';

/** Runs `work` while the lock file exists and holds our process id, and answers with its result. */
export async function withLock(file, work) {
  while (!(await take(file))) {
    if (!(await removeAbandoned(file))) await wait(100);
  }
  try {
    return await work();
  } finally {
    await rm(file, { force: true });
  }
}

async function take(file) {
  try {
    await writeFile(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

/**
 * Whether there was a lock left behind, and is no more. Removed by one at a time, lest the second remove what the first
 * has taken in its place.
 */
async function removeAbandoned(file) {
  if (!(await isAbandoned(file))) return false;
  const guard = `${file}.guard`;
  if (!(await take(guard))) {
    if (await isAbandoned(guard)) await rm(guard, { force: true });
    return false;
  }
  try {
    const isStillThere = await isAbandoned(file);
    if (isStillThere) await rm(file, { force: true });
    return isStillThere;
  } finally {
    await rm(guard, { force: true });
  }
}

async function isAbandoned(file) {
  const pid = Number(await readFile(file, 'utf8').catch(() => ''));
  if (!Number.isInteger(pid) || pid <= 0) return isOld(file);
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return error.code === 'ESRCH';
  }
}

/** A lock without an owner is one that is being written this moment, unless it has been so for long. */
async function isOld(file) {
  const { mtimeMs } = await stat(file).catch(() => ({ mtimeMs: Infinity }));
  return Date.now() - mtimeMs > 5000;
}
