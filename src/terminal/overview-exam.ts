/** Every question of an exam with what became of it, before it is handed in: any of them can be answered anew. */
import { wrap } from '../layout.ts';
import { attempt } from './attempt.ts';
import { compose } from './compose.ts';
import { openEditor } from './editor/state.ts';
import { type Interview, type Next, record } from './interview.ts';
import { overviewScreen } from './screens/quiz-screens.ts';

/** Goes to the question whose number is typed; hands the exam in where nothing is, and questions that wait are skipped. */
export async function overviewExam(interview: Interview): Promise<Next> {
  const { terminal, open } = interview;
  const head = (): string => overviewScreen(open.session(), terminal.style());
  terminal.block(head());
  terminal.forgetKeys();
  let again = false;
  for (;;) {
    const editor = openEditor('overview', '', { mock: true });
    const composed = await compose(interview, { editor, head, again, onChange: () => undefined, step: null });
    again = true;
    if (composed.type === 'command') {
      if (composed.command.name === 'quit') return 'quit';
      continue;
    }
    const chosen = composed.text.trim();
    const state = open.session().steps[Number(chosen) - 1];
    if (chosen === '') {
      if (await handIn(interview)) return 'on';
    } else if (state === undefined || !/^\d+$/.test(chosen)) {
      terminal.block(terminal.style().fair(`${NO_QUESTION} ${open.session().steps.length}.`));
    } else if (state.status === 'open') {
      return 'on';
    } else if (await attempt(interview, () => record(interview, { type: 'entered', step: state.id })))
      return 'on';
  }
}

/** Asks first where questions are left unanswered. */
async function handIn(interview: Interview): Promise<boolean> {
  const { terminal, open } = interview;
  const left = open.session().steps.filter(({ answer }) => answer === null).length;
  const question = wrap(
    left === 1 ? ONE_LEFT : `${left} ${SOME_LEFT}`,
    terminal.style().width - ROOM_FOR_KEYS,
  );
  if (left > 0 && !(await terminal.confirm(question.join('\n')))) return false;
  return attempt(interview, () => record(interview, { type: 'finished' }));
}

/** Columns that the keys of a confirmation take behind it. */
const ROOM_FOR_KEYS = 8;
const NO_QUESTION = 'Type the number of a question, 1 to';
const ONE_LEFT = '1 question is not answered. Hand it in?';
const SOME_LEFT = 'questions are not answered. Hand it in?';
