/** Reads the two sessions that are to be compared; both must be there and finished. */
import type { Assessment } from '../assessment/types.ts';
import { fail, type Outcome, type Problem, succeed } from '../problem.ts';
import type { Session } from '../session/types.ts';
import { loadContent } from '../store/content.ts';
import { sessionsDir } from '../store/data-dir.ts';
import { createSessionStore } from '../store/session-store.ts';
import { createAssessor } from './assess-session.ts';
import type { CommandContext } from './command.ts';

export interface ComparedSession {
  readonly session: Session;
  readonly assessment: Assessment;
}

export type Pair = readonly [ComparedSession, ComparedSession];

export interface Compared {
  readonly pair: Pair;
  readonly warnings: readonly Problem[];
}

/** Both sessions with their assessments, or everything that stands in the way, of both at once. */
export async function readCompared(
  context: CommandContext,
  ids: readonly string[],
): Promise<Outcome<Compared>> {
  const [one, other, ...more] = ids;
  if (one === undefined || other === undefined || more.length > 0) return fail([notTwo(ids.length)]);
  const dir = sessionsDir(context.host, context.dataDir);
  if (!dir.ok) return dir;
  const store = createSessionStore(dir.value, context.host);
  const content = await loadContent(context.host, context);
  const assess = createAssessor(content);
  const warnings: Problem[] = [...content.problems];
  const read = async (id: string): Promise<Outcome<ComparedSession>> => {
    const stored = await store.read(id);
    if (!stored.ok) return stored;
    const { session } = stored.value;
    warnings.push(...stored.value.warnings);
    if (!session.finished) return fail([unfinished(session)]);
    const assessed = await assess(session);
    return assessed.ok ? succeed({ session, assessment: assessed.value }) : assessed;
  };
  const first = await read(one);
  const second = one === other ? first : await read(other);
  if (first.ok && second.ok) return succeed({ pair: [first.value, second.value], warnings });
  const problems = [first, ...(second === first ? [] : [second])].flatMap((outcome) => problemsOf(outcome));
  return fail([...warnings, ...problems]);
}

function problemsOf(outcome: Outcome<unknown>): readonly Problem[] {
  return outcome.ok ? [] : outcome.problems;
}

function notTwo(count: number): Problem {
  return {
    code: 'not-two-sessions',
    message: `--compare takes two sessions, not ${count}.`,
    hint: 'Name two ids: sdcoach history --compare ID ID. sdcoach history lists them.',
  };
}

function unfinished({ id, mode }: Session): Problem {
  return {
    code: 'unfinished-session',
    message: `Session ${id} is not finished, so there are no marks to compare.`,
    hint: `Finish it first: sdcoach ${mode} --resume ${id}.`,
  };
}
