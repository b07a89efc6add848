/** Waits for the next key, or for the end of the session. */
import { Interrupted } from '../interrupted.ts';
import { isInterrupt, type Key } from '../keys/key.ts';
import type { Keyboard } from '../keys/keyboard.ts';

export interface KeySource {
  readonly keyboard: Keyboard;
  readonly output: NodeJS.WriteStream;
  readonly signal: AbortSignal;
}

/**
 * The next key, for prompts that end in the middle of a line: that line is ended when the session is, by Ctrl-C
 * or by the signal, and then this rejects with the reason.
 */
export async function nextKey({ keyboard, output, signal }: KeySource): Promise<Key> {
  try {
    for (;;) {
      const key = keyboard.take();
      if (key === null) await untilKeys(keyboard, signal);
      else if (isInterrupt(key)) throw new Interrupted('SIGINT');
      else return key;
    }
  } catch (error) {
    output.write('\n');
    throw error;
  }
}

/** Resolves when keys have come; rejects with the signal's reason when it aborts. */
function untilKeys(keyboard: Keyboard, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const settle = (act: () => void): void => {
      stop();
      signal.removeEventListener('abort', onAbort);
      act();
    };
    const onAbort = (): void => settle(() => reject(signal.reason));
    const stop = keyboard.onKeys(() => settle(resolve));
    if (signal.aborted) onAbort();
    else signal.addEventListener('abort', onAbort);
  });
}
