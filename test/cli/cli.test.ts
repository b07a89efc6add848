import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createWorkFolder, type Ran, runShell } from './run-case.ts';

const GRADE = 'sdcoach grade answers.yaml --scenarios "$PACK" --format json';
const ANSWERS = `scenario: lemonade
answers:
  storage: |
    We keep the orders in a notebook, because paper works without power – naïve, but cheap.
  cache: We keep a full jug ready, since squeezing lemons takes 5 minutes.
`;

let work: Awaited<ReturnType<typeof createWorkFolder>>;

beforeAll(async () => {
  work = await createWorkFolder();
  await writeFile(join(work.dir, 'answers.yaml'), ANSWERS);
});
afterAll(() => work.remove());

function run(command: string): Promise<Ran> {
  return runShell(work.dir, command);
}

describe('the same input gives the same bytes', () => {
  it.each([
    '',
    'TZ=Asia/Kathmandu',
    'TZ=America/St_Johns LANG=de_DE.UTF-8 LC_ALL=tr_TR.UTF-8',
    'LANG=C LC_ALL=C LANGUAGE=ar',
    'LC_NUMERIC=fr_FR.UTF-8 COLUMNS=40 SDCOACH_NOW=2031-01-01T00:00:00Z',
  ])('with %s', async (env) => {
    const plain = await run(GRADE);
    expect(plain.status).toBe('0\n');
    expect(JSON.parse(plain.stdout).results).toHaveLength(1);
    expect(await run(`env ${env} ${GRADE}`)).toEqual(plain);
    const pretty = GRADE.replace('json', 'pretty');
    expect(await run(`env ${env} ${pretty}`)).toEqual(await run(pretty));
  });
});

describe('evidence', () => {
  it('cuts its text out of the answer at its path', async () => {
    const { stdout } = await run(GRADE);
    const [result] = JSON.parse(stdout).results;
    const storage = result.steps.find(({ id }: { id: string }) => id === 'storage');
    const evidence = storage.findings.flatMap((finding: { evidence: object[] }) => finding.evidence);
    expect(evidence.length).toBeGreaterThan(0);
    const answer =
      'We keep the orders in a notebook, because paper works without power – naïve, but cheap.\n';
    for (const { path, start, end, text } of evidence) {
      expect(path).toBe('');
      expect(answer.slice(start, end)).toBe(text);
    }
  });
});

describe('files that nobody should be able to hurt it with', () => {
  /** Ends in 2, with a Problem and no stack, and in little memory. */
  async function refuse(command: string): Promise<Ran> {
    const ran = await run(`NODE_OPTIONS=--max-old-space-size=400 ${command}`);
    expect(ran.status).toBe('2\n');
    expect(ran.stderr).not.toMatch(/\n\s+at .*:\d+:\d+/);
    return ran;
  }

  it('refuses an answer of 50 MB', async () => {
    const words = 'shard the orders by customer, because one customer has few. '.repeat(870_000);
    await writeFile(join(work.dir, 'huge.yaml'), `scenario: lemonade\nanswers:\n  storage: "${words}"\n`);
    await writeFile(
      join(work.dir, 'huge.json'),
      JSON.stringify({ scenario: 'lemonade', answers: { storage: words } }),
    );
    const { stderr } = await refuse('sdcoach grade huge.yaml huge.json --scenarios "$PACK"');
    expect(stderr.match(/larger than 16 MiB/g)).toHaveLength(2);
    expect((await refuse('sdcoach grade - --scenarios "$PACK" < huge.json')).stderr).toContain('16 MiB');
  });

  it('refuses an answer of more than 1 MiB in a file that is small enough', async () => {
    const words = 'one queue for all customers. '.repeat(50_000);
    await writeFile(join(work.dir, 'long.yaml'), `scenario: lemonade\nanswers:\n  gateway: "${words}"\n`);
    const { stderr } = await refuse('sdcoach grade long.yaml --scenarios "$PACK"');
    expect(stderr).toMatch(/^long\.yaml:3:\d+: /);
  });

  it('grades an answer of just under 1 MiB', async () => {
    const words = 'one queue for all customers, because two are unfair. '.repeat(19_000);
    await writeFile(join(work.dir, 'full.yaml'), `scenario: lemonade\nanswers:\n  gateway: "${words}"\n`);
    const ran = await run('sdcoach grade full.yaml --scenarios "$PACK" --format json');
    expect(ran.status).toBe('0\n');
    expect(JSON.parse(ran.stdout).results[0].score).toBeGreaterThan(0);
  });

  it('refuses binary data', async () => {
    const bytes = Uint8Array.from({ length: 4096 }, (_, index) => (index * 151 + 7) % 256);
    await writeFile(join(work.dir, 'photo.yaml'), bytes);
    await writeFile(join(work.dir, 'photo.json'), bytes);
    const { stderr } = await refuse('sdcoach grade photo.yaml photo.json');
    expect(stderr).toContain('photo.yaml: ');
    expect(stderr).toContain('photo.json: ');
  });

  it('refuses what nests without end', async () => {
    await writeFile(join(work.dir, 'deep.json'), '['.repeat(200_000));
    await writeFile(join(work.dir, 'deep.yaml'), `a: ${'['.repeat(200_000)}`);
    await refuse('sdcoach grade deep.json deep.yaml');
  });
});

describe('a run over many files', () => {
  it('gives results in the order of their names, whatever the order of the arguments', async () => {
    await mkdir(join(work.dir, 'many'), { recursive: true });
    const names = ['b', 'a', 'Z', 'ä', '10', '9'];
    for (const name of names) await writeFile(join(work.dir, 'many', `${name}.yaml`), ANSWERS);
    const given = names.map((name) => `many/${name}.yaml`).join(' ');
    const json = '--scenarios "$PACK" --format json';
    const inOrder = await run(`sdcoach grade many ${json}`);
    const shuffled = await run(`sdcoach grade ${given} ${json}`);
    expect(shuffled.stdout).toBe(inOrder.stdout);
    const files = JSON.parse(inOrder.stdout).results.map(({ file }: { file: string }) => file);
    expect(files).toEqual(['10', '9', 'Z', 'a', 'b', 'ä'].map((name) => `many/${name}.yaml`));
  });

  it('stops without complaint when the reader goes away', async () => {
    const { stderr, stdout } = await run(
      'set -o pipefail; sdcoach grade many --scenarios "$PACK" --format json | head -c 10; echo " $?"',
    );
    expect(stderr).toBe('');
    expect(stdout).toMatch(/ 0\n$/);
  });
});
