/** The loop of an interview: asks what comes next, shows it, takes what the candidate gives. Grades nothing. */
import { turn as turnOf } from '../session/turn.ts';
import type { Loop } from './conduct.ts';
import { endInterview } from './end-interview.ts';
import { giveFeedback } from './give-feedback.ts';
import { type Interview, type Next, record } from './interview.ts';
import { briefScreen, welcomeBackScreen } from './screens/brief-screen.ts';
import { takeAnswer } from './take-answer.ts';
import { takeReply } from './take-reply.ts';

export const interviewLoop: Loop = { welcomeBack: welcomeBackScreen, run };

async function run(interview: Interview): Promise<Next> {
  const { terminal, open } = interview;
  for (;;) {
    const session = open.session();
    const turn = turnOf(session);
    if (turn.kind === 'end') {
      await endInterview(interview, turn);
      return 'on';
    }
    switch (turn.kind) {
      case 'enter':
        if (turn.first) terminal.block(briefScreen(session, terminal.style()));
        await record(interview, { type: 'entered', step: turn.step.id });
        break;
      case 'answer':
        if ((await takeAnswer(interview, turn)) === 'quit') return 'quit';
        break;
      case 'follow-up':
        if ((await takeReply(interview, turn)) === 'quit') return 'quit';
        break;
      case 'feedback':
        if ((await giveFeedback(interview, turn)) === 'quit') return 'quit';
        break;
      default:
        return turn satisfies never;
    }
  }
}
