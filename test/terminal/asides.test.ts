import { describe, expect, it } from 'vitest';
import { tempDir } from '../store/temp-dir.ts';
import { end, flat, openInterview, SIZES } from './open-interview.ts';
import type { InterviewOptions } from './start-interview.ts';
import { toFeedback, toTheEnd } from './to-feedback.ts';

async function start(options: Partial<InterviewOptions> = {}) {
  const interview = await openInterview(options);
  await interview.person.see(options.plain === true ? 'Commands:' : ':help');
  await interview.person.settle();
  return interview;
}

type Person = Awaited<ReturnType<typeof start>>['person'];

/** Sends an answer to the cache step and comes to its feedback. */
async function answerCache(person: Person, text = 'We cache the menu for an hour.'): Promise<void> {
  person.type(text);
  person.press('ctrl-d');
  await toFeedback(person);
  await person.settle();
}

describe.each(SIZES)(':ask at $columns columns', (size) => {
  it('with words asks one question, and the answer goes on', async () => {
    const { person, open } = await start({ ...size, steps: ['storage'] });
    person.type('Orders in\r:ask how many orders a day?\r');
    await person.see('Forty thousand orders on a');
    await person.see('│ Orders in');
    person.type('Postgres.');
    person.press('ctrl-d');
    await person.see('twice?');
    expect(open.session().steps[0]).toMatchObject({
      submitted: 'Orders in\nPostgres.',
      asked: [{ question: 'how many orders a day?', facts: ['volume'] }],
    });
  });

  it('without words asks until :done', async () => {
    const { person, open } = await start({ ...size, steps: ['storage'] });
    person.type('Orders\r:ask\r');
    await person.see('Your answer waits');
    person.type('How many orders?\r');
    await person.see('Forty thousand');
    await person.settle();
    person.type('And how many shops?\r');
    await person.see('Two hundred');
    await person.settle();
    person.type('How many orders?\r');
    await person.see('As I said');
    await person.settle();
    person.type(':done\r');
    await person.see('│ Orders');
    await person.see('Ctrl-D');
    expect(open.session().steps[0]?.asked).toHaveLength(3);
  });

  it('may be asked while a follow-up waits', async () => {
    const { person, open } = await start({ ...size, steps: ['storage'] });
    person.type('Orders in Postgres.');
    person.press('ctrl-d');
    await person.see('twice?');
    await person.settle();
    person.type('It\r:ask which country?\r');
    await person.see('Two hundred shops');
    await person.see('│ It');
    expect(open.session().steps[0]).toMatchObject({
      openFollowUp: { id: 'twice' },
      asked: [{ facts: ['shops'] }],
    });
  });
});

describe(':ask in between', () => {
  it('is left by :quit too', async () => {
    const { person, ended, open } = await start({ steps: ['storage'] });
    person.type('Orders\r:ask\r');
    await person.see('Your answer waits');
    await person.settle();
    person.type(':quit\r');
    expect(await ended).toBe(0);
    expect(open.draft('storage')?.text).toBe('Orders\n');
  });

  it('brings back earlier questions with the up key, and what was asked counts where it was heard', async () => {
    const { person } = await start({ steps: ['storage'] });
    person.type(':ask\r');
    await person.see('Your answer waits');
    person.type('How many orders?\r');
    await person.see('Forty thousand');
    await person.settle();
    person.type('Which country?\r');
    await person.see('Two hundred');
    await person.settle();
    person.press('up');
    await person.see('│ Which country?\n');
    person.press('up');
    await person.settle();
    expect(end(person.screen(), 3)).toContain('│ How many orders?');
    person.press('up', 'down', 'down');
    await person.settle();
    expect(end(person.screen(), 3).split('\n')[0]).toBe('│');
  });
});

