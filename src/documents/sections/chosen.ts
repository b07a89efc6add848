/** A choice with the line that it was read from. */
import type { ReadLine } from '../read-line.ts';

export interface Chosen<Choice> {
  readonly choice: Choice;
  readonly line: ReadLine;
}
