import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createWorkFolder, runShell } from './run-case.ts';

const README = readFileSync(fileURLToPath(new URL('../../README.md', import.meta.url)), 'utf8');
const COUNT = 60;

let work: Awaited<ReturnType<typeof createWorkFolder>>;
let expected: readonly string[];

beforeAll(async () => {
  work = await createWorkFolder();
  const transcripts = Array.from({ length: COUNT }, (_, index) =>
    JSON.stringify({ scenario: 'chat', id: `t-${index}`, answers: { cache: `We cache ${index} messages.` } }),
  );
  await writeFile(join(work.dir, 'answers.ndjson'), `${transcripts.join('\n')}\n`);
  const { stdout, status } = await runShell(work.dir, 'sdcoach grade - --format ndjson < answers.ndjson');
  expect(status).toBe('0\n');
  expected = linesOf(stdout);
  expect(expected).toHaveLength(COUNT);
});
afterAll(() => work.remove());

function linesOf(text: string): readonly string[] {
  return text.split('\n').slice(0, -1);
}

/** The line of the README that begins so. */
function readmeLine(start: string): string {
  const line = README.split('\n').find((each) => each.startsWith(start));
  expect(line).toBeDefined();
  return line ?? '';
}

function isInstalled(program: string): boolean {
  const { error, status } = spawnSync(program, ['--version'], { stdio: 'ignore' });
  return error === undefined && status === 0;
}

const hasParallel = isInstalled('parallel');
if (!hasParallel)
  process.stderr.write('GNU parallel is not installed: its line of the README is not tested here.\n');

describe("the README's lines for clusters", () => {
  it.skipIf(!hasParallel)('grade the same with GNU parallel', async () => {
    const command = readmeLine('parallel --pipe').replace('--block 10M', '--block 1k');
    expect(command).toContain('--block 1k');
    const { status } = await runShell(work.dir, command);
    expect(status).toBe('0\n');
    expect(linesOf(readFileSync(join(work.dir, 'marks.ndjson'), 'utf8'))).toEqual(expected);
  });

  it('grade the same with xargs, a shard each', async () => {
    const { status, stderr } = await runShell(work.dir, readmeLine('seq 4 | xargs -P 4'));
    expect({ status, stderr }).toEqual({ status: '0\n', stderr: '' });
    const shards = [1, 2, 3, 4].map((shard) =>
      linesOf(readFileSync(join(work.dir, `marks.${shard}.ndjson`), 'utf8')),
    );
    expect(expected.map((_, index) => shards[index % 4]?.[Math.floor(index / 4)])).toEqual(expected);
    expect(shards.flat()).toHaveLength(COUNT);
  });
});
