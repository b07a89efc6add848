import { describe, expect, it } from 'vitest';
import { tempDir } from '../store/temp-dir.ts';
import { COFFEE_TWISTED } from './coffee-scenario.ts';
import { end, flat, openInterview, SIZES } from './open-interview.ts';
import type { InterviewOptions } from './start-interview.ts';

/** A mock at the first prompt, where keys and ticks are taken. */
async function start(options: Partial<InterviewOptions> = {}) {
  const interview = await openInterview({ mode: 'mock', ...options });
  await interview.person.see(':help');
  await interview.person.settle();
  return interview;
}

type Started = Awaited<ReturnType<typeof start>>;

function stepOf({ open }: Pick<Started, 'open'>, id: string) {
  const found = open.session().steps.find((step) => step.id === id);
  if (found === undefined) throw new Error(`no step ${id}`);
  return found;
}

describe('the opening of a mock', () => {
  it('says what it is at 80 columns', async () => {
    const { person } = await start();
    expect(person.screen()).toMatchInlineSnapshot(`
      "Coffee shop ────────────────────────────────────────────────────────────────────
      3 steps, 16 minutes, senior level.
      A mock: no hints, I move on when the time of a step is up, and you hear at the
      end how it went.

      Interviewer: A chain of coffee shops wants customers to order ahead and collect.
                   Design it.

      That is all you are told. Ask for what you need to know before you design.
      Session 20250131-093000-test: every answer is saved as you go.

      Requirements ─────────────────────────────────────────────────────── step 1 of 3
      6 minutes.

      Ask me what you need to know. What must the system do, and how well?

      One question a line. State goals and assumptions here too: they count.

      │
                                                  0:00 of 6:00 · 0:00 of 16:00 in all
      Enter asks · :done when you know enough · :help · :skip · :quit · :notes"
    `);
  });

  it('says what it is at 40 columns', async () => {
    const { person } = await start({ columns: 40, rows: 30 });
    expect(person.screen()).toMatchInlineSnapshot(`
      "Coffee shop ────────────────────────────
      3 steps, 16 minutes, senior level.
      A mock: no hints, I move on when the
      time of a step is up, and you hear at
      the end how it went.

      Interviewer:
        A chain of coffee shops wants
        customers to order ahead and collect.
        Design it.

      That is all you are told. Ask for what
      you need to know before you design.
      Session 20250131-093000-test: every
      answer is saved as you go.

      Requirements ─────────────── step 1 of 3
      6 minutes.

      Ask me what you need to know. What must
      the system do, and how well?

      One question a line. State goals and
      assumptions here too: they count.

      │
                                    0:00/6:00
      Enter asks · :done when you know enough
      :help · :skip · :quit · :notes · :time"
    `);
  });
});

describe('a mock does without', () => {
  it.each([':hint', ':back', ':pause'])('%s', async (command) => {
    const { person, open } = await start({ steps: ['storage'] });
    person.type(`${command}\r`);
    await person.see('Not in a mock');
    expect(open.session()).toMatchObject({ paused: false, current: 'storage', steps: [{ hints: [] }] });
  });

  it('what it does without in its help and its Tab', async () => {
    const { person } = await start({ steps: ['storage'] });
    person.type(':help\r');
    await person.see('complete a command');
    expect(person.everything()).not.toMatch(/:(hint|back|pause)/);
    person.type(':hi\t');
    await person.see('│ :hi');
    await person.settle();
    expect(person.screen()).not.toContain(':hint');
  });
});

describe('the clock of a mock at 80 columns', () => {
  it('has a word when little is left, and says when it moves on', async () => {
    const { person } = await start({ steps: ['cache', 'storage'] });
    person.type('Menus');
    person.pass(239);
    await person.see('3:59');
    expect(person.screen()).not.toContain('wind up');
    person.pass(1);
    await person.see('Time to wind up');
    expect(end(person.screen(), 3)).toMatchInlineSnapshot(`
      "│ Menus
      Time to wind up                             4:00 of 5:00 · 4:00 of 10:00 in all
      Ctrl-D or :done sends · Enter: new line · :help · :ask · :skip · :quit · :notes"
    `);
    person.pass(62);
    await person.see('Last words');
    expect(end(person.screen(), 3)).toMatchInlineSnapshot(`
      "│ Menus
      Last words                                                    moving on in 0:27
      Ctrl-D or :done sends · Enter: new line · :help · :ask · :skip · :quit · :notes"
    `);
  });
});

