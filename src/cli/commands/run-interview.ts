/** Finds or starts the session that `practice` or `mock` runs, and hands it to the terminal. */

import type { Concept } from '../../concepts/types.ts';
import { isAccessible, isCI, isDumb } from '../../host/terminal-facts.ts';
import type { Host } from '../../host/types.ts';
import { fail, type Outcome, type Problem, succeed } from '../../problem.ts';
import type { CompiledScenario } from '../../scenario/compile.ts';
import type { Scenario, Step } from '../../scenario/types.ts';
import { TWIST_STEP } from '../../scenario/with-twist.ts';
import { startSession } from '../../session/start.ts';
import type { Mode } from '../../session/types.ts';
import { isInterview } from '../../store/built-in.ts';
import { type Content, loadContent } from '../../store/content.ts';
import { sessionsDir } from '../../store/data-dir.ts';
import type { OpenSession } from '../../store/open-session.ts';
import { createSessionStore, type SessionStore } from '../../store/session-store.ts';
import { conduct } from '../../terminal/conduct.ts';
import { createDraftSaver } from '../../terminal/draft-saver.ts';
import { Interrupted, interruptionCode } from '../../terminal/interrupted.ts';
import { openTerminal, type Terminal } from '../../terminal/terminal.ts';
import type { CommandContext } from '../command.ts';
import type { ExitCode } from '../exit-codes.ts';
import { programName } from '../program-name.ts';
import { type InterviewFlags, misplacedWithResume, readStartOptions } from './interview-flags.ts';

/** Runs a new session, or one that goes on, to its end or its interruption. */
export async function runInterview(
  context: CommandContext,
  mode: LiveMode,
  flags: InterviewFlags,
): Promise<ExitCode> {
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
    const desk = { context, mode, terminal, store, content };
    const found = await findSession(desk, flags);
    if (!found.ok) {
      terminal.close();
      return await context.refuse(found.problems);
    }
    return await runFound(desk, found.value, flags);
  } catch (error) {
    if (error instanceof Interrupted) return interruptionCode(error.by);
    throw error;
  } finally {
    terminal.close();
  }
}

type LiveMode = Exclude<Mode, 'transcript'>;

interface Desk {
  readonly context: CommandContext;
  readonly mode: LiveMode;
  readonly terminal: Terminal;
  readonly store: SessionStore;
  readonly content: Content;
}

interface Found {
  readonly open: OpenSession;
  readonly compiled: CompiledScenario;
  readonly concepts: readonly Concept[];
  readonly resumed: boolean;
}

function runFound(desk: Desk, found: Found, flags: InterviewFlags): Promise<ExitCode> {
  const { terminal, context } = desk;
  const { host } = context;
  const { open, compiled, concepts, resumed } = found;
  const terms = new Map(concepts.map(({ id, term }) => [id, term]));
  const interview = {
    terminal,
    open,
    drafts: createDraftSaver(open.saveDraft),
    compiled,
    term: (concept: string) => terms.get(concept) ?? concept,
    sample: () => desk.content.sample(open.session().scenario.id),
    hideScore: flags.hideScore === true || open.session().hideScore,
    program: programName(host),
    now: host.now,
    onTick: host.onTick,
    env: host.env,
  };
  return conduct(interview, { resumed });
}

function findSession(desk: Desk, flags: InterviewFlags): Promise<Outcome<Found>> {
  if (flags.resume === undefined) return start(desk, flags);
  const misplaced = misplacedWithResume(flags);
  if (misplaced.length > 0) return Promise.resolve(fail(misplaced));
  return resume(desk, flags.resume);
}

async function start(desk: Desk, flags: InterviewFlags): Promise<Outcome<Found>> {
  const { context, mode, store, content } = desk;
  const { host } = context;
  const options = readStartOptions(flags);
  if (!options.ok) return options;
  const what = await whatToRun(desk, flags, options.value.steps);
  if (!what.ok) return what;
  const loaded = await content.load(what.value.scenario);
  if (!loaded.ok) return loaded;
  const { scenario } = loaded.value;
  if (scenario.kind === 'quiz') return fail([isNoInterview(scenario.id)]);
  const twist = wantsTwist(mode, flags, what.value.steps);
  if (twist && mode === 'practice' && scenario.twists.length === 0) return fail([noTwist(scenario.id)]);
  const now = host.now();
  const { level, seed = Math.floor(now / 1000) % SEEDS } = options.value;
  const { steps } = what.value;
  const begin = {
    id: host.newSessionId(),
    mode,
    seed,
    level,
    scenario,
    twist,
    hideScore: flags.hideScore === true,
    minutes: options.value.minutes === undefined ? usualMinutes(scenario, steps) : options.value.minutes,
    ...(steps === undefined ? {} : { steps }),
  };
  const started = startSession(begin, now);
  const found = await readyFor(content, started.scenario, seed);
  if (!found.ok) return found;
  const open = await store.create(started);
  return open.ok ? succeed({ open: open.value, ...found.value, resumed: false }) : open;
}

