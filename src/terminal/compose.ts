/** Lets the candidate write until something is sent or asked for; what changes only the screen is done here. */

import { readClock } from '../session/clock.ts';
import { textOf } from './editor/buffer.ts';
import { commandsAt, type Given, isOfQuiz } from './editor/commands.ts';
import { replaceText } from './editor/editor.ts';
import type { Editor } from './editor/state.ts';
import { editElsewhere } from './external-editor.ts';
import { Interrupted } from './interrupted.ts';
import type { Interview } from './interview.ts';
import type { WritingClock } from './prompts/writing.ts';
import { timeScreen } from './screens/clock-text.ts';
import { helpScreen } from './screens/help-screen.ts';
import { speechLines } from './screens/speech.ts';

export interface Composing {
  readonly editor: Editor;
  /** What stands above while writing; printed again when the screen is drawn anew. */
  readonly head: () => string;
  /** Whether the candidate has begun here before. */
  readonly again: boolean;
  readonly onChange: (text: string) => void;
  /** The step whose clock runs meanwhile; null where none does. */
  readonly step: string | null;
}

export type Composed =
  | { readonly type: 'submit'; readonly text: string; readonly editor: Editor }
  | { readonly type: 'time-up'; readonly text: string; readonly editor: Editor }
  | { readonly type: 'command'; readonly command: Given; readonly editor: Editor };

/** Rejects with Interrupted when the session ends meanwhile. The head must have been printed before. */
export async function compose(interview: Interview, composing: Composing): Promise<Composed> {
  const { terminal } = interview;
  const { head, onChange, step } = composing;
  let { editor, again } = composing;
  for (;;) {
    const rowsAbove = head().split('\n').length;
    const clock = clockFor(interview, step);
    const written = await terminal.write({ editor, rowsAbove, again, onChange, clock });
    again = true;
    const { wish } = written;
    editor = written.editor;
    switch (wish.type) {
      case 'interrupt':
        throw new Interrupted('SIGINT');
      case 'submit':
        return { type: 'submit', text: wish.text, editor };
      case 'time-up':
        return { type: 'time-up', text: textOf(editor.buffer).trimEnd(), editor };
      case 'redraw':
        terminal.clear();
        terminal.block(head());
        break;
      case 'command': {
        const shown = await show(interview, composing, { editor, command: wish.command });
        if (shown === null) return { type: 'command', command: wish.command, editor };
        editor = shown;
        break;
      }
      default:
        return wish satisfies never;
    }
  }
}

/** Does what only changes the screen or the text, and answers with the editor after it; null for other commands. */
async function show(
  interview: Interview,
  { head, onChange, step }: Composing,
  { editor, command }: { readonly editor: Editor; readonly command: Given },
): Promise<Editor | null> {
  const { terminal, open, now } = interview;
  const style = terminal.style();
  switch (command.name) {
    case 'help':
      terminal.block(helpScreen(commandsAt(editor), style, { quiz: isOfQuiz(editor.place) }));
      return editor;
    case 'brief':
      terminal.block(`${speechLines(interview.compiled.scenario.brief, style).join('\n')}\n\n${head()}`);
      return editor;
    case 'time':
      terminal.block(timeScreen(step === null ? null : readClock(open.session(), step, now()), style));
      return editor;
    case 'edit': {
      const edited = await edit(interview, editor);
      onChange(textOf(edited.buffer));
      return edited;
    }
    default:
      return null;
  }
}

/** The clock of a step, where the session keeps time. */
function clockFor({ open, now, onTick }: Interview, step: string | null): WritingClock | null {
  if (step === null) return null;
  const first = readClock(open.session(), step, now());
  if (first === null) return null;
  return { read: () => readClock(open.session(), step, now()) ?? first, onTick };
}

/** The candidate's own editor on the text; where that fails the text stays, and why is said. */
async function edit({ terminal, env }: Interview, editor: Editor): Promise<Editor> {
  const edited = await terminal.lend(() => editElsewhere(textOf(editor.buffer), env));
  if (edited.ok) return replaceText(editor, edited.text);
  terminal.block(terminal.style().fair(edited.why));
  return editor;
}
