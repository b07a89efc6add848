import { describe, expect, it } from 'vitest';
import { runProgram } from '../../src/cli/program.ts';
import { loadContent } from '../../src/store/content.ts';
import { tempDir } from '../store/temp-dir.ts';
import { createFakeTerminal, type FakeTerminalOptions } from './fake-terminal.ts';
import { writePack } from './write-pack.ts';

async function run(argv: readonly string[], options: Partial<FakeTerminalOptions> = {}) {
  const dataDir = tempDir();
  await writePack(`${dataDir}/pack`);
  const again = (next: readonly string[], other: Partial<FakeTerminalOptions> = {}) => {
    const person = createFakeTerminal({
      dataDir,
      argv: ['--scenarios', `${dataDir}/pack`, ...next],
      ...options,
      ...other,
    });
    return { person, ended: runProgram(person.host), dataDir, again };
  };
  return again(argv);
}

/** How many of those that ship stand before this one in a list. */
async function scenariosAbove(id: string): Promise<number> {
  const { scenarios } = await loadContent({ cwd: '/' }, { scenarioDirs: [] });
  return scenarios.filter((shipped) => shipped.id < id).length;
}

const GIVEN_BACK = { cursorShown: true, pasteMarks: false, raw: false, listeners: 0 };

describe('practice where nobody can be asked', () => {
  it.each<[string, readonly string[], Partial<FakeTerminalOptions>, string]>([
    ['no terminal', [], { isTTY: false }, 'standard input is not a terminal'],
    ['CI', [], { env: { CI: 'true' } }, 'CI is set'],
    ['--no-input', ['--no-input'], {}, '--no-input was given'],
  ])('%s fails at once and says what would do', async (_, flags, options, why) => {
    const { person, ended } = await run(['practice', 'coffee', ...flags], options);
    expect(await ended).toBe(2);
    await person.settle();
    expect(person.errors()).toContain(why);
    expect(person.errors().replace(/\s+/g, ' ')).toContain('sdcoach grade FILE');
    expect(person.restored()).toEqual(GIVEN_BACK);
  });
});

describe('practice with wrong words', () => {
  it.each([
    [['practice', 'tea'], 'unknown-scenario'],
    [['practice', 'coffee', '--steps', 'storage,tea'], 'unknown-step'],
    [['practice', 'coffee', '--level', 'junior'], 'unknown-level'],
    [['practice', 'coffee', '--seed', 'x'], 'bad-seed'],
    [['practice', '--resume'], 'nothing-to-resume'],
    [['practice', '--resume', '../x'], 'bad-session-id'],
    [['practice', '--resume', '20250131-093000-none'], 'no-such-session'],
    [['practice', '--resume', '--level', 'mid'], 'fixed-by-session'],
  ])('%s is a problem', async (argv, code) => {
    const { person, ended } = await run(argv);
    expect(await ended).toBe(2);
    expect(person.errors()).toContain(`[${code}]`);
    expect(person.restored()).toEqual(GIVEN_BACK);
  });
});