interface ToRun {
  readonly scenario: string;
  readonly steps: readonly string[] | undefined;
}

/** The scenario and the steps that were asked for, chosen, or in need of work. */
async function whatToRun(
  { context, terminal, content }: Desk,
  flags: InterviewFlags,
  steps: ToRun['steps'],
): Promise<Outcome<ToRun>> {
  if (flags.weakest === true) {
    const { weakest } = await import('./weakest.ts');
    const found = await weakest(context, content);
    if (found.ok) terminal.block(whyThese(found.value));
    return found;
  }
  const scenario = flags.scenario ?? (await chooseScenario(terminal, content));
  return scenario === null ? fail([NO_SCENARIOS]) : succeed({ scenario, steps });
}

/** Why these steps were chosen, before they begin. */
function whyThese({ scenario, steps = [] }: ToRun): string {
  return `${BY_THE_PAST} ${scenario}: ${steps.join(', ')}.`;
}

/** A mock of the whole has a twist; elsewhere it is asked for, or named among the steps. */
function wantsTwist(mode: LiveMode, { twist, weakest }: InterviewFlags, steps: ToRun['steps']): boolean {
  const isWhole = steps === undefined && weakest !== true;
  return twist === true || (mode === 'mock' && isWhole) || steps?.includes(TWIST_STEP) === true;
}

/** What the steps of the run say together; a twist is put within that time. */
function usualMinutes({ steps }: Scenario, chosen: ToRun['steps']): number | undefined {
  const isRun = ({ id, optional }: Step): boolean => (chosen === undefined ? !optional : chosen.includes(id));
  const minutes = steps.filter(isRun).reduce((sum, step) => sum + step.minutes, 0);
  return minutes > 0 ? minutes : undefined;
}

async function resume({ store, content }: Desk, asked: string | true): Promise<Outcome<Found>> {
  const newest = asked === true ? await store.newestUnfinished() : succeed(asked);
  if (!newest.ok) return newest;
  if (newest.value === null) return fail([NOTHING_TO_RESUME]);
  const open = await store.open(newest.value);
  if (!open.ok) return open;
  const { scenario, seed } = open.value.session();
  const found = await readyFor(content, scenario, seed);
  if (!found.ok) await open.value.close();
  return found.ok ? succeed({ open: open.value, ...found.value, resumed: true }) : found;
}

/** What grading and naming things needs, for the session's own copy of its scenario. */
async function readyFor(
  content: Content,
  scenario: Scenario,
  seed: number,
): Promise<Outcome<Pick<Found, 'compiled' | 'concepts'>>> {
  const concepts = await content.glossaryFor(scenario);
  if (!concepts.ok) return concepts;
  const compiled = await content.compiledFor(scenario, seed);
  return compiled.ok ? succeed({ compiled: compiled.value, concepts: concepts.value }) : compiled;
}

async function chooseScenario(terminal: Terminal, { scenarios }: Content): Promise<string | null> {
  const interviews = scenarios.filter(isInterview);
  if (interviews.length === 0) return null;
  const choices = interviews.map(({ id, title, summary }) => ({ name: title, value: id, about: summary }));
  const chosen = await terminal.choose(WHICH, choices);
  terminal.print('');
  return chosen;
}

/** Why nobody can be asked, or null. */
function whyNoPrompts(host: Host, flags: InterviewFlags): Problem | null {
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

function isNoInterview(id: string): Problem {
  return { code: 'no-interview', message: `${id} is a quiz.`, hint: `Ask it with sdcoach quiz ${id}.` };
}

function noTwist(scenario: string): Problem {
  return { code: 'no-twist', message: `The scenario ${scenario} has no twist.`, hint: 'Leave out --twist.' };
}

/** Seeds have at most nine digits. */
const SEEDS = 1_000_000_000;
const WHICH = 'Which interview?';
const BY_THE_PAST = 'By your past sessions these need the most work:';

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