describe('the clock of a mock at 40 columns', () => {
  it('has a word when little is left, and says when it moves on', async () => {
    const { person } = await start({ columns: 40, rows: 20, steps: ['cache', 'storage'] });
    person.type('Menus');
    person.pass(240);
    await person.see('Time to wind up');
    expect(end(person.screen(), 4)).toMatchInlineSnapshot(`
      "│ Menus
      Time to wind up               4:00/5:00
      Ctrl-D or :done sends · Enter: new line
      :help · :ask · :skip · :quit · :notes"
    `);
    person.pass(62);
    await person.see('Last words');
    expect(end(person.screen(), 4)).toMatchInlineSnapshot(`
      "│ Menus
      Last words            moving on in 0:27
      Ctrl-D or :done sends · Enter: new line
      :help · :ask · :skip · :quit · :notes"
    `);
  });
});

describe.each(SIZES)('a mock whose time is up, at $columns columns,', (size) => {
  it('takes what is written as it stands and goes on', async () => {
    const { person, open } = await start({ ...size, steps: ['cache', 'storage'] });
    person.type('Orders in Postgres, half a');
    person.pass(331);
    await person.see('step 2 of 2');
    expect(flat(person.everything())).toContain('Time is up. I take what you have, and we move on.');
    expect(stepOf({ open }, 'storage')).toMatchObject({
      status: 'answered',
      submitted: 'Orders in Postgres, half a',
      timeUp: true,
      followedUp: [],
    });
    expect(person.everything()).toContain('│ Orders in Postgres, half a');
  });

  it('leaves out a step in which nothing is written', async () => {
    const { person, open } = await start({ ...size, steps: ['cache', 'storage'] });
    person.type('  \r');
    person.pass(331);
    await person.see('step 2 of 2');
    expect(flat(person.everything())).toContain('Time is up, and we move on.');
    expect(stepOf({ open }, 'storage')).toMatchObject({ status: 'skipped', timeUp: true, answer: null });
  });

  it('counts the questions that were asked, and the one that is begun', async () => {
    const { person, open } = await start({ ...size, steps: ['requirements', 'cache'] });
    person.type('How many orders?\r');
    await person.see('Forty thousand');
    await person.settle();
    person.type('Which coun');
    await person.see('│ Which coun');
    person.pass(397);
    await person.see('step 2 of 2');
    expect(stepOf({ open }, 'requirements')).toMatchObject({
      status: 'answered',
      timeUp: true,
      submitted: 'Which coun',
      answer: { value: 'How many orders?\nWhich coun', asked: ['volume'] },
    });
  });

  it('takes a reply as it stands', async () => {
    const { person, open } = await start({ ...size, steps: ['cache', 'storage'] });
    person.type('Orders in Postgres.');
    person.press('ctrl-d');
    await person.see('twice?');
    await person.settle();
    person.type('A unique key, so');
    await person.see('│ A unique key, so');
    person.pass(331);
    await person.see('step 2 of 2');
    expect(stepOf({ open }, 'storage')).toMatchObject({
      timeUp: true,
      openFollowUp: null,
      answer: { followUps: [{ answer: 'A unique key, so' }] },
    });
  });
});

