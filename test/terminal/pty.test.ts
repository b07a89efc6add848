import { describe, expect, it } from 'vitest';
import { tempDir } from '../store/temp-dir.ts';
import { startProgram } from './pseudo-terminal.ts';
import { toFeedback, toTheEnd } from './to-feedback.ts';
import { writePack } from './write-pack.ts';

async function home() {
  const dataDir = tempDir();
  await writePack(`${dataDir}/pack`);
  const start = (argv: readonly string[], size: { readonly columns: number; readonly rows: number }) =>
    startProgram(['--scenarios', `${dataDir}/pack`, ...argv], { dataDir, ...size });
  return { dataDir, start };
}

describe.each([
  { columns: 80, rows: 24 },
  { columns: 40, rows: 20 },
])('on a pseudo-terminal of $columns columns', (size) => {
  it('an interview is interrupted, goes on and ends', async () => {
    const { start } = await home();
    const first = start(['practice', 'coffee', '--steps', 'requirements,storage'], size);
    await first.see('Enter asks');
    first.type('How many orders?\r');
    await first.see('Forty thousand');
    first.type('Is it raining?\r');
    await first.see('reasonable');
    first.type(':done\r');
    await toFeedback(first);
    first.type('\r');
    await first.see('step 2 of 2');
    await first.see('Ctrl-D');
    first.type(':hint\r');
    await first.see('Take it?');
    first.type('y');
    await first.see('Think of the main');
    await first.see('Ctrl-D');
    const lines = Array.from({ length: 30 }, (_, index) => `Line ${index + 1}`).with(9, ':skip');
    first.paste(lines.join('\r'));
    await first.see('line 30 of 30');
    first.type('\u0003');
    await first.see('--resume');
    expect(await first.ended()).toMatchObject({ exitCode: 130 });
    expect(first.state()).toEqual({ cursorShown: true, pasteMarks: false });

    const second = start(['practice', '--resume'], size);
    await second.see('line 30 of 30');
    second.type('\rOrders in Postgres.\u0004');
    await toFeedback(second);
    expect(second.everything()).toContain('│ :skip');
    await toTheEnd(second);
    expect(await second.ended()).toMatchObject({ exitCode: 0 });
    expect(second.everything()).toMatch(/shows\sit again/);
    expect([...first.unknown, ...second.unknown]).toEqual([]);
  });

  it('kill -9 loses no answer and no draft that is two seconds old', async () => {
    const { start } = await home();
    const first = start(['practice', 'coffee', '--steps', 'requirements,storage'], size);
    await first.see('Enter asks');
    first.type('How many orders?\r');
    await first.see('Forty thousand');
    first.type(':done\r');
    await toFeedback(first);
    first.type('\r');
    await first.see('Ctrl-D');
    first.type('Half of an answer');
    await first.see('Half of an answer');
    await new Promise((resolve) => setTimeout(resolve, 2000));
    first.kill('SIGKILL');
    await first.ended();

    const second = start(['practice', '--resume'], size);
    await second.see('Half of an answer');
    second.type('\u0003');
    expect(await second.ended()).toMatchObject({ exitCode: 130 });
  });
});

it.each([
  ['SIGTERM', 143],
  ['SIGHUP', 129],
  ['SIGINT', 130],
])('%s saves and ends with %s', async (signal, exitCode) => {
  const { start } = await home();
  const first = start(['practice', 'coffee', '--steps', 'storage'], { columns: 80, rows: 24 });
  await first.see('Ctrl-D');
  first.type('Half');
  await first.see('Half');
  first.kill(signal);
  expect(await first.ended()).toMatchObject({ exitCode });

  const second = start(['practice', '--resume'], { columns: 80, rows: 24 });
  await second.see('│ Half');
  second.type('\u0003');
  expect(await second.ended()).toMatchObject({ exitCode: 130 });
});

it('the menu starts an interview', async () => {
  const { start } = await home();
  const { see, type, ended, state } = start([], { columns: 80, rows: 24 });
  await see('Start an interview');
  type('\r');
  await see('Which interview?');
  await see('Arrow keys');
  type('\u0003');
  expect(await ended()).toMatchObject({ exitCode: 130 });
  expect(state()).toEqual({ cursorShown: true, pasteMarks: false });
});
