/** A file that is written beside the one that it becomes, so that what was there stays whole until the move. */
import { randomBytes } from 'node:crypto';
import { chmod, type FileHandle, link, open, realpath, rename, stat, unlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { errorCode } from './file-problem.ts';

export interface Draft {
  /** Adds to the draft; rejects where that fails. */
  readonly write: (text: string) => Promise<void>;
  /** Puts the draft in its place, on disk. */
  readonly keep: () => Promise<void>;
  /** Leaves what was there before. */
  readonly discard: () => Promise<void>;
}

/**
 * Begins a file. A link is followed to its file; devices and pipes are written to in place. Rejects where the folder
 * takes no file, with EISDIR where the file is a folder, and with EEXIST where one exists that may not be replaced.
 */
export async function openDraft(file: string, replace: boolean): Promise<Draft> {
  const real = await realpath(file).catch(() => file);
  const old = await stat(real).catch(() => null);
  if (old?.isDirectory()) throw Object.assign(new Error(), { code: 'EISDIR' });
  if (old !== null && !replace) throw Object.assign(new Error(), { code: 'EEXIST' });
  if (old !== null && !old.isFile()) return inPlace(await open(real, 'w'));
  const path = join(dirname(real), `.${basename(real)}.${randomBytes(6).toString('hex')}.tmp`);
  const handle = await open(path, 'wx', 0o666);
  return {
    write: (text) => handle.appendFile(text),
    keep: async () => {
      await finish(handle);
      if (old !== null) await chmod(path, old.mode & 0o777);
      if (replace) await rename(path, real);
      else await claim(path, real);
    },
    discard: async () => {
      await handle.close().catch(() => undefined);
      await unlink(path).catch(() => undefined);
    },
  };
}

/** Writes the text through an open file, to the disk where it is one, and closes it. */
export async function writeThrough(handle: FileHandle, text: string): Promise<void> {
  try {
    await handle.writeFile(text);
  } catch (error) {
    await handle.close();
    throw error;
  }
  await finish(handle);
}

function inPlace(handle: FileHandle): Draft {
  const close = () => handle.close().catch(() => undefined);
  return { write: (text) => handle.appendFile(text), keep: () => finish(handle), discard: close };
}

async function finish(handle: FileHandle): Promise<void> {
  try {
    if ((await handle.stat()).isFile()) await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Gives the draft its name unless a file got it meanwhile; where the disk knows no hard links, without that proof. */
async function claim(draft: string, file: string): Promise<void> {
  try {
    await link(draft, file);
  } catch (error) {
    if (errorCode(error) === 'EEXIST') throw error;
    return rename(draft, file);
  }
  await unlink(draft);
}
