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
    if (composed.type !== 'command') return composed;
    const after = await stepAside(interview, composing.step, composed.command);
    if (after === 'here') return composed;
    if (after === 'quit') return { ...composed, command: QUIT };
    again = true;
    editor = composed.editor;
  }
}

/** `back`: the writing goes on. `quit`: the candidate left from there. `here`: the command is none of these. */
type Aside = 'back' | 'quit' | 'here';

async function stepAside(interview: Interview, step: string | null, { name, words }: Given): Promise<Aside> {
  switch (name) {
    case 'notes':
      return takeNotes(interview);
    case 'pause':
      return pause(interview);
    case 'ask':
      return step === null ? 'back' : askInBetween(interview, step, words);
    default:
      return 'here';
  }
}

/** One question, or as many as the candidate likes where none came with the command. */
async function askInBetween(interview: Interview, step: string, words: string): Promise<Aside> {
  if (words !== '') {
    await askInterviewer(interview, step, words);
    return 'back';
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
    if (composed.type !== 'submit' || composed.text === '') return leaves(composed);
    await askInterviewer(interview, step, composed.text);
  }
}

/** The candidate's own notes; what is typed is kept also when the session is interrupted. */
async function takeNotes(interview: Interview): Promise<Aside> {
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
    await attempt(interview, () => keep(composed.type === 'command' ? latest.trimEnd() : composed.text));
    return leaves(composed);
  } catch (error) {
    if (error instanceof Interrupted) await keep(latest);
    throw error;
  }
}

/** The clock stands until the candidate comes back. */
async function pause(interview: Interview): Promise<Aside> {
  const { terminal } = interview;
  if (!(await attempt(interview, () => record(interview, { type: 'paused' })))) return 'back';
  const head = (): string => pauseScreen(terminal.style());
  terminal.block(head());
  const editor = openEditor('pause', '');
  const composed = await compose(interview, {
    editor,
    head,
    again: false,
    onChange: () => undefined,
    step: null,
  });
  if (leaves(composed) === 'quit') return 'quit';
  await record(interview, { type: 'resumed' });
  return 'back';
}

function leaves(composed: Composed): Aside {
  return composed.type === 'command' && composed.command.name === 'quit' ? 'quit' : 'back';
}

const QUIT: Given = { name: 'quit', words: '' };
