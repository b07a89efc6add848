/** The built program on a real pseudo-terminal, seen through the same small emulator. */
import { fileURLToPath } from 'node:url';
import { spawn } from '@lydell/node-pty';
import { createScreen } from './screen-emulator.ts';

export interface PseudoTerminalOptions {
  readonly columns: number;
  readonly rows: number;
  readonly dataDir: string;
  readonly env?: Readonly<Record<string, string>>;
  /** No file may grow beyond this. */
  readonly kilobytes?: number;
  /** Who runs it. */
  readonly user?: { readonly uid: number; readonly gid: number };
}

const PROGRAM = fileURLToPath(new URL('../../bin/sdcoach.js', import.meta.url));

export function startProgram(argv: readonly string[], options: PseudoTerminalOptions) {
  const { columns, rows, dataDir } = options;
  const screen = createScreen(columns, rows);
  const env = {
    PATH: process.env.PATH ?? '',
    LANG: 'C.UTF-8',
    TERM: 'xterm-256color',
    SDCOACH_DATA_DIR: dataDir,
    ...options.env,
  };
  const { file, args } = commandLine(argv, options.kilobytes);
  const child = spawn(file, args, { cols: columns, rows, cwd: dataDir, env, ...options.user });
  let sent = '';
  let read = 0;
  child.onData((data) => {
    sent += data;
    screen.write(data);
  });
  let exit: { readonly exitCode: number; readonly signal?: number | undefined } | null = null;
  child.onExit((end) => {
    exit = end;
  });
  const until = async (holds: () => boolean, what: string): Promise<void> => {
    const start = performance.now();
    while (!holds()) {
      if (performance.now() - start > PATIENCE) throw new Error(`${what}\nis not on:\n${screen.screen()}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  const nextOf = (...texts: readonly string[]): Promise<void> =>
    until(() => {
      const plain = withoutSequences(sent);
      const ends = texts.flatMap((text) => {
        const at = plain.indexOf(text, read);
        return at === -1 ? [] : [at + text.length];
      });
      if (ends.length > 0) read = Math.min(...ends);
      return ends.length > 0;
    }, texts.join(' or '));
  return {
    screen: screen.screen,
    everything: screen.everything,
    unknown: screen.unknown,
    state: screen.state,
    type: (text: string) => child.write(text),
    paste: (text: string) => child.write(`\u001b[200~${text}\u001b[201~`),
    kill: (signal: string) => child.kill(signal),
    /** Every byte that was written. */
    sent: () => sent,
    /** Waits for a text among what was written since the one before was waited for. */
    next: (text: string) => nextOf(text),
    /** The same for one of several. */
    nextOf,
    /** Whether a text is among what was written since the last one that was waited for. */
    has: (text: string) => withoutSequences(sent).includes(text, read),
    see: (text: string) => until(() => screen.screen().includes(text), text),
    ended: async () => {
      await until(() => exit !== null, 'The end of the program');
      return exit;
    },
  };
}

function commandLine(argv: readonly string[], kilobytes: number | undefined) {
  const own = [process.execPath, PROGRAM, ...argv];
  if (kilobytes === undefined) return { file: process.execPath, args: own.slice(1) };
  return { file: 'bash', args: ['-c', `ulimit -f ${kilobytes}; exec "$@"`, 'bash', ...own] };
}

function withoutSequences(text: string): string {
  return text.replaceAll(/\u001b\[[0-?]*[ -/]*[@-~]/g, '');
}

/** Milliseconds; machines that run many tests at once are slow. */
const PATIENCE = 15_000;
