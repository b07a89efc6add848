/** Finds or starts the session that `practice` runs, and hands it to the terminal. */
import { isAccessible, isCI, isDumb } from '../../host/terminal-facts.ts';
import type { Host } from '../../host/types.ts';
import { fail, type Outcome, type Problem, succeed } from '../../problem.ts';
import { compileScenario } from '../../scenario/compile.ts';
import { startSession } from '../../session/start.ts';
import { type Content, loadContent, type ScenarioContent } from '../../store/content.ts';
import { sessionsDir } from '../../store/data-dir.ts';
import type { OpenSession } from '../../store/open-session.ts';
import { createSessionStore, type SessionStore } from '../../store/session-store.ts';
import { createDraftSaver } from '../../terminal/draft-saver.ts';
import { Interrupted, interruptionCode } from '../../terminal/interrupted.ts';
import { practice as runLoop } from '../../terminal/practice.ts';
import { openTerminal, type Terminal } from '../../terminal/terminal.ts';
import type { CommandContext } from '../command.ts';
import type { ExitCode } from '../exit-codes.ts';
import { misplacedWithResume, type PracticeFlags, readStartOptions } from './practice-flags.ts';

/** Runs a new session, or one that goes on, to its end or its interruption. */
export async function runPractice(context: CommandContext, flags: PracticeFlags): Promise<ExitCode> {
  const { host } = context;
  const refusal = whyNoPrompts(host, flags);
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
    const found = await findSession({ host, terminal, store, content }, flags);
    if (!found.ok) {
      terminal.close();
      return await context.refuse(found.problems);
    }
    return await runFound({ host, terminal }, found.value);
  } catch (error) {
    if (error instanceof Interrupted) return interruptionCode(error.by);
    throw error;
  } finally {
    terminal.close();
  }
}

interface Desk {
  readonly host: Host;
  readonly terminal: Terminal;
  readonly store: SessionStore;
  readonly content: Content;
}

interface Found {
  readonly open: OpenSession;
  readonly content: ScenarioContent;
  readonly resumed: boolean;
}

function runFound({ host, terminal }: Pick<Desk, 'host' | 'terminal'>, found: Found): Promise<ExitCode> {
  const { open, content, resumed } = found;
  const terms = new Map(content.concepts.map(({ id, term }) => [id, term]));
  const interview = {
    terminal,
    open,
    drafts: createDraftSaver(open.saveDraft),
    compiled: compileScenario(open.session().scenario, content.concepts),
    term: (concept: string) => terms.get(concept) ?? concept,
    now: host.now,
    env: host.env,
  };
  return runLoop(interview, { resumed });
}

function findSession(desk: Desk, flags: PracticeFlags): Promise<Outcome<Found>> {
  if (flags.resume === undefined) return start(desk, flags);
  const misplaced = misplacedWithResume(flags);
  if (misplaced.length > 0) return Promise.resolve(fail(misplaced));
  return resume(desk, flags.resume);
}

async function start(
  { host, terminal, store, content }: Desk,
  flags: PracticeFlags,
): Promise<Outcome<Found>> {
  const options = readStartOptions(flags);
  if (!options.ok) return options;
  const id = flags.scenario ?? (await chooseScenario(terminal, content));
  if (id === null) return fail([NO_SCENARIOS]);
  const loaded = await content.load(id);
  if (!loaded.ok) return loaded;
  const now = host.now();
  const { steps, level, seed = Math.floor(now / 1000) % SEEDS } = options.value;
  const begin = {
    id: host.newSessionId(),
    mode: 'practice',
    seed,
    level,
    scenario: loaded.value.scenario,
  } as const;
  const open = await store.create(startSession(steps === undefined ? begin : { ...begin, steps }, now));
  return open.ok ? succeed({ open: open.value, content: loaded.value, resumed: false }) : open;
}

async function resume({ store, content }: Desk, asked: string | true): Promise<Outcome<Found>> {
  const newest = asked === true ? await store.newestUnfinished() : succeed(asked);
  if (!newest.ok) return newest;
  if (newest.value === null) return fail([NOTHING_TO_RESUME]);
  const open = await store.open(newest.value);
  if (!open.ok) return open;
  const { scenario } = open.value.session();
  const concepts = await content.glossaryFor(scenario);
  if (concepts.ok) {
    return succeed({ open: open.value, content: { scenario, concepts: concepts.value }, resumed: true });
  }
  await open.value.close();
  return concepts;
}

async function chooseScenario(terminal: Terminal, { scenarios }: Content): Promise<string | null> {
  if (scenarios.length === 0) return null;
  const choices = scenarios.map(({ id, title, summary }) => ({ name: title, value: id, about: summary }));
  const chosen = await terminal.choose(WHICH, choices);
  terminal.print('');
  return chosen;
}

/** Why nobody can be asked, or null. */
function whyNoPrompts(host: Host, flags: PracticeFlags): Problem | null {
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
  return why === null ? null : { ...NO_PROMPTS, message: `An interview asks questions, and ${why}.` };
}

/** Seeds have at most nine digits. */
const SEEDS = 1_000_000_000;
const WHICH = 'Which interview?';

const NO_PROMPTS = {
  code: 'no-terminal',
  hint: 'Run it in a terminal, or write the answers to a file and grade that: sdcoach grade FILE.',
};
const NO_SCENARIOS: Problem = {
  code: 'no-scenarios',
  message: 'There is no scenario to practise.',
  hint: 'Name a folder of scenarios with --scenarios.',
};
const NOTHING_TO_RESUME: Problem = {
  code: 'nothing-to-resume',
  message: 'There is no unfinished session.',
  hint: 'Start one with sdcoach practice.',
};
