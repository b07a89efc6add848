/** Finds what a name means and shows it: an existing file, else a session, else a scenario. */
import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { assess } from '../assessment/assess.ts';
import { heardFacts } from '../assessment/heard-facts.ts';
import { fail, type Outcome, type Problem, succeed } from '../problem.ts';
import { readTranscript } from '../runner/read-transcript.ts';
import { createShelf } from '../runner/shelf.ts';
import { forRun } from '../scenario/for-run.ts';
import type { Scenario } from '../scenario/types.ts';
import { sessionFromTranscript } from '../session/from-transcript.ts';
import type { Session } from '../session/types.ts';
import { readSource } from '../source/read-source.ts';
import { type Content, loadContent } from '../store/content.ts';
import { sessionsDir } from '../store/data-dir.ts';
import { readInput } from '../store/read-input.ts';
import { isSessionId } from '../store/session-files.ts';
import { createSessionStore } from '../store/session-store.ts';
import type { CommandContext } from './command.ts';
import type { ExitCode } from './exit-codes.ts';
import { scenarioJson, scenarioText, scenarioTranscript } from './views/scenario.ts';
import { sessionJson, sessionText, sessionTranscript } from './views/session.ts';

export type ShowFormat = 'pretty' | 'json' | 'transcript';

export interface ShowOptions {
  readonly format: ShowFormat;
  /** Words only, where people read it. */
  readonly hideScore: boolean;
}

/** Shows what the name means in the format, on stdout. */
export async function showName(
  context: CommandContext,
  name: string,
  options: ShowOptions,
): Promise<ExitCode> {
  const { format } = options;
  const content = await loadContent(context.host, context);
  await context.tell(content.problems);
  const found = await find(context, content, name);
  if (!found.ok) return context.refuse(found.problems);
  await context.tell(found.value.warnings);
  const text =
    found.value.kind === 'scenario'
      ? succeed(await showScenario(context, found.value.scenario, format))
      : await showSession(context, content, found.value.session, options);
  return text.ok ? context.print(text.value) : context.refuse(text.problems);
}

type Found = { readonly warnings: readonly Problem[] } & (
  | { readonly kind: 'session'; readonly session: Session }
  | { readonly kind: 'scenario'; readonly scenario: Scenario }
);

async function find(context: CommandContext, content: Content, name: string): Promise<Outcome<Found>> {
  const { cwd } = context.host;
  const isFile = await stat(resolve(cwd, name)).then(
    (found) => !found.isDirectory(),
    () => false,
  );
  if (isFile) return readFileAsSession(content, { file: name, cwd });
  if (isSessionId(name)) return readStoredSession(context, name);
  const loaded = await content.load(name);
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
): Promise<Outcome<Found>> {
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
  return succeed({ kind: 'session', session, warnings: [] });
}

async function readStoredSession(context: CommandContext, id: string): Promise<Outcome<Found>> {
  const dir = sessionsDir(context.host, context.dataDir);
  if (!dir.ok) return dir;
  const stored = await createSessionStore(dir.value, context.host).read(id);
  if (!stored.ok) return stored;
  const { session, warnings } = stored.value;
  return succeed({ kind: 'session', session, warnings });
}

async function showScenario(
  context: CommandContext,
  scenario: Scenario,
  format: ShowFormat,
): Promise<string> {
  switch (format) {
    case 'json':
      return scenarioJson(scenario);
    case 'transcript':
      return scenarioTranscript(scenario);
    case 'pretty':
      return scenarioText(scenario, await context.style('stdout'));
    default:
      return format satisfies never;
  }
}

async function showSession(
  context: CommandContext,
  content: Content,
  session: Session,
  { format, hideScore }: ShowOptions,
): Promise<Outcome<string>> {
  if (format === 'transcript') return succeed(await sessionTranscript(session));
  const compiled = await content.compiledFor(session.scenario, session.seed);
  if (!compiled.ok) return compiled;
  const assessment = assess(compiled.value, session);
  const shown = { session, assessment, facts: heardFacts(compiled.value, session) };
  if (format === 'json') return succeed(sessionJson(shown));
  return succeed(sessionText(shown, await context.style('stdout'), hideScore || session.hideScore));
}

function nothing(name: string): string {
  return `There is no file, session or scenario ${JSON.stringify(name)}.`;
}
