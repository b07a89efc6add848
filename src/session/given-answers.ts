/** The answers that were given in a session so far. */
import type { Answer } from '../steps/types.ts';
import type { Session } from './types.ts';

/** By step; steps without an answer are left out. */
export function givenAnswers(session: Session): ReadonlyMap<string, Answer> {
  return new Map(session.steps.flatMap(({ id, answer }) => (answer === null ? [] : [[id, answer]])));
}
