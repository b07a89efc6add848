/** Runs one shell line with the built program as `sdcoach`, in a temporary copy of a folder. */
import { spawn } from 'node:child_process';
import { chmod, cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const BIN = fileURLToPath(new URL('../../bin/sdcoach.js', import.meta.url));
export const PACK = fileURLToPath(new URL('./pack', import.meta.url));

export interface Ran {
  readonly stdout: string;
  readonly stderr: string;
  readonly status: string;
}

/** What a case must give; a missing file is an empty one. */
export const EXPECTED = ['stdout', 'stderr', 'status'] as const;

/** A work folder that holds a copy of `folder`, if one is given; remove it when done. */
export async function createWorkFolder(
  folder?: string,
): Promise<{ dir: string; remove: () => Promise<void> }> {
  const base = await mkdtemp(join(tmpdir(), 'sdcoach-cli-'));
  const dir = join(base, 'work');
  await mkdir(dir);
  if (folder !== undefined) await cp(folder, dir, { recursive: true });
  for (const name of EXPECTED) await rm(join(dir, name), { force: true });
  await mkdir(join(base, 'bin'));
  const launcher = join(base, 'bin', 'sdcoach');
  await writeFile(launcher, `#!/bin/sh\nexec "${process.execPath}" "${BIN}" "$@"\n`);
  await chmod(launcher, 0o755);
  return { dir, remove: () => rm(base, { recursive: true, force: true }) };
}

/** Runs the line with bash in the work folder, away from the data and settings of whoever runs the tests. */
export async function runShell(dir: string, command: string): Promise<Ran> {
  const stdin = await readFile(join(dir, 'stdin')).catch(() => Buffer.alloc(0));
  const child = spawn('bash', ['-c', command], {
    cwd: dir,
    env: {
      PATH: `${join(dir, '..', 'bin')}:${process.env.PATH}`,
      HOME: join(dir, '..', 'home'),
      PACK,
    },
  });
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  child.stdout.on('data', (chunk) => out.push(chunk));
  child.stderr.on('data', (chunk) => err.push(chunk));
  child.stdin.on('error', () => {});
  child.stdin.end(stdin);
  const code = await new Promise((resolve) => child.on('close', resolve));
  return {
    stdout: plain(Buffer.concat(out).toString()),
    stderr: plain(Buffer.concat(err).toString()),
    status: `${code}\n`,
  };
}

/** Where the package stands is no part of what a case must give. */
function plain(text: string): string {
  return text.replaceAll(PACK, '$PACK');
}
