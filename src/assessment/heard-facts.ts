/** Which facts came to light, when, and which that matter never did. */
import type { CompiledScenario } from '../scenario/compile.ts';
import { namedFacts } from '../scenario/match-facts.ts';
import type { Fact } from '../scenario/types.ts';
import { isDialogue } from '../session/compose-answer.ts';
import type { Session } from '../session/types.ts';

export interface HeardFacts {
  /** Asked for, or stated as an assumption, where the interviewer was there to be asked. */
  readonly asked: readonly Fact[];
  /** Asked for only later. */
  readonly late: readonly Fact[];
  /** Never asked for, of those that matter to the design. */
  readonly never: readonly Fact[];
}

/** The facts of a session. Where the run had no conversation, only what was asked for all the same. */
export function heardFacts(compiled: CompiledScenario, session: Session): HeardFacts {
  const { facts, steps } = session.scenario;
  const talks = new Set(steps.filter(isDialogue).map(({ id }) => id));
  const held = session.steps.filter(({ id }) => talks.has(id));
  const early = new Set(
    held.flatMap((state) => [...(state.answer?.asked ?? []), ...stated(compiled, state.answer)]),
  );
  const later = new Set(
    session.steps
      .filter(({ id }) => !talks.has(id))
      .flatMap(({ asked, answer }) => [...asked.flatMap((each) => each.facts), ...(answer?.asked ?? [])]),
  );
  return {
    asked: facts.filter(({ id }) => early.has(id)),
    late: facts.filter(({ id }) => later.has(id) && !early.has(id)),
    never:
      held.length === 0
        ? []
        : facts.filter(({ id, matters }) => matters !== undefined && !early.has(id) && !later.has(id)),
  };
}

/** What the candidate's own words in the conversation name. */
function stated(compiled: CompiledScenario, answer: Session['steps'][number]['answer']): readonly string[] {
  if (answer === null) return [];
  const value = typeof answer.value === 'string' ? answer.value : JSON.stringify(answer.value);
  return namedFacts(compiled, value);
}
