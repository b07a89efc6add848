/** Step kinds: what an answer to a step looks like, how it is asked for, and which words of it are graded. */

/** The closed set of ways in which a terminal can take an answer. */
export type InputForm = 'text' | 'lines' | 'table' | 'one' | 'many' | 'number' | 'order' | 'pairs';

/** What a candidate gave: plain text always does; a list, or rows of a table, where the kind takes them. */
export type AnswerValue = string | readonly string[] | readonly Readonly<Record<string, string>>[];

/** The shapes of an AnswerValue: one text, a list of texts, or rows of cells by column id. */
export type AnswerShape = 'text' | 'list' | 'rows';

/** An answer with what happened around it. */
export interface Answer {
  readonly value: AnswerValue;
  /** The JSON Pointer of `value` within the answer as it was written: '' or '/text'. */
  readonly at: '' | '/text';
  readonly asked: readonly string[];
  readonly followUps: readonly { readonly question: string; readonly answer: string }[];
  readonly hints: number;
  /** UTF-16 units at the start of a text value that stood there before the first hint; absent where that is not known. */
  readonly unhinted?: number;
  /**
   * The same of what stood there when the candidate was first shown what was missing, and then came back; absent where
   * they did not.
   */
  readonly uncoached?: number;
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

/** A part before it is known what it answers; its path is relative to the value. */
export type ValuePart = Omit<Part, 'prompted'>;

export interface StepKind {
  readonly name: string;
  readonly about: string;
  readonly form: InputForm;
  /** The shapes that a transcript may give an answer of this kind in. */
  readonly shapes: readonly AnswerShape[];
  /** Whether a step of this kind has columns of its own, and answers by them. */
  readonly hasColumns: boolean;
  /** The graded words of a value; paths are relative to the value. */
  readonly parts: (value: AnswerValue) => readonly ValuePart[];
  /** Whether the value says nothing at all. */
  readonly isEmpty: (value: AnswerValue) => boolean;
}
