/** Puts what is wrong at offsets of a file into the order of the file, as Problems, and not too many of them. */
import type { Problem } from '../problem.ts';
import { MAX_PROBLEMS } from './limits.ts';
import type { Flaw, Place } from './types.ts';

/** The Problems of flaws, with places; sorted by place. */
export function toProblems(
  file: string,
  places: (offset: number) => Place,
  flaws: readonly Flaw[],
): readonly Problem[] {
  const inOrder = flaws.toSorted((a, b) => a.at - b.at).slice(0, MAX_PROBLEMS + 1);
  const problems = inOrder.map(({ code, at, message, hint }) => {
    const { line, column, excerpt } = places(at);
    return { code, message, file, line, column, excerpt, ...(hint === undefined ? {} : { hint }) };
  });
  return limitProblems(problems, flaws.length);
}

/** Sorts one file's Problems by place. */
export function sortProblems(problems: readonly Problem[]): readonly Problem[] {
  const sorted = problems.toSorted(
    (a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0),
  );
  return limitProblems(sorted, problems.length);
}

/** At most MAX_PROBLEMS of one file, the last of which says how many more there are. */
function limitProblems(problems: readonly Problem[], count: number): readonly Problem[] {
  const last = problems[MAX_PROBLEMS - 1];
  if (count <= MAX_PROBLEMS || last === undefined) return problems;
  const more = `There are ${count - MAX_PROBLEMS + 1} more problems from here on.`;
  return [...problems.slice(0, MAX_PROBLEMS - 1), { ...last, code: 'more-problems', message: more }];
}
