/** Makes a named pipe: a file that gives what is written to it meanwhile, and no more until then. */
import { spawnSync } from 'node:child_process';

export function makePipe(file: string): void {
  const { status, stderr } = spawnSync('bash', ['-c', 'mkfifo "$0"', file], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
}
