/** Runs a session in a terminal to its end, or to where the candidate leaves it, and sees to it that nothing is lost. */
import { resumeEvents } from '../session/resume.ts';
import type { Session } from '../session/types.ts';
import type { Style } from '../style.ts';
import { Interrupted, interruptionCode } from './interrupted.ts';
import { type Interview, type Next, NotSaved } from './interview.ts';
import { goodbyeScreen } from './screens/goodbye-screen.ts';
import { tellProblems } from './tell-problems.ts';

export interface ConductOptions {
  /** Whether the session goes on after a break. */
  readonly resumed: boolean;
  /** What happens between the beginning and the end: an interview, or a quiz. */
  readonly loop: Loop;
}

export interface Loop {
  /** What a candidate who comes back needs to see. */
  readonly welcomeBack: (session: Session, style: Style) => string;
  readonly run: (interview: Interview) => Promise<Next>;
}

/**
 * Runs a session until it is finished, left or interrupted. Closes the terminal and the session. Answers with the
 * exit status: 0, 2 where the disk refused, 130, 143 or 129.
 */
export async function conduct(
  interview: Interview,
  { resumed, loop }: ConductOptions,
): Promise<0 | 2 | 129 | 130 | 143> {
  const { terminal, open } = interview;
  try {
    if (resumed) await resume(interview, loop);
    if ((await loop.run(interview)) === 'quit') await leave(interview);
    return 0;
  } catch (error) {
    if (error instanceof Interrupted) {
      await leave(interview);
      return interruptionCode(error.by);
    }
    if (!(error instanceof NotSaved)) throw error;
    await leave(interview, error);
    return 2;
  } finally {
    terminal.close();
    await open.close();
  }
}

async function resume(interview: Interview, { welcomeBack }: Loop): Promise<void> {
  const { open, now, terminal } = interview;
  const session = open.session();
  if (open.warnings.length > 0) terminal.print(tellProblems(open.warnings, terminal.style()));
  for (const event of resumeEvents(session, now(), open.seenAt())) {
    const next = await open.append(event);
    if (!next.ok) throw new NotSaved(next.problems);
  }
  if (!session.finished) terminal.block(welcomeBack(session, terminal.style()));
}

/** Saves what is typed, stops the clock, and says how to go on, or what could not be saved. */
async function leave(interview: Interview, failure?: NotSaved): Promise<void> {
  const { terminal, open, drafts, now, program } = interview;
  const saved = await drafts.flush();
  const session = open.session();
  const paused = session.finished || session.paused ? null : await open.append({ type: 'paused', at: now() });
  terminal.close();
  const style = terminal.style();
  const problems = [
    ...(failure?.problems ?? []),
    ...(saved.ok ? [] : saved.problems),
    ...(paused === null || paused.ok ? [] : paused.problems),
  ];
  if (problems.length > 0) terminal.print(tellProblems(problems, style));
  if (!session.finished)
    terminal.print(goodbyeScreen({ session, program, saved: problems.length === 0 }, style));
}
