/** Waits for the next keys, or for the end of the session. */
import type { Keyboard } from '../keys/keyboard.ts';

/** Resolves when keys have come; rejects with the signal's reason when it aborts. */
export function untilKeys(keyboard: Keyboard, signal: AbortSignal): Promise<void> {
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
