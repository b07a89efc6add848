/**
 * A signal is one way to notice something in a reading. It returns where, and knows no criterion, weight
 * or wording. A look is a signal with its options, as a rubric writes it.
 */
import type { ZodType } from 'zod';
import type { Reading } from '../concepts/types.ts';
import type { TokenRange } from '../text/types.ts';

/** The schema library, handed in so that it loads only when a file of the user's is parsed. */
export type Zod = typeof import('zod');

/** A signal's name with its options, in normal form: what a rubric's shorthand is parsed to. */
export interface Look {
  readonly signal: string;
  readonly options: unknown;
}

/** Everything that a signal may ask for. */
export interface LookContext {
  readonly reading: Reading;
  /** Evaluates a nested look on the same reading. */
  readonly find: (look: Look) => readonly TokenRange[];
}

/** Methods, not function properties, so that signals of different options stand in one registry. */
export interface Signal<Options = unknown> {
  readonly name: string;
  /** One line for authors and for the JSON Schema. */
  readonly about: string;
  /** Schema of the options as YAML writes them; its output is their normal form. */
  schema(z: Zod, look: ZodType<Look>): ZodType<Options>;
  /** Phrases of these options that the matcher must know. */
  phrases?(options: Options): readonly string[];
  /** Ids of facts in these options. */
  facts?(options: Options): readonly string[];
  /** Looks inside these options. */
  nested?(options: Options): readonly Look[];
  find(context: LookContext, options: Options): readonly TokenRange[];
}
