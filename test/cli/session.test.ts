import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startSession } from '../../src/session/start.ts';
import type { Event } from '../../src/session/types.ts';
import { loadContent } from '../../src/store/content.ts';
import { createSessionStore } from '../../src/store/session-store.ts';
import { createWorkFolder, PACK, type Ran, runShell } from './run-case.ts';

const ID = '20260131-093000-abcd';
const AT = Date.UTC(2026, 0, 31, 9, 30);

let work: Awaited<ReturnType<typeof createWorkFolder>>;

/** A session with questions, a hint, a skipped step, a follow-up, and text that YAML must quote. */
function events(): readonly Event[] {
  const at = AT + 60_000;
  const submit = (step: string, value: string | string[]): Event[] => [
    { type: 'entered', step, at },
    { type: 'submitted', step, value, at: at + 45_000 },
    { type: 'reviewed', step, at: at + 46_000 },
  ];
  return [
    { type: 'entered', step: 'requirements', at },
    { type: 'asked', step: 'requirements', question: 'How many cups a day?', facts: ['volume'], at },
    { type: 'asked', step: 'requirements', question: 'Which colour?', facts: [], at },
    { type: 'submitted', step: 'requirements', value: '- cash only: "assumed"\n\n# two stands\t', at },
    { type: 'reviewed', step: 'requirements', at },
    ...submit('actors', ['customer', '- seller', 'yes', '2026-01-31']),
    ...submit('functional', 'We take the order at the table, because customers wait there.'),
    { type: 'entered', step: 'non-functional', at },
    { type: 'skipped', step: 'non-functional', at },
    { type: 'reviewed', step: 'non-functional', at },
    { type: 'entered', step: 'storage', at },
    { type: 'hinted', step: 'storage', hint: 0, at },
    { type: 'submitted', step: 'storage', value: '  A notebook – naïve \u2028 but cheap: "paper"\n', at },
    { type: 'reviewed', step: 'storage', at },
    ...submit('sharding', 'by street, so that no seller walks far'),
    ...submit('gateway', '|\n  one queue'),
    ...submit('cache', '*jug*, since squeezing takes 5 minutes & lemons'),
    { type: 'finished', at: at + 600_000 },
  ];
}

beforeAll(async () => {
  work = await createWorkFolder();
  const content = await loadContent({ cwd: work.dir }, { scenarioDirs: [PACK] });
  const loaded = await content.load('lemonade');
  if (!loaded.ok) throw new Error(loaded.problems[0]?.message);
  const store = createSessionStore(join(work.dir, 'data', 'sdcoach', 'sessions'), {
    pid: process.pid,
    processMark: () => '',
  });
  const { scenario } = loaded.value;
  const begin = { id: ID, mode: 'practice', seed: 7, level: 'senior', scenario } as const;
  const open = await store.create(startSession(begin, AT));
  if (!open.ok) throw new Error(open.problems[0]?.message);
  for (const event of events()) {
    const added = await open.value.append(event);
    if (!added.ok) throw new Error(added.problems[0]?.message);
  }
  await open.value.close();
});
afterAll(() => work.remove());

function run(command: string): Promise<Ran> {
  return runShell(work.dir, `${command} --data-dir data --scenarios "$PACK"`);
}

describe('a session on disk', () => {
  it('is listed with its score', async () => {
    const { stdout } = await run('sdcoach history --format json');
    const [session, ...others] = JSON.parse(stdout).sessions;
    expect(others).toEqual([]);
    expect(session).toMatchObject({
      id: ID,
      scenario: 'lemonade',
      startedAt: '2026-01-31T09:30:00.000Z',
      finished: true,
      stepsDone: 8,
      steps: 8,
    });
    const pretty = await run('sdcoach history');
    expect(pretty.stdout).toContain(`${session.score} of 100`);
  });

  it('is shown with what was said', async () => {
    const { stdout, status } = await run(`sdcoach show ${ID}`);
    expect(status).toBe('0\n');
    for (const words of [
      'How many cups a day?',
      'About 300 cups on a hot day.',
      'Think of the street.',
      'A notebook – naïve',
      '(skipped)',
      'Score ',
    ]) {
      expect(stdout).toContain(words);
    }
  });

  it('becomes a transcript that gets the same assessment', async () => {
    const transcript = await run(`sdcoach show ${ID} --format transcript`);
    await writeFile(join(work.dir, 'again.yaml'), transcript.stdout);
    const graded = await run('sdcoach grade again.yaml --format json');
    expect(graded.stderr).toBe('');
    const shown = await run(`sdcoach show ${ID} --format json`);
    const { file, id, ...assessment } = JSON.parse(graded.stdout).results[0];
    expect({ file, id }).toEqual({ file: 'again.yaml', id: ID });
    expect(assessment).toEqual(JSON.parse(shown.stdout).assessment);
  });

  it('is shown from a scenario that is gone', async () => {
    const { stdout, status } = await runShell(work.dir, `sdcoach show ${ID} --data-dir data`);
    expect(status).toBe('0\n');
    expect(stdout).toBe((await run(`sdcoach show ${ID}`)).stdout);
  });
});