describe('while asking', () => {
  it('the up key recalls, an edited question is a new one, and a begun one is left alone', async () => {
    const { person, open } = await start({ steps: ['requirements'] });
    person.type('How many orders?\r');
    await person.see('Forty thousand');
    await person.settle();
    person.press('up');
    await person.settle();
    person.press('backspace');
    person.type(' a day?\r');
    await person.see('As I said');
    await person.settle();
    person.type('Which');
    person.press('up');
    await person.settle();
    expect(end(person.screen(), 3)).toContain('│ Which');
    expect(open.session().steps[0]?.asked.map(({ question }) => question)).toEqual([
      'How many orders?',
      'How many orders a day?',
    ]);
  });
});

describe.each(SIZES)(':notes at $columns columns', (size) => {
  it('are kept, shown again with what was heard, and never part of the answer', async () => {
    const { person, open, ended } = await start({ ...size, steps: ['requirements', 'cache'] });
    person.type('How many orders?\r');
    await person.see('Forty thousand');
    await person.settle();
    person.type(':notes\r');
    await person.see('never graded');
    expect(person.screen()).toContain('You have heard:');
    await person.settle();
    person.type('40k a day\rask about loss later\r:done\r');
    await person.see('Enter asks');
    expect(open.session().notes).toBe('40k a day\nask about loss later');
    await person.settle();
    person.type(':done\r');
    await toFeedback(person);
    person.press('enter');
    await person.see('step 2 of 2');
    await person.settle();
    person.type('Menus\r:notes\r');
    await person.see('│ ask about loss later');
    await person.settle();
    person.type('!');
    person.press('ctrl-d');
    await person.see('│ Menus');
    await person.settle();
    expect(open.session().notes).toBe('40k a day\nask about loss later!');
    person.press('ctrl-d');
    await toFeedback(person);
    expect(JSON.stringify(open.session().steps)).not.toContain('40k');
    await person.settle();
    person.type(':notes\r');
    await person.see('│ ask about loss later!');
    person.press('ctrl-d');
    await person.see('Enter goes on');
    await person.settle();
    await toTheEnd(person);
    expect(await ended).toBe(0);
    expect(open.session().notes).toBe('40k a day\nask about loss later!');
  });

  it.each([
    ['Ctrl-C', 130],
    [':quit', 0],
  ] as const)('are kept by %s', async (key, code) => {
    const dataDir = tempDir();
    const { person, ended } = await start({ ...size, dataDir, steps: ['cache'] });
    person.type('Menus\r:notes\r');
    await person.see('never graded');
    await person.settle();
    person.type('40k a day');
    if (key === 'Ctrl-C') person.press('ctrl-c');
    else person.type('\r:quit\r');
    expect(await ended).toBe(code);
    const after = await start({ ...size, dataDir, resume: true });
    await after.person.see('│ Menus');
    after.person.type(':notes\r');
    await after.person.see('│ 40k a day');
    expect(after.open.session().notes).toBe('40k a day');
  });

  it('may be emptied', async () => {
    const { person, open } = await start({ ...size, steps: ['cache'] });
    person.type(':notes\rx\r:done\r');
    await person.see('Ctrl-D or :done sends');
    await person.settle();
    person.type(':notes\r');
    await person.see('│ x');
    await person.settle();
    person.press('ctrl-u', 'ctrl-d');
    await person.see('Ctrl-D or :done sends');
    await person.settle();
    expect(open.session().notes).toBe('');
  });
});

describe.each(SIZES)(':table at $columns columns', (size) => {
  it('shows all of a step after its feedback, and all steps at the end', async () => {
    const { person, ended } = await start({ ...size, steps: ['storage', 'cache'] });
    person.type(':table\r');
    await person.see('No such command');
    person.press('ctrl-u');
    person.type('Orders in Postgres, menus too.');
    person.press('ctrl-d');
    await person.see('twice?');
    await person.settle();
    person.type(':skip\r');
    await toFeedback(person);
    await person.settle();
    person.type(':table\r');
    await person.seen('What was missing');
    expect(person.everything()).toContain('What you had');
    expect(person.everything()).not.toContain('Menus near the customer');
    await person.see('Enter goes on');
    await person.settle();
    person.press('enter');
    await person.see('step 2 of 2');
    await person.settle();
    await answerCache(person);
    person.press('enter');
    await person.see('Enter ends');
    await person.settle();
    person.type(':table\r');
    await person.seen('Everything that was looked');
    const table = person.everything().split('Everything that was looked for')[1] ?? '';
    for (const title of ['A store for orders', 'Each order once', 'Menus near the customer'])
      expect(table).toContain(title);
    await person.settle();
    person.press('enter');
    expect(await ended).toBe(0);
  });
});

