/** The one writer of results that come bit by bit: to standard output, or to a file that is there when all of it is. */
import type { OutputPort } from '../host/types.ts';
import { fail, type Outcome, succeed } from '../problem.ts';
import { openDraft } from './draft-file.ts';
import { fileProblem } from './file-problem.ts';
import { writeOutput } from './write-output.ts';

export type StreamTarget =
  | { readonly to: 'stdout'; readonly port: OutputPort }
  | { readonly to: 'file'; readonly file: string };

export interface OutputStream {
  /** Resolves when the text was taken, so that nothing piles up; `false` where the reader has gone away. */
  readonly write: (text: string) => Promise<Outcome<boolean>>;
  /** Everything is written: the file takes its place. */
  readonly end: () => Promise<Outcome<void>>;
  /** Nothing more comes: the file that was there before stays. */
  readonly discard: () => Promise<void>;
}

/** Begins a stream, or says why it cannot. A file is replaced in one move, at the end. */
export async function streamOutput(target: StreamTarget): Promise<Outcome<OutputStream>> {
  if (target.to === 'stdout') return succeed(toPort(target.port));
  const { file } = target;
  const attempt = async <T>(act: () => Promise<T>): Promise<Outcome<T>> => {
    try {
      return succeed(await act());
    } catch (error) {
      return fail([fileProblem(error, 'write', file)]);
    }
  };
  const draft = await attempt(() => openDraft(file, true));
  if (!draft.ok) return draft;
  const { write, keep, discard } = draft.value;
  return succeed({
    write: (text) => attempt(() => write(text).then(() => true)),
    end: () => attempt(keep),
    discard,
  });
}

function toPort(port: OutputPort): OutputStream {
  return {
    write: async (text) => {
      const written = await writeOutput({ to: 'stdout', port }, text);
      return written.ok ? succeed(!port.closed()) : written;
    },
    end: async () => succeed(undefined),
    discard: async () => undefined,
  };
}
