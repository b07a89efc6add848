/** The end of a quiz: how it went, what to look up; after an exam also what was right. */
import { assess } from '../assessment/assess.ts';
import type { Assessment } from '../assessment/types.ts';
import { compose } from './compose.ts';
import { openEditor } from './editor/state.ts';
import { loadFrame } from './frame.ts';
import { type Interview, record } from './interview.ts';
import { explanationsScreen } from './screens/explanation-screen.ts';
import { quizResultScreen } from './screens/quiz-result-screen.ts';

/** Closes the session, shows the result, and waits until the candidate has seen enough. */
export async function endQuiz(interview: Interview, finished: boolean): Promise<void> {
  const { terminal, open, compiled, term, program } = interview;
  const isExam = open.session().mode === 'mock';
  if (!finished) await record(interview, { type: 'finished' });
  const session = open.session();
  const style = terminal.style();
  const assessment = assess(compiled, session);
  const frame = await loadFrame(style, terminal.plain);
  if (isExam) explainAll(interview, assessment);
  terminal.block(quizResultScreen({ assessment, session, program, file: open.file, term, frame }, style));
  await lookBack(interview, assessment);
}

async function lookBack(interview: Interview, assessment: Assessment): Promise<void> {
  const { terminal } = interview;
  terminal.forgetKeys();
  let again = false;
  for (;;) {
    const editor = openEditor('quiz-end', '');
    const onChange = (): void => undefined;
    const composed = await compose(interview, { editor, head: () => '', again, onChange, step: null });
    again = true;
    if (composed.type !== 'command' || composed.command.name !== 'table') return;
    explainAll(interview, assessment);
  }
}

function explainAll({ terminal, open, term }: Interview, assessment: Assessment): void {
  terminal.block(explanationsScreen(open.session(), assessment, term, terminal.style()));
}
