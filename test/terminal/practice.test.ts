import { describe, expect, it, onTestFinished } from 'vitest';
import { textWidth } from '../../src/layout.ts';
import { tempDir } from '../store/temp-dir.ts';
import { type InterviewOptions, startInterview } from './start-interview.ts';
import { toFeedback, toTheEnd } from './to-feedback.ts';

const SIZES = [
  { columns: 80, rows: 24 },
  { columns: 40, rows: 20 },
] as const;

/** An interview that is over when the test is. */
async function start(options: Partial<InterviewOptions> = {}) {
  const interview = await startInterview({ dataDir: tempDir(), ...options });
  onTestFinished(async () => {
    interview.person.press('ctrl-c');
    await interview.ended;
  });
  return interview;
}

/** The last lines on the screen. */
function end(screen: string, lines: number): string {
  return screen.split('\n').slice(-lines).join('\n');
}

describe('the story of an interview at 80 columns', () => {
  it('opens with the brief and the first step', async () => {
    const { person } = await start();
    await person.see('Enter asks');
    expect(person.screen()).toMatchInlineSnapshot(`
      "Coffee shop ────────────────────────────────────────────────────────────────────
      3 steps, 16 minutes, senior level.

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
      Enter asks · :done when you know enough · :help · :hint · :skip · :back · :quit"
    `);
    expect(person.cursor()).toEqual({ row: 16, column: 2 });
  });

  it('answers what is asked at once, and says so where nothing is known', async () => {
    const { person } = await start();
    await person.see('Enter asks');
    person.type('How many orders, and in which country?\r');
    await person.see('Two hundred shops');
    person.type('What is the volume again?\rIs there parking?\rI assume they pay by card.\r');
    await person.see('Noted.');
    await person.settle();
    expect(end(person.screen(), 16)).toMatchInlineSnapshot(`
      "Interviewer: Forty thousand orders on a weekday.
                   Two hundred shops in one country.

      │ What is the volume again?
      Interviewer: As I said: Forty thousand orders on a weekday.

      │ Is there parking?
      Interviewer: Nothing is given on that. Make it your call: assume something
                   reasonable and say what.

      │ I assume they pay by card.
      Interviewer: Noted. I have nothing to add to that.

      │
                                                  0:00 of 6:00 · 0:00 of 16:00 in all
      Enter asks · :done when you know enough · :help · :hint · :skip · :back · :quit"
    `);
  });

  it("gives feedback in the candidate's words, after a follow-up", async () => {
    const { person } = await start({ steps: ['storage'] });
    await person.see('Ctrl-D');
    person.type('Orders go to Postgres, because money needs transactions.');
    person.press('ctrl-d');
    await person.see('sent twice?');
    await person.settle();
    expect(end(person.screen(), 9)).toMatchInlineSnapshot(`
      "│ Orders go to Postgres, because money needs transactions.

      Storage ────────────────────────────────────────────────────────────── follow-up

      Interviewer: What happens when an order is sent twice?

      │
                                                   0:00 of 5:00 · 0:00 of 5:00 in all
      Ctrl-D or :done sends · Enter: new line · :help · :ask · :skip · :back · :quit"
    `);
    person.type('A unique key on the order number.');
    person.press('ctrl-d');
    await toFeedback(person);
    const feedback = person.everything().split('│ A unique key')[1] ?? '';
    expect(feedback).toContain('\n✔ A store for orders\n  “Orders go to Postgres');
    expect(feedback).toContain('\n◐ Each order once (after a hint or a follow-up)\n  “unique key');
    expect(feedback).toContain('\n✘ Menus\n  Think about it: menus.\n');
    expect(feedback).toMatch(/\nStorage {2}[0-4](\.[0-9])? of 4 {2}█+░+\n/);
  });

  it('ends with the result', async () => {
    const { person, ended, open } = await start({ steps: ['cache'] });
    await person.see('Ctrl-D');
    person.type('We cache the menu for an hour, because it rarely changes.');
    person.press('ctrl-d');
    await toFeedback(person);
    await toTheEnd(person);
    expect(await ended).toBe(0);
    await person.settle();
    expect(person.everything()).toMatch(/│ Coffee shop, senior level +│\n│ [0-9.]+ of 100: [a-z ]+│\n/);
    expect(person.everything()).toContain(`Saved in ${open.file}\nsdcoach show 20250131-093000-test`);
    expect(person.restored()).toEqual({ cursorShown: true, pasteMarks: false, raw: false, listeners: 0 });
    expect(person.unknown).toEqual([]);
  });
});

