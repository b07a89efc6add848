/** Finds the scenario's own data for a step of a session. */
import { Bug } from '../problem.ts';
import type { Step } from '../scenario/types.ts';
import type { Session } from './types.ts';

/** The step of this id in the session's snapshot of its scenario; advance lets no other ids in. */
export function scenarioStep(session: Pick<Session, 'scenario'>, id: string): Step {
  const step = session.scenario.steps.find((candidate) => candidate.id === id);
  if (step === undefined) throw new Bug(`The session has a step ${id} that its scenario lacks.`);
  return step;
}
