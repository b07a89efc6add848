/** Marks a question to come back to it, or takes the mark off again. */
import { attempt } from './attempt.ts';
import { type Interview, record } from './interview.ts';

export async function toggleFlag(interview: Interview, step: string): Promise<void> {
  const { terminal, open } = interview;
  const flagged = open.session().steps.find(({ id }) => id === step)?.flagged !== true;
  const saved = await attempt(interview, () => record(interview, { type: 'flagged', step, flagged }));
  if (saved) terminal.block(terminal.style().fair(flagged ? FLAGGED : UNFLAGGED));
}

const FLAGGED = 'Flagged.';
const UNFLAGGED = 'No longer flagged.';
