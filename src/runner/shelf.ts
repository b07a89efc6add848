/** The scenarios that transcripts may be of, each loaded and compiled once, when the first transcript needs it. */
import type { Outcome } from '../problem.ts';
import type { CompiledScenario } from '../scenario/compile.ts';
import { mixedIds } from '../scenario/mix-quizzes.ts';

export interface Shelf {
  readonly ids: readonly string[];
  /** A scenario ready for grading; a Problem where there is none of this id, or it cannot be read. */
  readonly compiled: (id: string) => Promise<Outcome<CompiledScenario>>;
}

/** A shelf over whatever compiles scenarios by id. Of mixed quizzes, which are without number, it keeps the last few. */
export function createShelf(ids: readonly string[], compile: Shelf['compiled']): Shelf {
  const kept = new Map<string, Promise<Outcome<CompiledScenario>>>();
  return {
    ids,
    compiled: (id) => {
      const outcome = kept.get(id) ?? compile(id);
      kept.set(id, outcome);
      const mixes = [...kept.keys()].filter((each) => mixedIds(each).length > 1);
      if (mixes.length > MOST_MIXES) kept.delete(mixes[0] ?? id);
      return outcome;
    },
  };
}

const MOST_MIXES = 16;
