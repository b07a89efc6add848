/** Takes an outcome apart where a test knows which way it went. */
import type { Outcome, Problem } from '../../src/problem.ts';

export function unwrap<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  throw new Error(outcome.problems.map(({ code, message }) => `${code}: ${message}`).join('\n'));
}

/** The first problem. */
export function problemOf(outcome: Outcome<unknown>): Problem {
  const problem = outcome.ok ? undefined : outcome.problems[0];
  if (problem === undefined) throw new Error('There is no problem.');
  return problem;
}
