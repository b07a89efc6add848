/** Assesses a session with the scenario that it has kept. */
import { assess } from '../assessment/assess.ts';
import type { Assessment } from '../assessment/types.ts';
import { type Outcome, succeed } from '../problem.ts';
import { compileScenario } from '../scenario/compile.ts';
import type { Session } from '../session/types.ts';
import type { Content } from '../store/content.ts';

/** The assessment of a session as it stands, finished or not. */
export async function assessSession(
  content: Pick<Content, 'glossaryFor'>,
  session: Session,
): Promise<Outcome<Assessment>> {
  const concepts = await content.glossaryFor(session.scenario);
  if (!concepts.ok) return concepts;
  return succeed(assess(compileScenario(session.scenario, concepts.value), session));
}
