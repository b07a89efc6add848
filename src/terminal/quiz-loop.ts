/** The loop of a quiz: a question, its explanation, the next one; in an exam all questions first. Grades nothing. */
import { quizTurn } from '../session/quiz-turn.ts';
import type { Loop } from './conduct.ts';
import { endQuiz } from './end-quiz.ts';
import { explainQuestion } from './explain-question.ts';
import { type Interview, type Next, record } from './interview.ts';
import { overviewExam } from './overview-exam.ts';
import { quizScreen, quizWelcomeBack } from './screens/quiz-screens.ts';
import { takeQuestion } from './take-question.ts';

export const quizLoop: Loop = { welcomeBack: quizWelcomeBack, run };

async function run(interview: Interview): Promise<Next> {
  const { terminal, open } = interview;
  if (open.session().steps.every(({ status }) => status === 'waiting'))
    terminal.block(quizScreen(open.session(), terminal.style()));
  for (;;) {
    const turn = quizTurn(open.session());
    if (turn.kind === 'end') {
      await endQuiz(interview, turn.finished);
      return 'on';
    }
    switch (turn.kind) {
      case 'question':
        if (turn.state.status === 'waiting') await record(interview, { type: 'entered', step: turn.step.id });
        if ((await takeQuestion(interview, turn)) === 'quit') return 'quit';
        break;
      case 'explain':
        if ((await explainQuestion(interview, turn)) === 'quit') return 'quit';
        break;
      case 'overview':
        if ((await overviewExam(interview)) === 'quit') return 'quit';
        break;
      default:
        return turn satisfies never;
    }
  }
}
