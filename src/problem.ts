/**
 * What can be wrong with input, and what can be wrong with sdcoach itself. A Problem is expected and is
 * data, collected and shown together; a Bug is thrown and asks for a report.
 */

/** Something wrong with a file, a flag or other input. `line` and `column` count from 1. */
export interface Problem {
  /** Stable kebab-case identifier, such as `unknown-step`. */
  readonly code: string;
  /** One sentence: what is wrong. */
  readonly message: string;
  /** Path as it was given, with `/`. Absent for flags and other input that is no file. */
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
  /** The offending line, cut to a readable length, without control characters. */
  readonly excerpt?: string;
  /** What to do about it. */
  readonly hint?: string;
}

/** Either a value or every problem that stands in its way; warnings may come beside a value. */
export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly Problem[] };

export function succeed<T>(value: T): Outcome<T> {
  return { ok: true, value };
}

export function fail(problems: readonly Problem[]): Outcome<never> {
  return { ok: false, problems };
}

/** A fault of sdcoach, never of its input. */
export class Bug extends Error {
  override readonly name = 'Bug';
}
