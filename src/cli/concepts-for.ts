/** Which glossary a session is graded with: its scenario may have changed or gone since. */
import type { Concept } from '../concepts/types.ts';
import { type Outcome, succeed } from '../problem.ts';
import type { Content } from '../store/content.ts';

/** The glossary that the scenario was written against, or the whole one where the scenario is gone. */
export async function conceptsFor(content: Content, scenario: string): Promise<Outcome<readonly Concept[]>> {
  const isKnown = content.scenarios.some(({ id }) => id === scenario);
  const loaded = isKnown ? await content.load(scenario) : null;
  return loaded?.ok === true ? succeed(loaded.value.concepts) : content.concepts();
}
