/** Decides what comes next in a quiz: a question, its explanation, the look over an exam before it is handed in, the end. */
import type { Step } from '../scenario/types.ts';
import { scenarioStep } from './scenario-step.ts';
import { isOver } from './step-state.ts';
import type { Session, StepState } from './types.ts';

interface OfQuestion {
  readonly step: Step;
  readonly state: StepState;
  /** Place in this run, from 1, and the number of questions. */
  readonly position: number;
  readonly of: number;
}

export type QuizTurn =
  /** Write `entered` unless it is open; then take the answer and write `submitted` or `skipped`. */
  | ({ readonly kind: 'question' } & OfQuestion)
  /** Show what was right and write `reviewed`. */
  | ({ readonly kind: 'explain' } & OfQuestion)
  /** Every question of an exam was asked: one may be entered again, else write `finished`. */
  | { readonly kind: 'overview' }
  /** Write `finished` unless it was, and show the result. */
  | { readonly kind: 'end'; readonly finished: boolean };

/** What comes next. An exam explains nothing before its end. */
export function quizTurn(session: Session): QuizTurn {
  if (session.finished) return { kind: 'end', finished: true };
  const isExam = session.mode === 'mock';
  const open = session.steps.find(({ status }) => status === 'open');
  if (open !== undefined) return { kind: 'question', ...of(session, open) };
  const unexplained = session.steps.find((state) => isOver(state) && !state.reviewed);
  if (!isExam && unexplained !== undefined) return { kind: 'explain', ...of(session, unexplained) };
  const waiting = session.steps.find(({ status }) => status === 'waiting');
  if (waiting !== undefined) return { kind: 'question', ...of(session, waiting) };
  return isExam ? { kind: 'overview' } : { kind: 'end', finished: false };
}

function of(session: Session, state: StepState): OfQuestion {
  const position = session.steps.indexOf(state) + 1;
  return { step: scenarioStep(session, state.id), state, position, of: session.steps.length };
}
