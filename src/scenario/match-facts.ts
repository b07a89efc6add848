/** Which facts a candidate's question asks for. */
import type { CompiledScenario } from './compile.ts';

/** Ids of the facts that the question asks for, in the scenario's order; empty where none fits. */
export function matchFacts(compiled: CompiledScenario, question: string): readonly string[] {
  const reading = compiled.reader.read(question);
  return compiled.scenario.facts
    .filter(({ id }) => reading.mentions([`fact:${id}`]).length > 0)
    .map(({ id }) => id);
}
