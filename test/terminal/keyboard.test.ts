import { closeSync, constants, openSync, writeSync } from 'node:fs';
import { Socket } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Key } from '../../src/terminal/keys/key.ts';
import { createKeyboard } from '../../src/terminal/keys/keyboard.ts';
import { makePipe } from '../store/make-pipe.ts';
import { tempDir } from '../store/temp-dir.ts';

/** Longer than a keyboard waits for the rest of a sequence, in milliseconds. */
const LONG = 200;

/** A keyboard that reads a pipe of the system, so that bytes wait there while the program is busy. */
function open() {
  const file = join(tempDir(), 'pipe');
  makePipe(file);
  const fd = openSync(file, constants.O_RDWR | constants.O_NONBLOCK);
  const input = Object.assign(new Socket({ fd, readable: true, writable: false }), {
    setRawMode: () => input,
  });
  const writing = openSync(file, constants.O_WRONLY | constants.O_NONBLOCK);
  const keyboard = createKeyboard(input as unknown as NodeJS.ReadStream);
  onTestFinished(() => {
    keyboard.close();
    input.destroy();
    closeSync(writing);
  });
  keyboard.open();
  const next = (): Promise<Key | null> =>
    new Promise((resolve) => {
      const stop = keyboard.onKeys(() => {
        stop();
        resolve(keyboard.take());
      });
    });
  return { input, send: (bytes: string) => writeSync(writing, bytes), next };
}

describe.skipIf(process.platform === 'win32')('a keyboard', () => {
  it('puts a key together whose second half came while the program was busy', async () => {
    const { input, send, next } = open();
    input.once('data', () => {
      send('A');
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, LONG);
    });
    send('\u001b[');
    expect(await next()).toEqual({ type: 'chord', chord: 'up' });
  });

  it('takes an Escape that nothing follows for the key', async () => {
    const { send, next } = open();
    send('\u001b');
    expect(await next()).toEqual({ type: 'chord', chord: 'escape' });
  });
});
