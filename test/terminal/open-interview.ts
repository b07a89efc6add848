/** An interview that is over when the test is, and what tests look at on its screen. */
import { onTestFinished } from 'vitest';
import { tempDir } from '../store/temp-dir.ts';
import { type InterviewOptions, startInterview } from './start-interview.ts';

export const SIZES = [
  { columns: 80, rows: 24 },
  { columns: 40, rows: 20 },
] as const;

/** Starts it in a folder of its own unless one is given. */
export async function openInterview(options: Partial<InterviewOptions> = {}) {
  const interview = await startInterview({ dataDir: tempDir(), ...options });
  onTestFinished(async () => {
    interview.person.press('ctrl-c');
    await interview.ended;
  });
  return interview;
}

/** The last lines on the screen. */
export function end(screen: string, lines: number): string {
  return screen.split('\n').slice(-lines).join('\n');
}

/** A screen as one line, for words that a narrow one breaks. */
export function flat(screen: string): string {
  return screen.replace(/\s+/g, ' ');
}
