import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { appendFile, mkdir, readdir, readFile, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { createNodeHost } from '../../src/host/node-host.ts';
import type { Event } from '../../src/session/types.ts';
import type { OpenSession } from '../../src/store/open-session.ts';
import { createSessionStore } from '../../src/store/session-store.ts';
import { ID, START, started, timed } from '../session/run.ts';
import { tempDir } from './temp-dir.ts';
import { problemOf, unwrap } from './unwrap.ts';

const host = createNodeHost();
const ENTERED = timed([
  { type: 'entered', step: 'requirements' },
  { type: 'submitted', step: 'requirements', value: 'Notes, with ünïcode and a\nline break' },
  { type: 'reviewed', step: 'requirements' },
]);

/** A store in a new folder with one session of these events, closed. */
async function storeWith(events: readonly Event[] = ENTERED) {
  const dir = join(tempDir(), 'sdcoach', 'sessions');
  const store = createSessionStore(dir, host);
  const open = unwrap(await store.create(started()));
  for (const event of events) unwrap(await open.append(event));
  await open.close();
  return {
    dir,
    store,
    file: join(dir, `${ID}.jsonl`),
    path: (ending: string) => join(dir, `${ID}.${ending}`),
  };
}

describe('a session on disk', () => {
  it('has every event in a line of its own before append resolves', async () => {
    const dir = join(tempDir(), 'new');
    const open = unwrap(await createSessionStore(dir, host).create(started()));
    const file = join(dir, `${ID}.jsonl`);
    expect(readFileSync(file, 'utf8')).toBe(`${JSON.stringify(started())}\n`);
    for (const [index, event] of ENTERED.entries()) {
      const session = unwrap(await open.append(event));
      expect(session).toBe(open.session());
      expect(readFileSync(file, 'utf8').split('\n')[index + 1]).toBe(JSON.stringify(event));
    }
    await open.close();
  });

  it('is for its owner alone', async () => {
    if (process.platform === 'win32') return;
    const { dir, file } = await storeWith();
    expect(statSync(dir).mode & 0o777).toBe(0o700);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('goes on where it was', async () => {
    const { store } = await storeWith();
    const open = unwrap(await store.open(ID));
    expect(open.warnings).toEqual([]);
    expect(open.session().steps[0]?.answer?.value).toBe('Notes, with ünïcode and a\nline break');
    unwrap(await open.append({ type: 'finished', at: START + 60_000 }));
    await open.close();
    await open.close();
    expect(unwrap(await store.read(ID)).session.finished).toBe(true);
  });

  it('keeps the order in which events were given, also when nobody waits', async () => {
    const { store } = await storeWith([]);
    const open = unwrap(await store.open(ID));
    const outcomes = await Promise.all(ENTERED.map((event) => open.append(event)));
    expect(outcomes.every((outcome) => outcome.ok)).toBe(true);
    await open.close();
    expect(unwrap(await store.read(ID)).events.slice(1)).toEqual(ENTERED);
  });

  it('does not write an event that does not fit', async () => {
    const { store, file } = await storeWith();
    const before = readFileSync(file, 'utf8');
    const open = unwrap(await store.open(ID));
    const refused = await open.append({ type: 'reviewed', at: START, step: 'cache' });
    expect(problemOf(refused)?.code).toBe('event-misfit');
    await open.close();
    expect(readFileSync(file, 'utf8')).toBe(before);
  });

  it('is never started over an existing one', async () => {
    const { store, file } = await storeWith();
    const before = readFileSync(file, 'utf8');
    expect(problemOf(await store.create(started()))?.code).toBe('cannot-write');
    expect(readFileSync(file, 'utf8')).toBe(before);
    unwrap(await store.open(ID)).close();
  });

  it.each(['../../etc/passwd', 'nope', `${ID}/../x`, '20250131-093000-ABCD', `${ID}\n`, ''])(
    'has no path for the id %j',
    async (id) => {
      const store = createSessionStore(tempDir(), host);
      expect(problemOf(await store.open(id))?.code).toBe('bad-session-id');
      expect(problemOf(await store.read(id))?.code).toBe('bad-session-id');
      expect(problemOf(await store.create({ ...started(), session: id }))?.code).toBe('bad-session-id');
    },
  );

  it('that does not exist is a Problem and leaves no trace', async () => {
    const { store, dir } = await storeWith();
    const other = '20250131-093000-zzzz';
    expect(problemOf(await store.open(other))?.code).toBe('no-such-session');
    expect(await readdir(dir)).toEqual([`${ID}.jsonl`]);
  });

  it('that is a link is not followed', async () => {
    const { store, dir, file } = await storeWith();
    const other = '20250131-093000-zzzz';
    await symlink(file, join(dir, `${other}.jsonl`));
    expect(problemOf(await store.open(other))?.code).toBe('linked-session');
  });
});

describe('a damaged file', () => {
  it('with a torn last line goes on without it, and keeps it', async () => {
    const { store, file, path } = await storeWith();
    await appendFile(file, '{"type":"entered","at":17');
    const read = unwrap(await store.read(ID));
    expect(read.warnings).toMatchObject([{ code: 'torn-line', line: 5 }]);
    expect(readFileSync(file, 'utf8')).toMatch(/17$/u);
    const open = unwrap(await store.open(ID));
    expect(open.warnings).toMatchObject([{ code: 'torn-line', line: 5 }]);
    unwrap(await open.append({ type: 'entered', step: 'storage', at: START + 9000 }));
    await open.close();
    expect(readFileSync(path('torn'), 'utf8')).toBe('{"type":"entered","at":17');
    expect(unwrap(await store.read(ID)).events).toHaveLength(5);
  });

  it('that ends in zeros after a power cut goes on without them', async () => {
    const { store, file } = await storeWith();
    await appendFile(file, new Uint8Array(512));
    const open = unwrap(await store.open(ID));
    expect(open.session().steps[0]?.status).toBe('answered');
    await open.close();
    expect(unwrap(await store.read(ID)).warnings).toEqual([]);
  });

  it('whose last newline alone is missing has lost nothing', async () => {
    const { store, file } = await storeWith();
    await truncate(file, statSync(file).size - 1);
    const open = unwrap(await store.open(ID));
    expect(open.warnings).toEqual([]);
    unwrap(await open.append({ type: 'entered', step: 'storage', at: START + 9000 }));
    await open.close();
    expect(unwrap(await store.read(ID)).events).toHaveLength(5);
  });

  it.each([
    [
      'a broken line in the middle',
      (lines: string[]) => [...lines.slice(0, 2), '{"type":', ...lines.slice(2)],
      3,
    ],
    [
      'a line that is no event',
      (lines: string[]) => [...lines.slice(0, 3), '{"hello":1}', ...lines.slice(3)],
      4,
    ],
    ['an event that does not fit', (lines: string[]) => [lines[0] ?? '', lines[2] ?? '', lines[1] ?? ''], 2],
    ['a last line that is JSON and no event', (lines: string[]) => [...lines, '{"type":"danced","at":1}'], 5],
    ['bytes that are no UTF-8', (lines: string[]) => [lines[0] ?? '', '\u0000', ...lines.slice(1)], 2],
  ])('with %s is a Problem with its line, and stays as it is', async (_, damage, line) => {
    const { store, file, dir } = await storeWith();
    const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
    await writeFile(file, `${damage(lines).join('\n')}\n`);
    const before = readFileSync(file);
    expect(problemOf(await store.open(ID))).toMatchObject({ line, file: expect.stringContaining(ID) });
    expect(problemOf(await store.read(ID))).toMatchObject({ line });
    expect(readFileSync(file)).toEqual(before);
    expect(await readdir(dir)).toEqual([`${ID}.jsonl`]);
  });

  it('of a newer version is a Problem that says so, and stays as it is', async () => {
    const { store, file } = await storeWith([]);
    const newer = `${JSON.stringify({ ...started(), format: 2, extra: true })}\n{"type":"new","at":1}\n`;
    await writeFile(file, newer);
    expect(problemOf(await store.open(ID))).toMatchObject({ code: 'newer-session', line: 1 });
    expect(readFileSync(file, 'utf8')).toBe(newer);
  });

  it('under another name is a Problem', async () => {
    const { store, file, dir } = await storeWith();
    const other = '20250131-093000-zzzz';
    await writeFile(join(dir, `${other}.jsonl`), await readFile(file));
    expect(problemOf(await store.open(other))?.code).toBe('misnamed-session');
  });

  it('that was cut in its first line has no session to go on with', async () => {
    const { store, file } = await storeWith();
    await truncate(file, 100);
    expect(problemOf(await store.open(ID))?.code).toBe('empty-session');
    expect(statSync(file).size).toBe(100);
  });
});

/** What a file holds this moment; nothing where there is none. */
function textIn(file: string): readonly string[] {
  try {
    return [readFileSync(file, 'utf8')];
  } catch {
    return [];
  }
}

describe('two programs', () => {
  it('do not write to one session', async () => {
    const { store } = await storeWith();
    const open = unwrap(await store.open(ID));
    const second = problemOf(await store.open(ID));
    expect(second).toMatchObject({
      code: 'session-in-use',
      message: expect.stringContaining(`${process.pid}`),
    });
    expect(unwrap(await store.read(ID)).events).toHaveLength(4);
    await open.close();
    await unwrap(await store.open(ID)).close();
  });

  it('of many that open it at once, one gets it', async () => {
    const { store } = await storeWith();
    const outcomes = await Promise.all(Array.from({ length: 12 }, () => store.open(ID)));
    const open = outcomes.flatMap((outcome) => (outcome.ok ? [outcome.value] : []));
    expect(open).toHaveLength(1);
    await open[0]?.close();
  });

  it('never find a lock that does not say yet whose it is', async () => {
    const { store, path } = await storeWith();
    const found = new Set<string>();
    let isDone = false;
    const look = async (): Promise<void> => {
      while (!isDone) {
        for (const text of textIn(path('lock'))) found.add(text);
        await nextTurn();
      }
    };
    const openOften = async (): Promise<void> => {
      for (let round = 0; round < 30; round += 1) await unwrap(await store.open(ID)).close();
      isDone = true;
    };
    await Promise.all([look(), openOften()]);
    expect([...found]).toEqual([expect.stringContaining(`"pid":${process.pid},`)]);
  });

  it('of many that find a lock left behind, one gets it', async () => {
    const { store, path, dir } = await storeWith();
    await writeFile(path('lock'), JSON.stringify({ pid: 2 ** 22 + 1, mark: '', machine: hostname() }));
    const outcomes = await Promise.all(Array.from({ length: 12 }, () => store.open(ID)));
    const open = outcomes.flatMap((outcome): OpenSession[] => (outcome.ok ? [outcome.value] : []));
    expect(open).toHaveLength(1);
    await open[0]?.close();
    expect(await readdir(dir)).toEqual([`${ID}.jsonl`]);
  });

  const dead = spawnSync(process.execPath, ['-e', '']).pid ?? 0;
  it.each([
    ['of a process that has ended', { pid: dead, mark: '', machine: hostname() }, true],
    ['of an earlier process with our id', { pid: process.pid, mark: 'earlier', machine: hostname() }, true],
    ['of ours', { pid: process.pid, mark: host.processMark(process.pid), machine: hostname() }, false],
    [
      'of a running process that is not known better',
      { pid: process.pid, mark: '', machine: hostname() },
      false,
    ],
    ['of another machine', { pid: dead, mark: '', machine: 'elsewhere' }, false],
  ])('a lock %s', async (_, holder, isTaken) => {
    const { store, path } = await storeWith();
    await writeFile(path('lock'), JSON.stringify(holder));
    const opened = await store.open(ID);
    expect(opened.ok).toBe(isTaken);
    if (opened.ok) await opened.value.close();
  });

  it('take over a lock that was never filled', async () => {
    const { store, path } = await storeWith();
    await writeFile(path('lock'), '');
    await unwrap(await store.open(ID)).close();
  });
});

describe('a disk that gives trouble', () => {
  it('a data folder that is a file is a Problem', async () => {
    const dir = tempDir();
    await writeFile(join(dir, 'file'), 'x');
    const store = createSessionStore(join(dir, 'file', 'sessions'), host);
    expect(problemOf(await store.create(started()))).toMatchObject({ code: 'cannot-write' });
    expect((await store.list()).problems).toHaveLength(1);
    expect(await readFile(join(dir, 'file'), 'utf8')).toBe('x');
  });

  it('a session file that was deleted meanwhile is a Problem, not a silence', async () => {
    const { store, file } = await storeWith();
    const open = unwrap(await store.open(ID));
    await rm(file);
    const lost = await open.append({ type: 'entered', step: 'storage', at: START + 9000 });
    expect(problemOf(lost)?.code).toBe('session-gone');
    await open.close();
  });
});

describe('what is being typed', () => {
  const draft = { step: 'storage', text: 'Half a sent', at: START + 20_000 };
  const entered: readonly Event[] = [...ENTERED, { type: 'entered', step: 'storage', at: START + 10_000 }];

  it('is there again after a kill', async () => {
    const { store } = await storeWith(entered);
    const open = unwrap(await store.open(ID));
    expect([open.draft('storage'), open.seenAt()]).toEqual([null, null]);
    unwrap(await open.saveDraft(draft));
    await open.close();
    const again = unwrap(await store.open(ID));
    expect([again.draft('storage'), again.seenAt()]).toEqual([draft, draft.at]);
    await again.close();
  });

  it('goes with its answer, and a late draft does not come back', async () => {
    const { store, dir } = await storeWith(entered);
    const open = unwrap(await store.open(ID));
    unwrap(await open.saveDraft(draft));
    unwrap(await open.append({ type: 'submitted', step: 'storage', value: 'All', at: START + 21_000 }));
    unwrap(await open.saveDraft({ ...draft, at: START + 22_000 }));
    expect(open.draft('storage')).toBeNull();
    await open.close();
    expect(await readdir(dir)).toEqual([`${ID}.jsonl`]);
  });

  it('is kept for a step that was left by going back, beside another one', async () => {
    const { store } = await storeWith(entered);
    const open = unwrap(await store.open(ID));
    unwrap(await open.saveDraft(draft));
    unwrap(await open.append({ type: 'entered', step: 'requirements', at: START + 21_000 }));
    unwrap(await open.saveDraft({ step: 'requirements', text: 'More', at: START + 22_000 }));
    await open.close();
    const again = unwrap(await store.open(ID));
    expect([again.draft('storage')?.text, again.draft('requirements')?.text]).toEqual([
      'Half a sent',
      'More',
    ]);
    await again.close();
  });

  it('is kept apart for a follow-up', async () => {
    const { store } = await storeWith([
      ...entered,
      { type: 'submitted', step: 'storage', value: 'x', at: START + 11_000 },
      { type: 'followed-up', step: 'storage', followUp: 'why-key', question: '?', at: START + 12_000 },
    ]);
    const open = unwrap(await store.open(ID));
    unwrap(await open.saveDraft({ ...draft, followUp: 'why-key' }));
    expect([open.draft('storage'), open.draft('storage', 'why-key')?.text]).toEqual([null, 'Half a sent']);
    unwrap(
      await open.append({
        type: 'replied',
        step: 'storage',
        followUp: 'why-key',
        answer: '',
        at: START + 30_000,
      }),
    );
    expect(open.draft('storage', 'why-key')).toBeNull();
    await open.close();
  });

  it('does not come back when its removal was cut short', async () => {
    const { store, path } = await storeWith(ENTERED);
    const stale = { step: 'requirements', text: 'Old', at: START + 1500 };
    await writeFile(path('draft.json'), JSON.stringify({ format: 1, drafts: [stale] }));
    const open = unwrap(await store.open(ID));
    expect(open.draft('requirements')).toBeNull();
    await open.close();
  });

  it.each(['', '{', '{"drafts":3}', '{"drafts":[{"step":1}]}'])(
    'that is broken (%j) is none',
    async (text) => {
      const { store, path } = await storeWith(entered);
      await writeFile(path('draft.json'), text);
      const open = unwrap(await store.open(ID));
      expect(open.draft('storage')).toBeNull();
      unwrap(await open.saveDraft(draft));
      expect(JSON.parse(readFileSync(path('draft.json'), 'utf8')).drafts).toEqual([draft]);
      unwrap(await open.saveDraft({ ...draft, text: '' }));
      await open.close();
    },
  );

  it('that cannot be saved is a Problem, and the session goes on', async () => {
    const { store, path } = await storeWith(entered);
    const open = unwrap(await store.open(ID));
    await mkdir(join(path('draft.json'), 'in the way'), { recursive: true });
    expect((await open.saveDraft(draft)).ok).toBe(false);
    expect(open.draft('storage')?.text).toBe(draft.text);
    unwrap(await open.append({ type: 'submitted', step: 'storage', value: 'All', at: START + 30_000 }));
    await open.close();
  });
});

describe('the list of sessions', () => {
  it('is empty before there is a folder', async () => {
    const store = createSessionStore(join(tempDir(), 'none'), host);
    expect(await store.list()).toEqual({ sessions: [], problems: [] });
    expect(await store.newestUnfinished()).toEqual({ ok: true, value: null });
  });

  it('has the newest first, beside what cannot be read and without what is no session', async () => {
    const { store, dir } = await storeWith();
    for (const [id, isFinished] of [
      ['20250201-080000-aaaa', false],
      ['20250202-080000-aaaa', true],
    ] as const) {
      const open = unwrap(await store.create({ ...started('mock'), session: id, at: START + 1000 }));
      if (isFinished) unwrap(await open.append({ type: 'finished', at: START + 5000 }));
      await open.close();
    }
    await writeFile(join(dir, '20250203-080000-aaaa.jsonl'), 'broken\nbroken\n');
    await writeFile(join(dir, 'notes.jsonl'), 'mine');
    const { sessions, problems } = await store.list();
    expect(sessions.map(({ id, finished, stepsDone }) => [id, finished, stepsDone])).toEqual([
      ['20250202-080000-aaaa', true, 3],
      ['20250201-080000-aaaa', false, 0],
      [ID, false, 1],
    ]);
    expect(sessions[0]).toMatchObject({ scenario: 'small', title: 'Small', mode: 'mock', steps: 3 });
    expect(sessions[0]).toMatchObject({ startedAt: START + 1000, lastAt: START + 5000 });
    expect(problems).toMatchObject([
      { code: 'broken-session', line: 1, file: expect.stringContaining('20250203') },
    ]);
    expect(await store.newestUnfinished()).toEqual({ ok: true, value: '20250201-080000-aaaa' });
  });
});