describe('the same at 40 columns', () => {
  it('opens with the brief and the first step', async () => {
    const { person } = await start({ columns: 40, rows: 20 });
    await person.see('Enter asks');
    expect(person.screen()).toMatchInlineSnapshot(`
      "  Design it.

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
      :help · :hint · :skip · :back · :quit"
    `);
  });

  it('gives feedback', async () => {
    const { person } = await start({ columns: 40, rows: 20, steps: ['cache'] });
    await person.see('Ctrl-D');
    person.type('We cache the menu for an hour, because it rarely changes.');
    await person.settle();
    expect(end(person.screen(), 6)).toMatchInlineSnapshot(`
      "
      │ We cache the menu for an hour,
      │ because it rarely changes.
                                    0:00/5:00
      Ctrl-D or :done sends · Enter: new line
      :help · :hint · :ask · :skip · :back"
    `);
    person.press('ctrl-d');
    await toFeedback(person);
    expect(person.everything()).toContain('\n✔ Menus near the customer\n  “We cache the menu for an hour,\n');
  });

  it('ends with the result', async () => {
    const { person, ended, open } = await start({ columns: 40, rows: 20, steps: ['requirements'] });
    await person.see('Enter asks');
    person.type('How many orders?\r:done\r');
    await toFeedback(person);
    await toTheEnd(person);
    expect(await ended).toBe(0);
    await person.settle();
    expect(person.everything()).toMatch(/│ Coffee shop, senior level +│\n│ [0-9.]+ of 100: [a-z ]+│\n/);
    for (const line of person.everything().split('\n')) expect(textWidth(line)).toBeLessThanOrEqual(40);
    expect(person.everything().replaceAll('\n', '')).toContain(open.file);
  });
});

describe('writing an answer', () => {
  it.each(SIZES)('keeps a paste of 30 lines, whatever it holds, at $columns columns', async (size) => {
    const { person, read } = await start({ ...size, steps: ['cache'] });
    await person.see('Ctrl-D');
    const lines = Array.from({ length: 30 }, (_, index) => `line ${index + 1} of a paste`)
      .with(11, ':skip')
      .with(20, '::x');
    person.paste(lines.join('\r'));
    await person.see('line 30 of 30');
    person.type('\r:done\r');
    await toFeedback(person);
    const stored = await read();
    expect(stored.ok && stored.value.session.steps[0]?.answer?.value).toBe(lines.join('\n'));
    // Whole on the screen and in the scrollback, each line once: the window never leaked.
    const scrolled = person.everything().split('\n');
    expect(scrolled.filter((line) => line.includes('of a paste')).slice(0, 28)).toEqual(
      lines.filter((line) => line.includes('of a paste')).map((line) => `│ ${line}`),
    );
  });

  it('keeps the question in sight while a long answer scrolls', async () => {
    const { person } = await start({ steps: ['cache'] });
    await person.see('Ctrl-D');
    person.paste(Array.from({ length: 40 }, (_, index) => `line ${index + 1}`).join('\n'));
    await person.see('line 40 of 40');
    await person.settle();
    expect(person.screen()).toContain('What do you cache, where, and for how long?');
    expect(person.screen().split('\n').length).toBeLessThanOrEqual(24);
    for (let row = 0; row < 39; row += 1) person.press('up');
    await person.see('line 1 of 40');
    expect(person.screen()).toContain('│ line 1\n');
  });

  it('draws itself anew when the terminal changes its size', async () => {
    const { person } = await start({ steps: ['cache'] });
    await person.see('Ctrl-D');
    person.type('Menus are read far more often than they change, so they are cached.');
    await person.settle();
    person.resize(40, 20);
    await person.see('step 1 of 1');
    await person.settle();
    expect(person.screen()).toMatchInlineSnapshot(`
      "Cache ────────────────────── step 1 of 1
      5 minutes.

      What do you cache, where, and for how
      long?

      │ Menus are read far more often than
      │ they change, so they are cached.
                                    0:00/5:00
      Ctrl-D or :done sends · Enter: new line
      :help · :hint · :ask · :skip · :back"
    `);
    person.type('!');
    await person.see('cached.!');
  });

  it('puts the cursor where it is, also in wide and long lines', async () => {
    const { person } = await start({ columns: 40, rows: 30, steps: ['cache'] });
    await person.see('Ctrl-D');
    const { row } = person.cursor();
    person.type('漢字漢字');
    await person.settle();
    expect(person.cursor()).toEqual({ row, column: 10 });
    person.press('left');
    await person.settle();
    expect(person.cursor()).toEqual({ row, column: 8 });
    person.press('end', 'enter');
    person.type(`${'e\u0301'.repeat(37)}`);
    await person.settle();
    expect(person.cursor()).toEqual({ row: row + 1, column: 39 });
    person.type('xy');
    await person.settle();
    expect(person.cursor()).toEqual({ row: row + 2, column: 4 });
  });

  it('shows no escape sequence of a paste', async () => {
    const { person } = await start({ steps: ['cache'] });
    await person.see('Ctrl-D');
    person.paste('red \u001b[31malert\u001b]0;title\u0007');
    await person.see('red alert');
    person.press('ctrl-d');
    await toFeedback(person);
    expect(person.unknown).toEqual([]);
  });
});

