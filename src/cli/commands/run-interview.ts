/** Finds or starts the session that `practice` or `mock` runs, and hands it to the terminal. */

import { fail, type Outcome, type Problem, succeed } from '../../problem.ts';
import type { Scenario, Step } from '../../scenario/types.ts';
import { TWIST_STEP } from '../../scenario/with-twist.ts';
import { startSession } from '../../session/start.ts';
import type { Mode } from '../../session/types.ts';
import { isInterview } from '../../store/built-in.ts';
import type { Content } from '../../store/content.ts';
import { interviewLoop } from '../../terminal/interview-loop.ts';
import type { Terminal } from '../../terminal/terminal.ts';
import type { CommandContext } from '../command.ts';
import type { ExitCode } from '../exit-codes.ts';
import {
  atDesk,
  beginSession,
  type FoundSession,
  resumeSession,
  runSession,
  type SessionDesk,
} from '../session-desk.ts';
import { type InterviewFlags, misplacedWithResume, readStartOptions } from './interview-flags.ts';
import { seedAt } from './number-flags.ts';

/** Runs a new session, or one that goes on, to its end or its interruption. */
export function runInterview(
  context: CommandContext,
  mode: LiveMode,
  flags: InterviewFlags,
): Promise<ExitCode> {
  return atDesk(context, flags, {
    what: 'An interview',
    run: async (desk) => {
      const found = await findSession({ ...desk, mode }, flags);
      if (!found.ok) return found;
      const hideScore = flags.hideScore === true;
      return succeed(await runSession(desk, found.value, { loop: interviewLoop, hideScore }));
    },
  });
}

type LiveMode = Exclude<Mode, 'transcript'>;

interface Desk extends SessionDesk {
  readonly mode: LiveMode;
}

function findSession(desk: Desk, flags: InterviewFlags): Promise<Outcome<FoundSession>> {
  if (flags.resume === undefined) return start(desk, flags);
  const misplaced = misplacedWithResume(flags);
  if (misplaced.length > 0) return Promise.resolve(fail(misplaced));
  return resumeSession(desk, flags.resume, ({ scenario }) => scenario.kind !== 'quiz');
}

async function start(desk: Desk, flags: InterviewFlags): Promise<Outcome<FoundSession>> {
  const { context, mode, content } = desk;
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
  const { level, seed = seedAt(now) } = options.value;
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
  return beginSession(desk, startSession(begin, now));
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

async function chooseScenario(terminal: Terminal, { scenarios }: Content): Promise<string | null> {
  const interviews = scenarios.filter(isInterview);
  if (interviews.length === 0) return null;
  const choices = interviews.map(({ id, title, summary }) => ({ name: title, value: id, about: summary }));
  const chosen = await terminal.choose(WHICH, choices);
  terminal.print('');
  return chosen;
}

function isNoInterview(id: string): Problem {
  return { code: 'no-interview', message: `${id} is a quiz.`, hint: `Ask it with sdcoach quiz ${id}.` };
}

function noTwist(scenario: string): Problem {
  return { code: 'no-twist', message: `The scenario ${scenario} has no twist.`, hint: 'Leave out --twist.' };
}

const WHICH = 'Which interview?';
const BY_THE_PAST = 'By your past sessions these need the most work:';

const NO_SCENARIOS: Problem = {
  code: 'no-scenarios',
  message: 'There is no scenario to practise.',
  hint: 'Name a folder of scenarios with --scenarios.',
};
