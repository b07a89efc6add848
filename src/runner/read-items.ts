/** What there is to grade, one after the other: whole files, and the lines of NDJSON. */
import type { Outcome } from '../problem.ts';
import { isInShard, type Shard } from './shard.ts';

/** One transcript that is to be graded. */
export interface GradeItem {
  /** The path as it was given, with `/`; `-` for stdin. */
  readonly file: string;
  /** Where it is one line of the file: which, counted from 1. */
  readonly line: number | null;
  readonly bytes: Outcome<Uint8Array>;
}

/** Something that transcripts come from: a file that is one, or one that holds one on each line. */
export type GradeInput =
  | { readonly file: string; readonly read: () => Promise<Outcome<Uint8Array>> }
  | {
      readonly file: string;
      readonly lines: () => AsyncIterable<{ readonly line: number; readonly bytes: Outcome<Uint8Array> }>;
    };

/** The items of the inputs in the order of the files' names by code unit; those of one shard, where one is given. */
export async function* readItems(
  inputs: readonly GradeInput[],
  shard: Shard | null,
): AsyncGenerator<GradeItem> {
  let files = 0;
  for (const input of [...inputs].sort(byFile)) {
    const { file } = input;
    if ('lines' in input) {
      for await (const { line, bytes } of input.lines()) {
        if (isInShard(shard, line - 1)) yield { file, line, bytes };
      }
    } else {
      if (isInShard(shard, files)) yield { file, line: null, bytes: await input.read() };
      files += 1;
    }
  }
}

/** By code units, so that no locale has a say; what has no file comes first. */
export function byFile(a: { readonly file?: string }, b: { readonly file?: string }): number {
  const [one, other] = [a.file ?? '', b.file ?? ''];
  return one < other ? -1 : Number(one > other);
}
