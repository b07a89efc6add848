/** A follow-up question and the candidate's reply. */
import type { FollowUpTurn } from '../session/turn.ts';
import { compose } from './compose.ts';
import { openEditor } from './editor/editor.ts';
import { type Interview, type Next, record } from './interview.ts';
import { saidScreen } from './screens/conversation-screen.ts';
import { followUpScreen } from './screens/step-screen.ts';

/** Takes the reply, an empty one where the candidate leaves it out. */
export async function takeReply(interview: Interview, turn: FollowUpTurn): Promise<Next> {
  const { terminal, open, drafts, now } = interview;
  const { followUp } = turn;
  const step = turn.step.id;
  const head = (): string => followUpScreen(turn, terminal.style());
  const onChange = (text: string): void => drafts.change({ step, followUp, text, at: now() });
  const reply = async (answer: string): Promise<Next> => {
    await record(interview, { type: 'replied', step, followUp, answer });
    drafts.drop();
    if (answer !== '' && !terminal.plain) terminal.block(saidScreen(answer, terminal.style()));
    return 'on';
  };
  let editor = openEditor('reply', open.draft(step, followUp)?.text ?? '');
  let again = false;
  terminal.block(head());
  for (;;) {
    const composed = await compose(interview, { editor, head, again, onChange });
    again = true;
    editor = composed.editor;
    if (composed.type === 'submit') return reply(composed.text);
    switch (composed.command) {
      case 'skip':
        return reply('');
      case 'back':
        await drafts.flush();
        await record(interview, { type: 'entered', step: turn.back });
        return 'on';
      case 'quit':
        return 'quit';
      case 'hint':
        break;
      default:
        composed.command satisfies never;
    }
  }
}
