/** A follow-up question and the candidate's reply. */
import type { FollowUpTurn } from '../session/turn.ts';
import { attempt } from './attempt.ts';
import { converse } from './converse.ts';
import { openEditor } from './editor/state.ts';
import { type Interview, type Next, record } from './interview.ts';
import { timeUpScreen } from './screens/clock-text.ts';
import { saidScreen } from './screens/conversation-screen.ts';
import { followUpScreen } from './screens/step-screen.ts';

/** Takes the reply, an empty one where the candidate leaves it out. */
export async function takeReply(interview: Interview, turn: FollowUpTurn): Promise<Next> {
  const { terminal, open, drafts, now } = interview;
  const { followUp } = turn;
  const step = turn.step.id;
  const head = (): string => followUpScreen(turn, terminal.style());
  const onChange = (text: string): void => drafts.change({ step, followUp, text, at: now() });
  const reply = async (answer: string): Promise<Next | null> => {
    const event = { type: 'replied', step, followUp, answer } as const;
    if (!(await attempt(interview, () => record(interview, event)))) return null;
    drafts.drop();
    if (answer !== '' && !terminal.plain) terminal.block(saidScreen(answer, terminal.style()));
    return 'on';
  };
  const mock = open.session().mode === 'mock';
  let editor = openEditor('reply', open.draft(step, followUp)?.text ?? '', { mock });
  let again = false;
  terminal.block(head());
  for (;;) {
    const composed = await converse(interview, { editor, head, again, onChange, step });
    again = true;
    editor = composed.editor;
    if (composed.type === 'time-up') return replyAtTimeUp(interview, turn, composed.text);
    const next =
      composed.type === 'command'
        ? await obey(interview, turn, composed.command.name, reply)
        : await reply(composed.text);
    if (next !== null) return next;
  }
}

async function obey(
  interview: Interview,
  turn: FollowUpTurn,
  command: string,
  reply: (answer: string) => Promise<Next | null>,
): Promise<Next | null> {
  if (command === 'quit') return 'quit';
  if (command === 'skip') return reply('');
  if (command !== 'back') return null;
  await interview.drafts.flush();
  const entered = { type: 'entered', step: turn.back } as const;
  return (await attempt(interview, () => record(interview, entered))) ? 'on' : null;
}

/** A mock's time is up: the reply counts as it stands. */
async function replyAtTimeUp(interview: Interview, turn: FollowUpTurn, answer: string): Promise<Next> {
  const { terminal, drafts } = interview;
  const { followUp, step } = turn;
  await record(interview, { type: 'replied', step: step.id, followUp, answer, timeUp: true });
  drafts.drop();
  if (answer !== '' && !terminal.plain) terminal.block(saidScreen(answer, terminal.style()));
  terminal.block(timeUpScreen(answer !== '', terminal.style()));
  terminal.forgetKeys();
  return 'on';
}
