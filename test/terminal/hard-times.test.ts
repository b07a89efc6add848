import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runProgram } from '../../src/cli/program.ts';
import { createNodeHost } from '../../src/host/node-host.ts';
import { createSessionStore } from '../../src/store/session-store.ts';
import { tempDir } from '../store/temp-dir.ts';
import { unwrap } from '../store/unwrap.ts';
import { createFakeTerminal } from './fake-terminal.ts';
import { flat } from './open-interview.ts';
import { startProgram } from './pseudo-terminal.ts';
import { writePack } from './write-pack.ts';

const SIZE = { columns: 80, rows: 24 };
const GIVEN_BACK = { cursorShown: true, pasteMarks: false };

async function home() {
  const dataDir = tempDir();
  await writePack(`${dataDir}/pack`);
  const sessions = join(dataDir, 'sdcoach', 'sessions');
  return { dataDir, sessions, argv: ['--scenarios', `${dataDir}/pack`] };
}

type Home = Awaited<ReturnType<typeof home>>;

/** The path of the one session, and its id. */
function only(sessions: string) {
  const names = readdirSync(sessions).filter((name) => name.endsWith('.jsonl'));
  expect(names).toHaveLength(1);
  const id = (names[0] ?? '').slice(0, -'.jsonl'.length);
  return { id, file: join(sessions, `${id}.jsonl`) };
}

/** A session with a question and an answer, left with a draft. */
async function leaveOne({ dataDir, argv }: Home): Promise<void> {
  const program = startProgram([...argv, 'practice', 'coffee'], { dataDir, ...SIZE });
  await program.next('Enter asks');
  program.type('How many orders?\r');
  await program.next('Forty thousand');
  await program.next('Enter asks');
  program.type('\u0003');
  expect(await program.ended()).toMatchObject({ exitCode: 130 });
}

describe('two programs on one data folder', () => {
  it('do not share a session, and may have one each', async () => {
    const { dataDir, sessions, argv } = await home();
    const first = startProgram([...argv, 'practice', 'coffee'], { dataDir, ...SIZE });
    await first.next('Enter asks');
    first.type('How many orders?\r');
    await first.next('Forty thousand');
    const { id, file } = only(sessions);
    const before = readFileSync(file);
    for (const resume of [['--resume'], ['--resume', id]]) {
      const second = startProgram([...argv, 'practice', ...resume], { dataDir, ...SIZE });
      await second.next('open in another sdcoach (process ');
      await second.next('session-in-use');
      expect(await second.ended()).toMatchObject({ exitCode: 2 });
      expect(second.state()).toEqual(GIVEN_BACK);
      expect(flat(second.screen())).toContain('Go on there, or close it first.');
    }
    expect(readFileSync(file)).toEqual(before);

    const own = startProgram([...argv, 'practice', 'coffee'], { dataDir, ...SIZE });
    await own.next('Enter asks');
    own.type('\u0003');
    expect(await own.ended()).toMatchObject({ exitCode: 130 });
    first.type(':done\r');
    await first.next('How did that go');
    first.type('\u0003');
    expect(await first.ended()).toMatchObject({ exitCode: 130 });
    const read = unwrap(await createSessionStore(sessions, createNodeHost()).read(id));
    expect(read.session.steps[0]).toMatchObject({ status: 'answered', asked: [{ facts: ['volume'] }] });
  });
});

describe.skipIf(process.platform === 'win32')('a data folder that is read-only', () => {
  it('is said at once, before anything is asked', async () => {
    const { dataDir, argv } = await home();
    const locked = lockedFolder(dataDir);
    chmodSync(dataDir, 0o755);
    const env = { SDCOACH_DATA_DIR: locked };
    const program = startProgram([...argv, 'practice', 'coffee'], { dataDir, env, ...SIZE, ...somebody() });
    await program.next('Cannot write');
    expect(await program.ended()).toMatchObject({ exitCode: 2 });
    expect(flat(program.screen())).toContain('Check who owns it and its permissions.');
    expect(program.everything()).not.toContain('Enter asks');
    expect(program.state()).toEqual(GIVEN_BACK);
    expect(readdirSync(locked)).toEqual([]);
  });

  it('keeps a session in it as it is', async () => {
    const there = await home();
    const { dataDir, sessions, argv } = there;
    await leaveOne(there);
    const { file } = only(sessions);
    const before = readFileSync(file);
    const names = readdirSync(sessions);
    for (const dir of [dataDir, join(dataDir, 'sdcoach'), sessions]) chmodSync(dir, 0o555);
    for (const name of names) chmodSync(join(sessions, name), 0o444);
    const program = startProgram([...argv, 'practice', '--resume'], { dataDir, ...SIZE, ...somebody() });
    await program.next('Cannot write');
    expect(await program.ended()).toMatchObject({ exitCode: 2 });
    for (const dir of [dataDir, join(dataDir, 'sdcoach'), sessions]) chmodSync(dir, 0o755);
    expect(readdirSync(sessions)).toEqual(names);
    expect(readFileSync(file)).toEqual(before);
  });
});