describe('commands', () => {
  it(':hint says its price, and costs only when taken', async () => {
    const { person, open } = await start({ steps: ['storage'] });
    await person.see('Ctrl-D');
    person.type(':hint\r');
    await person.see('Take it?');
    expect(end(person.screen(), 1)).toMatchInlineSnapshot(
      `"This hint costs 0.25 marks of the step's 4. Take it? (y/n)"`,
    );
    person.type('n');
    await person.see('Ctrl-D');
    expect(open.session().steps[0]?.hints).toEqual([]);
    person.type('Kept text\r:hint\r');
    await person.see('Take it?');
    person.type('y');
    await person.see('Hint 1: Which data must never be lost?');
    await person.see('Kept text');
    expect(open.session().steps[0]?.hints).toEqual([0]);
    person.press('ctrl-u', 'backspace', 'ctrl-u');
    person.type(':hint\ry');
    await person.see('Hint 2: Think of an order');
    person.type(':hint\r');
    await person.see('No hint is left');
  });

  it(':skip asks first where something is written', async () => {
    const { person, open } = await start({ steps: ['storage', 'cache'] });
    await person.see('Ctrl-D');
    person.type('Half a thought\r:skip\r');
    await person.see('Leave this step out?');
    person.type('n');
    await person.see('│ Half a thought');
    person.type(':skip\r');
    await person.see('Leave this step out?');
    person.type('y');
    await person.see('Feedback');
    expect(open.session().steps[0]?.status).toBe('skipped');
    expect(person.screen()).toContain('0 of 4 (skipped)');
  });

  it(':back goes to the step before with its answer, and drafts stay', async () => {
    const { person, open } = await start({ steps: ['storage', 'cache'] });
    await person.see('Ctrl-D');
    person.type('Orders in Postgres, menus too, each with a unique key.');
    person.press('ctrl-d');
    await toFeedback(person);
    person.press('enter');
    await person.see('step 2 of 2');
    person.type('Begun here\r:back\r');
    await person.see('│ Orders in Postgres, menus too');
    person.type(' Replicated.');
    person.press('ctrl-d');
    await toFeedback(person);
    await person.settle();
    person.press('enter');
    await person.see('│ Begun here');
    expect(open.session().steps[0]?.answer?.value).toBe(
      'Orders in Postgres, menus too, each with a unique key. Replicated.',
    );
  });

  it(':back on the feedback opens the answer again', async () => {
    const { person } = await start({ steps: ['cache'] });
    await person.see('Ctrl-D');
    person.type('None.');
    person.press('ctrl-d');
    await toFeedback(person);
    await person.settle();
    person.type(':back\r');
    await person.see('│ None.');
    await person.see('Ctrl-D');
  });

  it(':help shows them all, and the text is still there', async () => {
    const { person } = await start({ steps: ['cache'] });
    await person.see('Ctrl-D');
    person.type('Kept\r:help\r');
    await person.see('complete a command');
    await person.see('│ Kept');
    expect(end(person.screen(), 24)).toMatchInlineSnapshot(`
      ":notes  your own notes, with what you have heard; never graded
      :pause  stop the clock until you come back
      :skip   leave this out and go on
      :back   go back: to the step before, or to change the answer just given
      :edit   write in your own editor ($VISUAL or $EDITOR)
      :brief  show the brief and the question again
      :help   show keys and commands
      :quit   save and leave; --resume goes on

      Enter       new line; while asking: ask
      Ctrl-D      send
      Ctrl-C      save and leave
      Ctrl-Z      undo
      arrows      move; with Ctrl or Alt by words
      Ctrl-A E    start and end of the line
      Ctrl-W U K  delete word, to start, to end
      Tab         complete a command, or the next name
      Up          while asking: an earlier question
      ::          a line that begins with a colon

      │ Kept
      │
                                                   0:00 of 5:00 · 0:00 of 5:00 in all
      Ctrl-D or :done sends · Enter: new line · :help · :hint · :ask · :skip · :back"
    `);
  });

  it(':quit leaves and says how to go on', async () => {
    const { person, ended, open } = await start({ steps: ['cache'] });
    await person.see('Ctrl-D');
    person.type('Half\r:quit\r');
    expect(await ended).toBe(0);
    await person.settle();
    expect(end(person.screen(), 2)).toMatchInlineSnapshot(`
      "Saved, with what you were typing. Go on with:
      sdcoach practice --resume 20250131-093000-test"
    `);
    expect(open.draft('cache')?.text).toBe('Half\n');
  });

  it('an unknown one is said', async () => {
    const { person } = await start({ steps: ['cache'] });
    await person.see('Ctrl-D');
    person.type(':hnit\r');
    await person.see('No such command here');
  });

  it(':edit takes the text to $EDITOR and back', async () => {
    const { person, open, ended } = await start({
      steps: ['cache'],
      env: { VISUAL: `${process.execPath} ${new URL('shouting-editor.mjs', import.meta.url).pathname}` },
    });
    await person.see('Ctrl-D');
    person.type('menus\r:edit\r');
    await person.see('│ MENUS');
    expect(person.restored()).toMatchObject({ raw: true, pasteMarks: true });
    person.press('ctrl-d');
    await toFeedback(person);
    expect(open.session().steps[0]?.answer?.value).toBe('MENUS');
    person.press('ctrl-c');
    expect(await ended).toBe(130);
  });

  it(':edit says when there is no editor', async () => {
    const { person } = await start({ steps: ['cache'] });
    await person.see('Ctrl-D');
    person.type('menus\r:edit\r');
    await person.see('Set VISUAL or EDITOR');
    await person.see('│ menus');
  });
});