describe.each(SIZES)(':sample at $columns columns', (size) => {
  it('is for the end, whole or of one step', async () => {
    const { person, ended } = await start({ ...size, steps: ['storage', 'cache'] });
    person.type(':sample\r');
    await person.see('No such command');
    person.press('ctrl-u');
    person.type(':skip\r');
    await person.see('Enter goes on');
    await person.settle();
    person.type(':sample\r');
    await person.see('No such command');
    person.press('enter');
    await person.see('step 2 of 2');
    await person.settle();
    await answerCache(person);
    person.type(':sample storage\r');
    await person.see('No such command');
    await person.settle();
    expect(flat(person.everything())).not.toContain('under a unique key');
    person.press('enter');
    await person.see('Enter ends');
    await person.settle();
    person.type(':sample storage\r');
    await person.seen('A strong answer');
    await person.settle();
    const one = flat(person.everything().split('A strong answer')[1] ?? '');
    expect(one).toContain('Orders in Postgres under a unique key');
    expect(one).not.toContain('The menu for an hour');
    person.type(':sample CACHE\r');
    await person.see('• The menu for an hour');
    await person.settle();
    person.type(':sample gateway\r');
    await person.see('The steps of this run are:');
    expect(flat(person.screen())).toContain('The steps of this run are: storage, cache.');
    await person.settle();
    person.type(':sample\r');
    await person.settle();
    const all = flat(person.everything().split('A strong answer').at(-1) ?? '');
    expect(all).toContain('Orders in Postgres under a unique key');
    expect(all).toContain('The menu for an hour');
    person.press('enter');
    expect(await ended).toBe(0);
  });
});

describe.each(SIZES)(':doc and :report at $columns columns', (size) => {
  it('are for the end, under a name of their own or a given one', async () => {
    const { person, ended } = await start({ ...size, steps: ['storage'] });
    person.type(':doc\r');
    await person.see('No such command');
    person.press('ctrl-u');
    person.type(':skip\r');
    await person.see('Enter goes on');
    await person.settle();
    person.type(':report\r');
    await person.see('No such command');
    person.press('enter');
    await person.see('Enter ends');
    await person.settle();
    person.type(':doc\r');
    await person.see('doc of its own name');
    await person.settle();
    person.type(':report mine/page one.html\r');
    await person.see('mine/page one.html');
    await person.settle();
    person.type(':doc taken.md\r');
    await person.see('taken.md exists already');
    await person.settle();
    person.press('enter');
    expect(await ended).toBe(0);
  });
});

