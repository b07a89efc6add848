/** A person at a terminal, for tests: types, presses, pastes, looks, and a host that sdcoach runs on. */
import { EventEmitter } from 'node:events';
import { PassThrough } from 'node:stream';
import { vi } from 'vitest';
import type { Host, OutputPort } from '../../src/host/types.ts';
import { createScreen } from './screen-emulator.ts';

export interface FakeTerminalOptions {
  readonly columns?: number;
  readonly rows?: number;
  readonly env?: Readonly<Record<string, string>>;
  readonly argv?: readonly string[];
  readonly isTTY?: boolean;
  readonly dataDir: string;
  /** Seconds by which it is later than usual when the program starts. */
  readonly later?: number;
}

export type FakeTerminal = ReturnType<typeof createFakeTerminal>;

const KEYS: Readonly<Record<string, string>> = {
  enter: '\r',
  backspace: '\u007f',
  delete: '\u001b[3~',
  tab: '\t',
  escape: '\u001b',
  up: '\u001b[A',
  down: '\u001b[B',
  right: '\u001b[C',
  left: '\u001b[D',
  home: '\u001b[H',
  end: '\u001b[F',
  'ctrl-left': '\u001b[1;5D',
  'alt-right': '\u001b[1;3C',
  'ctrl-a': '\u0001',
  'ctrl-c': '\u0003',
  'ctrl-d': '\u0004',
  'ctrl-e': '\u0005',
  'ctrl-k': '\u000b',
  'ctrl-l': '\u000c',
  'ctrl-u': '\u0015',
  'ctrl-w': '\u0017',
  'ctrl-z': '\u001a',
};

export function createFakeTerminal(options: FakeTerminalOptions) {
  const { columns = 80, rows = 24, isTTY = true } = options;
  const screen = createScreen(columns, rows);
  const input = Object.assign(new PassThrough(), {
    isTTY,
    isRaw: false,
    setRawMode(raw: boolean) {
      this.isRaw = raw;
      return this;
    },
  });
  const sent: string[] = [];
  const take = (data: string): void => {
    sent.push(data);
    screen.write(data);
  };
  const output = createOutput(take, { columns, rows, isTTY });
  const errors: string[] = [];
  const signals = new EventEmitter();
  const ticking = new EventEmitter();
  let now = Date.UTC(2025, 0, 31, 9, 30) + (options.later ?? 0) * 1000;
  const env: Readonly<Record<string, string>> = {
    LANG: 'C.UTF-8',
    SDCOACH_DATA_DIR: options.dataDir,
    ...options.env,
  };
  const host: Host = {
    argv: options.argv ?? [],
    env: (name) => env[name],
    cwd: options.dataDir,
    platform: 'linux',
    homeDir: options.dataDir,
    stdin: input as unknown as NodeJS.ReadStream,
    terminal: output as unknown as NodeJS.WriteStream,
    stdout: port(
      isTTY,
      (text) => output.write(text),
      () => output.columns,
    ),
    stderr: port(
      isTTY,
      (text) => {
        errors.push(text);
        output.write(text);
      },
      () => output.columns,
    ),
    now: () => (now += 1),
    onTick: (listen) => {
      ticking.on('tick', listen);
      return () => ticking.off('tick', listen);
    },
    newSessionId: () => '20250131-093000-test',
    onSignal: (listen) => {
      signals.on('signal', listen);
      return () => signals.off('signal', listen);
    },
    pid: process.pid,
    processMark: () => '',
  };
  const send = (data: string): void => void input.write(data);
  return {
    host,
    screen: screen.screen,
    everything: screen.everything,
    cursor: screen.cursor,
    unknown: screen.unknown,
    /** Every byte that was written. */
    sent: () => sent.join(''),
    errors: () => errors.join(''),
    /** What a program must have given back when it ends. */
    restored: () => ({ ...screen.state(), raw: input.isRaw, listeners: signals.listenerCount('signal') }),
    type: send,
    press: (...names: readonly string[]) => {
      for (const name of names) send(KEYS[name] ?? missing(name));
    },
    paste: (text: string) => send(`\u001b[200~${text}\u001b[201~`),
    /** Lets the clock go on, and tick. */
    pass: (seconds: number) => {
      now += seconds * 1000;
      ticking.emit('tick');
    },
    signal: (name: 'SIGINT' | 'SIGTERM' | 'SIGHUP') => signals.emit('signal', name),
    hangUp: () => input.end(),
    resize: (newColumns: number, newRows: number) => {
      screen.resize(newColumns, newRows);
      output.columns = newColumns;
      output.rows = newRows;
      output.emit('resize');
    },
    /** Lets time pass until the screen shows a text; fails with the screen when it does not come. */
    see: (text: string) =>
      until(
        () => screen.screen().includes(text),
        () => `${text}\nis not on:\n${screen.screen()}`,
      ),
    /** The same for what may have scrolled off the top by then. */
    seen: (text: string) =>
      until(
        () => screen.everything().includes(text),
        () => `${text}\nwas not on:\n${screen.everything()}`,
      ),
    /** Lets time pass until the screen no longer shows a text. */
    gone: (text: string) =>
      until(
        () => !screen.screen().includes(text),
        () => `${text}\nis still on:\n${screen.screen()}`,
      ),
    /** Lets time pass until nothing is drawn any more, and nothing loaded, read or written that may be drawn. */
    settle: () => settle(screen.everything),
  };
}

interface Size {
  readonly columns: number;
  readonly rows: number;
  readonly isTTY: boolean;
}

/** `_isStdio` keeps the prompt library from ending the stream, as it is with the real one. */
function createOutput(write: (data: string) => void, size: Size) {
  const stream = new PassThrough({ decodeStrings: false });
  stream.on('data', (data) => write(String(data)));
  return Object.assign(stream, { ...size, _isStdio: true });
}

function port(isTTY: boolean, write: (text: string) => unknown, columns: () => number): OutputPort {
  return {
    isTTY,
    columns,
    write: async (text) => {
      write(text);
    },
    closed: () => false,
  };
}

function missing(name: string): never {
  throw new RangeError(`The fake terminal has no key ${name}.`);
}

async function until(holds: () => boolean, why: () => string): Promise<void> {
  const start = performance.now();
  while (!holds()) {
    if (performance.now() - start > PATIENCE) throw new Error(why());
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

async function settle(everything: () => string): Promise<void> {
  let before: string;
  do {
    before = everything();
    await vi.dynamicImportSettled();
    await new Promise((resolve) => setTimeout(resolve, QUIET));
  } while (everything() !== before || usesFiles());
}

/** Whether this process has a file operation under way. */
function usesFiles(): boolean {
  return process.getActiveResourcesInfo().some((name) => name.startsWith('FSReq'));
}

/** Milliseconds; machines that run many tests at once are slow. */
export const PATIENCE = 15_000;
const QUIET = 80;
