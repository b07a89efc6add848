import { existsSync, readFileSync, statSync } from 'node:fs';
import { chmod, mkdir, readdir, readlink, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { OutputPort } from '../../src/host/types.ts';
import { writeOutput } from '../../src/store/write-output.ts';
import { tempDir } from './temp-dir.ts';
import { problemOf, unwrap } from './unwrap.ts';

const toFile = (file: string, replace = true) => ({ to: 'file', file, replace }) as const;

function port(write: (text: string) => Promise<void>): OutputPort {
  return { isTTY: false, columns: () => 80, write, closed: () => false };
}

describe('writing a result', () => {
  it('goes to standard output', async () => {
    const written: string[] = [];
    unwrap(await writeOutput({ to: 'stdout', port: port(async (text) => void written.push(text)) }, 'ä\n'));
    expect(written).toEqual(['ä\n']);
  });

  it('to a full standard output is a Problem', async () => {
    const full = port(() => Promise.reject(Object.assign(new Error('no space'), { code: 'ENOSPC' })));
    expect(problemOf(await writeOutput({ to: 'stdout', port: full }, 'x'))).toMatchObject({
      code: 'disk-full',
      message: expect.stringContaining('standard output'),
    });
  });

  it('makes a file and leaves nothing beside it', async () => {
    const dir = tempDir();
    unwrap(await writeOutput(toFile(join(dir, 'out.json')), 'text ü'));
    expect(readFileSync(join(dir, 'out.json'), 'utf8')).toBe('text ü');
    expect(await readdir(dir)).toEqual(['out.json']);
  });

  it('adds to the end of a file, and makes it where there is none', async () => {
    const target = { to: 'end of file', file: join(tempDir(), 'summary.md') } as const;
    unwrap(await writeOutput(target, 'one\n'));
    unwrap(await writeOutput(target, 'two\n'));
    expect(readFileSync(target.file, 'utf8')).toBe('one\ntwo\n');
    const nowhere = { to: 'end of file', file: join(tempDir(), 'no', 'summary.md') } as const;
    expect(problemOf(await writeOutput(nowhere, 'x')).code).toBe('no-such-file');
  });

  it('replaces a file, whose permissions stay', async () => {
    const file = join(tempDir(), 'out.json');
    await writeFile(file, 'a much longer text than before');
    await chmod(file, 0o640);
    unwrap(await writeOutput(toFile(file), 'new'));
    expect(readFileSync(file, 'utf8')).toBe('new');
    if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o640);
  });

  it('does not replace a file unasked', async () => {
    const dir = tempDir();
    const file = join(dir, 'out.md');
    unwrap(await writeOutput(toFile(file, false), 'mine'));
    expect(problemOf(await writeOutput(toFile(file, false), 'new'))).toMatchObject({
      code: 'file-exists',
      hint: expect.stringContaining('--force'),
    });
    expect([readFileSync(file, 'utf8'), await readdir(dir)]).toEqual(['mine', ['out.md']]);
  });

  it('goes through a link to its file', async () => {
    const dir = tempDir();
    await writeFile(join(dir, 'real.json'), 'old');
    await symlink('real.json', join(dir, 'link.json'));
    unwrap(await writeOutput(toFile(join(dir, 'link.json')), 'new'));
    expect(await readlink(join(dir, 'link.json'))).toBe('real.json');
    expect(readFileSync(join(dir, 'real.json'), 'utf8')).toBe('new');
  });

  it.each([
    ['a folder that does not exist', 'none/out.json', 'no-such-file'],
    ['a folder', 'folder', 'cannot-write'],
    ['a path through a file', 'file/out.json', 'cannot-write'],
  ])('to %s is a Problem that names it', async (_, path, code) => {
    const dir = tempDir();
    await mkdir(join(dir, 'folder'));
    await writeFile(join(dir, 'file'), 'kept');
    const file = join(dir, path);
    expect(problemOf(await writeOutput(toFile(file), 'x'))).toMatchObject({
      code,
      file: file.replaceAll('\\', '/'),
    });
    expect(readFileSync(join(dir, 'file'), 'utf8')).toBe('kept');
    expect((await readdir(dir)).sort()).toEqual(['file', 'folder']);
  });

  it.skipIf(!existsSync('/dev/full'))(
    'to a full disk is a Problem, and a device stays a device',
    async () => {
      expect(problemOf(await writeOutput(toFile('/dev/full'), 'x'))).toMatchObject({ code: 'disk-full' });
      unwrap(await writeOutput(toFile('/dev/null'), 'x'));
      expect(statSync('/dev/full').isCharacterDevice() && statSync('/dev/null').isCharacterDevice()).toBe(
        true,
      );
    },
  );
});
