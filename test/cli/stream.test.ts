import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createWorkFolder, type Ran, runShell } from './run-case.ts';

/** Enough for several rounds of every thread, with lines that say nothing and lines of many kinds between. */
const COUNT = 2000;
/** Milliseconds for a test, which grades them all two or three times; machines that run many tests at once are slow. */
const PATIENCE = 90_000;

let work: Awaited<ReturnType<typeof createWorkFolder>>;
let streamed: Ran;

beforeAll(async () => {
  work = await createWorkFolder();
  await writeFile(
    join(work.dir, 'in.ndjson'),
    Array.from({ length: COUNT }, (_, index) => transcript(index)).join('\n'),
  );
  streamed = await run('sdcoach grade - --format ndjson < in.ndjson');
});
afterAll(() => work.remove());

const SAYINGS = [
  'We keep the orders in a notebook, because paper works without power – naïve, but cheap.',
  'a jug',
  'We keep a full jug ready, since squeezing lemons takes 5 minutes.',
  '',
  'One queue for all customers, because two queues are unfair. \u2028 😀',
];

function transcript(index: number): string {
  const say = (offset: number) => SAYINGS[(index * 7 + offset) % SAYINGS.length] ?? '';
  const answers = { storage: say(0), gateway: say(1), cache: { text: say(2), hints: index % 2 } };
  return JSON.stringify({ scenario: 'lemonade', id: `t-${index}`, answers });
}

function run(command: string): Promise<Ran> {
  return runShell(work.dir, command.replaceAll('sdcoach grade', 'sdcoach grade --scenarios "$PACK"'));
}

function lines({ stdout }: Ran): readonly string[] {
  expect(stdout.endsWith('\n')).toBe(true);
  return stdout.slice(0, -1).split('\n');
}

describe('a stream of transcripts', { timeout: PATIENCE }, () => {
  it('gives each the entry that json has for it, without its file, in order', async () => {
    expect({ ...streamed, stdout: '' }).toEqual({ stdout: '', stderr: '', status: '0\n' });
    const whole = JSON.parse((await run('sdcoach grade in.ndjson --format json')).stdout);
    expect(whole.results).toHaveLength(COUNT);
    const expected = whole.results.map(({ file: _file, ...result }: { file: string }) =>
      JSON.stringify(result),
    );
    const got = lines(streamed).map((line) => JSON.stringify(JSON.parse(line)));
    expect(got).toEqual(expected);
    expect(JSON.parse(got[7] ?? '').id).toBe('t-7');
  });

  it.each(['--jobs 2', '--jobs 3'])('gives the same bytes with %s', async (jobs) => {
    expect(await run(`sdcoach grade in.ndjson --format ndjson ${jobs}`)).toEqual(streamed);
  });

  it('gives the same bytes to a file', async () => {
    const ran = await run('sdcoach grade - --format ndjson:out.ndjson < in.ndjson');
    expect(ran).toEqual({ stdout: '', stderr: '', status: '0\n' });
    expect(await readFile(join(work.dir, 'out.ndjson'), 'utf8')).toBe(streamed.stdout);
  });

  it('is parted by shards, each line in exactly one', async () => {
    const shards = await Promise.all(
      [1, 2, 3].map((shard) => run(`sdcoach grade - --format ndjson --shard ${shard}/3 < in.ndjson`)),
    );
    const parts = shards.map(lines);
    const together = lines(streamed).map((_, index) => parts[index % 3]?.[Math.floor(index / 3)]);
    expect(together).toEqual(lines(streamed));
    expect(parts.flat()).toHaveLength(COUNT);
  });

  it.each(['', '--jobs 2'])('ends at once when the reader goes away %s', async (jobs) => {
    const endless = 'while :; do cat in.ndjson; echo; done';
    const { stdout, stderr, status } = await run(
      `(${endless}) 2>/dev/null | sdcoach grade - --format ndjson ${jobs} | head -n 1; echo "\${PIPESTATUS[1]}"`,
    );
    expect({ stderr, status }).toEqual({ stderr: '', status: '0\n' });
    expect(stdout).toBe(`${lines(streamed)[0]}\n0\n`);
  });

  // The stream goes on until its first answer has been read, so that who waits for its end waits for ever.
  it('answers each line as it comes', async () => {
    const feed = '(head -n 1 in.ndjson; until [ -e read ]; do sleep 0.1; done)';
    const { stdout } = await run(
      `${feed} | sdcoach grade - --format ndjson --jobs 2 | (read -r line; touch read; echo "\${#line}")`,
    );
    expect(Number.parseInt(stdout, 10)).toBeGreaterThan(1000);
  });
});

describe('many files', { timeout: PATIENCE }, () => {
  beforeAll(async () => {
    await mkdir(join(work.dir, 'many'));
    for (let index = 0; index < 12; index += 1) {
      await writeFile(join(work.dir, 'many', `${index}.json`), index === 5 ? '{' : transcript(index));
    }
  });

  it.each(['json', 'ndjson', 'junit', 'pretty'])(
    'give the same bytes as %s with two threads',
    async (format) => {
      const one = await run(`sdcoach grade many in.ndjson --format ${format} --min-score 20`);
      expect(one.status).toBe('2\n');
      expect(await run(`sdcoach grade many in.ndjson --format ${format} --min-score 20 --jobs 2`)).toEqual(
        one,
      );
    },
  );

  it('are parted by shards, each in exactly one', async () => {
    const files = await Promise.all(
      [1, 2, 3, 4, 5].map(async (shard) => {
        const ran = await run(`sdcoach grade many --format json --shard ${shard}/5`);
        const { results, problems } = JSON.parse(ran.stdout);
        return [...results, ...problems].map(({ file }: { file: string }) => file);
      }),
    );
    const all = Array.from({ length: 12 }, (_, index) => `many/${index}.json`);
    expect(files.flat().toSorted()).toEqual(all.toSorted());
    expect(files.map(({ length }) => length)).toEqual([3, 3, 2, 2, 2]);
  });

  it('may be more shards than there are', async () => {
    const { status, stderr } = await run(
      'sdcoach grade many --format ndjson --shard 20/20 --min-step storage=1',
    );
    expect({ status, stderr }).toEqual({ status: '0\n', stderr: '' });
  });
});

/** Its input never ends, and the signal comes as soon as the new file is begun. */
const INTERRUPTED = `
mkfifo pipe; exec 3<> pipe
cat in.ndjson > pipe 3>&- &
sdcoach grade - --format ndjson:kept/out.ndjson < pipe 2>&1 3>&- &
until [ "$(ls -A kept | wc -l)" = 2 ] || ! kill -0 $!; do :; done
kill -TERM $!; wait $!; echo $?; ls -A kept; cat kept/out.ndjson`;

describe('an interrupted stream', () => {
  it('leaves the file that was there, and nothing beside it', async () => {
    await mkdir(join(work.dir, 'kept'));
    await writeFile(join(work.dir, 'kept', 'out.ndjson'), 'old\n');
    const { stdout } = await run(INTERRUPTED);
    expect(stdout).toBe('143\nout.ndjson\nold\n');
  });
});
