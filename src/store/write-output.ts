/** The one writer of results: to standard output, or to a file in a single move that keeps the old one on failure. */
import { open } from 'node:fs/promises';
import type { OutputPort } from '../host/types.ts';
import { fail, type Outcome, succeed } from '../problem.ts';
import { openDraft, writeThrough } from './draft-file.ts';
import { errorCode, fileProblem, shown } from './file-problem.ts';

export type Target =
  | { readonly to: 'stdout'; readonly port: OutputPort }
  | {
      readonly to: 'file';
      readonly file: string;
      /** Whether a file of this name may be replaced; else it is a Problem. */
      readonly replace: boolean;
    }
  /** A file that others write to as well, such as the summary of a CI job. */
  | { readonly to: 'end of file'; readonly file: string };

/**
 * Writes the whole text or, where that fails, nothing of it, and says why. A link is followed to its file;
 * devices and pipes are written to in place; at the end of a file, part of the text may be left. A reader of standard output that went away is no Problem.
 */
export async function writeOutput(target: Target, text: string): Promise<Outcome<void>> {
  const name = target.to === 'stdout' ? STDOUT : target.file;
  try {
    if (target.to === 'stdout') await target.port.write(text);
    else if (target.to === 'end of file') await writeThrough(await open(target.file, 'a'), text);
    else await writeFile(target.file, text, target.replace);
    return succeed(undefined);
  } catch (error) {
    const exists = errorCode(error) === 'EEXIST' && target.to === 'file';
    return fail([exists ? existing(target.file) : fileProblem(error, 'write', name)]);
  }
}

async function writeFile(file: string, text: string, replace: boolean): Promise<void> {
  const draft = await openDraft(file, replace);
  try {
    await draft.write(text);
    await draft.keep();
  } catch (error) {
    await draft.discard();
    throw error;
  }
}

function existing(file: string) {
  const message = `${shown(file)} exists already.`;
  return {
    code: 'file-exists',
    message,
    file: shown(file),
    hint: 'Name another file, or replace it with --force.',
  };
}

const STDOUT = 'standard output';
