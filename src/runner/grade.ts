/** Grades transcripts one after the other and keeps count; one that cannot be read stops no other. */
import type { Problem } from '../problem.ts';
import type { Bar, GradedTranscript, GradeReport } from '../reporters/types.ts';
import type { Graded } from './grade-item.ts';
import type { Grader } from './grader.ts';
import { mapInOrder } from './map-in-order.ts';
import { byFile, type GradeItem } from './read-items.ts';

/** What a run came to so far. */
export interface Tally {
  /** Graded, whatever the verdict. */
  count: number;
  failed: number;
  /** Items that could not be graded. */
  unread: number;
  /** Every step that some graded transcript has. */
  readonly steps: Set<string>;
}

/** Takes what was graded, in order, and says whether it wants more. */
export type Taker = (graded: Graded) => Promise<boolean>;

/**
 * Grades every item and hands it to all takers. `false` where it stopped because none of them wanted more; the tally
 * then says nothing about the whole.
 */
export async function gradeAll(
  items: AsyncIterable<GradeItem>,
  grader: Grader,
  { tally, takers }: { readonly tally: Tally; readonly takers: readonly Taker[] },
): Promise<boolean> {
  for await (const graded of mapInOrder(items, grader.most, grader.grade)) {
    count(tally, graded);
    const wanted: boolean[] = [];
    for (const take of takers) wanted.push(await take(graded));
    if (!wanted.includes(true)) return false;
  }
  return true;
}

export function createTally(): Tally {
  return { count: 0, failed: 0, unread: 0, steps: new Set() };
}

function count(tally: Tally, { problems, failed, steps }: Graded): void {
  if (problems.length > 0) tally.unread += 1;
  else tally.count += 1;
  if (failed) tally.failed += 1;
  for (const step of steps) tally.steps.add(step);
}

/** Keeps everything that was graded, for reports that are written at the end. */
export interface Collection {
  readonly take: Taker;
  /** Every result, and every problem with `others` by file. */
  readonly report: (tally: Tally, bar: Bar, others: readonly Problem[]) => GradeReport;
}

export function createCollection(): Collection {
  const results: GradedTranscript[] = [];
  const problems: Problem[] = [];
  return {
    take: async (graded) => {
      if (graded.result !== null) results.push(graded.result);
      problems.push(...graded.problems);
      return true;
    },
    report: ({ count: graded, failed }, bar, others) => ({
      results,
      problems: [...others, ...problems].sort(byFile),
      summary: { count: graded, passed: graded - failed, failed, bar },
    }),
  };
}
