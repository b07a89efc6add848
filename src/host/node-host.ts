/** The outside world as Node has it: the only file that touches `process`. */
import { randomInt } from 'node:crypto';
import { homedir } from 'node:os';
import { createClock } from './clock.ts';
import { createOutputPort } from './output-port.ts';
import { processMark } from './process-mark.ts';
import { sessionId } from './session-id.ts';
import type { Host } from './types.ts';

/** The host of this process. Streams are opened when they are first used. */
export function createNodeHost(): Host {
  const env = (name: string): string | undefined => process.env[name];
  const now = createClock({ env, wallClock: () => Date.now(), stopwatch: () => performance.now() });
  return {
    argv: process.argv.slice(2),
    env,
    cwd: process.cwd(),
    platform: platform(process.platform),
    get homeDir() {
      return readHomeDir();
    },
    get stdin() {
      return process.stdin;
    },
    get terminal() {
      return process.stdout;
    },
    stdout: createOutputPort(() => process.stdout),
    stderr: createOutputPort(() => process.stderr),
    now,
    newSessionId: () => env('SDCOACH_SESSION_ID') || sessionId(now(), (below) => randomInt(below)),
    onSignal,
    onTick: (listen) => {
      const timer = setInterval(listen, TICK);
      return () => clearInterval(timer);
    },
    pid: process.pid,
    processMark: (pid) => processMark(pid, isRunning),
  };
}

function platform(name: NodeJS.Platform): Host['platform'] {
  return name === 'linux' || name === 'darwin' || name === 'win32' ? name : 'other';
}

/** Empty where the machine knows no home folder. */
function readHomeDir(): string {
  try {
    return homedir();
  } catch {
    return '';
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Milliseconds: a clock that shows seconds is never late by more than an eye sees. */
const TICK = 250;
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

function onSignal(listen: (signal: (typeof SIGNALS)[number]) => void): () => void {
  const listeners = SIGNALS.map((signal) => ({ signal, act: () => listen(signal) }));
  for (const { signal, act } of listeners) process.on(signal, act);
  const heedNot = heedNoFileLimit();
  return () => {
    for (const { signal, act } of listeners) process.off(signal, act);
    heedNot();
  };
}

/** A file that may not grow is an error of its write; prompts would take the signal for the end of the program. */
function heedNoFileLimit(): () => void {
  if (process.platform === 'win32') return () => undefined;
  const ignore = (): void => undefined;
  process.on('SIGXFSZ', ignore);
  return () => process.off('SIGXFSZ', ignore);
}
