/** Finds what a name on the command line means: an existing file, else a session, else a scenario. */
import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fail, type Outcome, type Problem, succeed } from '../problem.ts';
import { readTranscript } from '../runner/read-transcript.ts';
import { createShelf } from '../runner/shelf.ts';
import { forRun } from '../scenario/for-run.ts';
import type { Scenario } from '../scenario/types.ts';
import { sessionFromTranscript } from '../session/from-transcript.ts';
import type { Session } from '../session/types.ts';
import { readSource } from '../source/read-source.ts';
import type { Content } from '../store/content.ts';
import { sessionsDir } from '../store/data-dir.ts';
import { readInput } from '../store/read-input.ts';
import { isSessionId } from '../store/session-files.ts';
import { createSessionStore } from '../store/session-store.ts';
import type { CommandContext } from './command.ts';

export type NamedThing = { readonly warnings: readonly Problem[] } & (
  | {
      readonly kind: 'session';
      readonly session: Session;
      /** As a transcript says; '' where nobody said. */
      readonly candidate: string;
    }
  | { readonly kind: 'scenario'; readonly scenario: Scenario }
);

/** What the name means, or why it means nothing. */
export async function findNamed(
  context: CommandContext,
  content: Content,
  name: string,
): Promise<Outcome<NamedThing>> {
  const { cwd } = context.host;
  const found = await stat(resolve(cwd, name)).catch(() => null);
  if (found?.isDirectory() === false) return readFileAsSession(content, { file: name, cwd });
  if (isSessionId(name)) return readStoredSession(context, name);
  const loaded = await content.load(name);
  if (!loaded.ok && found !== null) return fail([isFolder(name)]);
  if (!loaded.ok) return fail(loaded.problems.map((problem) => ({ ...problem, message: nothing(name) })));
  return succeed({ kind: 'scenario', scenario: forShow(loaded.value.scenario), warnings: [] });
}

/** A quiz with the numbers of seed 0, which its empty transcript names. */
function forShow(scenario: Scenario): Scenario {
  return scenario.kind === 'quiz' ? forRun(scenario, 0) : scenario;
}

async function readFileAsSession(
  content: Content,
  input: { readonly file: string; readonly cwd: string },
): Promise<Outcome<NamedThing>> {
  const bytes = await readInput(input);
  if (!bytes.ok) return bytes;
  const source = await readSource(input.file.replaceAll('\\', '/'), bytes.value);
  if (!source.ok) return source;
  const shelf = createShelf(
    content.scenarios.map(({ id }) => id),
    content.compiled,
  );
  const transcript = await readTranscript(source.value, shelf);
  if (!transcript.ok) return transcript;
  const compiled = await shelf.compiled(transcript.value.scenario);
  if (!compiled.ok) return compiled;
  const session = sessionFromTranscript(transcript.value, compiled.value.scenario);
  return succeed({ kind: 'session', session, candidate: transcript.value.candidate ?? '', warnings: [] });
}

async function readStoredSession(context: CommandContext, id: string): Promise<Outcome<NamedThing>> {
  const dir = sessionsDir(context.host, context.dataDir);
  if (!dir.ok) return dir;
  const stored = await createSessionStore(dir.value, context.host).read(id);
  if (!stored.ok) return stored;
  const { session, warnings } = stored.value;
  return succeed({ kind: 'session', session, candidate: '', warnings });
}

function nothing(name: string): string {
  return `There is no file, session or scenario ${JSON.stringify(name)}.`;
}

function isFolder(name: string): Problem {
  return {
    code: 'is-folder',
    message: `${JSON.stringify(name)} is a folder.`,
    file: name.replaceAll('\\', '/'),
    hint: 'Name one transcript in it.',
  };
}
