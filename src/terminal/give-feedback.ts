/** After an answer: up to two follow-ups, the candidate's own mark, then the step's feedback, until they go on. */
import { assessStep } from '../assessment/assess.ts';
import { wrap } from '../layout.ts';
import { chooseFollowUp } from '../session/choose-follow-up.ts';
import type { FeedbackTurn } from '../session/turn.ts';
import { attempt } from './attempt.ts';
import { converse } from './converse.ts';
import { openEditor } from './editor/state.ts';
import { type Interview, type Next, record } from './interview.ts';
import { feedbackScreen, tableScreen } from './screens/feedback-screen.ts';

/** Puts the next follow-up, or shows the feedback and waits until it was read. */
export async function giveFeedback(interview: Interview, turn: FeedbackTurn): Promise<Next> {
  const { open, compiled, terminal, hideScore } = interview;
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
  if (turn.rate && !hideScore) {
    terminal.forgetKeys();
    await record(interview, {
      type: 'rated',
      step,
      mark: await terminal.rate(wrap(HOW_DID_IT_GO, terminal.style().width - ROOM_FOR_KEY).join('\n')),
    });
    terminal.print('');
  }
  return showFeedback(interview, turn);
}

async function showFeedback(interview: Interview, turn: FeedbackTurn): Promise<Next> {
  const { terminal, open, compiled, hideScore } = interview;
  const step = turn.step.id;
  const assessed = assessStep(compiled, open.session(), step);
  const selfMark = open.session().steps.find(({ id }) => id === step)?.selfMark;
  const options = { hideScore, selfMark };
  const head = (): string =>
    feedbackScreen(assessed, terminal.style(), { ...options, rows: terminal.rows() });
  terminal.block(head());
  terminal.forgetKeys();
  let again = false;
  for (;;) {
    const editor = openEditor('read', '');
    const composed = await converse(interview, {
      editor,
      head,
      again,
      onChange: () => undefined,
      step: null,
    });
    again = true;
    const command = composed.type === 'command' ? composed.command.name : null;
    if (command === 'quit') return 'quit';
    if (command === 'table') {
      terminal.block(tableScreen(assessed, terminal.style(), { ...options, rows: terminal.rows() }));
    } else {
      const entered = { type: 'entered', step: turn.back } as const;
      const reviewed = { type: 'reviewed', step } as const;
      if (await attempt(interview, () => record(interview, command === 'back' ? entered : reviewed)))
        return 'on';
    }
  }
}

/** Columns that the key takes behind the question. */
const ROOM_FOR_KEY = 2;
const HOW_DID_IT_GO = 'How did that go, 0 to 4? Enter leaves it out:';
