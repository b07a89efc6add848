import { existsSync } from 'node:fs';
import { mkdir, open } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { MAX_FILE_BYTES } from '../../src/source/limits.ts';
import { readInput, readStream } from '../../src/store/read-input.ts';
import { tempDir, writeFiles } from './temp-dir.ts';
import { problemOf, unwrap } from './unwrap.ts';

describe('reading a file', () => {
  it('gives its bytes', async () => {
    const cwd = tempDir();
    await writeFiles(cwd, { 'a.yaml': 'ä' });
    expect([...unwrap(await readInput({ file: 'a.yaml', cwd }))]).toEqual([0xc3, 0xa4]);
  });

  it('takes one of the largest size and refuses one beyond it', async () => {
    const cwd = tempDir();
    for (const [file, size] of [
      ['fits.yaml', MAX_FILE_BYTES],
      ['large.yaml', MAX_FILE_BYTES + 1],
    ] as const) {
      const handle = await open(join(cwd, file), 'w');
      await handle.truncate(size);
      await handle.close();
    }
    expect(unwrap(await readInput({ file: 'fits.yaml', cwd }))).toHaveLength(MAX_FILE_BYTES);
    expect(problemOf(await readInput({ file: 'large.yaml', cwd }))).toMatchObject({
      code: 'file-too-large',
      file: 'large.yaml',
    });
  });

  it('of no such file, and of a folder, is a Problem', async () => {
    const cwd = tempDir();
    await mkdir(join(cwd, 'folder'));
    expect(problemOf(await readInput({ file: 'none.yaml', cwd })).code).toBe('no-such-file');
    expect(problemOf(await readInput({ file: 'folder', cwd }))).toMatchObject({
      code: 'cannot-read',
      file: 'folder',
    });
  });

  it.skipIf(!existsSync('/dev/zero'))('stops at the limit where a device gives bytes for ever', async () => {
    expect(problemOf(await readInput({ file: '/dev/zero', cwd: '/' })).code).toBe('file-too-large');
  });
});

describe('reading a stream', () => {
  it('gives what came, text or bytes', async () => {
    const bytes = unwrap(await readStream(Readable.from(['ä', Buffer.from('b')]), 'standard input'));
    expect(new TextDecoder().decode(bytes)).toBe('äb');
  });

  it('stops at the limit', async () => {
    let given = 0;
    const endless = async function* () {
      for (;;) {
        given += 1;
        yield new Uint8Array(1024 * 1024);
      }
    };
    expect(problemOf(await readStream(endless(), 'standard input')).code).toBe('file-too-large');
    expect(given).toBe(17);
  });

  it('that breaks is a Problem', async () => {
    const broken = async function* () {
      yield 'x';
      throw new Error('the line broke');
    };
    expect(problemOf(await readStream(broken(), 'standard input')).message).toContain('the line broke');
  });
});
