/** Every status that sdcoach can end with, and which one wins when several hold. Code, help and README share this table. */

export const EXIT_CODES = [
  { code: 0, meaning: 'fine' },
  { code: 1, meaning: 'graded, and below a bar that was asked for' },
  { code: 2, meaning: 'bad input or usage' },
  { code: 3, meaning: 'a bug in sdcoach' },
  { code: 129, meaning: 'the terminal hung up; the session is saved' },
  { code: 130, meaning: 'interrupted; the session is saved' },
  { code: 143, meaning: 'told to stop (TERM); the session is saved' },
] as const;

export type ExitCode = (typeof EXIT_CODES)[number]['code'];

/** An interruption beats a bug, a bug beats bad input, bad input beats a low score. */
const PRECEDENCE: readonly ExitCode[] = [130, 143, 129, 3, 2, 1, 0];

/** The code that a run ends with in which all of these hold; 0 for none. */
export function worstExitCode(codes: readonly ExitCode[]): ExitCode {
  return PRECEDENCE.find((code) => codes.includes(code)) ?? 0;
}
