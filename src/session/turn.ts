/** Decides what comes next in a session, as data that a terminal can draw and a script can answer. */
import type { Column, Hint, Step } from '../scenario/types.ts';
import { namedItems } from '../steps/named-items.ts';
import { stepKind } from '../steps/step-kinds.ts';
import type { AnswerValue, InputForm } from '../steps/types.ts';
import { stepBudget } from './clock.ts';
import { isDialogue } from './compose-answer.ts';
import { MOST_FOLLOW_UPS } from './on-step.ts';
import { scenarioStep } from './scenario-step.ts';
import type { Session, StepState } from './types.ts';

/** The next rung of a step's ladder of hints, with its price in marks of 4: shown before it is taken. */
interface NextHint {
  readonly index: number;
  readonly price: number;
}

interface OfStep {
  readonly step: Step;
  /** Place of the step in this run, from 1, and the number of steps. */
  readonly position: number;
  readonly of: number;
}

/** Write `entered` for this step. `first` where nothing has been entered yet, so the brief comes before it. */
interface EnterTurn extends OfStep {
  readonly kind: 'enter';
  readonly first: boolean;
}

/** A question that was asked in this conversation, with what the interviewer answered. */
export interface AskedBefore {
  readonly question: string;
  readonly answers: readonly string[];
}

/** Take an answer: write `submitted` or `skipped`; before that any number of `asked` and `hinted`. */
export interface AnswerTurn extends OfStep {
  readonly kind: 'answer';
  readonly form: InputForm;
  /** Whether the step is a conversation: questions first, each an `asked`, then closing notes as its answer. */
  readonly asks: boolean;
  readonly prompt: string;
  readonly columns: readonly Column[];
  readonly hintsTaken: readonly Hint[];
  readonly hintsLeft: number;
  /** Null where no hint is left, or the mode gives none. */
  readonly nextHint: NextHint | null;
  /** What it may take, in seconds; null without a timer. */
  readonly budget: number | null;
  /** Spent on the step up to `session.lastAt`, pauses left out. */
  readonly seconds: number;
  /** What was submitted here before, when the candidate went back; it stands until something else is submitted. */
  readonly before: AnswerValue | null;
  readonly asked: readonly AskedBefore[];
  /** Things that an earlier answer named, to be taken up again here. */
  readonly offered: readonly string[];
  /** The step that going back would reopen: write `entered` for it. Null on the first step. */
  readonly back: string | null;
}

/** A follow-up waits for its reply: write `replied`. */
export interface FollowUpTurn extends OfStep {
  readonly kind: 'follow-up';
  readonly followUp: string;
  readonly question: string;
  readonly back: string;
}

/**
 * The answer is in. Where `mayFollowUp`, chooseFollowUp first and write `followed-up` for what it gives; else
 * show the step's feedback where `show`, and write `reviewed`.
 */
export interface FeedbackTurn extends OfStep {
  readonly kind: 'feedback';
  readonly status: 'answered' | 'skipped';
  readonly mayFollowUp: boolean;
  /** False in a mock, whose feedback comes at the end. */
  readonly show: boolean;
  /** Whether to ask for the candidate's own mark first, and write `rated`. */
  readonly rate: boolean;
  /** Going back from here reopens this step itself: write `entered` for it. */
  readonly back: string;
}

/** Nothing is left: write `finished` unless it was, and show the result. */
export interface EndTurn {
  readonly kind: 'end';
  readonly finished: boolean;
  /** Whether to ask for the candidate's own mark of the whole first, and write `rated`. */
  readonly rate: boolean;
}

export type Turn = EnterTurn | AnswerTurn | FollowUpTurn | FeedbackTurn | EndTurn;

/**
 * What comes next. A paused session gives the turn that waits behind the pause; write `resumed` (see
 * resumeEvents) before anything else.
 */
export function turn(session: Session): Turn {
  if (session.finished) return { kind: 'end', finished: true, rate: false };
  const state =
    session.steps.find((step) => step.id === session.current) ??
    session.steps.find((step) => step.status === 'waiting' || !step.reviewed);
  if (state === undefined) return { kind: 'end', finished: false, rate: ratesWhole(session) };
  switch (state.status) {
    case 'waiting':
      return { kind: 'enter', ...ofStep(session, state), first: !session.steps.some(wasEntered) };
    case 'open':
      return answerTurn(session, state);
    case 'answered':
    case 'skipped':
      return afterAnswer(session, state, state.status);
    default:
      return state.status satisfies never;
  }
}

function afterAnswer(session: Session, state: StepState, status: 'answered' | 'skipped'): Turn {
  const where = ofStep(session, state);
  if (state.openFollowUp !== null) {
    const { id, question } = state.openFollowUp;
    return { kind: 'follow-up', ...where, followUp: id, question, back: state.id };
  }
  const mayFollowUp =
    status === 'answered' && state.followedUp.length < MOST_FOLLOW_UPS && hasTime(session, state);
  const show = session.mode !== 'mock';
  const rate = show && status === 'answered' && state.selfMark === undefined;
  return { kind: 'feedback', ...where, status, mayFollowUp, show, rate, back: state.id };
}

function answerTurn(session: Session, state: StepState): AnswerTurn {
  const where = ofStep(session, state);
  const { step } = where;
  const hints = session.mode === 'mock' ? [] : step.hints;
  const index = state.hints.length;
  const next = hints[index];
  return {
    kind: 'answer',
    ...where,
    form: stepKind(step.kind).form,
    asks: isDialogue(step),
    prompt: step.prompt,
    columns: step.columns,
    hintsTaken: hints.slice(0, index),
    hintsLeft: Math.max(0, hints.length - index),
    nextHint: next === undefined ? null : { index, price: next.price },
    budget: stepBudget(session, step.id),
    seconds: state.seconds,
    before: state.submitted,
    asked: state.asked.map((asked) => askedBefore(session, asked)),
    offered: offeredIn(session, step),
    back: session.steps[where.position - 2]?.id ?? null,
  };
}

/** Whether a mock has time left for another question; elsewhere there always is. */
function hasTime(session: Session, state: StepState): boolean {
  const budget = session.mode === 'mock' ? stepBudget(session, state.id) : null;
  return budget === null || (!state.timeUp && state.seconds < budget * FOLLOW_UP_SHARE);
}

/** A mock asks once, at its end, if anything was answered. */
function ratesWhole({ mode, selfMark, steps }: Session): boolean {
  return mode === 'mock' && selfMark === undefined && steps.some(({ status }) => status === 'answered');
}

function askedBefore({ scenario }: Session, { question, facts }: StepState['asked'][number]): AskedBefore {
  const known = facts.map((id) => scenario.facts.find((fact) => fact.id === id)?.answer);
  return { question, answers: known.filter((answer) => answer !== undefined) };
}

function offeredIn(session: Session, { offersFrom }: Step): readonly string[] {
  const earlier = session.steps.find(({ id }) => id === offersFrom);
  return earlier?.submitted == null ? [] : namedItems(earlier.submitted);
}

function ofStep(session: Session, state: StepState): OfStep {
  const position = session.steps.indexOf(state) + 1;
  return { step: scenarioStep(session, state.id), position, of: session.steps.length };
}

function wasEntered(state: StepState): boolean {
  return state.status !== 'waiting' || state.seconds > 0 || state.asked.length > 0;
}

/** The share of a step's budget after which a mock asks no more. */
const FOLLOW_UP_SHARE = 0.9;
