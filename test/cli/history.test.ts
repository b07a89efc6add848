import { appendFile, cp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { weakest } from '../../src/cli/commands/weakest.ts';
import type { Outcome } from '../../src/problem.ts';
import { loadContent } from '../../src/store/content.ts';
import { createWorkFolder, PACK, type Ran, runShell } from './run-case.ts';
import { storeSession } from './store-session.ts';

const FIRST = '20260131-093000-aaaa';
const SECOND = '20260201-093000-bbbb';
const UNFINISHED = '20260202-093000-cccc';
const NEWEST = '20260203-093000-dddd';
const GONE = '20260204-093000-zzzz';
const AT = Date.UTC(2026, 0, 31, 9, 30);
const DAY = 86_400_000;

const GOOD = {
  requirements: 'How many cups a day? Cash only.',
  actors: '- customer\n- seller',
  functional: 'We take the order at the table because customers wait there, or else the queue grows.',
  storage: 'We keep the orders in a notebook, because paper works without power.',
  gateway: 'One queue for all customers, because two queues are unfair.',
};

let work: Awaited<ReturnType<typeof createWorkFolder>>;

beforeAll(async () => {
  work = await createWorkFolder();
  const data = join(work.dir, 'data');
  const answers = { actors: '- customer' };
  await storeSession(data, { id: FIRST, at: AT, answers });
  await storeSession(data, { id: SECOND, at: AT + DAY, level: 'mid', answers: GOOD });
  for (const [id, day] of [
    [UNFINISHED, 2],
    [NEWEST, 3],
  ] as const) {
    await storeSession(data, { id, at: AT + day * DAY, answers: {}, finished: false });
  }
});
afterAll(() => work.remove());

function run(command: string): Promise<Ran> {
  return runShell(work.dir, `${command} --data-dir data --scenarios "$PACK"`);
}

async function weakestOf(dataDir: string): Promise<Outcome<object>> {
  const content = await loadContent({ cwd: work.dir }, { scenarioDirs: [PACK] });
  const host = { cwd: work.dir, env: () => undefined, platform: 'linux', homeDir: '/', pid: 1 } as const;
  return weakest({ host: { ...host, processMark: () => '' }, dataDir }, content);
}

describe('history', () => {
  it('draws how the scores went', async () => {
    const { stdout, stderr, status } = await run('sdcoach history');
    expect({ stderr, status }).toEqual({ stderr: '', status: '0\n' });
    expect(stdout).toContain('The last 2 finished sessions\n');
    expect(stdout).toMatch(/^Score +\d\d +\d+(\.\d)? -> \d+(\.\d)? +\+\d+(\.\d)?$/m);
  });

  it('says how each unfinished session goes on', async () => {
    const { stdout } = await run('sdcoach history');
    const words = stdout.replace(/\s+/g, ' ');
    expect(words).toContain(
      `${NEWEST} Lemonade stand (practice): 1 of 8 steps, go on with sdcoach practice --resume `,
    );
    expect(words).toContain(`go on with sdcoach practice --resume ${UNFINISHED}`);
  });

  it('writes numbers for who listens', async () => {
    const { stdout } = await run('ACCESSIBLE=1 sdcoach history');
    expect(stdout).toMatch(/^Score: [\d.]+, [\d.]+\. From [\d.]+ to [\d.]+, up [\d.]+\.$/m);
  });

  it('gives scripts the dimensions that show gives', async () => {
    const { sessions } = JSON.parse((await run('sdcoach history --format json')).stdout);
    const shown = JSON.parse((await run(`sdcoach show ${SECOND} --format json`)).stdout);
    const [newest, unfinished, second] = sessions;
    expect([newest.dimensions, unfinished.dimensions]).toEqual([null, null]);
    expect(second.dimensions).toEqual(shown.assessment.dimensions);
  });
});

describe('history --compare', () => {
  it('sets two sessions side by side', async () => {
    const { stdout, stderr, status } = await run(`sdcoach history --compare ${FIRST} ${SECOND}`);
    expect({ stderr, status }).toEqual({ stderr: '', status: '0\n' });
    expect(stdout).toContain(`A  ${FIRST}\n   Lemonade stand (practice), senior level\n`);
    expect(stdout).toContain(`B  ${SECOND}\n   Lemonade stand (practice), mid level\n`);
    expect(stdout).toContain('The levels differ');
    expect(stdout).toMatch(/^Queue +0 +[\d.]+ +\+[\d.]+$/m);
  });

  it('gives scripts what show gives of each', async () => {
    const { stdout } = await run(`sdcoach history --compare ${SECOND} ${FIRST} --format json`);
    const json = JSON.parse(stdout);
    expect(Object.keys(json)).toEqual(['schemaVersion', 'compare']);
    expect(json.compare.map(({ id }: { id: string }) => id)).toEqual([SECOND, FIRST]);
    const { assessment } = JSON.parse((await run(`sdcoach show ${SECOND} --format json`)).stdout);
    const { scenario, level, score, band, dimensions } = assessment;
    const steps = assessment.steps.map(({ id, score: each }: { id: string; score: number }) => ({
      id,
      score: each,
    }));
    expect(json.compare[0]).toEqual({ id: SECOND, scenario, level, score, band, steps, dimensions });
  });

  it('says all that is wrong with both at once', async () => {
    const { stdout, stderr, status } = await run(`sdcoach history --compare ${UNFINISHED} ${GONE}`);
    expect({ stdout, status }).toEqual({ stdout: '', status: '2\n' });
    expect(stderr).toContain(`Session ${UNFINISHED} is not finished, so there are no marks to compare.`);
    expect(stderr).toContain(`sdcoach practice --resume ${UNFINISHED}`);
    expect(stderr).toContain(`There is no session ${GONE}.`);
  });

  it.each([[FIRST], [`${FIRST} ${SECOND} ${FIRST}`]])('wants two sessions, not %s', async (ids) => {
    const { stderr, status } = await run(`sdcoach history --compare ${ids}`);
    expect(status).toBe('2\n');
    expect(stderr).toContain('--compare takes two sessions');
  });
});

describe('weakest', () => {
  it('takes each step as it was done last', async () => {
    expect(await weakestOf('data')).toEqual({
      ok: true,
      value: { scenario: 'lemonade', steps: ['non-functional', 'sharding', 'cache'] },
    });
  });

  it('says so where no session is finished', async () => {
    const data = join(work.dir, 'begun');
    await storeSession(data, { id: FIRST, at: AT, answers: {}, finished: false });
    const found = await weakestOf('begun');
    expect(found).toMatchObject({ ok: false, problems: [{ code: 'nothing-to-go-by' }] });
    expect(await weakestOf('nowhere')).toEqual(found);
  });

  it('passes over what cannot be read, and names it only where nothing else is left', async () => {
    const logs = (dir: string): string => join(work.dir, dir, 'sdcoach', 'sessions');
    await cp(logs('data'), logs('torn'), { recursive: true });
    await appendFile(join(logs('torn'), `${FIRST}.jsonl`), 'nonsense\n{}\n');
    expect(await weakestOf('torn')).toEqual(await weakestOf('data'));
    await cp(logs('begun'), logs('broken'), { recursive: true });
    await writeFile(join(logs('broken'), `${FIRST}.jsonl`), 'nonsense\n{}\n');
    const found = await weakestOf('broken');
    expect(found.ok ? [] : found.problems.map(({ code }) => code)).toContain('nothing-to-go-by');
    expect(found.ok ? [] : found.problems).toHaveLength(2);
  });
});
