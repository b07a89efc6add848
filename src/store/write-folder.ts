/** Writes a folder of files in one move: all of them or none. */
import { randomBytes } from 'node:crypto';
import { mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fail, type Outcome, succeed } from '../problem.ts';
import { fileProblem, shown } from './file-problem.ts';

export interface FolderFile {
  readonly name: string;
  readonly text: string;
}

/** A folder that exists is a Problem unless it may be replaced; what stood in it is then gone. */
export async function writeFolder(
  folder: string,
  files: readonly FolderFile[],
  replace: boolean,
): Promise<Outcome<void>> {
  const exists = (await stat(folder).catch(() => null)) !== null;
  if (exists && !replace) return fail([existing(folder)]);
  const mark = randomBytes(6).toString('hex');
  const draft = join(dirname(folder), `.${basename(folder)}.${mark}.tmp`);
  const old = join(dirname(folder), `.${basename(folder)}.${mark}.old`);
  try {
    await mkdir(draft);
    for (const { name, text } of files) await writeFile(join(draft, name), text, { flag: 'wx' });
    if (exists) await rename(folder, old);
    await rename(draft, folder);
    await rm(old, { recursive: true, force: true });
    return succeed(undefined);
  } catch (error) {
    await rm(draft, { recursive: true, force: true }).catch(() => undefined);
    return fail([fileProblem(error, 'write', folder)]);
  }
}

function existing(folder: string) {
  return {
    code: 'file-exists',
    message: `${shown(folder)} exists already.`,
    file: shown(folder),
    hint: 'Name another folder, or replace it with --force.',
  };
}
