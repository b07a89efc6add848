/** The loop of an interview in a terminal: asks what comes next, shows it, takes what the candidate gives. Grades nothing. */
import { resumeEvents } from '../session/resume.ts';
import { turn as turnOf } from '../session/turn.ts';
import { endInterview } from './end-interview.ts';
import { giveFeedback } from './give-feedback.ts';
import { Interrupted, interruptionCode } from './interrupted.ts';
import { type Interview, type Next, NotSaved, record } from './interview.ts';
import { briefScreen, welcomeBackScreen } from './screens/brief-screen.ts';
import { goodbyeScreen } from './screens/goodbye-screen.ts';
import { takeAnswer } from './take-answer.ts';
import { takeReply } from './take-reply.ts';
import { tellProblems } from './tell-problems.ts';

export interface ConductOptions {
  /** Whether the session goes on after a break. */
  readonly resumed: boolean;
}

/**
 * Runs a session until it is finished, left or interrupted. Closes the terminal and the session. Answers with the
 * exit status: 0, 2 where the disk refused, 130, 143 or 129.
 */
export async function conduct(
  interview: Interview,
  { resumed }: ConductOptions,
): Promise<0 | 2 | 129 | 130 | 143> {
  const { terminal, open } = interview;
  try {
    if (resumed) await resume(interview);
    if ((await run(interview)) === 'quit') await leave(interview);
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

async function resume(interview: Interview): Promise<void> {
  const { open, now, terminal } = interview;
  const session = open.session();
  if (open.warnings.length > 0) terminal.print(tellProblems(open.warnings, terminal.style()));
  for (const event of resumeEvents(session, now(), open.seenAt())) {
    const next = await open.append(event);
    if (!next.ok) throw new NotSaved(next.problems);
  }
  if (!session.finished) terminal.block(welcomeBackScreen(session, terminal.style()));
}

async function run(interview: Interview): Promise<Next> {
  const { terminal, open } = interview;
  for (;;) {
    const session = open.session();
    const turn = turnOf(session);
    if (turn.kind === 'end') {
      await endInterview(interview, turn);
      return 'on';
    }
    switch (turn.kind) {
      case 'enter':
        if (turn.first) terminal.block(briefScreen(session, terminal.style()));
        await record(interview, { type: 'entered', step: turn.step.id });
        break;
      case 'answer':
        if ((await takeAnswer(interview, turn)) === 'quit') return 'quit';
        break;
      case 'follow-up':
        if ((await takeReply(interview, turn)) === 'quit') return 'quit';
        break;
      case 'feedback':
        if ((await giveFeedback(interview, turn)) === 'quit') return 'quit';
        break;
      default:
        return turn satisfies never;
    }
  }
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
