/** Turns one of the program's output streams into a port that survives a reader who goes away. */
import type { OutputPort } from './types.ts';

/** Marks of a reader that went away: `| head`, a closed pager, a closed terminal. */
const GONE = ['EPIPE', 'ECONNRESET', 'EOF', 'ERR_STREAM_DESTROYED', 'ERR_STREAM_WRITE_AFTER_END'];

/** The stream is asked for on first use, since opening it costs start-up time. */
export function createOutputPort(open: () => NodeJS.WriteStream): OutputPort {
  let opened: NodeJS.WriteStream | null = null;
  let gone = false;
  const stream = (): NodeJS.WriteStream => {
    if (opened !== null) return opened;
    opened = open();
    // Without a listener a failed write would end the program; each write reports its own failure instead.
    opened.on('error', (error: NodeJS.ErrnoException) => {
      gone ||= isGone(error);
    });
    return opened;
  };
  const write = (text: string): Promise<void> =>
    new Promise((resolve, reject) => {
      if (gone || text === '') return resolve();
      stream().write(text, (error) => {
        if (error === null || error === undefined) return resolve();
        if (!isGone(error)) return reject(error);
        gone = true;
        resolve();
      });
    });
  return {
    get isTTY() {
      return stream().isTTY === true;
    },
    columns: () => stream().columns || UNKNOWN_COLUMNS,
    write,
    closed: () => gone,
  };
}

const UNKNOWN_COLUMNS = 80;

function isGone(error: NodeJS.ErrnoException): boolean {
  return GONE.includes(error.code ?? '');
}
