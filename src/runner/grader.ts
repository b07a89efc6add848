/** Who grades: this thread, or several others that each load the scenarios for themselves. */

import type { Bar } from '../reporters/types.ts';
import { loadContent } from '../store/content.ts';
import { type Graded, type Grading, gradeItem, type Wants } from './grade-item.ts';
import type { GradeItem } from './read-items.ts';
import { createShelf } from './shelf.ts';

export interface Grader {
  readonly grade: (item: GradeItem) => Promise<Graded>;
  /** How many items it is worth to hand over at once. */
  readonly most: number;
  readonly close: () => Promise<void>;
}

/** Everything that grading depends on, as plain data that another thread can be given. */
export interface GradeSetup {
  /** What the folders are relative to. */
  readonly cwd: string;
  readonly scenarioDirs: readonly string[];
  readonly bar: Bar;
  readonly wants: Wants;
}

/** Makes everything ready; scenarios load when the first transcript needs them. */
export async function openGrading({ cwd, scenarioDirs, bar, wants }: GradeSetup): Promise<Grading> {
  const content = await loadContent({ cwd }, { scenarioDirs });
  const ids = content.scenarios.map(({ id }) => id);
  return { shelf: createShelf(ids, content.compiled), bar, wants };
}

/** Grades one after the other, here. */
export function createGrader(grading: Grading): Grader {
  return { grade: (item) => gradeItem(item, grading), most: 1, close: async () => undefined };
}
