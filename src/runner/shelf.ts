/** The scenarios that transcripts may be of, each loaded and compiled once, when the first transcript needs it. */
import type { Concept } from '../concepts/types.ts';
import { type Outcome, succeed } from '../problem.ts';
import { type CompiledScenario, compileScenario } from '../scenario/compile.ts';
import type { Scenario } from '../scenario/types.ts';

export interface Shelf {
  readonly ids: readonly string[];
  /** A scenario ready for grading; a Problem where there is none of this id, or it cannot be read. */
  readonly compiled: (id: string) => Promise<Outcome<CompiledScenario>>;
}

interface Loaded {
  readonly scenario: Scenario;
  readonly concepts: readonly Concept[];
}

/** A shelf over whatever loads scenarios by id. */
export function createShelf(ids: readonly string[], load: (id: string) => Promise<Outcome<Loaded>>): Shelf {
  const kept = new Map<string, Promise<Outcome<CompiledScenario>>>();
  const compile = async (id: string): Promise<Outcome<CompiledScenario>> => {
    const loaded = await load(id);
    return loaded.ok ? succeed(compileScenario(loaded.value.scenario, loaded.value.concepts)) : loaded;
  };
  return {
    ids,
    compiled: (id) => {
      const outcome = kept.get(id) ?? compile(id);
      kept.set(id, outcome);
      return outcome;
    },
  };
}
