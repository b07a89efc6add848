/**
 * How much time a step and the whole have had, against what they may have. Times are seconds, but for `now`, which
 * is milliseconds since the epoch like every time of an event.
 */
import { scenarioStep } from './scenario-step.ts';
import type { Session } from './types.ts';

/** `late`: little is left. `over`: the budget is spent. `closed`: the grace of a mock is spent too. */
export type Stage = 'early' | 'late' | 'over' | 'closed';

export interface ClockReading {
  readonly spent: number;
  readonly budget: number;
  readonly wholeSpent: number;
  readonly wholeBudget: number;
  readonly stage: Stage;
  /** Until a mock moves on by itself; null where nothing does. */
  readonly closesIn: number | null;
}

/** The seconds that a step of the session may take, its share of the whole; null without a timer. */
export function stepBudget(session: Session, stepId: string): number | null {
  if (session.minutes === null) return null;
  const all = minutesOf(
    session,
    session.steps.map(({ id }) => id),
  );
  return (60 * session.minutes * minutesOf(session, [stepId])) / all;
}

/** The seconds after its budget that a step of a mock is given to come to an end. */
export function graceOf(budget: number): number {
  return Math.max(LEAST_GRACE, budget * GRACE_SHARE);
}

/** What the clock shows for a step at `now`; null without a timer. */
export function readClock(session: Session, stepId: string, now: number): ClockReading | null {
  const budget = stepBudget(session, stepId);
  if (budget === null || session.minutes === null) return null;
  const running = isRunning(session, stepId) ? Math.max(0, now - session.lastAt) / 1000 : 0;
  const before = session.steps.find(({ id }) => id === stepId)?.seconds ?? 0;
  const spent = before + running;
  const end = session.mode === 'mock' ? budget + graceOf(budget) : null;
  return {
    spent,
    budget,
    wholeSpent: session.steps.reduce((sum, { seconds }) => sum + seconds, 0) + running,
    wholeBudget: 60 * session.minutes,
    stage: stageOf(spent, budget, end),
    closesIn: end === null ? null : Math.max(0, end - spent),
  };
}

/** Whether time goes by for the step: its answer or a reply is being written, and no pause holds the clock. */
export function isRunning(session: Session, stepId: string): boolean {
  const state = session.steps.find(({ id }) => id === stepId);
  const isWriting = state?.status === 'open' || (state?.openFollowUp ?? null) !== null;
  return isWriting && session.current === stepId && !session.paused && !session.finished;
}

function stageOf(spent: number, budget: number, end: number | null): Stage {
  if (end !== null && spent >= end) return 'closed';
  if (spent >= budget) return 'over';
  return spent >= budget * LATE_SHARE ? 'late' : 'early';
}

function minutesOf(session: Session, ids: readonly string[]): number {
  return ids.reduce((sum, id) => sum + scenarioStep(session, id).minutes, 0);
}

const LATE_SHARE = 0.8;
const LEAST_GRACE = 15;
const GRACE_SHARE = 0.1;
