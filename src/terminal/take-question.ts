/** One question of a quiz: shows it, and takes the line that answers it, or none. */
import type { QuizTurn } from '../session/quiz-turn.ts';
import { questionKind } from '../steps/step-kinds.ts';
import type { Chance } from '../steps/types.ts';
import { attempt } from './attempt.ts';
import { type Composed, compose } from './compose.ts';
import { openEditor } from './editor/state.ts';
import { type Interview, type Next, record } from './interview.ts';
import { overviewExam } from './overview-exam.ts';
import { saidScreen } from './screens/conversation-screen.ts';
import { questionScreen } from './screens/quiz-screens.ts';
import { typedAgain } from './screens/typed-again.ts';
import { toggleFlag } from './toggle-flag.ts';

export type QuestionTurn = Extract<QuizTurn, { readonly kind: 'question' }>;

/** Takes the answer and writes every event on the way. */
export async function takeQuestion(interview: Interview, turn: QuestionTurn): Promise<Next> {
  const { terminal, open, drafts, now } = interview;
  const step = turn.step.id;
  const head = (): string => questionScreen(open.session(), turn, terminal.style());
  const onChange = (text: string): void => drafts.change({ step, text, at: now() });
  const mock = open.session().mode === 'mock';
  const past = answeredBefore(open.session().seed, turn);
  let editor = openEditor('question', open.draft(step)?.text ?? '', { mock, past });
  let again = false;
  terminal.block(head());
  for (;;) {
    const composed = await compose(interview, { editor, head, again, onChange, step: null });
    again = true;
    editor = composed.editor;
    const next = await follow(interview, turn, composed);
    if (next !== null) return next;
    // What could not be understood is cleared away; the up key brings it back.
    if (composed.type !== 'command')
      editor = openEditor('question', '', { mock, past: [...past, composed.text] });
  }
}

/** What decides the order of the choices: the same for the same run, on the screen and when a line is read. */
export function chanceOf(seed: number, step: string): Chance {
  return { seed, name: step };
}

/** What was typed here before, in an exam that was gone back to. */
function answeredBefore(seed: number, { step, state }: QuestionTurn): readonly string[] {
  if (step.question === undefined || state.submitted === null) return [];
  const kind = questionKind(step.question.kind);
  return [typedAgain(kind.show(step.question, chanceOf(seed, step.id)), state.submitted)];
}

/** Null where the candidate goes on with this question. */
async function follow(interview: Interview, turn: QuestionTurn, composed: Composed): Promise<Next | null> {
  const step = turn.step.id;
  if (composed.type !== 'command') return send(interview, turn, composed.text);
  switch (composed.command.name) {
    case 'skip':
      return skip(interview, step);
    case 'flag':
      await toggleFlag(interview, step);
      return null;
    case 'review':
      return overviewExam(interview);
    case 'quit':
      return 'quit';
    default:
      return null;
  }
}

/** Stores what was meant, so that a replay never depends on the order on the screen. */
async function send(interview: Interview, { step }: QuestionTurn, typed: string): Promise<Next | null> {
  const { terminal, open, drafts } = interview;
  const { question } = step;
  if (question === undefined) return 'on';
  const kind = questionKind(question.kind);
  const read = kind.read(kind.show(question, chanceOf(open.session().seed, step.id)), typed);
  if (!read.ok) {
    terminal.block(terminal.style().fair(read.message));
    return null;
  }
  const event = { type: 'submitted', step: step.id, value: read.value } as const;
  if (!(await attempt(interview, () => record(interview, event)))) return null;
  drafts.drop();
  if (!terminal.plain) terminal.block(saidScreen(typed, terminal.style()));
  return 'on';
}

async function skip(interview: Interview, step: string): Promise<Next | null> {
  if (!(await attempt(interview, () => record(interview, { type: 'skipped', step })))) return null;
  interview.drafts.drop();
  return 'on';
}
