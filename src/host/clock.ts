/** Decides what time it is: the machine's, or for tests a given start and speed. */

export interface ClockSource {
  readonly env: (name: string) => string | undefined;
  /** The machine's time in milliseconds since the epoch. */
  readonly wallClock: () => number;
  /** Milliseconds that only ever go forward. */
  readonly stopwatch: () => number;
}

/**
 * A clock in whole milliseconds since the epoch. SDCOACH_NOW (an ISO time or milliseconds) is where it starts,
 * SDCOACH_CLOCK_SPEED how many times faster than the machine's it runs; 0 lets it stand still. Values that are
 * no time or no speed are ignored.
 */
export function createClock({ env, wallClock, stopwatch }: ClockSource): () => number {
  const start = parseTime(env('SDCOACH_NOW'));
  const speed = parseSpeed(env('SDCOACH_CLOCK_SPEED'));
  if (start === null && speed === null) return () => Math.round(wallClock());
  const from = start ?? wallClock();
  const startedAt = stopwatch();
  return () => Math.round(from + (stopwatch() - startedAt) * (speed ?? 1));
}

function parseTime(text: string | undefined): number | null {
  if (text === undefined || text === '') return null;
  const time = /^\d+$/u.test(text) ? Number(text) : Date.parse(text);
  return Number.isSafeInteger(time) ? time : null;
}

function parseSpeed(text: string | undefined): number | null {
  if (text === undefined || text === '') return null;
  const speed = Number(text);
  return Number.isFinite(speed) && speed >= 0 ? speed : null;
}
