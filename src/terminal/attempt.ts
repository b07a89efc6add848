/** What cannot be saved is said, and the candidate goes on where they were. */
import { type Interview, NotSaved } from './interview.ts';
import { tellProblems } from './tell-problems.ts';

/** Whether it could be saved. */
export async function attempt({ terminal }: Interview, act: () => Promise<unknown>): Promise<boolean> {
  try {
    await act();
    return true;
  } catch (error) {
    if (!(error instanceof NotSaved)) throw error;
    terminal.block(tellProblems(error.problems, terminal.style()));
    return false;
  }
}
