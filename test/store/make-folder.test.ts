import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeFolder } from '../../src/store/make-folder.ts';
import { tempDir, writeFiles } from './temp-dir.ts';

describe('a folder is made', () => {
  it('with those above it, for this user alone, and again', async () => {
    const path = join(tempDir(), 'one', 'two', 'three');
    await makeFolder(path);
    await makeFolder(path);
    const made = await stat(path);
    expect(made.isDirectory()).toBe(true);
    if (process.platform !== 'win32') expect(made.mode & 0o777).toBe(0o700);
  });

  it('not below a file', async () => {
    const dir = tempDir();
    await writeFiles(dir, { file: '' });
    await expect(makeFolder(join(dir, 'file', 'below'))).rejects.toMatchObject({ code: 'ENOTDIR' });
  });

  it.runIf(process.platform === 'linux')(
    'not where the system allows none, and that is soon said',
    async () => {
      await expect(makeFolder('/proc/nowhere/at/all')).rejects.toMatchObject({ code: 'ENOENT' });
    },
  );
});
