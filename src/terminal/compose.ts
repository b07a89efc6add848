/** Lets the candidate write until something is sent or asked for; what changes only the screen is done here. */

import { textOf } from './editor/buffer.ts';
import { type CommandName, commandsAt } from './editor/commands.ts';
import { type Editor, replaceText } from './editor/editor.ts';
import { editElsewhere } from './external-editor.ts';
import { Interrupted } from './interrupted.ts';
import type { Interview } from './interview.ts';
import { helpScreen } from './screens/help-screen.ts';
import { speechLines } from './screens/speech.ts';

export interface Composing {
  readonly editor: Editor;
  /** What stands above while writing; printed again when the screen is drawn anew. */
  readonly head: () => string;
  /** Whether the candidate has begun here before. */
  readonly again: boolean;
  readonly onChange: (text: string) => void;
}

export type Composed =
  | { readonly type: 'submit'; readonly text: string; readonly editor: Editor }
  | {
      readonly type: 'command';
      readonly command: Extract<CommandName, 'hint' | 'skip' | 'back' | 'quit'>;
      readonly editor: Editor;
    };

/** Rejects with Interrupted when the session ends meanwhile. The head must have been printed before. */
export async function compose(interview: Interview, composing: Composing): Promise<Composed> {
  const { terminal } = interview;
  const { head, onChange } = composing;
  const { scenario } = interview.compiled;
  let { editor, again } = composing;
  for (;;) {
    const rowsAbove = head().split('\n').length;
    const written = await terminal.write({ editor, rowsAbove, again, onChange });
    again = true;
    const { wish } = written;
    editor = written.editor;
    if (wish.type === 'interrupt') throw new Interrupted('SIGINT');
    if (wish.type === 'submit') return { type: 'submit', text: wish.text, editor };
    if (wish.type === 'redraw') {
      terminal.clear();
      terminal.block(head());
      continue;
    }
    switch (wish.command) {
      case 'help':
        terminal.block(helpScreen(commandsAt(editor.place), terminal.style()));
        break;
      case 'brief':
        terminal.block(`${speechLines(scenario.brief, terminal.style()).join('\n')}\n\n${head()}`);
        break;
      case 'edit':
        editor = await edit(interview, editor);
        onChange(textOf(editor.buffer));
        break;
      default:
        return { type: 'command', command: wish.command, editor };
    }
  }
}

/** The candidate's own editor on the text; where that fails the text stays, and why is said. */
async function edit({ terminal, env }: Interview, editor: Editor): Promise<Editor> {
  const edited = await terminal.lend(() => editElsewhere(textOf(editor.buffer), env));
  if (edited.ok) return replaceText(editor, edited.text);
  terminal.block(terminal.style().fair(edited.why));
  return editor;
}
