import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const run = promisify(execFile);
const ROOT = fileURLToPath(new URL('../', import.meta.url));

let folder: string;
let installed: string;

/** Packs as `npm publish` would, and unpacks into an empty folder: whatever it needs beside Node must be inside. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sdcoach-package-'));
  const pack = ['pack', '--ignore-scripts', '--json', '--pack-destination', folder];
  const { stdout } = await run('npm', pack, { cwd: ROOT, shell: process.platform === 'win32' });
  const [{ filename }] = JSON.parse(stdout);
  const modules = join(folder, 'empty', 'node_modules');
  await mkdir(modules, { recursive: true });
  await run('tar', ['-xzf', join(folder, filename), '-C', modules]);
  installed = join(modules, 'package');
  await mkdir(join(modules, '.bin'));
  await symlink(join(installed, 'bin', 'sdcoach.js'), join(modules, '.bin', 'sdcoach'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

function sdcoach(...args: string[]): Promise<{ stdout: string; stderr: string }> {
  const env = { PATH: process.env.PATH, HOME: folder };
  return run(join(installed, '..', '.bin', 'sdcoach'), args, { cwd: join(folder, 'empty'), env });
}

describe('the package', () => {
  it('holds what it needs and nothing of how it is made', async () => {
    expect((await readdir(installed)).toSorted()).toEqual([
      'CHANGELOG.md',
      'LICENSE',
      'README.md',
      'bin',
      'dist',
      'package.json',
    ]);
  });

  it('unpacks to less than 5 MB', async () => {
    const entries = await readdir(installed, { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile());
    const sizes = await Promise.all(files.map((file) => stat(join(file.parentPath, file.name))));
    const bytes = sizes.reduce((sum, { size }) => sum + size, 0);
    process.stdout.write(`unpacked: ${(bytes / 1e6).toFixed(2)} MB in ${files.length} files\n`);
    expect(bytes).toBeLessThan(5_000_000);
  });

  it('runs from an empty folder', async () => {
    const { version } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8'));
    expect((await sdcoach('--version')).stdout).toBe(`${version}\n`);
    const { scenarios } = JSON.parse((await sdcoach('list', '--format', 'json')).stdout);
    const ids = scenarios.map(({ id }: { id: string }) => id);
    expect(ids).toContain('card-delivery');
    const { stdout } = await sdcoach('show', 'card-delivery', '--format', 'transcript');
    await writeFile(join(folder, 'empty', 'answers.yaml'), stdout);
    const graded = await sdcoach('grade', 'answers.yaml', '--format', 'json');
    expect(JSON.parse(graded.stdout).results[0]).toMatchObject({ scenario: 'card-delivery', score: 0 });
    expect(graded.stderr).toBe('');
  });

  it('grades in threads of its own', async () => {
    const transcript = { scenario: 'chat', answers: { cache: 'We cache the last messages.' } };
    const lines = `${JSON.stringify(transcript)}\n`.repeat(9);
    await writeFile(join(folder, 'empty', 'answers.ndjson'), lines);
    const one = await sdcoach('grade', 'answers.ndjson', '--format', 'ndjson');
    expect(one.stdout.split('\n')).toHaveLength(10);
    expect(await sdcoach('grade', 'answers.ndjson', '--format', 'ndjson', '--jobs', '2')).toEqual(one);
  });
});