describe.skipIf(process.platform === 'win32')('a disk that is full', () => {
  it('is said where it happens, loses nothing that was sent, and the session goes on when there is room', async () => {
    const { dataDir, sessions, argv } = await home();
    const steps = ['--steps', 'requirements'];
    const full = startProgram([...argv, 'practice', 'coffee', ...steps], { dataDir, ...SIZE, kilobytes: 24 });
    await full.next('Enter asks');
    const question = `How many orders, ${'and why '.repeat(300)}?`;
    let answered = 0;
    for (; answered < 30; answered += 1) {
      full.paste(question);
      full.type('\r');
      await full.nextOf('Forty thousand', 'Cannot write');
      if (flat(full.everything()).includes('Cannot write')) break;
      await full.next('Enter asks');
    }
    expect(answered).toBeGreaterThan(0);
    expect(answered).toBeLessThan(30);
    await full.next('Enter asks');
    expect(flat(full.everything())).toContain(
      'Free some room and try again; what was saved before is intact.',
    );
    full.type('\u0003');
    await full.next('--resume');
    expect(await full.ended()).toMatchObject({ exitCode: 130 });
    expect(full.state()).toEqual(GIVEN_BACK);
    expect(readFileSync(only(sessions).file, 'utf8')).toMatch(/\}\n$/u);

    const again = startProgram([...argv, 'practice', '--resume'], { dataDir, ...SIZE });
    await again.next('welcome back');
    await again.next('Enter asks');
    const { id } = only(sessions);
    const read = unwrap(await createSessionStore(sessions, createNodeHost()).read(id));
    expect(read.session.steps[0]?.asked).toHaveLength(answered);
    again.type('\u0003');
    expect(await again.ended()).toMatchObject({ exitCode: 130 });
  });

  it('that has no room for a beginning leaves none', async () => {
    const { dataDir, sessions, argv } = await home();
    const program = startProgram([...argv, 'practice', 'coffee'], { dataDir, ...SIZE, kilobytes: 1 });
    await program.next('Cannot write');
    await program.next('disk-full');
    expect(await program.ended()).toMatchObject({ exitCode: 2 });
    expect(readdirSync(sessions)).toEqual([]);
  });
});

describe('a session file that cannot be read', () => {
  const lines = (text: string): string[] => text.trimEnd().split('\n');
  it.each<[string, string, (text: string) => string]>([
    ['cut in the middle', 'broken-session', (text) => text.slice(0, 500) + text.slice(900)],
    ['without its beginning', 'event-misfit', (text) => `${lines(text).slice(1).join('\n')}\n`],
    [
      'with an event that does not fit',
      'event-misfit',
      (text) => `${text}{"type":"reviewed","at":1,"step":"cache"}\n`,
    ],
    [
      'of a newer version',
      'newer-session',
      (text) => text.replace('"format":1,"session"', '"format":2,"session"'),
    ],
    ['with nothing in it', 'empty-session', () => ''],
  ])('%s is said and stays as it is', async (_, code, damage) => {
    const there = await home();
    await leaveOne(there);
    const { id, file } = only(there.sessions);
    const damaged = damage(readFileSync(file, 'utf8'));
    expect(damaged).not.toBe(readFileSync(file, 'utf8'));
    writeFileSync(file, damaged);
    const names = readdirSync(there.sessions);
    for (const command of ['practice', 'mock']) {
      const argv = [...there.argv, command, '--resume', id];
      const person = createFakeTerminal({ dataDir: there.dataDir, argv });
      expect(await runProgram(person.host)).toBe(2);
      await person.settle();
      expect(person.errors()).toContain(`[${code}]`);
      expect(person.errors()).toContain(id);
      expect(person.restored()).toMatchObject({ ...GIVEN_BACK, raw: false, listeners: 0 });
    }
    expect(readFileSync(file, 'utf8')).toBe(damaged);
    expect(readdirSync(there.sessions)).toEqual(names);
  });

  it('is said by a --resume without a name, too', async () => {
    const there = await home();
    await leaveOne(there);
    const { file } = only(there.sessions);
    const damaged = readFileSync(file, 'utf8').replace('"format":1,"session"', '"format":2,"session"');
    writeFileSync(file, damaged);
    const person = createFakeTerminal({
      dataDir: there.dataDir,
      argv: [...there.argv, 'practice', '--resume'],
    });
    expect(await runProgram(person.host)).toBe(2);
    await person.settle();
    expect(person.errors()).toContain('[newer-session]');
    expect(person.errors()).toContain(file);
    expect(readFileSync(file, 'utf8')).toBe(damaged);
  });

  it('in its last line alone goes on without that, and keeps it beside', async () => {
    const there = await home();
    await leaveOne(there);
    const { id, file } = only(there.sessions);
    const whole = readFileSync(file, 'utf8');
    writeFileSync(file, `${whole}{"type":"asked","at":17`);
    const person = createFakeTerminal({
      dataDir: there.dataDir,
      argv: [...there.argv, 'practice', '--resume', id],
    });
    const ended = runProgram(person.host);
    await person.see('welcome back');
    await person.see('Enter asks');
    expect(flat(person.everything())).toContain('cut');
    person.press('ctrl-c');
    expect(await ended).toBe(130);
    expect(readFileSync(file, 'utf8').startsWith(whole)).toBe(true);
    expect(readFileSync(join(there.sessions, `${id}.torn`), 'utf8')).toBe('{"type":"asked","at":17');
  });
});

/** A folder in which nobody may write. */
function lockedFolder(dir: string): string {
  const locked = join(dir, 'locked');
  mkdirSync(locked);
  chmodSync(locked, 0o555);
  return locked;
}

/** Root may write everywhere, so somebody else runs the program then. */
function somebody() {
  if (process.getuid?.() !== 0) return {};
  return { user: { uid: 65_534, gid: 65_534 } };
}
