import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CORE_STEPS } from '../../src/scenario/types.ts';
import { tempDir } from '../store/temp-dir.ts';
import { flat, SIZES } from './open-interview.ts';
import { startProgram } from './pseudo-terminal.ts';
import { writePack } from './write-pack.ts';

type Size = { readonly columns: number; readonly rows: number };
type Program = ReturnType<typeof startProgram>;

async function start(argv: readonly string[], size: Size, env: Readonly<Record<string, string>> = {}) {
  const dataDir = tempDir();
  await writePack(`${dataDir}/pack`);
  const program = startProgram(['--scenarios', `${dataDir}/pack`, ...argv], { dataDir, env, ...size });
  return { ...program, dataDir };
}

const GIVEN_BACK = { cursorShown: true, pasteMarks: false };

/** From an answer that was sent to the next step. */
async function onward({ next, type }: Program, mark: string): Promise<void> {
  await next('How did that go');
  type(mark);
  await next('Feedback');
  await next('Enter goes on');
  type('\r');
}

describe.each(SIZES)('on a real terminal of $columns columns', (size) => {
  it('a practice with hint, follow-up, notes and questions goes to its end', async () => {
    const program = await start(['practice', 'coffee', '--twist'], size);
    const { next, type } = program;
    await next('Enter asks');
    type('How many orders?\r');
    await next('Forty thousand');
    await next('Enter asks');
    type(':notes\r');
    await next('never graded');
    await next('keeps them');
    type('40k a day\r:done\r');
    await next('Enter asks');
    type(':done\r');
    await onward(program, '3');

    await next('step 2 of 9');
    await next('Ctrl-D');
    type(':hint\r');
    await next('Take it?');
    type('y');
    await next('Hint 1: Think of the main');
    await next('Ctrl-D');
    type(':ask how many orders?\r');
    await next('As I said');
    await next('Ctrl-D');
    type(':notes\r');
    await next('│ 40k a day');
    type('\u0004');
    await next('Ctrl-D or :done sends');
    type('Customers and shops.\u0004');
    await next('And what else?');
    await next('Ctrl-D');
    type('The actors are customers.\u0004');
    await next('How did that go');
    type('2');
    await next('You gave yourself 2 of 4');
    await next('(after a');
    await next('Enter goes on');
    type(':table\r');
    await next('Begun: what would lift it');
    await next('Enter goes on');
    type('\r');

    for (const [index, id] of CORE_STEPS.slice(2).entries()) {
      await next(`step ${index + 3} of 9`);
      await next('Ctrl-D');
      type(`We think of ${id} and Postgres, because orders matter.\u0004`);
      await onward(program, '4');
    }
    await next('step 9 of 9');
    await next('Ctrl-D');
    type(':skip\r');
    await next('(skipped)');
    await next('Enter goes on');
    type('\r');
    await next('of 100: ');
    await next('Enter ends');
    type(':sample storage\r');
    await next('A strong answer');
    await next('Orders in Postgres, because money');
    await next('Enter ends');
    type(':doc design.md\r');
    await next('design document is in');
    await next('Enter ends');
    type(':doc design.md\r');
    await next('exists already');
    await next('Enter ends');
    type(':report\r');
    await next('report is in');
    await next('Enter ends');
    type('\r');
    expect(await program.ended()).toMatchObject({ exitCode: 0 });
    const kept = readdirSync(program.dataDir).filter((name) => /\.(md|html)$/.test(name));
    expect(kept.toSorted()).toEqual([expect.stringMatching(/^coffee-.*\.html$/), 'design.md']);
    expect(readFileSync(join(program.dataDir, 'design.md'), 'utf8')).toContain('Customers and shops');
    expect(
      readFileSync(join(program.dataDir, kept.find((name) => name !== 'design.md') ?? ''), 'utf8'),
    ).toContain('after help');
    const all = flat(program.everything());
    expect(all).toMatch(/requirements .* of 4 +you 3/);
    expect(all).toContain('shows it again');
    expect(program.state()).toEqual(GIVEN_BACK);
    expect(program.unknown).toEqual([]);
  }, 60_000);

  it('plain mode asks line by line to the end', async () => {
    const program = await start(['practice', 'coffee'], size, { ACCESSIBLE: '1' });
    const { next, type } = program;
    await next('Commands:');
    type('How many orders?\r');
    await next('Forty thousand');
    await next('Your next question');
    type(':done\r');
    await rateAndRead(program, '3');
    for (const [index, id] of CORE_STEPS.slice(1).entries()) {
      await next(`step ${index + 2} of 8`);
      await next('Commands:');
      if (id === 'actors') {
        type(':hint\r');
        await next('Take it?');
        type('y');
        await next('Hint 1');
        await next('Go on with your answer.');
        type('Shops.\r:done\r');
        await next('And what else?');
        await next('Commands:');
      }
      type(`We think of ${id} and Postgres, because orders matter.\r:done\r`);
      await rateAndRead(program, '\r');
    }
    await next('of 100: ');
    await next('Press Enter to end.');
    type('\r');
    expect(await program.ended()).toMatchObject({ exitCode: 0 });
    expect(program.everything()).toContain('Met: The main thing about functional');
    expect(program.sent().replaceAll(/\u001b\[\?2004[hl]/g, '')).not.toContain('\u001b');
    expect(program.state()).toEqual(GIVEN_BACK);
  }, 60_000);
});

it('on real terminals of 80 and 40 columns a mock that runs out of time moves on, and tells at its end', async () => {
  const argv = ['mock', 'coffee', '--steps', 'requirements,storage,twist', '--minutes', '1'];
  const programs = [];
  for (const size of SIZES) programs.push(await start(argv, size, { SDCOACH_CLOCK_SPEED: '12' }));
  await Promise.all(programs.map(runOutOfTime));
}, 60_000);

async function runOutOfTime(program: Program): Promise<void> {
  const { next, type } = program;
  await next('A mock: no hints');
  await next('Enter asks');
  type('How many orders?\r');
  await next('Forty thousand');
  await next('Enter asks');
  type('And which coun');
  await next('Time to wind up');
  await next('moving on in');
  await next('Time is up');
  await next('step 2 of 3');
  await next('Ctrl-D');
  type('Orders in Postgres, becau');
  await next('Last words');
  await next('Time is up');
  await next('step 3 of 3');
  await next('Time is up, and we move on.');
  await next('how did it go');
  expect(program.everything()).not.toMatch(/Feedback|What was good|█/);
  type('1');
  await next('of 100: ');
  await next('Enter ends');
  type('\r');
  expect(await program.ended()).toMatchObject({ exitCode: 0 });
  const all = flat(program.everything());
  expect(all).toContain('You gave yourself 1 of 4.');
  expect(all.match(/, cut short/g)).toHaveLength(3);
  expect(all).toContain('And which coun');
  expect(program.state()).toEqual(GIVEN_BACK);
  expect(program.unknown).toEqual([]);
}

async function rateAndRead({ next, type }: Program, mark: string): Promise<void> {
  await next('How did that go');
  type(mark);
  await next('Feedback');
  await next('Press Enter to go on.');
  type('\r');
}
