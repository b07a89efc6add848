/** After an answer of a quiz: whether it was right, what is true, and what to look up, until the candidate goes on. */
import { assessStep } from '../assessment/assess.ts';
import type { QuizTurn } from '../session/quiz-turn.ts';
import { attempt } from './attempt.ts';
import { compose } from './compose.ts';
import { openEditor } from './editor/state.ts';
import { type Interview, type Next, record } from './interview.ts';
import { explanationScreen } from './screens/explanation-screen.ts';
import { toggleFlag } from './toggle-flag.ts';

export async function explainQuestion(
  interview: Interview,
  { step }: Extract<QuizTurn, { readonly kind: 'explain' }>,
): Promise<Next> {
  const { terminal, open, compiled, term } = interview;
  const assessed = assessStep(compiled, open.session(), step.id);
  const head = (): string => explanationScreen(step, assessed, term, terminal.style());
  terminal.block(head());
  terminal.forgetKeys();
  let again = false;
  for (;;) {
    const editor = openEditor('explained', '');
    const composed = await compose(interview, { editor, head, again, onChange: () => undefined, step: null });
    again = true;
    const command = composed.type === 'command' ? composed.command.name : null;
    if (command === 'quit') return 'quit';
    if (command === 'flag') await toggleFlag(interview, step.id);
    else if (await attempt(interview, () => record(interview, { type: 'reviewed', step: step.id })))
      return 'on';
  }
}
