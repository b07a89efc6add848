/** What a command is, and what it is handed when it runs. One file per command, re-exported in commands/index.ts. */
import type { Command as Program } from 'commander';
import type { Host } from '../host/types.ts';
import type { Problem } from '../problem.ts';
import type { Style } from '../style.ts';
import type { ExitCode } from './exit-codes.ts';

export interface CommandContext {
  readonly host: Host;
  /** Folders given with `--scenarios`, in their order. */
  readonly scenarioDirs: readonly string[];
  /** The folder given with `--data-dir`, if any. */
  readonly dataDir: string | undefined;
  /** The style for the stream that is written to: its width, and colour where it takes any. */
  readonly style: (stream: 'stdout' | 'stderr') => Promise<Style>;
  /** Writes a result to stdout, or says why it could not. */
  readonly print: (result: string) => Promise<ExitCode>;
  /** Shows problems on stderr. */
  readonly tell: (problems: readonly Problem[]) => Promise<void>;
  /** Shows problems on stderr and answers with the exit code for bad input. */
  readonly refuse: (problems: readonly Problem[]) => Promise<ExitCode>;
}

/** Runs what a command does with a context made from the host and the global options. */
export type Run = (act: (context: CommandContext) => Promise<ExitCode>) => Promise<void>;

export interface Command {
  readonly name: string;
  /** One line for the help and the README. */
  readonly about: string;
  readonly aliases?: readonly string[];
  /** Left out of the help, as the menu is: it is what runs without a command. */
  readonly hidden?: boolean;
  /**
   * Declares arguments and options on the command's own `program` and an action that ends in `run`. Anything
   * heavy is imported inside the action.
   */
  readonly register: (program: Program, run: Run) => void;
}
