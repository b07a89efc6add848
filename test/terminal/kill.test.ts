/** A scripted session, killed at twenty moments: nothing that the screen had shown is lost, and it goes on. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { it } from 'vitest';
import { createNodeHost } from '../../src/host/node-host.ts';
import type { Event } from '../../src/session/types.ts';
import { createSessionStore } from '../../src/store/session-store.ts';
import { tempDir } from '../store/temp-dir.ts';
import { unwrap } from '../store/unwrap.ts';
import { startProgram } from './pseudo-terminal.ts';
import { writePack } from './write-pack.ts';

interface Move {
  readonly keys: string;
  /** What tells that the move has had its effect. */
  readonly shows: string;
  /** The events that are on disk by then, by type and step. */
  readonly events: readonly string[];
  /** What the next move waits for, where more comes after the effect. */
  readonly ready?: string;
}

const SCRIPT: readonly Move[] = [
  { keys: '', shows: 'Enter asks', events: ['started', 'entered requirements'] },
  {
    keys: 'How many orders?\r',
    shows: 'Forty thousand',
    events: ['asked requirements'],
    ready: 'Enter asks',
  },
  { keys: ':notes\r', shows: 'keeps them', events: [] },
  { keys: '40k a day\u0004', shows: 'Enter asks', events: ['noted'] },
  { keys: ':pause\r', shows: 'The clock stands', events: ['paused'], ready: 'Enter goes on' },
  { keys: '\r', shows: 'Enter asks', events: ['resumed'] },
  { keys: ':done\r', shows: 'How did that go', events: ['submitted requirements'] },
  { keys: '3', shows: 'You gave yourself', events: ['rated requirements'], ready: 'Enter goes on' },
  { keys: '\r', shows: 'step 2 of 2', events: ['reviewed requirements', 'entered storage'], ready: 'Ctrl-D' },
  { keys: ':hint\r', shows: 'Take it?', events: [] },
  { keys: 'y', shows: 'Hint 1', events: ['hinted storage'], ready: 'Ctrl-D' },
  { keys: 'Orders in files.', shows: 'Orders in files.', events: [] },
  {
    keys: '\u0004',
    shows: 'And what else?',
    events: ['submitted storage', 'followed-up storage'],
    ready: 'Ctrl-D',
  },
  { keys: 'A unique key.', shows: 'A unique key.', events: [] },
  { keys: '\u0004', shows: 'How did that go', events: ['replied storage'] },
  { keys: '2', shows: 'You gave yourself', events: ['rated storage'], ready: 'Enter goes on' },
  { keys: '\r', shows: 'Enter ends', events: ['reviewed storage', 'finished'] },
];

/** Moments, and how many of them are tried at once. */
const MOMENTS = 20;
const LANES = 4;
/** Milliseconds after the keys of a move, at most: some moves are over by then, and some are not. */
const LONGEST_WAIT = 40;
const LONGEST_START = 800;
const SIZE = { columns: 80, rows: 24 };

interface Moment {
  readonly move: number;
  readonly wait: number;
}

/** Spread over the whole script, each move at least once; the same on every run. */
const ALL: readonly Moment[] = Array.from({ length: MOMENTS }, (_, index) => ({
  move: index < SCRIPT.length ? index : Math.floor(SCRIPT.length * random(index)),
  wait: (index === 0 ? LONGEST_START : LONGEST_WAIT) * random(index + 100),
}));

it('a session that is killed has all that was shown, and goes on', async () => {
  const runs = ALL.map((moment) => ({ moment, dataDir: tempDir() }));
  const lanes = Array.from({ length: LANES }, async (_, lane) => {
    for (const run of runs.filter((_, index) => index % LANES === lane)) await killAndGoOn(run);
  });
  await Promise.all(lanes);
}, 90_000);

interface Run {
  readonly moment: Moment;
  readonly dataDir: string;
}

