/** What stands behind each argument of `grade`: one transcript, or one on each line. */
import type { Host } from '../host/types.ts';
import type { GradeInput } from '../runner/read-items.ts';
import { readInput, readStream } from '../store/read-input.ts';
import { readFileLines, readLines } from '../store/read-lines.ts';
import { type FormatTarget, isStreamed } from './formats.ts';

export type InputKind = 'transcript' | 'ndjson';

interface Wish {
  /** What was asked for, if anything. */
  readonly input: InputKind | null;
  readonly targets: readonly FormatTarget[];
}

/** Reads nothing yet. */
export function gradeInput(host: Host, file: string, wish: Wish): GradeInput {
  const { cwd, stdin } = host;
  if (holdsLines(file, wish)) {
    return { file, lines: () => (file === '-' ? readLines(stdin, file) : readFileLines({ file, cwd })) };
  }
  return { file, read: () => (file === '-' ? readStream(stdin, file) : readInput({ file, cwd })) };
}

/** By the ending; else as asked; else a stream is answered with a stream. */
function holdsLines(file: string, { input, targets }: Wish): boolean {
  if (/\.ndjson$/iu.test(file)) return true;
  if (/\.(ya?ml|json)$/iu.test(file)) return false;
  if (file === '-' && input === null) return targets.some(isStreamed);
  return input === 'ndjson';
}

/** What to tell somebody at whose terminal it waits. */
export function typeIt(inputs: readonly GradeInput[]): string {
  return inputs.some((input) => input.file === '-' && 'lines' in input) ? TYPE_LINES : TYPE_IT;
}

const TYPE_IT = 'Reading a transcript from the terminal; end it with Ctrl-D.';
const TYPE_LINES = 'Reading transcripts from the terminal, one JSON a line; end with Ctrl-D.';
