/** The built program on a real pseudo-terminal, seen through the same small emulator. */
import { fileURLToPath } from 'node:url';
import { spawn } from '@lydell/node-pty';
import { createScreen } from './screen-emulator.ts';

export interface PseudoTerminalOptions {
  readonly columns: number;
  readonly rows: number;
  readonly dataDir: string;
  readonly env?: Readonly<Record<string, string>>;
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
  const child = spawn(process.execPath, [PROGRAM, ...argv], { cols: columns, rows, cwd: dataDir, env });
  child.onData(screen.write);
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
  return {
    screen: screen.screen,
    everything: screen.everything,
    unknown: screen.unknown,
    state: screen.state,
    type: (text: string) => child.write(text),
    paste: (text: string) => child.write(`\u001b[200~${text}\u001b[201~`),
    kill: (signal: string) => child.kill(signal),
    see: (text: string) => until(() => screen.screen().includes(text), text),
    ended: async () => {
      await until(() => exit !== null, 'The end of the program');
      return exit;
    },
  };
}

/** Milliseconds; machines that run many tests at once are slow. */
const PATIENCE = 15_000;
