/** After an answer: up to two follow-ups, then the step's feedback, until the candidate goes on. */
import { assessStep } from '../assessment/assess.ts';
import { chooseFollowUp } from '../session/choose-follow-up.ts';
import type { FeedbackTurn } from '../session/turn.ts';
import { compose } from './compose.ts';
import { openEditor } from './editor/editor.ts';
import { type Interview, type Next, record } from './interview.ts';
import { feedbackScreen } from './screens/feedback-screen.ts';

/** Puts the next follow-up, or shows the feedback and waits until it was read. */
export async function giveFeedback(interview: Interview, turn: FeedbackTurn): Promise<Next> {
  const { open, compiled } = interview;
  const step = turn.step.id;
  const followUp = turn.mayFollowUp ? chooseFollowUp(compiled, open.session(), step) : null;
  if (followUp !== null) {
    await record(interview, { type: 'followed-up', step, followUp: followUp.id, question: followUp.ask });
    return 'on';
  }
  if (!turn.show) {
    await record(interview, { type: 'reviewed', step });
    return 'on';
  }
  return showFeedback(interview, turn);
}

async function showFeedback(interview: Interview, turn: FeedbackTurn): Promise<Next> {
  const { terminal, open, compiled } = interview;
  const step = turn.step.id;
  const assessed = assessStep(compiled, open.session(), step);
  const head = (): string => feedbackScreen(assessed, terminal.style(), terminal.rows());
  terminal.block(head());
  terminal.forgetKeys();
  const editor = openEditor('read', '');
  const composed = await compose(interview, { editor, head, again: false, onChange: () => undefined });
  if (composed.type === 'submit') {
    await record(interview, { type: 'reviewed', step });
    return 'on';
  }
  if (composed.command === 'back') {
    await record(interview, { type: 'entered', step: turn.back });
    return 'on';
  }
  return 'quit';
}
