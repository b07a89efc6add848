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
export async function nextKey(source: KeySource): Promise<Key> {
  for (;;) {
    const key = await nextKeyOr(source, () => false, null);
    if (key !== null) return key;
  }
}

/** The next key, or null once `isOver` says so; it is asked at every tick. Else as nextKey. */
export async function nextKeyOr(
  { keyboard, output, signal }: KeySource,
  isOver: () => boolean,
  onTick: Ticking | null,
): Promise<Key | null> {
  try {
    for (;;) {
      const key = keyboard.take();
      if (key === null && isOver()) return null;
      if (key === null) await untilKeys(keyboard, signal, onTick);
      else if (isInterrupt(key)) throw new Interrupted('SIGINT');
      else return key;
    }
  } catch (error) {
    output.write('\n');
    throw error;
  }
}

export type Ticking = (listen: () => void) => () => void;

/** Resolves when keys have come or the clock ticks; rejects with the signal's reason when it aborts. */
function untilKeys(keyboard: Keyboard, signal: AbortSignal, onTick: Ticking | null): Promise<void> {
  return new Promise((resolve, reject) => {
    const settle = (act: () => void): void => {
      stop();
      stopTicks?.();
      signal.removeEventListener('abort', onAbort);
      act();
    };
    const onAbort = (): void => settle(() => reject(signal.reason));
    const stop = keyboard.onKeys(() => settle(resolve));
    const stopTicks = onTick?.(() => settle(resolve));
    if (signal.aborted) onAbort();
    else signal.addEventListener('abort', onAbort);
  });
}