describe('practice', () => {
  it('asks which interview when none is named, and takes part of it', async () => {
    const { person, ended } = await run(['practice', '--steps', 'storage']);
    await person.see('Which interview?');
    for (let above = await scenariosAbove('coffee'); above > 0; above -= 1) person.press('down');
    await person.see('Orders for a chain of coffee shops.');
    person.press('enter');
    await person.see('step 1 of 1');
    await person.see('Ctrl-D');
    person.press('ctrl-c');
    expect(await ended).toBe(130);
    expect(person.restored()).toEqual(GIVEN_BACK);
  });

  it('asks by numbers in plain prompts', async () => {
    const { person, ended } = await run(['practice', '--plain']);
    const number = (await scenariosAbove('coffee')) + 1;
    await person.see(`${number}. Coffee shop: Orders for a chain of coffee shops.`);
    person.type('99\r');
    await person.see('Type one of the numbers 1 to ');
    person.type(`${number}\r`);
    await person.see('Ask the interviewer');
    person.press('ctrl-c');
    expect(await ended).toBe(130);
  });

  it('sends no control sequence to a terminal that knows none', async () => {
    const { person, ended } = await run(['practice', 'coffee'], { env: { TERM: 'dumb' } });
    await person.see('Ask the interviewer');
    person.type('How many orders?\r');
    await person.see('Forty thousand');
    person.press('ctrl-c');
    expect(await ended).toBe(130);
    expect(person.sent()).not.toContain('\u001b');
  });

  it('goes on with the newest unfinished session', async () => {
    const first = await run(['practice', 'coffee']);
    await first.person.see('Enter asks');
    first.person.type('How many orders?\r');
    await first.person.see('Forty thousand');
    first.person.press('ctrl-c');
    expect(await first.ended).toBe(130);
    const second = first.again(['practice', '--resume']);
    await second.person.see('welcome back');
    await second.person.see('You asked, and heard:');
    await second.person.see('How many orders?');
    second.person.press('ctrl-c');
    expect(await second.ended).toBe(130);
  });
});

describe('the menu', () => {
  it('offers what there is', async () => {
    const { person, ended } = await run([]);
    await person.see('Arrow keys');
    expect(person.screen()).toMatchInlineSnapshot(`
      "What would you like to do?
      → Start an interview
        Start a mock interview
        Take a quiz
        Grade answers from a file
        Help
        Quit

      with hints, follow-ups and feedback after each step
      Arrow keys choose, Enter takes it"
    `);
    person.press('ctrl-c');
    expect(await ended).toBe(130);
    await person.settle();
    expect(person.restored()).toEqual(GIVEN_BACK);
  });

  it('offers to go on with a session, and shows what grading takes', async () => {
    const first = await run(['practice', 'coffee']);
    await first.person.see('Enter asks');
    first.person.press('ctrl-c');
    expect(await first.ended).toBe(130);
    const { person, ended } = first.again([], { columns: 40, rows: 20 });
    await person.see('Arrow keys');
    expect(person.screen()).toMatchInlineSnapshot(`
      "What would you like to do?
      → Continue the last session
        Start an interview
        Start a mock interview
        Take a quiz
        Past sessions
        Grade answers from a file
        Help
        Quit

      Coffee shop, 0 of 8 steps done
      Arrow keys choose, Enter takes it"
    `);
    person.press('down', 'down', 'down', 'down', 'down', 'enter');
    await person.see('sdcoach grade answers.yaml');
    await person.see('Arrow keys');
    person.press('enter');
    await person.see('Enter asks');
    person.press('ctrl-c');
    expect(await ended).toBe(130);
    await person.settle();
    expect(person.restored()).toEqual(GIVEN_BACK);
  });

  it('ends with Quit', async () => {
    const { person, ended } = await run([]);
    await person.see('Arrow keys');
    person.press('up', 'down', 'down', 'down', 'down', 'down', 'enter');
    expect(await ended).toBe(0);
  });

  it('asks by numbers in plain prompts', async () => {
    const { person, ended } = await run([], { env: { ACCESSIBLE: '1' } });
    await person.see('Number:');
    expect(person.screen()).toMatchInlineSnapshot(`
      "What would you like to do?
      1. Start an interview: with hints, follow-ups and feedback after each step
      2. Start a mock interview: a clock, no hints, marks at the end
      3. Take a quiz: short questions, each explained
      4. Grade answers from a file: how to, for scripts and CI
      5. Help: every command
      6. Quit
      Number:"
    `);
    person.type('6\r');
    expect(await ended).toBe(0);
    expect(person.restored()).toEqual(GIVEN_BACK);
  });

  it('ends when the terminal goes away', async () => {
    const { person, ended } = await run([]);
    await person.see('Arrow keys');
    person.hangUp();
    expect(await ended).toBe(129);
  });
});