describe.each(SIZES)('with hidden scores at $columns columns', (size) => {
  it.each(['practice', 'mock'] as const)('a %s tells in words alone', async (mode) => {
    const { person, ended } = await start({ ...size, mode, hideScore: true, steps: ['storage', 'cache'] });
    person.type('Orders in memory, and menus.');
    person.press('ctrl-d');
    await person.see('twice?');
    await person.settle();
    person.type('A unique key.');
    person.press('ctrl-d');
    if (mode === 'practice') {
      await person.see('Enter goes on');
      await person.settle();
      person.type(':table\r');
      await person.seen('What cost marks');
      await person.settle();
      person.press('enter');
    }
    await person.see('step 2 of 2');
    await person.settle();
    person.type('We cache the menu.');
    person.press('ctrl-d');
    if (mode === 'practice') {
      await person.see('Enter goes on');
      await person.settle();
      person.press('enter');
    }
    await person.see('Enter ends');
    await person.settle();
    person.type(':table\r');
    await person.seen('Everything that was looked');
    await person.settle();
    person.type(':sample\r');
    await person.seen('A strong answer');
    await person.settle();
    person.press('enter');
    expect(await ended).toBe(0);
    // Everything that was ever drawn, also what was redrawn since.
    const drawn = person.sent().replaceAll(/\u001b\[[0-9;?]*[A-Za-z]/g, '');
    expect(drawn).not.toMatch(
      /of 100|of 4\b|[█░]|\d marks?\b|minus \d|strong hire|lean hire|no hire|hire\b/i,
    );
    expect(drawn).not.toMatch(/how did (it|that) go/);
    for (const words of ['What was good', 'What would lift it most', 'Orders in memory only'])
      expect(drawn).toContain(words);
  });
});

describe('the own mark', () => {
  it.each(['0', '4'])('%s stands beside the marks, of the step and in the result', async (key) => {
    const { person, open } = await start({ steps: ['cache'] });
    person.type('We cache the menu for an hour.');
    person.press('ctrl-d');
    await person.see('How did that go, 0 to 4?');
    person.type('9x5');
    await person.settle();
    expect(person.screen()).not.toContain('Feedback');
    person.type(key);
    await person.see('Enter goes on');
    expect(person.screen()).toContain(`You gave yourself ${key} of 4.`);
    expect(open.session().steps[0]?.selfMark).toBe(Number(key));
    await person.settle();
    person.press('enter');
    await person.see('Enter ends');
    expect(person.everything()).toMatch(new RegExp(`Cache .* of 4 +you ${key}\n`));
  });

  it('may be left out, and is then not shown', async () => {
    const { person, open } = await start({ steps: ['cache'] });
    person.type('None.');
    person.press('ctrl-d');
    await toFeedback(person, '\r');
    expect(open.session().steps[0]?.selfMark).toBeNull();
    expect(person.screen()).not.toContain('You gave yourself');
  });

  it('is asked again for an answer that was changed after :back', async () => {
    const { person, open } = await start({ steps: ['cache'] });
    await answerCache(person, 'None.');
    expect(open.session().steps[0]?.selfMark).toBe(3);
    person.type(':back\r');
    await person.see('Ctrl-D');
    await person.settle();
    person.type(' We cache the menu.');
    person.press('ctrl-d');
    await person.see('│ None. We cache the menu.');
    await person.settle();
    expect(person.everything().split('How did that go')).toHaveLength(3);
    expect(open.session().steps[0]?.selfMark).toBeUndefined();
    person.type('1');
    await person.see('You gave yourself 1 of 4.');
  });

  it('is not asked for what was skipped', async () => {
    const { person } = await start({ steps: ['cache'] });
    person.type(':skip\r');
    await person.see('Enter goes on');
    expect(person.everything()).not.toContain('How did that go');
  });
});

describe.each(SIZES)('names from an earlier step at $columns columns', (size) => {
  it('are offered and taken by Tab, one after the other', async () => {
    const { person, open } = await start({ ...size, steps: ['storage', 'cache'] });
    person.type('Orders | Postgres | money\rMenus | files | rarely change\rCustomers | Postgres | small');
    person.press('ctrl-d');
    await person.see('twice?');
    await person.settle();
    person.type(':skip\r');
    await toFeedback(person);
    await person.settle();
    person.press('enter');
    await person.see('step 2 of 2');
    await person.settle();
    expect(flat(person.screen())).toContain(
      'You named before: Orders, Menus, Customers. Tab takes the next one.',
    );
    person.press('tab');
    await person.see('│ Orders');
    person.type(': never\r- me\t for an hour\r\t');
    await person.see('│ Customers');
    person.type('\r\tSessions too');
    await person.see('│   Sessions too');
    person.press('ctrl-d');
    await toFeedback(person);
    expect(open.session().steps[1]?.submitted).toBe(
      'Orders: never\n- Menus for an hour\nCustomers\n  Sessions too',
    );
  });
});

describe('structure that helps', () => {
  it('free text is always taken instead', async () => {
    const { person, open } = await start({ steps: ['storage', 'cache'] });
    const free = 'We keep orders in Postgres under a unique key, and the menu beside them.';
    person.type(free);
    person.press('ctrl-d');
    await toFeedback(person);
    await person.settle();
    person.press('enter');
    await person.see('step 2 of 2');
    await person.settle();
    expect(person.screen()).not.toContain('You named before');
    expect(open.session().steps[0]?.submitted).toBe(free);
  });

  it('Tab goes from column to column of a table', async () => {
    const { person, open } = await start({ steps: ['storage'] });
    person.type('Orders\tPostgres\tmoney is lost else\t.\rMenus \tfiles');
    await person.see('│ Menus | files');
    person.press('ctrl-d');
    await person.see('twice?');
    expect(open.session().steps[0]?.submitted).toBe(
      'Orders | Postgres | money is lost else  .\nMenus | files',
    );
  });

  it('Tab lists the commands that begin like that, and completes the one', async () => {
    const { person } = await start({ steps: ['storage'] });
    person.type(':h\t');
    await person.see(':hint :help');
    person.type('e\t');
    await person.see('│ :help');
    person.press('ctrl-u');
    person.type(':\t');
    await person.settle();
    expect(end(person.screen(), 2)).toMatchInlineSnapshot(`
      ":done :ask :hint :time :notes :pause :skip…  0:00 of 5:00 · 0:00 of 5:00 in all
      Ctrl-D or :done sends · Enter: new line · :help · :hint · :ask · :skip · :back"
    `);
  });
});

describe('in plain mode', () => {
  it('asides are lines that come and go', async () => {
    const { person, open, ended } = await start({ plain: true, steps: ['storage', 'cache'] });
    person.type('Orders in Postgres\r:ask how many orders?\r');
    await person.see('Forty thousand');
    await person.see('Written so far:\nOrders in Postgres');
    await person.settle();
    person.type(':ask\r');
    await person.see('Ask the interviewer.');
    person.type('Which country?\r');
    await person.see('Two hundred');
    await person.settle();
    person.type(':done\r:notes\r');
    await person.see('Write your notes.');
    person.type('40k\r:done\r');
    await person.see('Written so far:');
    await person.settle();
    expect(open.session()).toMatchObject({ notes: '40k' });
    person.type(':done\r');
    await person.see('twice?');
    await person.settle();
    person.type('A unique key.\r:done\r');
    await person.see('How did that go');
    person.type('2');
    await person.see('Press Enter to go on');
    expect(person.everything()).toContain('You gave yourself 2 of 4.');
    await person.settle();
    person.type(':table\r');
    await person.seen('What was missing');
    await person.settle();
    person.type('\r');
    await person.see('step 2 of 2');
    await person.settle();
    person.type(':skip\r');
    await person.see('Press Enter to go on');
    await person.settle();
    person.type('\r');
    await person.see('Press Enter to end');
    await person.settle();
    person.type(':sample storage\r');
    await person.seen('A strong answer');
    await person.settle();
    person.type('\r');
    expect(await ended).toBe(0);
    expect(person.sent()).not.toMatch(/\u001b\[(?!\?2004[hl]|\?25h)/);
    expect(person.everything()).not.toMatch(/[│─█░✔✘◐•→]/);
  });

  it('hidden scores stay hidden', async () => {
    const { person, ended } = await start({ plain: true, hideScore: true, steps: ['cache'] });
    person.type('We cache the menu.\r:done\r');
    await person.see('Press Enter to go on');
    await person.settle();
    person.type('\r');
    await person.see('Press Enter to end');
    await person.settle();
    person.type(':table\r');
    await person.seen('Everything that was looked');
    await person.settle();
    person.type('\r');
    expect(await ended).toBe(0);
    expect(person.sent()).not.toMatch(/of 100|of 4\b|\d marks?\b|hire\b/i);
    expect(person.sent()).toContain('Met: Menus near the customer');
  });
});
