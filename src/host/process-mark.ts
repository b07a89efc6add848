/** Tells a running process from others that had the same id before it. */
import { readFileSync } from 'node:fs';

/**
 * On Linux the boot's id and the process's start in ticks since the boot; elsewhere '' for a process that runs.
 * Null where no process of this id runs, or only
 * the remains of one that ended and was not waited for.
 */
export function processMark(pid: number, isRunning: (pid: number) => boolean): string | null {
  if (!Number.isInteger(pid) || pid <= 0 || !isRunning(pid)) return null;
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const [state, ...fields] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return state === 'Z' || state === 'X' ? null : `${boot} ${fields[START_FIELD] ?? ''}`;
  } catch {
    return '';
  }
}

/** Field 22 of /proc/PID/stat (man 5 proc), counted after the state, which follows the name in brackets. */
const START_FIELD = 18;
