/** What an answer loses for wrong claims: the step's own pitfalls, and those that hold in every step. */
import { type JudgeContext, judgePitfall } from '../rubric/judge.ts';
import type { Deduction, Pitfall } from '../rubric/types.ts';
import { pitfallsNear } from './common-pitfalls.ts';
import type { StepPitfalls } from './pitfalls-of.ts';

/** Those of the step, and the common ones in statements that have not cost anything yet. */
export function judgePitfalls(context: JudgeContext, { own, common }: StepPitfalls): readonly Deduction[] {
  const judged = (pitfall: Pitfall): readonly Deduction[] => {
    const deduction = judgePitfall(context, pitfall);
    return deduction === null ? [] : [deduction];
  };
  const found = own.flatMap(judged);
  for (const deduction of pitfallsNear(common, context.reading).flatMap(judged))
    if (!found.some((other) => isSameStatement(other, deduction))) found.push(deduction);
  return found;
}

function isSameStatement(one: Deduction, other: Deduction): boolean {
  return other.evidence.every((piece) =>
    one.evidence.some(
      ({ path, start, end }) => path === piece.path && start < piece.end && piece.start < end,
    ),
  );
}
