/** Reads a file or a stream as bytes, never more than the limit: what is larger is refused, not cut. */
import { open } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fail, type Outcome, type Problem, succeed } from '../problem.ts';
import { MAX_FILE_BYTES } from '../source/limits.ts';
import { fileProblem, shown } from './file-problem.ts';

/** Where a file is: its path as it was given, for people, and the folder that it is relative to. */
export interface InputFile {
  readonly file: string;
  readonly cwd: string;
}

/**
 * The bytes of a file of at most 16 MiB. A larger one is refused by its size before it is read; a pipe or device,
 * whose size is not known, as soon as it has given more.
 */
export async function readInput({ file, cwd }: InputFile): Promise<Outcome<Uint8Array>> {
  try {
    const handle = await open(resolve(cwd, file), 'r');
    try {
      const found = await handle.stat();
      if (found.isFile() && found.size > MAX_FILE_BYTES) return fail([tooLarge(file)]);
      if (found.isFile()) return succeed(await handle.readFile());
      return await readStream(handle.createReadStream({ autoClose: false }), file);
    } finally {
      await handle.close();
    }
  } catch (error) {
    return fail([fileProblem(error, 'read', file)]);
  }
}

/** Everything that a stream gives, up to the same limit; `name` is what Problems call it. */
export async function readStream(
  stream: AsyncIterable<Uint8Array | string>,
  name: string,
): Promise<Outcome<Uint8Array>> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of stream) {
      const bytes = typeof chunk === 'string' ? new TextEncoder().encode(chunk) : chunk;
      size += bytes.length;
      if (size > MAX_FILE_BYTES) return fail([tooLarge(name)]);
      chunks.push(bytes);
    }
    return succeed(Buffer.concat(chunks));
  } catch (error) {
    return fail([fileProblem(error, 'read', name)]);
  }
}

function tooLarge(file: string): Problem {
  const message = `${shown(file)} is larger than ${MAX_FILE_BYTES / 1024 / 1024} MiB.`;
  return { code: 'file-too-large', message, file: shown(file), hint: 'Split it into several files.' };
}
