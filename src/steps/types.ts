/** Step kinds: what an answer to a step looks like, how it is asked for, and which words of it are graded. */
import type { ZodType } from 'zod';
import type { Zod } from '../signals/types.ts';

/** The closed set of ways in which a terminal can take an answer. */
export type InputForm = 'text' | 'lines' | 'table' | 'one' | 'many' | 'number' | 'order' | 'pairs';

/** What a candidate gave: plain text always does; a list, or rows of a table, where the kind takes them. */
export type AnswerValue = string | readonly string[] | readonly Readonly<Record<string, string>>[];

/** An answer with what happened around it. */
export interface Answer {
  readonly value: AnswerValue;
  /** The JSON Pointer of `value` within the answer as it was written: '' or '/text'. */
  readonly at: '' | '/text';
  readonly asked: readonly string[];
  readonly followUps: readonly { readonly question: string; readonly answer: string }[];
  readonly hints: number;
  readonly seconds: number | null;
}

/** A piece of the candidate's own words. Pieces of one `group` (a table's row) belong together. */
export interface Part {
  readonly path: string;
  readonly text: string;
  readonly group: number;
  /** Given after a follow-up question. */
  readonly prompted: boolean;
}

export interface StepKind {
  readonly name: string;
  readonly about: string;
  readonly form: InputForm;
  /** Schema of the kind's own answer structure, beside plain text. */
  readonly schema: (z: Zod) => ZodType<AnswerValue>;
  /** The graded words of a value; paths are relative to the value. */
  readonly parts: (value: AnswerValue) => readonly Omit<Part, 'prompted'>[];
  /** Whether the value says anything at all. */
  readonly isEmpty: (value: AnswerValue) => boolean;
}
