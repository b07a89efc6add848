import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeFolder } from '../../src/store/write-folder.ts';
import { tempDir } from './temp-dir.ts';

const FILES = [
  { name: '0001-a.md', text: '# a\n' },
  { name: '0002-b.md', text: '# b\n' },
];

function contents(folder: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
  );
}

describe('a folder of files', () => {
  it('is written with nothing beside it', async () => {
    const dir = tempDir();
    expect((await writeFolder(join(dir, 'new'), FILES, false)).ok).toBe(true);
    expect(contents(join(dir, 'new'))).toEqual({ '0001-a.md': '# a\n', '0002-b.md': '# b\n' });
    expect(readdirSync(dir)).toEqual(['new']);
  });

  it('is no other one', async () => {
    const dir = tempDir();
    mkdirSync(join(dir, 'mine'));
    writeFileSync(join(dir, 'mine', 'notes.txt'), 'keep me');
    const written = await writeFolder(join(dir, 'mine'), FILES, false);
    expect(written).toMatchObject({ ok: false, problems: [{ code: 'file-exists' }] });
    expect(contents(join(dir, 'mine'))).toEqual({ 'notes.txt': 'keep me' });
  });

  it('replaces files of the same names, and nothing else', async () => {
    const dir = tempDir();
    mkdirSync(join(dir, 'mine'));
    writeFileSync(join(dir, 'mine', 'notes.txt'), 'keep me');
    writeFileSync(join(dir, 'mine', '0002-b.md'), 'before');
    expect((await writeFolder(join(dir, 'mine'), FILES, true)).ok).toBe(true);
    expect(contents(join(dir, 'mine'))).toEqual({
      'notes.txt': 'keep me',
      '0001-a.md': '# a\n',
      '0002-b.md': '# b\n',
    });
    expect(readdirSync(dir)).toEqual(['mine']);
  });

  it('is as it was where one of them cannot be put in its place', async () => {
    const dir = tempDir();
    mkdirSync(join(dir, 'mine'));
    writeFileSync(join(dir, 'mine', '0001-a.md'), 'before');
    const bad = [...FILES, { name: 'no/such/folder.md', text: '' }];
    expect((await writeFolder(join(dir, 'mine'), bad, true)).ok).toBe(false);
    expect(contents(join(dir, 'mine'))).toEqual({ '0001-a.md': 'before' });
    expect(readdirSync(dir)).toEqual(['mine']);
  });

  it('takes back what it had moved already', async () => {
    const dir = tempDir();
    mkdirSync(join(dir, 'mine'));
    writeFileSync(join(dir, 'mine', '0001-a.md'), 'before');
    // It can be drafted, beside what waits there to be put back, but the folder has no such place.
    const files = [...FILES, { name: '.old/late.md', text: '' }];
    expect((await writeFolder(join(dir, 'mine'), files, true)).ok).toBe(false);
    expect(contents(join(dir, 'mine'))).toEqual({ '0001-a.md': 'before' });
    expect(readdirSync(dir)).toEqual(['mine']);
  });
});
