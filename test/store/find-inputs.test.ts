import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findInputs } from '../../src/store/find-inputs.ts';
import { tempDir, writeFiles } from './temp-dir.ts';

async function folder(): Promise<string> {
  const dir = tempDir();
  await writeFiles(dir, {
    'b.yaml': '',
    'a.yml': '',
    'c.json': '{}',
    'notes.txt': '',
    'B.yaml': '',
    'a[1].yaml': '',
    '.hidden.yaml': '',
    '.git/x.yaml': '',
    'team/one.yaml': '',
    'team/deep/two.yaml': '',
    'team/deep/er/three.json': '',
    'empty/readme.md': '',
  });
  return dir;
}

describe('the files that arguments mean', () => {
  it.each<[readonly string[], readonly string[]]>([
    [['b.yaml'], ['b.yaml']],
    [['./b.yaml'], ['./b.yaml']],
    [['notes.txt'], ['notes.txt']],
    [['a[1].yaml'], ['a[1].yaml']],
    [['-'], ['-']],
    [['team'], ['team/deep/er/three.json', 'team/deep/two.yaml', 'team/one.yaml']],
    [['team/'], ['team/deep/er/three.json', 'team/deep/two.yaml', 'team/one.yaml']],
    [['*.yaml'], ['B.yaml', 'a[1].yaml', 'b.yaml']],
    [['./*.yml'], ['./a.yml']],
    [['*.{yml,json}'], ['a.yml', 'c.json']],
    [['**/*.yaml'], ['B.yaml', 'a[1].yaml', 'b.yaml', 'team/deep/two.yaml', 'team/one.yaml']],
    [['**/**/two.yaml'], ['team/deep/two.yaml']],
    [['team/**'], ['team/deep/er/three.json', 'team/deep/two.yaml', 'team/one.yaml']],
    [['team/*/two.yaml'], ['team/deep/two.yaml']],
    [['*/deep/*.yaml'], ['team/deep/two.yaml']],
    [['.git/*.yaml'], ['.git/x.yaml']],
    [
      ['team/one.yaml', 'team/*.yaml', 'b.yaml', './b.yaml'],
      ['b.yaml', 'team/one.yaml'],
    ],
  ])('%j', async (paths, files) => {
    expect(await findInputs(paths, await folder())).toEqual({ files, problems: [] });
  });

  it('of the whole folder are the visible ones, in one order everywhere', async () => {
    const { files, problems } = await findInputs(['.'], await folder());
    expect(problems).toEqual([]);
    expect(files).toEqual([
      './B.yaml',
      './a.yml',
      './a[1].yaml',
      './b.yaml',
      './c.json',
      './team/deep/er/three.json',
      './team/deep/two.yaml',
      './team/one.yaml',
    ]);
  });

  it('are absolute where the pattern is', async () => {
    const dir = await folder();
    const base = dir.replaceAll('\\', '/');
    const { files } = await findInputs([`${base}/team/*.yaml`], '/');
    expect(files).toEqual([`${base}/team/one.yaml`]);
  });

  it.each([
    ['nope.yaml', 'no-such-file'],
    ['team/nope', 'no-such-file'],
    ['empty', 'no-files'],
    ['*.toml', 'no-match'],
    ['nope/*.yaml', 'no-match'],
    ['{a,b}'.repeat(20), 'wild-pattern'],
  ])('%s is a Problem that names it', async (path, code) => {
    expect(await findInputs([path, 'b.yaml'], await folder())).toMatchObject({
      files: ['b.yaml'],
      problems: [{ code, file: path }],
    });
  });

  it.skipIf(process.platform === 'win32')('follow links to files, and none to folders', async () => {
    const dir = await folder();
    await symlink(join(dir, 'b.yaml'), join(dir, 'team', 'link.yaml'));
    await symlink(dir, join(dir, 'team', 'loop'));
    const { files } = await findInputs(['team', 'team/**/b.yaml'], dir);
    expect(files).toEqual([
      'team/deep/er/three.json',
      'team/deep/two.yaml',
      'team/link.yaml',
      'team/one.yaml',
    ]);
  });
});
