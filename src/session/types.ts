/**
 * One run through a scenario: the events that happened, and the state that follows from them. Times are
 * milliseconds since the epoch and come from the caller.
 */
import type { Level } from '../rubric/levels.ts';
import type { Scenario } from '../scenario/types.ts';
import type { Answer, AnswerValue } from '../steps/types.ts';

export type Mode = 'practice' | 'mock' | 'transcript';

interface At {
  readonly at: number;
}

/** Whether it was taken as it stood when a mock's time was up. */
interface TimeUp {
  readonly timeUp?: boolean;
}

/** Everything that can happen. What was chosen (facts, follow-ups) is written down, so a replay never chooses. */
export type Event =
  | (At & {
      readonly type: 'started';
      readonly format: 1;
      readonly session: string;
      readonly mode: Mode;
      readonly seed: number;
      readonly level: Level;
      /** What the whole run may take; null without a timer. Absent in old files: what its steps say. */
      readonly minutes?: number | null;
      /** Whether the candidate wants words only, no marks. */
      readonly hideScore?: boolean;
      /** The steps of this run, in order. */
      readonly steps: readonly string[];
      /** The scenario as it was, so that later edits never change a session. */
      readonly scenario: Scenario;
    })
  | (At & { readonly type: 'entered'; readonly step: string })
  | (At & {
      readonly type: 'asked';
      readonly step: string;
      readonly question: string;
      readonly facts: readonly string[];
    })
  | (At & {
      readonly type: 'hinted';
      readonly step: string;
      readonly hint: number;
      readonly written?: string;
    })
  | (At & { readonly type: 'submitted'; readonly step: string; readonly value: AnswerValue } & TimeUp)
  | (At & { readonly type: 'skipped'; readonly step: string } & TimeUp)
  | (At & {
      readonly type: 'followed-up';
      readonly step: string;
      readonly followUp: string;
      readonly question: string;
    })
  | (At & {
      readonly type: 'replied';
      readonly step: string;
      readonly followUp: string;
      readonly answer: string;
    } & TimeUp)
  /** The candidate's own mark, before the marks were shown: of a step, or of the whole; null where they gave none. */
  | (At & { readonly type: 'rated'; readonly step: string | null; readonly mark: number | null })
  /** Whether the candidate wants to come back to a question of a quiz. */
  | (At & { readonly type: 'flagged'; readonly step: string; readonly flagged: boolean })
  /** The candidate's private notes, as they are from now on; never graded. */
  | (At & { readonly type: 'noted'; readonly text: string })
  | (At & { readonly type: 'reviewed'; readonly step: string })
  | (At & { readonly type: 'paused' })
  | (At & { readonly type: 'resumed' })
  | (At & { readonly type: 'finished' });

export interface StepState {
  readonly id: string;
  readonly status: 'waiting' | 'open' | 'answered' | 'skipped';
  /** The answer as graded; for a dialogue step the questions asked, one a line, come first in its value. */
  readonly answer: Answer | null;
  /** What was submitted last, as it was typed; for a dialogue step the closing notes alone. */
  readonly submitted: AnswerValue | null;
  /** Questions to the interviewer with what they brought to light. */
  readonly asked: readonly { readonly question: string; readonly facts: readonly string[] }[];
  /** Indexes of the hints taken. */
  readonly hints: readonly number[];
  /** What stood there when the first hint was taken: how many questions, and the text; null where that is not known. */
  readonly beforeHint: { readonly asked: number; readonly written: string } | null;
  /** What stood there when a step was opened again after its follow-ups or feedback; null where it was not. */
  readonly beforeCoaching: { readonly asked: number; readonly written: string } | null;
  /** A follow-up that waits for its reply. */
  readonly openFollowUp: { readonly id: string; readonly question: string } | null;
  /** Ids of follow-ups put so far. */
  readonly followedUp: readonly string[];
  /** Whether the step is closed: its follow-ups are over and, in practice, its feedback was seen. */
  readonly reviewed: boolean;
  /** Time spent, without pauses, in seconds. */
  readonly seconds: number;
  /** Whether a mock moved on before the candidate did. */
  readonly timeUp: boolean;
  readonly selfMark: SelfMark;
  /** Whether the candidate wants to come back to it. */
  readonly flagged: boolean;
}

/** What the candidate thinks it was worth, 0 to 4; null where they would not say, undefined before they were asked. */
export type SelfMark = number | null | undefined;

export interface Session {
  readonly id: string;
  readonly mode: Mode;
  readonly seed: number;
  readonly level: Level;
  /** What the whole run may take; null without a timer. */
  readonly minutes: number | null;
  /** Whether the candidate wants words only, no marks. */
  readonly hideScore: boolean;
  readonly scenario: Scenario;
  readonly startedAt: number;
  readonly lastAt: number;
  readonly finished: boolean;
  /** Whether the clock stands still until `resumed`. */
  readonly paused: boolean;
  readonly notes: string;
  /** Of the whole, as a mock asks for it. */
  readonly selfMark: SelfMark;
  /** The step that is being worked on: open, or with its follow-ups and feedback to come; else null. */
  readonly current: string | null;
  readonly steps: readonly StepState[];
}

/** A file of answers to one scenario. */
export interface Transcript {
  readonly scenario: string;
  readonly id: string;
  readonly level: Level;
  readonly seed: number;
  readonly candidate: string | null;
  /** The steps of the run, where they are not the usual ones: all that are not optional. */
  readonly steps: readonly string[] | null;
  readonly answers: Readonly<Record<string, Answer>>;
}
