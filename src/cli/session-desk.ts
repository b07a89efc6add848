/** What every command that runs a session in a terminal shares: whether it may ask, where sessions are, how one goes on. */
import { termsOf } from '../concepts/terms-of.ts';
import type { Concept } from '../concepts/types.ts';
import { isAccessible, isCI, isDumb } from '../host/terminal-facts.ts';
import type { Host } from '../host/types.ts';
import { fail, type Outcome, type Problem, succeed } from '../problem.ts';
import type { CompiledScenario } from '../scenario/compile.ts';
import type { Scenario } from '../scenario/types.ts';
import type { StartedEvent } from '../session/start.ts';
import type { Session } from '../session/types.ts';
import { type Content, loadContent } from '../store/content.ts';
import { sessionsDir } from '../store/data-dir.ts';
import type { OpenSession } from '../store/open-session.ts';
import { createSessionStore, type SessionStore } from '../store/session-store.ts';
import { conduct, type Loop } from '../terminal/conduct.ts';
import { createDraftSaver } from '../terminal/draft-saver.ts';
import { Interrupted, interruptionCode } from '../terminal/interrupted.ts';
import type { Keepsake } from '../terminal/interview.ts';
import { openTerminal, type Terminal } from '../terminal/terminal.ts';
import type { CommandContext } from './command.ts';
import type { ExitCode } from './exit-codes.ts';
import { programName } from './program-name.ts';

export interface SessionDesk {
  readonly context: CommandContext;
  readonly terminal: Terminal;
  readonly store: SessionStore;
  readonly content: Content;
}

/** The flags that every such command has. */
export interface AskingFlags {
  readonly plain?: boolean;
  /** False with --no-input. */
  readonly input?: boolean;
}

/** A session that is open for writing, with what grading and naming things in it needs. */
export interface FoundSession {
  readonly open: OpenSession;
  readonly compiled: CompiledScenario;
  readonly concepts: readonly Concept[];
  readonly resumed: boolean;
}

/**
 * Opens the terminal and what stands behind it, and closes it again, whatever happens. `what` begins the sentence that
 * says why nobody can be asked.
 */
export async function atDesk(
  context: CommandContext,
  flags: AskingFlags,
  { what, run }: { readonly what: string; readonly run: (desk: SessionDesk) => Promise<Outcome<ExitCode>> },
): Promise<ExitCode> {
  const { host } = context;
  const refusal = whyNoPrompts(host, flags, what);
  if (refusal !== null) return context.refuse([refusal]);
  const dir = sessionsDir(host, context.dataDir);
  if (!dir.ok) return context.refuse(dir.problems);
  const store = createSessionStore(dir.value, host);
  const content = await loadContent(host, { scenarioDirs: context.scenarioDirs });
  await context.tell(content.problems);
  const terminal = openTerminal({
    host,
    style: await context.style('stdout'),
    plain: flags.plain === true || isAccessible(host.env) || isDumb(host.env),
  });
  try {
    const code = await run({ context, terminal, store, content });
    if (code.ok) return code.value;
    terminal.close();
    return await context.refuse(code.problems);
  } catch (error) {
    if (error instanceof Interrupted) return interruptionCode(error.by);
    throw error;
  } finally {
    terminal.close();
  }
}

/** Runs a session that was found or begun to its end or its interruption. */
export function runSession(
  { context, terminal, content }: SessionDesk,
  { open, compiled, concepts, resumed }: FoundSession,
  { loop, hideScore }: { readonly loop: Loop; readonly hideScore: boolean },
): Promise<ExitCode> {
  const { host } = context;
  const interview = {
    terminal,
    open,
    drafts: createDraftSaver(open.saveDraft),
    compiled,
    term: termsOf(concepts),
    sample: () => content.sample(open.session().scenario.id),
    keep: async (what: Keepsake, file: string) => {
      const { keepSession } = await import('./keep-session.ts');
      return keepSession(context, content, { what, file, session: open.session() });
    },
    hideScore: hideScore || open.session().hideScore,
    program: programName(host),
    now: host.now,
    onTick: host.onTick,
    env: host.env,
  };
  return conduct(interview, { resumed, loop });
}

/** Puts a new session on disk. */
export async function beginSession(
  { store, content }: SessionDesk,
  started: StartedEvent,
): Promise<Outcome<FoundSession>> {
  const found = await readyFor(content, started.scenario, started.seed);
  if (!found.ok) return found;
  const open = await store.create(started);
  return open.ok ? succeed({ open: open.value, ...found.value, resumed: false }) : open;
}

/** Opens the session of an id, or the newest unfinished one that counts. */
export async function resumeSession(
  { store, content }: SessionDesk,
  asked: string | true,
  counts: (session: Session) => boolean,
): Promise<Outcome<FoundSession>> {
  const newest = asked === true ? await store.newestUnfinished(counts) : succeed(asked);
  if (!newest.ok) return newest;
  if (newest.value === null) return fail([NOTHING_TO_RESUME]);
  const open = await store.open(newest.value);
  if (!open.ok) return open;
  const session = open.value.session();
  const found = counts(session)
    ? await readyFor(content, session.scenario, session.seed)
    : fail([otherKind(session)]);
  if (!found.ok) await open.value.close();
  return found.ok ? succeed({ open: open.value, ...found.value, resumed: true }) : found;
}

/** What grading and naming things needs, for the session's own copy of its scenario. */
async function readyFor(
  content: Content,
  scenario: Scenario,
  seed: number,
): Promise<Outcome<Pick<FoundSession, 'compiled' | 'concepts'>>> {
  const concepts = await content.glossaryFor(scenario);
  if (!concepts.ok) return concepts;
  const compiled = await content.compiledFor(scenario, seed);
  return compiled.ok ? succeed({ compiled: compiled.value, concepts: concepts.value }) : compiled;
}

/** Why nobody can be asked, or null. */
function whyNoPrompts(host: Host, flags: AskingFlags, what: string): Problem | null {
  const why =
    flags.input === false
      ? '--no-input was given'
      : isCI(host.env)
        ? 'CI is set'
        : !host.stdin.isTTY
          ? 'standard input is not a terminal'
          : !host.stdout.isTTY
            ? 'standard output is not a terminal'
            : null;
  return why === null ? null : { ...NO_PROMPTS, message: `${what} asks questions, and ${why}.` };
}

function otherKind({ id, scenario }: Session): Problem {
  const isQuiz = scenario.kind === 'quiz';
  return {
    code: 'other-kind',
    message: `${id} is ${isQuiz ? 'a quiz' : 'an interview'}.`,
    hint: `Go on with it by sdcoach ${isQuiz ? 'quiz' : 'practice'} --resume ${id}.`,
  };
}

const NO_PROMPTS = {
  code: 'no-terminal',
  hint: 'Run it in a terminal, or write the answers to a file and grade that: sdcoach grade FILE.',
};
const NOTHING_TO_RESUME: Problem = {
  code: 'nothing-to-resume',
  message: 'There is no unfinished session.',
  hint: 'Start one with sdcoach practice, or sdcoach quiz.',
};
