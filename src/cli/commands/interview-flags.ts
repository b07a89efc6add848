/** The flags of `practice` and `mock` as they were typed, and what they must be. */
import type { Command as Program } from 'commander';
import { fail, type Outcome, type Problem, succeed } from '../../problem.ts';
import { LEVELS, type Level } from '../../rubric/levels.ts';
import { isSeed } from './number-flags.ts';

export interface InterviewFlags {
  readonly scenario?: string;
  /** True without an id. */
  readonly resume?: string | true;
  readonly weakest?: boolean;
  readonly steps?: string;
  readonly level?: string;
  readonly seed?: string;
  readonly twist?: boolean;
  readonly minutes?: string;
  /** False with --no-timer. */
  readonly timer?: boolean;
  readonly hideScore?: boolean;
  readonly plain?: boolean;
  /** False with --no-input. */
  readonly input?: boolean;
}

export interface StartOptions {
  readonly steps: readonly string[] | undefined;
  readonly level: Level;
  /** Undefined where none was given. */
  readonly seed: number | undefined;
  /** Of the whole run; undefined where the steps decide, null without a timer. */
  readonly minutes: number | null | undefined;
}

/** Declares what `practice` and `mock` have in common. */
export function addInterviewOptions(program: Program): Program {
  return program
    .argument('[scenario]', 'id of a scenario; asks when it is left out')
    .option('--resume [session]', 'go on with a session; the newest unfinished one without an id')
    .option('--steps <ids>', 'only these steps, apart by commas')
    .option('--level <level>', 'mid, senior or staff (default: senior)')
    .option('--minutes <number>', 'time for the whole (default: 45 for all steps)')
    .option('--no-timer', 'no clock')
    .option('--seed <number>', 'decides between equal choices; the same seed asks the same')
    .option('--hide-score', 'feedback in words only, no marks')
    .option('--plain', 'plain prompts without redrawing (ACCESSIBLE=1 does the same)')
    .option('--no-input', 'never ask; fail instead');
}

/** The options of a new session, or everything that is wrong with them. Step ids are checked by the session. */
export function readStartOptions(flags: InterviewFlags): Outcome<StartOptions> {
  const { level: asked = 'senior', seed: number, steps: list, minutes: time, timer } = flags;
  const problems: Problem[] = [];
  const level = LEVELS.find((each) => each === asked);
  if (level === undefined) problems.push(unknownLevel(asked));
  const seed = number === undefined ? undefined : Number(number);
  if (number !== undefined && !isSeed(number)) problems.push(badSeed(number));
  const minutes = time === undefined ? undefined : Number(time);
  if (time !== undefined && !isMinutes(time)) problems.push(badMinutes(time));
  if (time !== undefined && timer === false) problems.push(NO_TIME_TO_KEEP);
  if (flags.weakest === true) problems.push(...misplacedWithWeakest(flags));
  const steps = list?.split(',').map((id) => id.trim());
  if (problems.length > 0 || level === undefined) return fail(problems);
  return succeed({
    steps: steps?.filter((id) => id !== ''),
    level,
    seed,
    minutes: timer === false ? null : minutes,
  });
}

/** What does not go together with --resume. */
export function misplacedWithResume(flags: InterviewFlags): readonly Problem[] {
  const { scenario, steps, level, seed, twist, minutes, weakest, timer } = flags;
  const fixed = {
    scenario,
    '--steps': steps,
    '--level': level,
    '--seed': seed,
    '--twist': twist,
    '--minutes': minutes,
    '--no-timer': timer === false ? true : undefined,
    '--weakest': weakest,
  };
  const given = namesOf(fixed);
  if (given === '') return [];
  return [
    {
      code: 'fixed-by-session',
      message: `A session that goes on has its own scenario, steps, level, seed and time; ${given} cannot be given.`,
      hint: 'Leave out --resume to start a new session.',
    },
  ];
}

/** --weakest chooses what to practise. */
function misplacedWithWeakest({ scenario, steps }: InterviewFlags): readonly Problem[] {
  const given = namesOf({ scenario, '--steps': steps });
  if (given === '') return [];
  const message = `--weakest chooses the scenario and the steps; ${given} cannot be given with it.`;
  return [{ code: 'fixed-by-weakest', message, hint: 'Leave out one or the other.' }];
}

function namesOf(flags: Readonly<Record<string, unknown>>): string {
  return Object.entries(flags)
    .flatMap(([name, value]) => (value === undefined ? [] : [name]))
    .join(', ');
}

function isMinutes(text: string): boolean {
  return /^[0-9]{1,3}(\.[0-9]{1,3})?$/.test(text) && Number(text) > 0;
}

function unknownLevel(level: string): Problem {
  return {
    code: 'unknown-level',
    message: `There is no level ${JSON.stringify(level)}.`,
    hint: `Levels are: ${LEVELS.join(', ')}.`,
  };
}

function badSeed(seed: string): Problem {
  return {
    code: 'bad-seed',
    message: `A seed is a whole number of at most nine digits, not ${JSON.stringify(seed)}.`,
    hint: 'Leave --seed out to get one.',
  };
}

function badMinutes(minutes: string): Problem {
  return {
    code: 'bad-minutes',
    message: `Minutes are a number above 0 and below 1000, not ${JSON.stringify(minutes)}.`,
    hint: 'Give the time of the whole, such as --minutes 30.',
  };
}

const NO_TIME_TO_KEEP: Problem = {
  code: 'no-timer-to-set',
  message: '--minutes sets a timer, and --no-timer wants none.',
  hint: 'Leave out one of them.',
};