async function killAndGoOn({ moment: { move, wait }, dataDir }: Run): Promise<void> {
  await writePack(`${dataDir}/pack`);
  const argv = ['--scenarios', `${dataDir}/pack`, 'practice'];
  const program = startProgram([...argv, 'coffee', '--steps', 'requirements,storage'], { dataDir, ...SIZE });
  for (const { keys, shows, ready } of SCRIPT.slice(0, move)) {
    program.type(keys);
    await program.next(shows);
    if (ready !== undefined) await program.next(ready);
  }
  const last = SCRIPT[move];
  if (last === undefined) throw new Error('no such move');
  program.type(last.keys);
  await new Promise((resolve) => setTimeout(resolve, wait));
  program.kill('SIGKILL');
  await program.ended();
  const shown = SCRIPT.slice(0, move + (program.has(last.shows) ? 1 : 0)).flatMap(({ events }) => events);
  const stored = await storedEvents(dataDir);
  const all = SCRIPT.flatMap(({ events }) => events);
  const where = `killed ${Math.round(wait)} ms after ${JSON.stringify(last.keys)}`;
  if (stored.slice(0, shown.length).join() !== shown.join())
    throw new Error(`${where}: lost of ${shown}: ${stored}`);
  if (all.slice(0, stored.length).join() !== stored.join())
    throw new Error(`${where}: not as played: ${stored}`);
  if (stored.length > 0) await goOn(dataDir, argv, stored);
}

/** The session opens at the turn that waits; a finished one has nothing to go on with. */
async function goOn(dataDir: string, argv: readonly string[], stored: readonly string[]): Promise<void> {
  const again = startProgram([...argv, '--resume'], { dataDir, ...SIZE });
  if (stored.includes('finished')) {
    await again.next('nothing-to-resume');
    expectCode(await again.ended(), 2);
    return;
  }
  await again.next('welcome back');
  await again.next(waitsFor(stored));
  again.type('\u0003');
  expectCode(await again.ended(), 130);
  const after = await storedEvents(dataDir);
  if (after.slice(0, stored.length).join() !== stored.join())
    throw new Error(`going on lost of ${stored}: ${after}`);
}

/** What a candidate sees who comes back after these events. */
function waitsFor(stored: readonly string[]): string {
  const last = stored.filter((event) => !['noted', 'paused', 'resumed'].includes(event)).at(-1) ?? '';
  if (['started', 'entered requirements', 'asked requirements'].includes(last)) return 'Enter asks';
  if (['submitted requirements', 'replied storage'].includes(last)) return 'How did that go';
  if (last.startsWith('rated')) return 'Enter goes on';
  if (['submitted storage', 'followed-up storage'].includes(last)) return 'And what else?';
  return last === 'reviewed storage' ? 'Enter ends' : 'step 2 of 2';
}

function expectCode(end: { readonly exitCode: number } | null, code: number): void {
  if (end?.exitCode !== code) throw new Error(`ended with ${end?.exitCode}, not ${code}`);
}

/** The events of the one session, by type and step; none where it was killed before there was a file. */
async function storedEvents(dataDir: string): Promise<readonly string[]> {
  const dir = join(dataDir, 'sdcoach', 'sessions');
  const [id] = namesIn(dir).flatMap((name) => (name.endsWith('.jsonl') ? [name.slice(0, -6)] : []));
  if (id === undefined) return [];
  const read = await createSessionStore(dir, createNodeHost()).read(id);
  if (!read.ok && read.problems[0]?.code === 'empty-session') return [];
  return unwrap(read).events.map(nameOf);
}

function namesIn(dir: string): readonly string[] {
  try {
    return readdirSync(dir);
  } catch {
    return [];
  }
}

function nameOf(event: Event): string {
  return 'step' in event && event.step !== null ? `${event.type} ${event.step}` : event.type;
}

/** 0 to 1, the same for the same seed (a small linear congruential generator). */
function random(seed: number): number {
  let state = (seed + 1) * 2_654_435_761;
  for (let round = 0; round < 3; round += 1) state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
  return state / 2 ** 32;
}
