/** Writing with what may come in between: a question to the interviewer, notes, a pause. */
import { askInterviewer } from './ask-interviewer.ts';
import { attempt } from './attempt.ts';
import { type Composed, type Composing, compose } from './compose.ts';
import type { Given } from './editor/commands.ts';
import { openEditor } from './editor/state.ts';
import { Interrupted } from './interrupted.ts';
import { type Interview, record } from './interview.ts';
import { askScreen, notesScreen, pauseScreen } from './screens/aside-screens.ts';

/** Until something is sent, or a command ends the writing. Rejects with Interrupted when the session ends. */
export async function converse(interview: Interview, composing: Composing): Promise<Composed> {
  let { editor, again } = composing;
  for (;;) {
    const composed = await compose(interview, { ...composing, editor, again });
    if (composed.type !== 'command' || !(await stepAside(interview, composing.step, composed.command))) {
      return composed;
    }
    again = true;
    editor = composed.editor;
  }
}

/** Whether the command was one of those that the writing goes on after. */
async function stepAside(
  interview: Interview,
  step: string | null,
  { name, words }: Given,
): Promise<boolean> {
  switch (name) {
    case 'notes':
      await takeNotes(interview);
      return true;
    case 'pause':
      await pause(interview);
      return true;
    case 'ask':
      if (step !== null) await askInBetween(interview, step, words);
      return true;
    default:
      return false;
  }
}

/** One question, or as many as the candidate likes where none came with the command. */
async function askInBetween(interview: Interview, step: string, words: string): Promise<void> {
  if (words !== '') {
    await askInterviewer(interview, step, words);
    return;
  }
  const { terminal, open } = interview;
  const head = (): string => askScreen(terminal.style());
  terminal.block(head());
  let again = false;
  for (;;) {
    const past = open.session().steps.flatMap(({ asked }) => asked.map(({ question }) => question));
    const mock = open.session().mode === 'mock';
    const editor = openEditor('ask-once', '', { past, mock });
    const composed = await compose(interview, { editor, head, again, onChange: () => undefined, step });
    again = true;
    if (composed.type !== 'submit' || composed.text === '') return;
    await askInterviewer(interview, step, composed.text);
  }
}

/** The candidate's own notes; what is typed is kept also when the session is interrupted. */
async function takeNotes(interview: Interview): Promise<void> {
  const { terminal, open } = interview;
  const session = open.session();
  const head = (): string => notesScreen(session, terminal.style());
  let latest = session.notes;
  const onChange = (text: string): void => {
    latest = text;
  };
  const keep = async (text: string): Promise<void> => {
    if (text !== session.notes) await record(interview, { type: 'noted', text });
  };
  terminal.block(head());
  const editor = openEditor('notes', session.notes, { mock: session.mode === 'mock' });
  try {
    const composed = await compose(interview, {
      editor,
      head,
      again: false,
      onChange,
      step: session.current,
    });
    await attempt(interview, () => keep(composed.type === 'command' ? latest : composed.text));
  } catch (error) {
    if (error instanceof Interrupted) await keep(latest);
    throw error;
  }
}

/** The clock stands until the candidate comes back. */
async function pause(interview: Interview): Promise<void> {
  const { terminal } = interview;
  if (!(await attempt(interview, () => record(interview, { type: 'paused' })))) return;
  const head = (): string => pauseScreen(terminal.style());
  terminal.block(head());
  const editor = openEditor('read', '');
  await compose(interview, { editor, head, again: false, onChange: () => undefined, step: null });
  await record(interview, { type: 'resumed' });
}
