/** Lets the candidate write in an editor of their own: a private file, the editor on it, and what it left there. */
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Host } from '../host/types.ts';

export type EditedText =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly why: string };

/** The text as the editor of $VISUAL or $EDITOR left it. The terminal must be lent out meanwhile. */
export async function editElsewhere(text: string, env: Host['env']): Promise<EditedText> {
  const [command, ...args] = (env('VISUAL') || env('EDITOR') || '').split(/\s+/).filter(Boolean);
  if (command === undefined) return { ok: false, why: NO_EDITOR };
  // mkdtemp makes the folder for this user alone.
  const folder = await mkdtemp(join(tmpdir(), 'sdcoach-'));
  const file = join(folder, 'answer.md');
  try {
    // Editors take a file for text when its last line is ended.
    await writeFile(file, text === '' ? '' : `${text}\n`, { mode: 0o600 });
    const failure = await run(command, [...args, file]);
    if (failure !== null) return { ok: false, why: failure };
    const edited = await readFile(file, 'utf8');
    return { ok: true, text: edited.trimEnd() };
  } catch (error) {
    return { ok: false, why: `${UNREADABLE} ${error instanceof Error ? error.message : error}` };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Null when the editor ended well. */
function run(command: string, args: readonly string[]): Promise<string | null> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: 'inherit' });
    child.on('error', () => resolve(`${command} ${CANNOT_START}`));
    child.on('exit', (code) => resolve(code === 0 ? null : `${command} ${FAILED}`));
  });
}

const NO_EDITOR = 'No editor is set. Set VISUAL or EDITOR, such as EDITOR=nano.';
const CANNOT_START = 'cannot be started. The text is as it was.';
const FAILED = 'ended with an error. The text is as it was.';
const UNREADABLE = 'The edited text could not be read; the text is as it was.';
