/** Asks a question that is answered by one key. */
import type { Key } from '../keys/key.ts';
import { type KeySource, nextKey } from './next-key.ts';

export interface PressOne extends KeySource {
  /** Written as it is; the answer is echoed behind it. */
  readonly question: string;
}

export interface Pressed<T> {
  readonly value: T;
  /** What is shown of it. */
  readonly echo: string;
}

/** What the first key that means something means. Rejects when the session is interrupted. */
export async function pressOne<T>(
  { question, ...source }: PressOne,
  meaning: (key: Key) => Pressed<T> | null,
): Promise<T> {
  source.output.write(`${question} `);
  for (;;) {
    const pressed = meaning(await nextKey(source));
    if (pressed === null) continue;
    source.output.write(`${pressed.echo}\n`);
    return pressed.value;
  }
}

/** Whether the key refuses to answer: Enter, Escape, Ctrl-D. */
export function isRefusal(key: Key): boolean {
  return key.type === 'chord' && REFUSALS.includes(key.chord);
}

const REFUSALS: readonly string[] = ['enter', 'escape', 'ctrl-d'];
