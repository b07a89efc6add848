import { describe, expect, it } from 'vitest';
import { tempDir } from '../store/temp-dir.ts';
import { end, flat, openInterview, SIZES } from './open-interview.ts';
import type { InterviewOptions } from './start-interview.ts';
import { toFeedback, toTheEnd } from './to-feedback.ts';

async function start(options: Partial<InterviewOptions> = {}) {
  const interview = await openInterview({ steps: ['cache', 'storage'], ...options });
  await interview.person.see(options.plain === true ? 'Commands:' : ':help');
  await interview.person.settle();
  return interview;
}

describe.each(SIZES)('the clock of a practice at $columns columns', (size) => {
  it('says when time is up, and never moves on', async () => {
    const { person, open } = await start(size);
    person.type('Orders');
    person.pass(239);
    await person.see('3:59');
    expect(person.screen()).not.toContain('wind up');
    person.pass(1);
    await person.see('Time to wind up');
    person.pass(60);
    await person.see('Time is up');
    for (let hour = 0; hour < 5; hour += 1) person.pass(3600);
    await person.see('305:00');
    expect(person.screen()).not.toMatch(/moving on|step 2 of 2/);
    person.type(' in Postgres');
    await person.see('│ Orders in Postgres');
    expect(open.session().steps[0]).toMatchObject({ id: 'storage', status: 'open', timeUp: false });
  });

  it('stands still in a pause, and nothing of the text is lost', async () => {
    const { person, open } = await start(size);
    person.type('Orders in Postgres\r:pa\t\r');
    await person.see('The clock stands');
    expect(open.session().paused).toBe(true);
    await person.settle();
    person.pass(7200);
    await person.settle();
    person.press('enter');
    await person.see('│ Orders in Postgres');
    await person.see('0:00');
    person.type('and menus');
    person.pass(30);
    await person.see('0:30');
    await person.see('│ and menus');
    expect(open.session().paused).toBe(false);
  });

  it('is not there with no timer', async () => {
    const { person, ended } = await start({ ...size, minutes: null, steps: ['cache'] });
    expect(flat(person.everything())).toContain('no timer');
    person.pass(100_000);
    person.type('None.');
    await person.see('│ None.');
    person.type('\r:time\r');
    await person.see('There is no timer.');
    expect(person.everything()).not.toMatch(/\d:\d\d|minutes|Time is up|wind up/);
    person.type(':done\r');
    await toFeedback(person);
    await toTheEnd(person);
    expect(await ended).toBe(0);
    expect(person.everything()).not.toMatch(/\nTime\n|\d:\d\d/);
  });

  it('gives each step its share of other minutes', async () => {
    const { person } = await start({ ...size, minutes: 1 });
    expect(person.everything()).toContain('30 seconds');
    person.pass(24);
    await person.see('Time to wind up');
    person.pass(6);
    await person.see('Time is up');
  });
});

describe('the time on request', () => {
  it('is told of the step and of the whole', async () => {
    const { person } = await start();
    person.pass(245);
    person.type('Orders\r:time\r');
    await person.see('The whole:');
    await person.settle();
    expect(end(person.screen(), 8)).toMatchInlineSnapshot(`
      "This step: 4:05 of 5:00.
      The whole: 4:05 of 10:00.
      Time to wind up.

      │ Orders
      │
      Time to wind up                             4:05 of 5:00 · 4:05 of 10:00 in all
      Ctrl-D or :done sends · Enter: new line · :help · :hint · :ask · :skip · :back"
    `);
  });

  it('says in a mock when it moves on', async () => {
    const { person } = await start({ mode: 'mock', columns: 40, rows: 20 });
    person.pass(300);
    person.type('Orders\r:time\r');
    await person.see('I move on in');
    await person.settle();
    expect(end(person.screen(), 10)).toMatchInlineSnapshot(`
      "This step: 5:00 of 5:00.
      The whole: 5:00 of 10:00.
      Last words.
      I move on in 0:29.

      │ Orders
      │
      Last words            moving on in 0:29
      Ctrl-D or :done sends · Enter: new line
      :help · :ask · :skip · :quit · :notes"
    `);
  });
});

describe.each(SIZES)('the result at $columns columns', (size) => {
  it('tells the time of each step', async () => {
    const { person } = await start({ ...size, steps: ['requirements', 'storage', 'cache'] });
    person.type('How many orders?\r');
    await person.see('Forty thousand');
    await person.settle();
    person.pass(59);
    person.type(':done\r');
    await toFeedback(person);
    person.pass(1000);
    person.press('enter');
    await person.see('step 2 of 3');
    await person.settle();
    person.pass(310);
    person.type('Postgres for orders with a unique key; menus too.');
    person.press('ctrl-d');
    await toFeedback(person);
    person.press('enter');
    await person.see('step 3 of 3');
    await person.settle();
    person.type(':skip\r');
    await person.see('Enter goes on');
    person.press('enter');
    await person.see('Enter ends');
    const times = person.everything().split('\nTime\n')[1] ?? '';
    expect(times.split('\n').slice(0, 3).join('\n')).toMatchInlineSnapshot(`
      "Requirements  0:59 of 6:00
      Storage       5:10 of 5:00, over
      Cache         0:00 of 5:00"
    `);
  });

  it('tells that a mock cut a step short', async () => {
    const { person } = await start({ ...size, mode: 'mock', steps: ['cache'] });
    person.type('Half');
    person.pass(331);
    await person.see('how did it go');
    person.press('enter');
    await person.see('Enter ends');
    expect(person.everything()).toMatch(/Cache +5:31 of 5:00, cut short/);
  });
});

