/** Keeps what is being typed, a text for each step and follow-up, so that a crash loses seconds at most. */
import { open, readFile, rename, unlink } from 'node:fs/promises';
import { fail, type Outcome, succeed } from '../problem.ts';
import type { Event } from '../session/types.ts';
import { errorCode, fileProblem } from './file-problem.ts';

export interface Draft {
  readonly step: string;
  /** The follow-up that the text replies to; absent for the step's answer itself. */
  readonly followUp?: string;
  readonly text: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

/**
 * The drafts in this file; none where it is missing or broken, for a draft is never worth refusing a session.
 * What is left of a write that was cut short is removed, so the session must be locked.
 */
export async function readDrafts(file: string): Promise<readonly Draft[]> {
  await removeFile(nextOf(file)).catch(() => undefined);
  try {
    const value: unknown = JSON.parse(await readFile(file, 'utf8'));
    const drafts = typeof value === 'object' && value !== null && 'drafts' in value ? value.drafts : [];
    return Array.isArray(drafts) ? drafts.filter(isDraft) : [];
  } catch {
    return [];
  }
}

/** Replaces the file's drafts in one move; without any, the file goes. */
export async function writeDrafts(file: string, drafts: readonly Draft[]): Promise<Outcome<void>> {
  try {
    if (drafts.length === 0) await removeFile(file);
    else await replaceFile(file, JSON.stringify({ format: 1, drafts }));
    return succeed(undefined);
  } catch (error) {
    return fail([fileProblem(error, 'write', file)]);
  }
}

/** The drafts with this one in the place of the earlier text for the same question; an empty text removes it. */
export function putDraft(drafts: readonly Draft[], draft: Draft): readonly Draft[] {
  const others = drafts.filter((other) => !isFor(other, draft.step, draft.followUp));
  return draft.text === '' ? others : [...others, draft];
}

/** Whether the draft is for this step's answer or, where one is given, for this follow-up. */
export function isFor(draft: Draft, step: string, followUp: string | undefined): boolean {
  return draft.step === step && draft.followUp === followUp;
}

/** The drafts that an event leaves: what was submitted, replied or left out needs none, and neither does the end. */
export function draftsAfter(drafts: readonly Draft[], event: Event): readonly Draft[] {
  switch (event.type) {
    case 'submitted':
    case 'skipped':
      return drafts.filter((draft) => !isFor(draft, event.step, undefined));
    case 'replied':
      return drafts.filter((draft) => !isFor(draft, event.step, event.followUp));
    case 'finished':
      return [];
    default:
      return drafts;
  }
}

/** The drafts that were typed after the events that would have removed them. */
export function liveDrafts(drafts: readonly Draft[], events: readonly Event[]): readonly Draft[] {
  return drafts.filter((draft) =>
    events.every((event) => event.at < draft.at || draftsAfter([draft], event).length > 0),
  );
}

async function replaceFile(file: string, text: string): Promise<void> {
  const next = nextOf(file);
  const handle = await open(next, 'w', 0o600);
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(next, file);
}

function nextOf(file: string): string {
  return `${file}.tmp`;
}

async function removeFile(file: string): Promise<void> {
  try {
    await unlink(file);
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error;
  }
}

function isDraft(value: unknown): value is Draft {
  if (typeof value !== 'object' || value === null) return false;
  const { step, followUp, text, at } = value as Record<string, unknown>;
  const isOfStep = typeof step === 'string' && (followUp === undefined || typeof followUp === 'string');
  return isOfStep && typeof text === 'string' && typeof at === 'number';
}
