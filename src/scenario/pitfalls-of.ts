/** Which pitfalls an answer to a step is held against. */
import type { Pitfall } from '../rubric/types.ts';
import type { CompiledScenario } from './compile.ts';
import type { Step } from './types.ts';

export interface StepPitfalls {
  /** The step's own. */
  readonly own: readonly Pitfall[];
  /** Those that hold for every step, but for what the step has of its own under the same id. */
  readonly common: readonly Pitfall[];
}

export function pitfallsOf(
  { pitfalls }: Pick<CompiledScenario, 'pitfalls'>,
  { pitfalls: own }: Pick<Step, 'pitfalls'>,
): StepPitfalls {
  const ids = new Set(own.map(({ id }) => id));
  return { own, common: pitfalls.filter(({ id }) => !ids.has(id)) };
}

/** Both kinds in one list, the step's own first. */
export function allPitfallsOf(
  compiled: Pick<CompiledScenario, 'pitfalls'>,
  step: Pick<Step, 'pitfalls'>,
): readonly Pitfall[] {
  const { own, common } = pitfallsOf(compiled, step);
  return [...own, ...common];
}
