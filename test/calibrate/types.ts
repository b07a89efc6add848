/** A graded transcript beside the marks that graders gave it. */

export interface Grader {
  /** 0 to 100. */
  readonly overall: number;
  /** 0 to 4, by step. */
  readonly steps: Readonly<Record<string, number>>;
  readonly why: string;
}

/** One entry of marks.json. */
export interface Marked {
  readonly id: string;
  readonly scenario: string;
  /** The kind of candidate. */
  readonly kind: string;
  readonly graders: readonly Grader[];
}

/** What one way of grading said of a transcript, on the graders' scales. */
export interface Graded {
  readonly marked: Marked;
  readonly overall: number;
  readonly steps: Readonly<Record<string, number>>;
  /** Why, in a line, for the worst disagreements. */
  readonly why: string;
}
