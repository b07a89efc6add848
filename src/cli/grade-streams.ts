/** The formats of `grade` that are written while the transcripts are graded, and the problems that are told meanwhile. */
import type { Problem } from '../problem.ts';
import type { Reporter } from '../reporters/types.ts';
import type { Taker } from '../runner/grade.ts';
import { MAX_PROBLEMS } from '../source/limits.ts';
import { type OutputStream, streamOutput } from '../store/stream-output.ts';
import type { CommandContext } from './command.ts';
import { type ExitCode, worstExitCode } from './exit-codes.ts';
import { type FormatTarget, isStreamed } from './formats.ts';

export interface Streams {
  readonly takers: readonly Taker[];
  /** Takes problems that are no transcript's. */
  readonly tell: (problems: readonly Problem[]) => Promise<void>;
  /** Puts the files in their places; 2 where any of them could not be written. */
  readonly end: () => Promise<ExitCode>;
  /** Leaves the files that were there before. */
  readonly discard: () => Promise<void>;
}

/**
 * Opens the targets whose reporters write entries. Where there are no others, to which the problems are told at the
 * end, they are told on stderr as they come.
 */
export async function openStreams(
  context: CommandContext,
  targets: readonly FormatTarget[],
): Promise<Streams> {
  const streaming = targets.filter(isStreamed);
  const writers = await Promise.all(streaming.map((target) => openWriter(context, target)));
  const teller = streaming.length < targets.length ? null : createTeller(context);
  return {
    takers: [
      ...writers.map(
        ({ write }): Taker =>
          ({ entry }) =>
            write(entry),
      ),
      ...(teller === null ? [] : [teller.take]),
    ],
    tell: async (problems) => {
      for (const { write, reporter } of writers) {
        for (const problem of problems)
          await write(reporter.entry?.({ ok: false, problems: [problem] }) ?? '');
      }
      await teller?.tell(problems);
    },
    end: async () => {
      await teller?.end();
      return worstExitCode(await Promise.all(writers.map(({ end }) => end())));
    },
    discard: async () => {
      await Promise.all(writers.map(({ discard }) => discard()));
    },
  };
}

interface Writer {
  readonly reporter: Reporter;
  /** Whether more is wanted. */
  readonly write: (entry: string) => Promise<boolean>;
  readonly end: () => Promise<ExitCode>;
  readonly discard: () => Promise<void>;
}

/** Writes entries as long as that works; what fails is told once. */
async function openWriter(context: CommandContext, { reporter, file }: FormatTarget): Promise<Writer> {
  let code: ExitCode = 0;
  let stream: OutputStream | null = null;
  const stop = async (problems: readonly Problem[]): Promise<false> => {
    code = await context.refuse(problems);
    await stream?.discard();
    stream = null;
    return false;
  };
  const target =
    file === null ? ({ to: 'stdout', port: context.host.stdout } as const) : ({ to: 'file', file } as const);
  const opened = await streamOutput(target);
  if (opened.ok) stream = opened.value;
  else await stop(opened.problems);
  return {
    reporter,
    write: async (entry) => {
      if (stream === null) return false;
      const written = await stream.write(entry);
      if (written.ok) return written.value;
      // What is discarded while it is written fails, and nobody needs to know.
      return stream === null ? false : stop(written.problems);
    },
    end: async () => {
      const ended = await stream?.end();
      if (ended?.ok === false) await stop(ended.problems);
      return code;
    },
    discard: async () => {
      const discarded = stream;
      stream = null;
      await discarded?.discard();
    },
  };
}

/** Tells problems on stderr, the first hundred in full, so that a stream of them buries nothing. */
function createTeller(context: CommandContext) {
  let told = 0;
  const tell = async (problems: readonly Problem[]): Promise<void> => {
    await context.tell(problems.slice(0, Math.max(0, MAX_PROBLEMS - told)));
    told += problems.length;
  };
  const take: Taker = async ({ problems }) => {
    await tell(problems);
    return false;
  };
  const end = async (): Promise<void> => {
    if (told > MAX_PROBLEMS) await context.host.stderr.write(moreText(told - MAX_PROBLEMS));
  };
  return { tell, take, end };
}

function moreText(count: number): string {
  return `There ${count === 1 ? 'is 1 more problem' : `are ${count} more problems`}; each stands in the output.\n`;
}
