/** Puts together what is graded of a step: what was submitted, and what happened around it. */
import type { Step } from '../scenario/types.ts';
import type { Answer, AnswerValue } from '../steps/types.ts';
import type { StepState } from './types.ts';

/** Whether the step is a conversation, whose questions are part of the answer. */
export function isDialogue(step: Step): boolean {
  return step.kind === 'dialogue';
}

/**
 * The answer of a step to which `value` was submitted. `at` is '/text', as in the long form of a transcript,
 * which is how a session is written out; replies to follow-ups stay apart from the value.
 */
export function composeAnswer(step: Step, state: StepState, value: AnswerValue): Answer {
  const facts = state.asked.flatMap((asked) => asked.facts);
  return {
    value: isDialogue(step) ? conversation(state.asked, value) : value,
    at: '/text',
    asked: [...new Set(facts)],
    followUps: state.answer?.followUps ?? [],
    hints: state.hints.length,
    ...standing(step, state, value),
    seconds: Math.round(state.seconds),
  };
}

/** How much of a text stood there before the first hint, and before coaching, as far as it still begins so. */
function standing(
  step: Step,
  { beforeHint, beforeCoaching, asked }: StepState,
  value: AnswerValue,
): Pick<Answer, 'unhinted' | 'uncoached'> {
  if (typeof value !== 'string') return {};
  const lengthOf = (before: NonNullable<typeof beforeHint>): number =>
    isDialogue(step)
      ? conversation(asked.slice(0, before.asked), '').length
      : sharedStart(before.written, value);
  return {
    ...(beforeHint === null ? {} : { unhinted: lengthOf(beforeHint) }),
    ...(beforeCoaching === null ? {} : { uncoached: lengthOf(beforeCoaching) }),
  };
}

function sharedStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
}

/** The questions, one a line, then the closing notes. */
function conversation(asked: StepState['asked'], notes: AnswerValue): string {
  const questions = asked.map(({ question }) => question.replace(/\s+/gu, ' ').trim());
  const lines = typeof notes === 'string' ? [notes] : notes.map(lineOf);
  return [...questions, ...lines].filter((line) => line.trim() !== '').join('\n');
}

function lineOf(entry: string | Readonly<Record<string, string>>): string {
  return typeof entry === 'string' ? entry : Object.values(entry).join(' ');
}
