/**
 * A signal is one way to notice something in a reading. It returns where, and knows no criterion, weight
 * or wording. A look is a signal with its options, as a rubric writes it.
 */
import type { ZodType } from 'zod';
import type { Reading } from '../concepts/types.ts';
import type { Quantity, TokenRange } from '../text/types.ts';

/** The schema library, handed in so that it loads only when a file of the user's is parsed. */
export type Zod = typeof import('zod');

/** A signal's name with its options, in normal form: what a rubric's shorthand is parsed to. */
export interface Look {
  readonly signal: string;
  readonly options: unknown;
}

/** Everything beside the reading that a signal may ask for. */
export interface LookContext {
  readonly reading: Reading;
  /** Evaluates a nested look on the same reading. */
  readonly find: (look: Look) => readonly TokenRange[];
  /** Numbers that the scenario's facts state, for estimates. */
  readonly factQuantities: readonly Quantity[];
  /** Facts that the interviewer gave in this step. */
  readonly asked: readonly string[];
  /** Whether any token of the range that is not in `except` is a word of this scenario. */
  readonly isOfScenario: (range: TokenRange, except?: TokenRange) => boolean;
}

export interface Signal<Options = unknown> {
  readonly name: string;
  /** One line for authors and for the JSON Schema. */
  readonly about: string;
  readonly schema: (z: Zod, look: ZodType<Look>) => ZodType<Options>;
  /** Phrases of these options that the matcher must know. */
  readonly phrases?: (options: Options) => readonly string[];
  /** Looks inside these options. */
  readonly nested?: (options: Options) => readonly Look[];
  readonly find: (context: LookContext, options: Options) => readonly TokenRange[];
}
