/** One step of the interview: questions and hints as the candidate wishes, then the answer, or none. */

import type { AnswerTurn } from '../session/turn.ts';
import { turn as turnOf } from '../session/turn.ts';
import type { AnswerValue } from '../steps/types.ts';
import { askInterviewer } from './ask-interviewer.ts';
import { attempt } from './attempt.ts';
import type { Composed } from './compose.ts';
import { converse } from './converse.ts';
import { isBlank, textOf } from './editor/buffer.ts';
import { type Editor, openEditor } from './editor/state.ts';
import { type Interview, type Next, record } from './interview.ts';
import { timeUpScreen } from './screens/clock-text.ts';
import { hintOffer, saidScreen } from './screens/conversation-screen.ts';
import { hintLines, stepScreen } from './screens/step-screen.ts';

/** Takes the step's answer and writes every event on the way. */
export async function takeAnswer(interview: Interview, first: AnswerTurn): Promise<Next> {
  const { terminal, open, drafts, now } = interview;
  const step = first.step.id;
  const onChange = (text: string): void => drafts.change({ step, text, at: now() });
  const head = (): string => stepScreen(currentTurn(interview, first), terminal.style(), terminal.plain);
  let editor = editorFor(interview, first, open.draft(step)?.text ?? valueText(first.before));
  let again = false;
  terminal.block(head());
  for (;;) {
    const composed = await converse(interview, { editor, head, again, onChange, step });
    again = true;
    editor = composed.editor;
    const isQuestion = composed.type === 'submit' && first.asks && composed.text !== '';
    if (isQuestion) {
      if (await ask(interview, step, composed.text)) editor = editorFor(interview, first, '');
      continue;
    }
    const next = await follow(interview, first, composed);
    if (next !== null) return next;
  }
}

function editorFor(interview: Interview, first: AnswerTurn, text: string): Editor {
  const { asks, columns } = first;
  const { offered, asked } = currentTurn(interview, first);
  return openEditor(asks ? 'ask' : 'answer', text, {
    mock: interview.open.session().mode === 'mock',
    offered,
    columns: columns.length,
    past: asked.map(({ question }) => question),
  });
}

/** Sends what was written or does what was commanded; null where the candidate goes on writing here. */
function follow(interview: Interview, first: AnswerTurn, composed: Composed): Promise<Next | null> {
  const step = first.step.id;
  switch (composed.type) {
    case 'submit':
      return send(interview, step, composed.text);
    case 'time-up':
      return moveOn(interview, first, composed.text);
    case 'command':
      return obey(interview, first, composed);
    default:
      return composed satisfies never;
  }
}

/** Does what was commanded; null where the candidate goes on writing here. */
async function obey(
  interview: Interview,
  first: AnswerTurn,
  { command, editor }: Extract<Composed, { type: 'command' }>,
): Promise<Next | null> {
  switch (command.name) {
    case 'hint':
      return takeHint(interview, currentTurn(interview, first), textOf(editor.buffer));
    case 'skip':
      return skip(interview, first.step.id, editor);
    case 'back':
      return goBack(interview, first.back);
    case 'quit':
      return 'quit';
    default:
      return null;
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

/** A mock's time is up: what is written counts as it stands, and so do the questions of a conversation. */
async function moveOn(interview: Interview, { step, asks }: AnswerTurn, text: string): Promise<Next> {
  const { terminal, drafts } = interview;
  const timeUp = { step: step.id, timeUp: true } as const;
  const isEmpty = text.trim() === '' && !asks;
  await record(
    interview,
    isEmpty ? { type: 'skipped', ...timeUp } : { type: 'submitted', ...timeUp, value: text },
  );
  drafts.drop();
  if (text.trim() !== '' && !terminal.plain) terminal.block(saidScreen(text, terminal.style()));
  terminal.block(timeUpScreen(text.trim() !== '', terminal.style()));
  terminal.forgetKeys();
  return 'on';
}

/** Puts a question to the interviewer; false where it could not be saved, and then it stays to be sent again. */
async function ask(interview: Interview, step: string, question: string): Promise<boolean> {
  const { drafts, now } = interview;
  if (!(await askInterviewer(interview, step, question))) return false;
  drafts.change({ step, text: '', at: now() });
  await drafts.flush();
  return true;
}

async function takeHint(interview: Interview, turn: AnswerTurn, written: string): Promise<null> {
  const { terminal } = interview;
  const style = terminal.style();
  if (turn.nextHint === null) {
    terminal.block(style.fair(NO_HINT));
    return null;
  }
  const { index, price } = turn.nextHint;
  if (!(await terminal.confirm(hintOffer(price, style)))) return null;
  const hinted = { type: 'hinted', step: turn.step.id, hint: index, written } as const;
  if (!(await attempt(interview, () => record(interview, hinted)))) return null;
  const text = turn.step.hints[index]?.text ?? '';
  terminal.block(hintLines(index + 1, text, style).join('\n'));
  return null;
}

/** Leaves the step out; asks first where something is written that would not be sent. */
async function skip(interview: Interview, step: string, editor: Editor): Promise<Next | null> {
  if (!isBlank(editor.buffer) && !(await interview.terminal.confirm(SKIP_TEXT))) return null;
  if (!(await attempt(interview, () => record(interview, { type: 'skipped', step })))) return null;
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
  return (await attempt(interview, () => record(interview, { type: 'entered', step: back }))) ? 'on' : null;
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