describe('a pause', () => {
  it('holds over a terminal that goes away', async () => {
    const dataDir = tempDir();
    const before = await start({ dataDir });
    before.person.type('Orders\r');
    before.person.pass(60);
    await before.person.see('1:00');
    before.person.type(':pause\r');
    await before.person.see('The clock stands');
    await before.person.settle();
    before.person.pass(500);
    before.person.hangUp();
    expect(await before.ended).toBe(129);
    const read = await before.read();
    expect(read.ok && read.value.events.map(({ type }) => type)).toEqual(['started', 'entered', 'paused']);

    const after = await start({ dataDir, resume: true, later: 100_000 });
    await after.person.see('│ Orders');
    expect(end(after.person.screen(), 2)).toContain('1:00 of 5:00 · 1:00 of 10:00');
    after.person.pass(5);
    await after.person.see('1:05 of 5:00');
  });

  it('is not taken for an answer that is over', async () => {
    const { person } = await start({ steps: ['cache'] });
    person.type('None.');
    person.press('ctrl-d');
    await toFeedback(person);
    person.type(':pause\r');
    await person.see('No such command');
  });

  it('may be left for good, and the way back is said', async () => {
    const dataDir = tempDir();
    const { person, ended } = await start({ dataDir });
    person.type('Orders\r:pause\r');
    await person.see('The clock stands');
    await person.settle();
    person.type(':quit\r');
    expect(await ended).toBe(0);
    expect(flat(person.screen())).toContain('--resume 20250131-093000-test');
    const after = await start({ dataDir, resume: true, later: 3600 });
    await after.person.see('│ Orders');
    expect(after.person.screen()).toContain('0:00');
  });
});

describe.each(SIZES)('a tick at $columns columns', (size) => {
  it('changes the clock and nothing else', async () => {
    const { person } = await start(size);
    person.type('Orders in Postgres, 漢字 and menus too,\rwith a unique key');
    person.press('up', 'left', 'left');
    await person.settle();
    const before = { screen: withoutClock(person.screen()), cursor: person.cursor() };
    for (const seconds of [1, 100, 138, 1, 61, 4000]) {
      person.pass(seconds);
      await person.settle();
      expect(person.cursor()).toEqual(before.cursor);
      expect(withoutClock(person.screen())).toBe(before.screen);
    }
    person.type('XY');
    await person.settle();
    expect(person.screen()).toMatch(/XY/);
    expect(person.cursor().column).toBe(before.cursor.column + 2);
  });

  it('between any two keys takes none of them', async () => {
    const { person, open } = await start({ ...size, steps: ['cache'] });
    const text = 'We cache the menu for an hour, since it changes at night; 漢字 stay.';
    for (const key of text) {
      person.pass(7);
      person.type(key);
      if (key === ' ') await new Promise((resolve) => setTimeout(resolve, 1));
    }
    person.pass(1);
    person.press('ctrl-d');
    await toFeedback(person);
    expect(open.session().steps[0]?.submitted).toBe(text);
    expect(person.unknown).toEqual([]);
  });

  it('shows nothing new where nothing has changed', async () => {
    const { person } = await start(size);
    person.type('Orders');
    await person.settle();
    const before = person.sent().length;
    expect(before).toBeGreaterThan(0);
    for (let tick = 0; tick < 3; tick += 1) person.pass(0);
    await person.settle();
    expect(person.sent().length).toBe(before);
  });
});

describe('plain mode', () => {
  it('says the words as lines, and gives back the line that is being written', async () => {
    const { person, open } = await start({ plain: true, steps: ['cache'] });
    person.type('First line\rHalf a li');
    await person.see('Half a li');
    person.pass(240);
    await person.see('Time to wind up.');
    person.pass(60);
    await person.see('Time is up.');
    person.type('ne');
    await person.see('Half a line');
    await person.settle();
    expect(person.screen()).toContain(
      'First line\nHalf a li\nTime to wind up.\nHalf a li\nTime is up.\nHalf a line',
    );
    person.pass(4000);
    await person.settle();
    person.type('\r:done\r');
    await person.see('How did that go');
    expect(open.session().steps[0]?.submitted).toBe('First line\nHalf a line');
    expect(person.sent()).not.toMatch(/\u001b\[(?!\?2004[hl]|\?25h)/);
  });

  it('moves on by itself in a mock, and says so', async () => {
    const { person, open } = await start({ plain: true, mode: 'mock' });
    person.type('Orders in Post');
    await person.see('Orders in Post');
    person.pass(301);
    await person.see('Last words.');
    person.pass(30);
    await person.see('step 2 of 2');
    expect(flat(person.everything())).toContain('Time is up. I take what you have, and we move on.');
    expect(open.session().steps[0]).toMatchObject({ submitted: 'Orders in Post', timeUp: true });
    expect(person.sent()).not.toMatch(/\u001b\[(?!\?2004[hl]|\?25h)/);
  });

  it('pauses, tells the time, and says nothing without a timer', async () => {
    const { person, open } = await start({ plain: true, steps: ['cache'] });
    person.pass(61);
    person.type('Menus\r:time\r');
    await person.see('This step: 1:01 of 5:00.');
    person.type(':pause\r');
    await person.see('The clock stands');
    person.pass(5000);
    await person.settle();
    person.type('\r');
    await person.see('Written so far:\nMenus');
    await person.settle();
    expect(open.session().steps[0]?.seconds).toBeLessThan(62);
    const none = await start({ plain: true, minutes: null });
    none.person.pass(5000);
    none.person.type(':time\r');
    await none.person.see('There is no timer.');
    expect(none.person.everything()).not.toMatch(/Time is up|wind up|minutes/);
  });
});

/** The screen without the line of the clock. */
function withoutClock(screen: string): string {
  return screen
    .split('\n')
    .filter((line) => !/\d:\d\d/.test(line))
    .join('\n');
}
