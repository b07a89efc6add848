/** Step kinds: what an answer to a step looks like, how it is asked for, and which words of it are graded. */
import type { ZodType } from 'zod';
import type { Criterion, Dimension, Evidence, Pitfall } from '../rubric/types.ts';
import type { ShortAnswerGrade } from '../short-answers/types.ts';
import type { Look, Zod } from '../signals/types.ts';
import type { ValuePath } from '../source/types.ts';
import type { Span, TokenRange } from '../text/types.ts';
import type { Option, Question } from './questions.ts';

/** The closed set of ways in which a terminal can take an answer. */
export type InputForm = 'text' | 'lines' | 'table' | 'one' | 'many' | 'number' | 'order' | 'pairs';

/** What a candidate gave: plain text always does; a list, or rows of a table, where the kind takes them. */
export type AnswerValue = string | readonly string[] | readonly Readonly<Record<string, string>>[];

/** The shapes of an AnswerValue: one text, a list of texts, or rows of cells by column id; a number is kept as text. */
export type AnswerShape = 'text' | 'list' | 'rows' | 'number';

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
  /** What makes it a kind of question; absent for steps of an interview. */
  readonly question?: QuestionKind;
}

/** Schemas of the parts that questions are made of, for files that belong to one scenario. */
export interface QuestionParts {
  /** The keys that every question has. */
  readonly frame: FrameShape;
  readonly id: ZodType<string>;
  readonly title: ZodType<string>;
  readonly sentence: ZodType<string>;
  readonly look: ZodType<Look>;
  readonly criterion: ZodType<Criterion>;
  readonly pitfall: ZodType<Pitfall>;
}

/** What every question says, as files write it. */
export interface FrameFields {
  readonly id: string;
  readonly kind: string;
  readonly title: string | undefined;
  readonly prompt: string;
  readonly explain: string;
  readonly concepts: readonly string[];
  readonly dimension: Dimension | undefined;
  readonly weight: number;
}

export type FrameShape = { readonly [K in keyof FrameFields]: ZodType<FrameFields[K]> };

/** What of a question belongs to its kind alone, in normal form. */
export type QuestionCore = Question extends infer Q
  ? Q extends Question
    ? Omit<Q, 'dimension' | 'explain' | 'concepts'>
    : never
  : never;

/** A question that was read from a file. */
export interface QuestionRead {
  readonly frame: FrameFields;
  readonly core: QuestionCore;
  readonly criteria?: readonly Criterion[];
  readonly pitfalls?: readonly Pitfall[];
}

/** What does not hold between the fields of a question; the path is relative to the question. */
export interface QuestionFault {
  readonly path: ValuePath;
  readonly message: string;
  readonly hint?: string;
}

/** Something named in an answer that the question does not have. */
export interface StrayName {
  /** Relative to the answer's value. */
  readonly path: ValuePath;
  readonly name: string;
  readonly known: readonly string[];
}

/** What a judge may ask of the text of an answer. */
export interface JudgeTools {
  readonly find: (look: Look) => readonly TokenRange[];
  readonly quote: (hit: TokenRange) => readonly Evidence[];
  /** The words of a span of a text answer. */
  readonly cut: (span: Span) => readonly Evidence[];
  /** Every word of the answer. */
  readonly whole: readonly Evidence[];
  /** Grades the answer by model answers alone. */
  readonly byModel: (models: readonly string[]) => ShortAnswerGrade;
}

export interface Judgement {
  /** 0 to 1. */
  readonly credit: number;
  /** What is said about this very answer; empty where the explanation says it all. */
  readonly reason: string;
  /** The words that it rests on. */
  readonly evidence: readonly Evidence[];
}

/** What a candidate picks from, as it is shown: letters on the left, numbers on the right. */
export interface Shown {
  readonly left: readonly Labelled[];
  readonly right: readonly Labelled[];
}

export interface Labelled extends Option {
  readonly label: string;
}

/** What was typed as an answer, or why it is none. */
export type Typed =
  | { readonly ok: true; readonly value: AnswerValue }
  | { readonly ok: false; readonly message: string };

export interface QuestionKind {
  /** The keys of a question of this kind, and what becomes of them. */
  readonly schema: (z: Zod, parts: QuestionParts) => ZodType<QuestionRead>;
  /** Columns of the rows that an answer consists of. Absent where it has none. */
  readonly columns?: readonly { readonly id: string; readonly title: string }[];
  /** What a question of this kind looks for beside the criteria and pitfalls of its step. Absent for nothing. */
  readonly looks?: (question: Question) => readonly Look[];
  /** What does not hold in a question that its schema let through. */
  readonly faults: (question: Question, prompt: string) => readonly QuestionFault[];
  /** The question of a run: values chosen by the seed, texts filled in. Absent where no kind of it has any. */
  readonly instantiate?: (question: Question, prompt: string, chance: Chance) => Instance;
  /** Names in an answer that the question does not have. */
  readonly strays: (question: Question, value: AnswerValue) => readonly StrayName[];
  /** Null where the criteria of the step judge. */
  readonly judge: ((question: Question, value: AnswerValue, tools: JudgeTools) => Judgement) | null;
  /** What there is to pick from, in an order that the chance makes. */
  readonly show: (question: Question, chance: Chance) => Shown;
  /** How an answer is typed, in a few words. */
  readonly typing: string;
  readonly read: (shown: Shown, typed: string) => Typed;
  /** Answers that earn full credit, for proving it; a concept's own name is looked up. */
  readonly right: (question: Question, termOf: (concept: string) => string) => readonly AnswerValue[];
  /** Answers that earn none. */
  readonly wrong: (question: Question) => readonly AnswerValue[];
  /** The right answer in words, where the explanation may not give it; else ''. */
  readonly rightText: (question: Question) => string;
}

/** What decides between equals: the run's seed, and what is decided. */
export interface Chance {
  readonly seed: number;
  readonly name: string;
}

export interface Instance {
  readonly question: Question;
  readonly prompt: string;
}
