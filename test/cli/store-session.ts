import { join } from 'node:path';
import type { Level } from '../../src/rubric/levels.ts';
import { startSession } from '../../src/session/start.ts';
import type { Event } from '../../src/session/types.ts';
import { loadContent } from '../../src/store/content.ts';
import { createSessionStore } from '../../src/store/session-store.ts';
import { PACK } from './run-case.ts';

export interface Stored {
  readonly id: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly level?: Level;
  /** The steps of the run; all by default. */
  readonly steps?: readonly string[];
  /** What was answered; every other step is skipped. */
  readonly answers: Readonly<Record<string, string>>;
  readonly finished?: boolean;
}

/** Writes a session about the lemonade stand into the data folder. */
export async function storeSession(dataDir: string, stored: Stored): Promise<void> {
  const { id, at, level = 'senior', steps, answers, finished = true } = stored;
  const content = await loadContent({ cwd: dataDir }, { scenarioDirs: [PACK] });
  const loaded = await content.load('lemonade');
  if (!loaded.ok) throw new Error(loaded.problems[0]?.message);
  const { scenario } = loaded.value;
  const begin = { id, mode: 'practice', seed: 7, level, scenario } as const;
  const host = { pid: process.pid, processMark: () => '' };
  const store = createSessionStore(join(dataDir, 'sdcoach', 'sessions'), host);
  const open = await store.create(startSession(steps === undefined ? begin : { ...begin, steps }, at));
  if (!open.ok) throw new Error(open.problems[0]?.message);
  const run = open.value.session().steps.map((step) => step.id);
  const events = finished ? run : run.slice(0, 1);
  for (const event of [
    ...events.flatMap((step) => stepEvents(step, answers[step], at)),
    ...end(finished, at),
  ]) {
    const added = await open.value.append(event);
    if (!added.ok) throw new Error(added.problems[0]?.message);
  }
  await open.value.close();
}

function stepEvents(step: string, value: string | undefined, at: number): readonly Event[] {
  return [
    { type: 'entered', step, at },
    value === undefined ? { type: 'skipped', step, at } : { type: 'submitted', step, value, at },
    { type: 'reviewed', step, at },
  ];
}

function end(finished: boolean, at: number): readonly Event[] {
  return finished ? [{ type: 'finished', at: at + 600_000 }] : [];
}
