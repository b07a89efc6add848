/** Reads keys from a terminal in raw mode and keeps them until somebody takes them, so nothing typed ahead is lost. */
import { StringDecoder } from 'node:string_decoder';
import { decodeKeys, flushPending } from './decode-keys.ts';
import { isInterrupt, type Key } from './key.ts';

export interface Keyboard {
  /** Raw mode on; keys are read from now on. */
  readonly open: () => void;
  /** Raw mode off; keys that were read and not taken are kept. */
  readonly close: () => void;
  /** The oldest key that waits, or null. */
  readonly take: () => Key | null;
  /** Forgets what was typed ahead, except for Ctrl-C. */
  readonly forget: () => void;
  /** Calls back whenever keys have come, until the returned function is called. */
  readonly onKeys: (listen: () => void) => () => void;
}

/** A keyboard on a terminal's input stream, closed to begin with. */
export function createKeyboard(input: NodeJS.ReadStream): Keyboard {
  const decoder = new StringDecoder('utf8');
  const listeners = new Set<() => void>();
  let waiting: Key[] = [];
  let pending = '';
  let timer: NodeJS.Timeout | undefined;
  let turn: NodeJS.Immediate | undefined;

  const stopWaiting = (): void => {
    clearTimeout(timer);
    clearImmediate(turn);
  };
  const receive = (decoded: { readonly keys: readonly Key[]; readonly pending: string }): void => {
    waiting.push(...decoded.keys);
    pending = decoded.pending;
    if (decoded.keys.length > 0) for (const listen of [...listeners]) listen();
  };
  const giveUp = (): void => receive(flushPending(pending));
  const onData = (data: Buffer | string): void => {
    stopWaiting();
    receive(decodeKeys(pending, typeof data === 'string' ? data : decoder.write(data)));
    if (pending === '') return;
    // A busy program finds its timers due before it reads on; what has come meanwhile must have its turn.
    timer = setTimeout(() => {
      turn = setImmediate(giveUp);
    }, PATIENCE);
  };
  return {
    open: () => {
      input.setRawMode(true);
      input.on('data', onData);
      input.resume();
    },
    close: () => {
      stopWaiting();
      input.off('data', onData);
      input.pause();
      input.setRawMode(false);
    },
    take: () => waiting.shift() ?? null,
    forget: () => {
      waiting = waiting.filter(isInterrupt);
    },
    onKeys: (listen) => {
      listeners.add(listen);
      return () => listeners.delete(listen);
    },
  };
}

/** Milliseconds after which a lone Escape was the key and not the beginning of a sequence. */
const PATIENCE = 60;
