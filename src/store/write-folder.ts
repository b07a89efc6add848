/** Writes a folder of files: all of them or none. */
import { randomBytes } from 'node:crypto';
import { mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fail, type Outcome, succeed } from '../problem.ts';
import { fileProblem, shown } from './file-problem.ts';

export interface FolderFile {
  readonly name: string;
  readonly text: string;
}

/**
 * A folder that exists is a Problem unless files in it may be replaced; what else stands in it stays. Where a file
 * cannot be put in its place, those before it are taken back.
 */
export async function writeFolder(
  folder: string,
  files: readonly FolderFile[],
  replace: boolean,
): Promise<Outcome<void>> {
  const found = await stat(folder).catch(() => null);
  if (found?.isDirectory() === false) return fail([isFile(folder)]);
  if (found !== null && !replace) return fail([existing(folder)]);
  const draft = join(dirname(folder), `.${basename(folder)}.${randomBytes(6).toString('hex')}.tmp`);
  try {
    await mkdir(draft);
    await mkdir(join(draft, OLD));
    for (const { name, text } of files) await writeFile(join(draft, name), text, { flag: 'wx' });
    if (found === null) await rm(join(draft, OLD), { recursive: true });
    await (found === null ? rename(draft, folder) : moveInto(folder, draft, files));
    return succeed(undefined);
  } catch (error) {
    return fail([fileProblem(error, 'write', folder)]);
  } finally {
    await rm(draft, { recursive: true, force: true }).catch(() => undefined);
  }
}

/** Moves the files from the draft into the folder, and theirs of the same names out of it. */
async function moveInto(folder: string, draft: string, files: readonly FolderFile[]): Promise<void> {
  const undo: (() => Promise<void>)[] = [];
  try {
    for (const { name } of files) {
      const [target, old] = [join(folder, name), join(draft, OLD, name)];
      if (await isThere(target)) {
        await rename(target, old);
        undo.push(() => rename(old, target));
      }
      await rename(join(draft, name), target);
      undo.push(() => rm(target));
    }
  } catch (error) {
    for (const step of undo.reverse()) await step();
    throw error;
  }
}

async function isThere(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null)) !== null;
}

/** Where replaced files wait until all is done; no document is called that. */
const OLD = '.old';

function isFile(folder: string) {
  return {
    code: 'file-exists',
    message: `${shown(folder)} is a file, and several are to be written.`,
    file: shown(folder),
    hint: 'Name a folder.',
  };
}

function existing(folder: string) {
  return {
    code: 'file-exists',
    message: `${shown(folder)} exists already.`,
    file: shown(folder),
    hint: 'Name another folder, or replace it with --force.',
  };
}
