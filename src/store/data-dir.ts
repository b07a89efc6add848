/** Decides where sessions are kept: a folder that was asked for, else the platform's folder for such data. */
import { posix, win32 } from 'node:path';
import type { Host } from '../host/types.ts';
import { fail, type Outcome, succeed } from '../problem.ts';

export type DataHost = Pick<Host, 'env' | 'platform' | 'homeDir' | 'cwd'>;

/**
 * The folder of the sessions, `<data>/sdcoach/sessions`, absolute; it need not exist. `asked` is what --data-dir
 * said; it beats SDCOACH_DATA_DIR, which beats the platform's folder.
 */
export function sessionsDir(host: DataHost, asked?: string): Outcome<string> {
  const path = host.platform === 'win32' ? win32 : posix;
  const data = asked || host.env('SDCOACH_DATA_DIR') || platformDir(host);
  if (data === null) return fail([NO_DATA_DIR]);
  return succeed(path.join(path.resolve(host.cwd, data), 'sdcoach', 'sessions'));
}

/** XDG base directories on Linux and alike (relative ones are ignored, as its specification says). */
function platformDir({ env, platform, homeDir }: DataHost): string | null {
  if (platform === 'win32') {
    const local = env('LOCALAPPDATA');
    return local || (homeDir === '' ? null : win32.join(homeDir, 'AppData', 'Local'));
  }
  if (platform === 'darwin') {
    return homeDir === '' ? null : posix.join(homeDir, 'Library', 'Application Support');
  }
  const xdg = env('XDG_DATA_HOME');
  if (xdg !== undefined && posix.isAbsolute(xdg)) return xdg;
  return homeDir === '' ? null : posix.join(homeDir, '.local', 'share');
}

const NO_DATA_DIR = {
  code: 'no-data-folder',
  message: 'There is no home folder to keep sessions in.',
  hint: 'Name a folder with --data-dir or SDCOACH_DATA_DIR.',
};
