/** How an event that does not fit its session is reported. */
import { fail, type Outcome, type Problem } from '../problem.ts';
import type { Event } from './types.ts';

/** A Problem that names the event and says why it does not fit. */
export function misfit(event: Event, why: Misfit): Outcome<never> {
  const where = 'step' in event && event.step !== null ? ` for step ${event.step}` : '';
  return fail([
    { code: 'event-misfit', message: `The event ${event.type}${where} does not fit: ${SAYS[why]}.` },
  ]);
}

/** A Problem for a step that is not among the known ones. */
export function unknownStep(id: string, known: readonly string[]): Problem {
  const hint = `Steps are: ${known.join(', ')}.`;
  return { code: 'unknown-step', message: `There is no step ${id} here.`, hint };
}

const SAYS = {
  alreadyStarted: 'the session has already started',
  notStarted: 'the session has not started',
  finished: 'the session is finished',
  paused: 'the session is paused',
  noSteps: 'a session needs at least one step',
  unknownKind: 'its scenario has a step of a kind that this sdcoach does not know',
  stepTwice: 'a step is named twice',
  alreadyOpen: 'the step is already open',
  notOpen: 'the step is not open',
  unknownFact: 'it names a fact that the scenario does not have',
  noHints: 'a mock gives no hints',
  notNextHint: 'it is not the next hint of the step',
  noFollowUpNow: 'there is no answer that a follow-up could be put to',
  unknownFollowUp: 'the scenario has no such follow-up, or it was put before',
  enoughFollowUps: 'the step has had all its follow-ups',
  noSuchQuestion: 'no such follow-up waits for a reply',
  notReviewable: 'its answer is not complete',
} as const;

/** The reasons for which an event can be refused. */
export type Misfit = keyof typeof SAYS;
