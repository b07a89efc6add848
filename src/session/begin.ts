/** Decides whether a session can start as asked, and how it looks before its first step. */
import { fail, type Outcome, succeed } from '../problem.ts';
import { STEP_KIND_NAMES } from '../steps/step-kinds.ts';
import { misfit, unknownStep } from './misfit.ts';
import type { StartedEvent } from './start.ts';
import type { Session, StepState } from './types.ts';

/** The session that `started` makes: every step waits. Unknown, doubled or no steps are Problems. */
export function begin(event: StartedEvent): Outcome<Session> {
  const known = event.scenario.steps.map((step) => step.id);
  const unknown = event.steps.filter((id) => !known.includes(id));
  if (unknown.length > 0) return fail(unknown.map((id) => unknownStep(id, known)));
  if (event.steps.length === 0) return misfit(event, 'noSteps');
  if (new Set(event.steps).size < event.steps.length) return misfit(event, 'stepTwice');
  if (!event.scenario.steps.every(({ kind }) => STEP_KIND_NAMES.includes(kind))) {
    return misfit(event, 'unknownKind');
  }
  return succeed({
    id: event.session,
    mode: event.mode,
    seed: event.seed,
    level: event.level,
    minutes: event.minutes === undefined ? ownMinutes(event) : event.minutes,
    hideScore: event.hideScore === true,
    scenario: event.scenario,
    startedAt: event.at,
    lastAt: event.at,
    finished: false,
    paused: false,
    notes: '',
    selfMark: undefined,
    current: null,
    steps: event.steps.map(waitingStep),
  });
}

function ownMinutes({ scenario, steps }: StartedEvent): number {
  return scenario.steps.filter(({ id }) => steps.includes(id)).reduce((sum, { minutes }) => sum + minutes, 0);
}

function waitingStep(id: string): StepState {
  return {
    id,
    status: 'waiting',
    answer: null,
    submitted: null,
    asked: [],
    hints: [],
    beforeHint: null,
    beforeCoaching: null,
    openFollowUp: null,
    followedUp: [],
    reviewed: false,
    seconds: 0,
    timeUp: false,
    selfMark: undefined,
    flagged: false,
  };
}
