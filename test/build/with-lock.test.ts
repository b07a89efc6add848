import { spawnSync } from 'node:child_process';
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { tempDir } from '../store/temp-dir.ts';

const { withLock } = await import(new URL('../../src/build/with-lock.mjs', import.meta.url).href);

it('lets one build at a time go on where an earlier one died', async () => {
  const dir = tempDir();
  const file = join(dir, '.lock');
  const dead = spawnSync(process.execPath, ['-e', '']).pid;
  let inside = 0;
  let most = 0;
  const work = async (): Promise<void> => {
    inside += 1;
    for (let time = 0; time < 50; time += 1) {
      await readdir(dir);
      most = Math.max(most, inside);
    }
    inside -= 1;
  };
  // Each comes a little later than the one before it, so that they meet the lock at every turn.
  const come = async (turns: number): Promise<void> => {
    for (let turn = 0; turn < turns; turn += 1) await readdir(dir);
    await withLock(file, work);
  };
  for (let apart = 0; apart < 6; apart += 1) {
    await writeFile(file, String(dead));
    await Promise.all([0, 1, 2, 3].map((index) => come(index * apart)));
  }
  expect(most).toBe(1);
  expect(await readdir(dir)).toEqual([]);
});
