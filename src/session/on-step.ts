/** Decides what an event does to the step that it speaks of. */
import { fail, type Outcome, succeed } from '../problem.ts';
import type { Step } from '../scenario/types.ts';
import { composeAnswer, isDialogue } from './compose-answer.ts';
import { misfit, unknownStep } from './misfit.ts';
import { scenarioStep } from './scenario-step.ts';
import { changeStep, isOver, leaveStep, skipStep } from './step-state.ts';
import type { Event, Session, StepState } from './types.ts';

/** Follow-ups that an interviewer puts to one step at most. */
export const MOST_FOLLOW_UPS = 2;

type StepEvent = Exclude<Extract<Event, { step: string }>, { type: 'rated' }>;
type OfType<T extends Event['type']> = Extract<Event, { type: T }>;

/** The session after an event of one of its steps. */
export function onStep(session: Session, event: StepEvent): Outcome<Session> {
  const state = session.steps.find((step) => step.id === event.step);
  if (state === undefined) {
    const known = session.steps.map((step) => step.id);
    return fail([unknownStep(event.step, known)]);
  }
  const step = scenarioStep(session, state.id);
  switch (event.type) {
    case 'entered':
      return enter(session, state, event);
    case 'asked':
      return ask(session, { step, state, event });
    case 'hinted':
      return hint(session, { step, state, event });
    case 'submitted': {
      if (state.status !== 'open') return misfit(event, 'notOpen');
      const answer = composeAnswer(step, state, event.value);
      const anew = { reviewed: false, selfMark: undefined, timeUp: event.timeUp === true };
      const submitted = { answer, submitted: event.value, ...anew };
      return succeed(changeStep(session, { ...state, ...submitted, status: 'answered' }));
    }
    case 'skipped':
      if (state.status !== 'open') return misfit(event, 'notOpen');
      return succeed(skipStep(session, step, { ...state, timeUp: event.timeUp === true }));
    case 'followed-up':
      return followUp(session, { step, state, event });
    case 'replied':
      return reply(session, state, event);
    case 'flagged':
      return succeed(changeStep(session, { ...state, flagged: event.flagged }));
    case 'reviewed': {
      if (!isOver(state) || state.openFollowUp !== null) return misfit(event, 'notReviewable');
      const current = session.current === state.id ? null : session.current;
      return succeed({ ...changeStep(session, { ...state, reviewed: true }), current });
    }
    default:
      return event satisfies never;
  }
}

/** Opens a step, for the first time or again; what stood open before is left as it was answered. */
function enter(session: Session, state: StepState, event: OfType<'entered'>): Outcome<Session> {
  if (state.status === 'open') return misfit(event, 'alreadyOpen');
  const left = session.steps.map(leaveStep);
  const opened = { ...session, steps: left, current: state.id };
  const coached = session.mode === 'practice' && isOver(state) ? seenBefore(state) : state.beforeCoaching;
  return succeed(
    changeStep(opened, { ...state, status: 'open', openFollowUp: null, beforeCoaching: coached }),
  );
}

/** What a candidate who comes back had said before anybody told them what was missing. */
function seenBefore({ beforeCoaching, asked, submitted }: StepState): StepState['beforeCoaching'] {
  if (beforeCoaching !== null) return beforeCoaching;
  return { asked: asked.length, written: typeof submitted === 'string' ? submitted : '' };
}

interface OnStep<T extends Event['type']> {
  readonly step: Step;
  readonly state: StepState;
  readonly event: OfType<T>;
}

function ask(session: Session, { step, state, event }: OnStep<'asked'>): Outcome<Session> {
  if (state.status !== 'open' && state.openFollowUp === null) return misfit(event, 'notOpen');
  const known = session.scenario.facts.map((fact) => fact.id);
  if (!event.facts.every((id) => known.includes(id))) return misfit(event, 'unknownFact');
  const asked = [...state.asked, { question: event.question, facts: event.facts }];
  return succeed(changeStep(session, recompose(step, { ...state, asked })));
}

/** In a conversation a question counts at once, also when it is asked after the notes were submitted. */
function recompose(step: Step, state: StepState): StepState {
  if (!isDialogue(step) || state.submitted === null) return state;
  return { ...state, answer: composeAnswer(step, state, state.submitted) };
}

function hint(session: Session, { step, state, event }: OnStep<'hinted'>): Outcome<Session> {
  if (state.status !== 'open') return misfit(event, 'notOpen');
  if (session.mode === 'mock') return misfit(event, 'noHints');
  const isNext = event.hint === state.hints.length && event.hint < step.hints.length;
  if (!isNext) return misfit(event, 'notNextHint');
  const isFirst = state.hints.length === 0 && event.written !== undefined;
  const before = isFirst ? { asked: state.asked.length, written: event.written } : state.beforeHint;
  return succeed(changeStep(session, { ...state, hints: [...state.hints, event.hint], beforeHint: before }));
}

function followUp(session: Session, { step, state, event }: OnStep<'followed-up'>): Outcome<Session> {
  const isFree = state.status === 'answered' && !state.reviewed && state.openFollowUp === null;
  if (!isFree) return misfit(event, 'noFollowUpNow');
  const isNew = step.followUps.some((known) => known.id === event.followUp);
  if (!isNew || state.followedUp.includes(event.followUp)) return misfit(event, 'unknownFollowUp');
  if (state.followedUp.length >= MOST_FOLLOW_UPS) return misfit(event, 'enoughFollowUps');
  const openFollowUp = { id: event.followUp, question: event.question };
  const followedUp = [...state.followedUp, event.followUp];
  return succeed({ ...changeStep(session, { ...state, openFollowUp, followedUp }), current: state.id });
}

function reply(session: Session, state: StepState, event: OfType<'replied'>): Outcome<Session> {
  const { openFollowUp, answer } = state;
  if (openFollowUp?.id !== event.followUp || answer === null) return misfit(event, 'noSuchQuestion');
  const followUps = [...answer.followUps, { question: openFollowUp.question, answer: event.answer }];
  const replied = { ...answer, followUps, seconds: Math.round(state.seconds) };
  const timeUp = state.timeUp || event.timeUp === true;
  return succeed(changeStep(session, { ...state, answer: replied, openFollowUp: null, timeUp }));
}
