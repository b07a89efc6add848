/** What the shell needs from the outside world; everything that is not a pure function comes through here. */

export interface OutputPort {
  readonly isTTY: boolean;
  /** Width of the terminal, 80 where unknown. */
  readonly columns: () => number;
  /**
   * Resolves when the reader took it; after the reader has gone away, silently does nothing. Rejects when the
   * stream cannot take it for another reason, such as a full disk.
   */
  readonly write: (text: string) => Promise<void>;
  /** Whether the reader has gone away. */
  readonly closed: () => boolean;
}

export interface Host {
  readonly argv: readonly string[];
  readonly env: (name: string) => string | undefined;
  readonly cwd: string;
  readonly platform: 'linux' | 'darwin' | 'win32' | 'other';
  readonly homeDir: string;
  /** The raw input stream, for prompts and for reading transcripts. */
  readonly stdin: NodeJS.ReadStream;
  /** The raw output stream, for prompts only. */
  readonly terminal: NodeJS.WriteStream;
  readonly stdout: OutputPort;
  readonly stderr: OutputPort;
  /** Milliseconds since the epoch; honours SDCOACH_NOW and SDCOACH_CLOCK_SPEED. */
  readonly now: () => number;
  /** Calls back a few times a second, for what shows the time, until the returned function is called. */
  readonly onTick: (listen: () => void) => () => void;
  /** A fresh session id `yyyymmdd-hhmmss-xxxx` in UTC; honours SDCOACH_SESSION_ID. */
  readonly newSessionId: () => string;
  /** Calls back on INT, TERM and HUP until the returned function is called. */
  readonly onSignal: (listen: (signal: 'SIGINT' | 'SIGTERM' | 'SIGHUP') => void) => () => void;
  readonly pid: number;
  /**
   * What tells the process of this id from others that had the id before, such as its start time; '' where
   * that cannot be known, null where no process of this id runs.
   */
  readonly processMark: (pid: number) => string | null;
}
