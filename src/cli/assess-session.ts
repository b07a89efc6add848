/** Assesses a session with the scenario that it has kept. */
import { assess } from '../assessment/assess.ts';
import type { Assessment } from '../assessment/types.ts';
import { type Outcome, succeed } from '../problem.ts';
import type { CompiledScenario } from '../scenario/compile.ts';
import type { Session } from '../session/types.ts';
import type { Content } from '../store/content.ts';

/** The assessment of a session as it stands, finished or not. */
export type AssessSession = (session: Session) => Promise<Outcome<Assessment>>;

/** Assesses session after session; sessions that have kept the same scenario share what is compiled of it. */
export function createAssessor(content: Pick<Content, 'compiledFor'>): AssessSession {
  const kept = new Map<string, CompiledScenario>();
  const compile = async ({ scenario, seed }: Session): Promise<Outcome<CompiledScenario>> => {
    const key = JSON.stringify(scenario);
    const known = kept.get(key);
    if (known !== undefined) return succeed(known);
    const compiled = await content.compiledFor(scenario, seed);
    if (compiled.ok) kept.set(key, compiled.value);
    return compiled;
  };
  return async (session) => {
    const compiled = await compile(session);
    return compiled.ok ? succeed(assess(compiled.value, session)) : compiled;
  };
}