describe('a mock', () => {
  it('takes an empty reply where none was begun', async () => {
    const { person, open } = await start({ steps: ['cache', 'storage'] });
    person.type('Orders in Postgres.');
    person.press('ctrl-d');
    await person.see('twice?');
    await person.settle();
    person.pass(331);
    await person.see('step 2 of 2');
    expect(person.everything()).toContain('Time is up, and we move on.');
    expect(stepOf({ open }, 'storage').answer?.followUps).toMatchObject([{ answer: '' }]);
  });

  it.each([
    [':notes', 'never graded', '40k a day', { notes: '40k a day' }],
    [':ask', 'Your answer waits', 'How many', { notes: '' }],
  ])('moves on also from %s', async (command, head, words, kept) => {
    const { person, open } = await start({ steps: ['cache', 'storage'] });
    person.type(`Orders in Postgres.\r${command}\r`);
    await person.see(head);
    await person.settle();
    person.type(words);
    await person.see(`│ ${words}`);
    person.pass(331);
    await person.see('Orders in Postgres.');
    await person.settle();
    person.pass(1);
    await person.see('step 2 of 2');
    expect(open.session()).toMatchObject(kept);
    expect(stepOf({ open }, 'storage')).toMatchObject({ submitted: 'Orders in Postgres.', timeUp: true });
  });

  it('forgets what was typed into the moment of moving on', async () => {
    const { person } = await start({ steps: ['cache', 'storage'] });
    person.type('Half');
    await person.see('│ Half');
    person.pass(331);
    person.type(' a thought too late');
    await person.see('step 2 of 2');
    await person.settle();
    person.type('Menus');
    await person.see('│ Menus');
    expect(person.everything()).not.toContain('too late');
  });

  it.each([
    ['asks on while there is time', 265, 'twice?'],
    ['asks no more when nine tenths of it are used', 270, 'step 2 of 2'],
  ])('%s', async (_, seconds, next) => {
    const { person, open } = await start({ steps: ['cache', 'storage'] });
    person.type('Orders in Postgres.');
    person.pass(seconds);
    await person.see('wind up');
    person.press('ctrl-d');
    await person.see(next);
    expect(stepOf({ open }, 'storage').followedUp).toEqual(next === 'step 2 of 2' ? [] : ['twice']);
  });

  it('changes a requirement at its end', async () => {
    const { person, open, ended } = await start({
      scenario: COFFEE_TWISTED,
      steps: ['cache'],
      twist: true,
    });
    expect(person.screen()).toContain('step 1 of 2');
    expect(person.screen()).not.toContain('second country');
    person.type('We cache the menu.');
    person.press('ctrl-d');
    await person.see('A second country');
    await person.see('step 2 of 2');
    await person.see('Ctrl-D');
    person.type('Each region keeps its own orders, as the law there wants it.');
    person.press('ctrl-d');
    await person.see('Before the marks');
    person.type('4');
    await person.see('Enter ends');
    expect(person.everything()).toMatch(/A second country +█+/);
    expect(open.session().steps.map(({ id, status }) => [id, status])).toEqual([
      ['cache', 'answered'],
      ['twist', 'answered'],
    ]);
    person.press('enter');
    expect(await ended).toBe(0);
  });
});

describe.each(SIZES)('the end of a mock at $columns columns', (size) => {
  it('asks how it went before it tells, and tells only then', async () => {
    const { person, open, ended } = await start({ ...size, steps: ['cache', 'storage'] });
    person.type('Orders in Postgres with a unique key, menus too.');
    person.press('ctrl-d');
    await person.see('step 2 of 2');
    await person.settle();
    person.type('We cache the menu for an hour.');
    person.press('ctrl-d');
    await person.see('how did it go');
    await person.settle();
    const before = person.everything();
    expect(before).not.toMatch(/Feedback|What was good|of 100|of 4 |█/);
    person.type('2');
    await person.see('Enter ends');
    const result = person.everything().slice(before.length);
    expect(flat(result)).toMatch(/of 100: [a-z ]+│/);
    expect(flat(result)).toContain('You gave yourself 2 of 4.');
    expect(result).toContain('What was good');
    expect(open.session()).toMatchObject({ selfMark: 2, finished: true });
    person.press('enter');
    expect(await ended).toBe(0);
    await person.settle();
    expect(person.restored()).toEqual({ cursorShown: true, pasteMarks: false, raw: false, listeners: 0 });
    expect(person.unknown).toEqual([]);
  });
});

describe('the own mark of a mock', () => {
  it('may be left out', async () => {
    const { person, open } = await start({ steps: ['cache'] });
    person.type('None.');
    person.press('ctrl-d');
    await person.see('how did it go');
    person.press('enter');
    await person.see('Enter ends');
    expect(open.session().selfMark).toBeNull();
    expect(person.everything()).not.toContain('You gave yourself');
  });

  it('is not asked for where nothing was answered', async () => {
    const { person, open } = await start({ steps: ['cache'] });
    person.type(':skip\r');
    await person.see('Enter ends');
    expect(person.everything()).not.toContain('how did it go');
    expect(open.session().selfMark).toBeUndefined();
  });
});

describe.each(SIZES)('a mock that is interrupted, at $columns columns,', (size) => {
  it('goes on with the time that it had', async () => {
    const dataDir = tempDir();
    const before = await start({ ...size, dataDir, steps: ['cache', 'storage'] });
    before.person.type('Orders in Post');
    before.person.pass(100);
    await before.person.see('1:40');
    before.person.press('ctrl-c');
    expect(await before.ended).toBe(130);
    expect(flat(before.person.screen())).toContain('sdcoach mock');

    const after = await start({ ...size, dataDir, mode: 'mock', resume: true, later: 86_400 });
    await after.person.see('│ Orders in Post');
    expect(after.person.screen()).toContain('1:40');
    after.person.pass(100);
    await after.person.see('3:20');
    after.person.pass(131);
    await after.person.see('step 2 of 2');
    expect(stepOf(after, 'storage')).toMatchObject({ submitted: 'Orders in Post', timeUp: true });
    expect(stepOf(after, 'storage').seconds).toBeLessThan(335);
  });
});
