/** What a step's rubric looks for. */
import type { Look } from '../signals/types.ts';
import type { Step } from './types.ts';

/** Every look of a step's rubric. */
export function looksOf(step: Step): readonly Look[] {
  const rungs = step.criteria.flatMap(({ mentioned, applied, reasoned }) => [mentioned, applied, reasoned]);
  const accepted = step.question !== undefined && 'accepts' in step.question ? [step.question.accepts] : [];
  return [...rungs, ...step.pitfalls.map(({ when }) => when), ...accepted].filter(
    (look) => look !== undefined,
  );
}
