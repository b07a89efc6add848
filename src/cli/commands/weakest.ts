/** `practice --weakest`: the scenario, and the steps of it, that past sessions say need work. */
import { findWeakest, type PastRun, type Weakest } from '../../assessment/find-weakest.ts';
import { fail, type Outcome, type Problem, succeed } from '../../problem.ts';
import { isInterview } from '../../store/built-in.ts';
import type { Content } from '../../store/content.ts';
import type { PastPlace } from '../grade-stored.ts';
import { type PastSession, readPast } from '../read-past.ts';

/**
 * What to practise again, as finished sessions tell. Only what can still be practised counts: scenarios that are
 * there, and steps that they have (a twist is none of them). Files that cannot be read are passed over; they are
 * Problems only where nothing else is left to go by.
 */
export async function weakest(
  place: PastPlace,
  content: Pick<Content, 'scenarios' | 'load' | 'compiledFor'>,
): Promise<Outcome<Weakest>> {
  const past = await readPast(place, content);
  if (!past.ok) return past;
  const stepsOf = await knownSteps(content, past.value.sessions);
  const found = findWeakest(past.value.sessions.flatMap((session) => runOf(session, stepsOf)));
  return found === null ? fail([...past.value.problems, NOTHING_TO_GO_BY]) : succeed(found);
}

type StepsOf = ReadonlyMap<string, readonly string[]>;

/** The steps of each practised scenario that is still there. */
async function knownSteps(
  content: Pick<Content, 'scenarios' | 'load'>,
  sessions: readonly PastSession[],
): Promise<StepsOf> {
  const practised = content.scenarios.filter(
    (line) => isInterview(line) && sessions.some(({ scenario }) => scenario === line.id),
  );
  const entries: [string, readonly string[]][] = [];
  for (const { id } of practised) {
    const loaded = await content.load(id);
    if (loaded.ok) entries.push([id, loaded.value.scenario.steps.map((step) => step.id)]);
  }
  return new Map(entries);
}

function runOf({ scenario, lastAt, result }: PastSession, stepsOf: StepsOf): readonly PastRun[] {
  const known = stepsOf.get(scenario);
  if (result === null || known === undefined) return [];
  const steps = result.steps.filter(({ id }) => known.includes(id));
  return [{ scenario, at: lastAt, steps: steps.map(({ id, score }) => ({ id, score })) }];
}

const NOTHING_TO_GO_BY: Problem = {
  code: 'nothing-to-go-by',
  message: 'There is no finished session yet that would tell what needs work.',
  hint: 'Finish one first: sdcoach practice starts one, sdcoach practice --resume goes on with one.',
};
