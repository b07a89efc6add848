/** One step of the interview: questions and hints as the candidate wishes, then the answer, or none. */

import { matchFacts } from '../scenario/match-facts.ts';
import type { AnswerTurn } from '../session/turn.ts';
import { turn as turnOf } from '../session/turn.ts';
import type { AnswerValue } from '../steps/types.ts';
import { type Composed, compose } from './compose.ts';
import { isBlank } from './editor/buffer.ts';
import { type Editor, openEditor } from './editor/editor.ts';
import { type Interview, type Next, NotSaved, record } from './interview.ts';
import { hintOffer, replyScreen, saidScreen } from './screens/conversation-screen.ts';
import { hintLines, stepScreen } from './screens/step-screen.ts';
import { tellProblems } from './tell-problems.ts';

/** Takes the step's answer and writes every event on the way. */
export async function takeAnswer(interview: Interview, first: AnswerTurn): Promise<Next> {
  const { terminal, open, drafts, now } = interview;
  const step = first.step.id;
  const place = first.asks ? 'ask' : 'answer';
  const onChange = (text: string): void => drafts.change({ step, text, at: now() });
  const head = (): string => stepScreen(currentTurn(interview, first), terminal.style());
  let editor = openEditor(place, open.draft(step)?.text ?? valueText(first.before));
  let again = false;
  terminal.block(head());
  for (;;) {
    const composed = await compose(interview, { editor, head, again, onChange });
    again = true;
    editor = composed.editor;
    const isQuestion = composed.type === 'submit' && first.asks && composed.text !== '';
    if (isQuestion) {
      if (await ask(interview, step, composed.text)) editor = openEditor(place, '');
      continue;
    }
    const next =
      composed.type === 'submit'
        ? await send(interview, step, composed.text)
        : await obey(interview, first, composed);
    if (next !== null) return next;
  }
}

/** Does what was commanded; null where the candidate goes on writing here. */
async function obey(
  interview: Interview,
  first: AnswerTurn,
  { command, editor }: Extract<Composed, { type: 'command' }>,
): Promise<Next | null> {
  switch (command) {
    case 'hint':
      return takeHint(interview, currentTurn(interview, first));
    case 'skip':
      return skip(interview, first.step.id, editor);
    case 'back':
      return goBack(interview, first.back);
    case 'quit':
      return 'quit';
    default:
      return command satisfies never;
  }
}

/** The step as it is now: hints and questions have come since it was entered. */
function currentTurn({ open }: Interview, first: AnswerTurn): AnswerTurn {
  const now = turnOf(open.session());
  return now.kind === 'answer' ? now : first;
}

/** Writes the answer down; where the disk refuses, the text stays with the candidate. */
async function send(interview: Interview, step: string, text: string): Promise<Next | null> {
  const { terminal, drafts } = interview;
  const written = await attempt(interview, () => record(interview, { type: 'submitted', step, value: text }));
  if (!written) return null;
  drafts.drop();
  if (text !== '' && !terminal.plain) terminal.block(saidScreen(text, terminal.style()));
  return 'on';
}

/** Puts a question to the interviewer, who answers at once from the facts. */
async function ask(interview: Interview, step: string, question: string): Promise<boolean> {
  const { terminal, open, drafts, compiled, now } = interview;
  const before = open.session().steps.find(({ id }) => id === step)?.asked ?? [];
  const ids = matchFacts(compiled, question);
  const written = await attempt(interview, () =>
    record(interview, { type: 'asked', step, question, facts: ids }),
  );
  if (!written) return false;
  drafts.change({ step, text: '', at: now() });
  await drafts.flush();
  const given = new Set(before.flatMap(({ facts }) => facts));
  const facts = compiled.scenario.facts
    .filter(({ id }) => ids.includes(id))
    .map((fact) => ({ fact, given: given.has(fact.id) }));
  const style = terminal.style();
  if (!terminal.plain) terminal.print(saidScreen(question, style));
  const turn = open.session().seed + before.length;
  terminal.block(replyScreen({ facts, question, turn }, style));
  return true;
}

async function takeHint(interview: Interview, turn: AnswerTurn): Promise<null> {
  const { terminal } = interview;
  const style = terminal.style();
  if (turn.nextHint === null) {
    terminal.block(style.fair(NO_HINT));
    return null;
  }
  const { index, price } = turn.nextHint;
  if (!(await terminal.confirm(hintOffer(price, style)))) return null;
  await record(interview, { type: 'hinted', step: turn.step.id, hint: index });
  const text = turn.step.hints[index]?.text ?? '';
  terminal.block(hintLines(index + 1, text, style).join('\n'));
  return null;
}

/** Leaves the step out; asks first where something is written that would not be sent. */
async function skip(interview: Interview, step: string, editor: Editor): Promise<Next | null> {
  if (!isBlank(editor.buffer) && !(await interview.terminal.confirm(SKIP_TEXT))) return null;
  await record(interview, { type: 'skipped', step });
  interview.drafts.drop();
  return 'on';
}

/** Reopens the step before; what is written here stays as a draft. */
async function goBack(interview: Interview, back: string | null): Promise<Next | null> {
  const { terminal, drafts } = interview;
  if (back === null) {
    terminal.block(terminal.style().fair(NO_BACK));
    return null;
  }
  await drafts.flush();
  await record(interview, { type: 'entered', step: back });
  return 'on';
}

async function attempt({ terminal }: Interview, act: () => Promise<unknown>): Promise<boolean> {
  try {
    await act();
    return true;
  } catch (error) {
    if (!(error instanceof NotSaved)) throw error;
    terminal.block(tellProblems(error.problems, terminal.style()));
    return false;
  }
}

/** An earlier answer as text to go on from. */
function valueText(value: AnswerValue | null): string {
  if (value === null) return '';
  if (typeof value === 'string') return value;
  return value
    .map((entry) => (typeof entry === 'string' ? entry : Object.values(entry).join(' | ')))
    .join('\n');
}

const NO_HINT = 'No hint is left for this step.';
const NO_BACK = 'This is the first step.';
const SKIP_TEXT = 'Leave this step out? What you wrote here is not sent.';
