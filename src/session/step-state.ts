/** The ways in which a step's state changes on more than one occasion: left, skipped, replaced. */
import type { Step } from '../scenario/types.ts';
import { composeAnswer, isDialogue } from './compose-answer.ts';
import type { Session, StepState } from './types.ts';

/** Whether the step was answered or skipped and is not open again. */
export function isOver(state: StepState): boolean {
  return state.status === 'answered' || state.status === 'skipped';
}

/** The session with this step replaced. */
export function changeStep(session: Session, state: StepState): Session {
  return { ...session, steps: session.steps.map((step) => (step.id === state.id ? state : step)) };
}

/** The step when another one is entered: an earlier answer stands, an unanswered follow-up is dropped. */
export function leaveStep(state: StepState): StepState {
  if (state.status !== 'open') return state.openFollowUp === null ? state : { ...state, openFollowUp: null };
  return { ...state, status: state.answer === null ? 'waiting' : 'answered' };
}

/** Leaves an open step; an earlier answer stands, and so do the questions of a conversation. */
export function skipStep(session: Session, step: Step, state: StepState): Session {
  const { answer } = state;
  if (answer !== null) {
    const kept = changeStep(session, { ...state, status: 'answered' });
    return state.reviewed ? { ...kept, current: null } : kept;
  }
  if (isDialogue(step) && state.asked.length > 0) {
    const asked = { answer: composeAnswer(step, state, ''), submitted: '' };
    return changeStep(session, { ...state, ...asked, status: 'answered', reviewed: false });
  }
  return changeStep(session, { ...state, status: 'skipped', reviewed: false });
}
