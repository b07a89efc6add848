/** Makes the cards of spaced review from every past session. */
import type { Outcome, Problem } from '../problem.ts';
import { succeed } from '../problem.ts';
import { resultsOf } from '../review/results-of.ts';
import { schedule } from '../review/schedule.ts';
import type { Card } from '../review/types.ts';
import type { Content } from '../store/content.ts';
import { gradeStored, type PastPlace } from './grade-stored.ts';

export interface Cards {
  /** What is due first stands first. */
  readonly cards: readonly Card[];
  /** Sessions that could not be read or graded. */
  readonly problems: readonly Problem[];
}

export async function readCards(
  place: PastPlace,
  content: Pick<Content, 'compiledFor'>,
): Promise<Outcome<Cards>> {
  const stored = await gradeStored(place, content, { wants: () => true, keep: resultsOf });
  if (!stored.ok) return stored;
  const { sessions, problems } = stored.value;
  return succeed({ cards: schedule(sessions.flatMap(({ kept }) => kept ?? [])), problems });
}
