/** The flags of `practice` as they were typed, and what they must be. */
import { fail, type Outcome, type Problem, succeed } from '../../problem.ts';
import { LEVELS, type Level } from '../../rubric/levels.ts';

export interface PracticeFlags {
  readonly scenario?: string;
  /** True without an id. */
  readonly resume?: string | true;
  readonly steps?: string;
  readonly level?: string;
  readonly seed?: string;
  readonly plain?: boolean;
  /** False with --no-input. */
  readonly input?: boolean;
}

export interface StartOptions {
  readonly steps: readonly string[] | undefined;
  readonly level: Level;
  /** Undefined where none was given. */
  readonly seed: number | undefined;
}

/** The options of a new session, or everything that is wrong with them. Step ids are checked by the session. */
export function readStartOptions(flags: PracticeFlags): Outcome<StartOptions> {
  const { level: asked = 'senior', seed: number, steps: list } = flags;
  const problems: Problem[] = [];
  const level = LEVELS.find((each) => each === asked);
  if (level === undefined) problems.push(unknownLevel(asked));
  const seed = number === undefined ? undefined : Number(number);
  if (number !== undefined && !/^[0-9]{1,9}$/.test(number)) problems.push(badSeed(number));
  const steps = list?.split(',').map((id) => id.trim());
  if (problems.length > 0 || level === undefined) return fail(problems);
  return succeed({ steps: steps?.filter((id) => id !== ''), level, seed });
}

/** What does not go together with --resume. */
export function misplacedWithResume(flags: PracticeFlags): readonly Problem[] {
  const { scenario, steps, level, seed } = flags;
  const fixed = { scenario, '--steps': steps, '--level': level, '--seed': seed };
  const given = Object.entries(fixed).flatMap(([name, value]) => (value === undefined ? [] : [name]));
  if (given.length === 0) return [];
  return [
    {
      code: 'fixed-by-session',
      message: `A session that goes on has its own scenario, steps, level and seed; ${given.join(', ')} cannot be given.`,
      hint: 'Leave out --resume to start a new session.',
    },
  ];
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