describe('other terminals', () => {
  it('get ASCII where they have no Unicode', async () => {
    const { person, ended } = await start({ unicode: false, steps: ['cache'] });
    await person.see('Ctrl-D');
    person.type('We cache the menu.');
    person.press('ctrl-d');
    await toFeedback(person);
    await person.settle();
    await toTheEnd(person);
    await ended;
    await person.settle();
    expect(person.everything()).not.toMatch(/[^\u0000-\u007f]/);
  });

  it('get no colour where it is off', async () => {
    const { person, ended } = await start({ steps: ['cache'] });
    await person.see('Ctrl-D');
    person.type(':hint\r:skip\r');
    await person.see('Enter goes on');
    await person.settle();
    await toTheEnd(person);
    await ended;
    expect(person.sent()).not.toMatch(/\u001b\[[0-9;]*m/);
  });

  it('get plain prompts, without redrawing, when asked to', async () => {
    const { person, ended } = await start({ plain: true, steps: ['requirements', 'cache'] });
    await person.see('Commands:');
    person.type('How many orders?\r');
    await person.see('Forty thousand');
    person.type(':donk');
    person.press('backspace');
    person.type('e\r');
    await person.see('How did that go');
    person.type('2');
    await person.see('Press Enter to go on');
    await person.settle();
    person.press('enter');
    await person.see('Write your answer');
    person.paste('We cache the menu\nfor an hour.');
    person.type('\r:done\r');
    await person.see('How did that go');
    person.type('\r');
    await person.see('Met: Menus near the customer');
    await person.settle();
    person.press('enter');
    await person.see('Press Enter to end');
    await person.settle();
    person.press('enter');
    expect(await ended).toBe(0);
    expect(person.sent()).not.toMatch(/\u001b\[(?!\?2004[hl]|\?25h)/);
    expect(person.everything()).toContain('Requirements, step 1 of 2\n6 minutes.\n');
    expect(person.everything()).toContain(
      'Your next question, or :done.\n:done\n\nHow did that go, 0 to 4? Enter leaves it out: 2\n\nFeedback\n',
    );
    expect(person.everything()).toContain('Met: Menus near the customer\n  "We cache the menu');
  });
});
