import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startSession } from '../../src/session/start.ts';
import type { Event, Mode } from '../../src/session/types.ts';
import { loadContent } from '../../src/store/content.ts';
import { createSessionStore } from '../../src/store/session-store.ts';
import { unwrap } from '../store/unwrap.ts';
import { createWorkFolder, runShell } from './run-case.ts';

const AT = Date.UTC(2026, 0, 31, 9, 30);
const PRACTICE = '20260131-093000-aaaa';
const MOCK = '20260131-093000-bbbb';
const ENDED = '20260131-093000-cccc';
/** A fact that nobody asked for, and what a step that was not reached looks for. */
const UNTOLD = 'Ten million devices are connected at once';
const UNREACHED = 'object store';

let work: Awaited<ReturnType<typeof createWorkFolder>>;

/** Of the chat: the requirements answered, and no more unless it is over. */
async function keep(id: string, mode: Exclude<Mode, 'transcript'>, finished: boolean): Promise<void> {
  const content = await loadContent({ cwd: work.dir }, { scenarioDirs: [] });
  const { scenario } = unwrap(await content.load('chat'));
  const host = { pid: process.pid, processMark: () => '' };
  const store = createSessionStore(join(work.dir, 'data', 'sdcoach', 'sessions'), host);
  const steps = ['requirements', 'storage'];
  const begin = { id, mode, seed: 7, level: 'senior', scenario, steps } as const;
  const open = unwrap(await store.create(startSession(begin, AT)));
  const events: readonly Event[] = [
    { type: 'entered', step: 'requirements', at: AT },
    { type: 'submitted', step: 'requirements', value: 'It should be fast.', at: AT },
    { type: 'reviewed', step: 'requirements', at: AT },
    { type: 'entered', step: 'storage', at: AT },
    ...(finished
      ? ([
          { type: 'skipped', step: 'storage', at: AT },
          { type: 'reviewed', step: 'storage', at: AT },
          { type: 'finished', at: AT },
        ] as const)
      : []),
  ];
  for (const event of events) unwrap(await open.append(event));
  await open.close();
}

beforeAll(async () => {
  work = await createWorkFolder();
  await keep(PRACTICE, 'practice', false);
  await keep(MOCK, 'mock', false);
  await keep(ENDED, 'practice', true);
});
afterAll(() => work.remove());

async function told(command: string, id: string): Promise<string> {
  const { stdout, status } = await runShell(work.dir, `sdcoach ${command} ${id} --data-dir data`);
  expect(status).toBe('0\n');
  expect(stdout).toContain('It should be fast.');
  return stdout;
}

describe('a session that goes on', () => {
  it.each(['report', 'report --format markdown', 'doc'])('is not spoilt by %s', async (command) => {
    const practice = await told(command, PRACTICE);
    expect(practice).not.toContain(UNTOLD);
    expect(practice).not.toContain(UNREACHED);
    const mock = await told(command, MOCK);
    expect(mock).not.toContain(UNTOLD);
    expect(mock).not.toMatch(/of 4\b|of 100\b|messages a second/);
  });

  it('is not spoilt by what show says of the facts', async () => {
    expect(await told('show', PRACTICE)).not.toContain(UNTOLD);
  });

  it('tells it all when it is over', async () => {
    const text = await told('report', ENDED);
    expect(text).toContain(UNTOLD);
    expect(text).toContain(UNREACHED);
  });
});
