import { describe, expect, it } from 'vitest';
import { end, flat, SIZES } from './open-interview.ts';
import { answer, from, GIVEN_BACK, leave, NARROW, send, startQuiz, withoutFolder } from './quiz-play.ts';
import { type OpenQuiz, openQuiz, type QuizOptions } from './quiz-run.ts';

describe('a whole quiz in plain prompts', () => {
  it('is said line by line', async () => {
    const { person, ended } = await startQuiz({
      plain: true,
      rows: 300,
      steps: ['stale', 'pairs', 'price', 'name'],
    });
    for (const [step, how] of [
      ['stale', 'half'],
      ['pairs', 'right'],
      ['price', 'half'],
    ] as const) {
      await answer(person, [step, how], 'Press Enter to go on.');
      await send(person, '', 'Type your answer');
    }
    await send(person, ':skip', 'Not answered.');
    await send(person, '', 'Press Enter to end.');
    expect(withoutFolder(person.screen())).toMatchInlineSnapshot(`
      "Caches over tea
      What to keep close at hand.
      4 questions. After each answer you hear what is right, and why.
      Session 20250131-093000-test: every answer is saved as you go.

      Caches over tea, 1 of 4
      What keeps values in a cache from growing too old?

      a) More memory
      b) Deleting on every write
      c) A time to live

      Type the letters of all that are right, as in: a c

      Type your answer and press Enter. Commands: :flag :skip :help :quit
      c

      Right in part: 2 of 4
      Also "Deleting on every write": The next read fetches the new one.
      Let values expire, or drop them when they change.
      Concepts: Fresh tea, Shared pot.

      Press Enter to go on. Commands: :flag :help :quit


      Caches over tea, 2 of 4
      What helps against what?

      a) CDN
      b) Retry
      c) Message queue

      1) Images far away
      2) A peak of writes
      3) A lost packet

      Type each letter with its number, as in: a2 b1 c3

      Type your answer and press Enter. Commands: :flag :skip :help :quit
      c2 a1 b3

      Right.
      Each cures one thing only.
      Concepts: Tea counter, Tea round, Second cup.

      Press Enter to go on. Commands: :flag :help :quit


      Caches over tea, 3 of 4
      What does a cache give you, and what does it cost?

      One to three sentences; Enter sends them.

      Type your answer and press Enter. Commands: :flag :skip :help :quit
      It makes reads faster.

      Right in part: 2 of 4
      Met: What it gives
        "faster"
        You named the gain.
      Missed: What it costs
        Think of values that changed meanwhile.
      A good answer: Reads get faster, and may be stale.
      Speed for freshness.
      Concepts: Shared pot.

      Press Enter to go on. Commands: :flag :help :quit


      Caches over tea, 4 of 4
      Servers all over the world keep copies of images close to who asks for them.
      What is that called?

      Type the term.

      Type your answer and press Enter. Commands: :flag :skip :help :quit
      :skip

      Not answered.
      A tea round, a tea delivery network.
      Concepts: Tea round.

      Press Enter to go on. Commands: :flag :help :quit


      Caches over tea
      1 of 4 right, 2 in part: 50 of 100

      Not right yet
      Partly: Old values
      Partly: The price of a cache
      Missed: Close to the reader

      Worth looking up: Fresh tea, Shared pot, Tea round.
      sdcoach explain tells what they are; sdcoach review asks about them again when
      it is time.

      Saved in <file>
      sdcoach show 20250131-093000-test shows it again.

      Press Enter to end. Commands: :table :help :quit"
    `);
    expect(person.screen()).not.toMatch(/[^\n\u0020-\u007e]/);
    person.press('enter');
    expect(await ended).toBe(0);
    expect(person.sent().replaceAll(/\u001b\[\?2004[hl]/g, '')).not.toContain('\u001b');
  });
});

describe('a line that cannot be an answer', () => {
  it.each([
    ['place', 'z', 'There is no "z"; choose from a, b, c.'],
    ['place', 'a b', 'Choose one only.'],
    ['place', '?', 'Type the letter of one.'],
    ['stale', 'a d', 'There is no "d"; choose from a, b, c.'],
    ['stale', '--', 'Type the letters of those that are right.'],
    ['hits', 'a lot', 'There is no number in it.'],
    ['lookup', 'a b c', 'Type every letter once.'],
    ['pairs', 'a1 b2', 'Type each letter once with a number beside it, as in: a2 b1 c3'],
    ['pairs', 'a1 a2 a3', 'Type each letter once with a number beside it, as in: a2 b1 c3'],
  ])('of %s: %s', async (step, line, says) => {
    const { person, open } = await startQuiz({ steps: [step] });
    await send(person, line, says);
    expect(open.session().steps[0]).toMatchObject({ status: 'open', submitted: null });
    expect(end(person.screen(), 3)).toMatch(/^│\n/);
    await answer(person, [step, 'right'], 'Right.');
    expect(open.session().steps[0]).toMatchObject({ status: 'answered' });
  });

  it('is brought back by the up key, to be mended', async () => {
    const { person } = await startQuiz({ steps: ['place'], rows: 24 });
    await send(person, 'z', 'There is no');
    expect(person.screen()).toMatchInlineSnapshot(`
      "Caches over tea ────────────────────────────────────────────────────────────────
      What to keep close at hand.
      1 question. After each answer you hear what is right, and why.
      Session 20250131-093000-test: every answer is saved as you go.

      Caches over tea ───────────────────────────────────────────────────────── 1 of 1
      Ten servers are to share what one of them has cached. Where does the cache
      belong?

      a) On servers of its own
      b) In the browser
      c) In the memory of each server

      Type its letter.

      There is no "z"; choose from a, b, c.

      │

      Enter answers · :help · :flag · :skip · :quit"
    `);
    person.press('up');
    await person.see('│ z');
    person.press('backspace');
    await answer(person, ['place', 'right'], 'Right.');
  });

  it('is an empty one', async () => {
    const { person, open } = await startQuiz({ steps: ['place'] });
    await send(person, '', 'Nothing answered yet');
    expect(end(person.screen(), 3)).toMatchInlineSnapshot(`
      "│
      Nothing answered yet; :skip leaves it out
      Enter answers · :help · :flag · :skip · :quit"
    `);
    expect(open.session().steps[0]?.status).toBe('open');
  });
});

describe('a command at a question', () => {
  it(':help lists the commands that there are', async () => {
    const { person } = await startQuiz({ steps: ['place'] });
    await send(person, ':help', 'Tab');
    expect(from(person, 'Help')).toMatchInlineSnapshot(`
      "Help ───────────────────────────────────────────────────────────────────────────
      Type a command on a line of its own. Pasted lines are never commands; :: begins
      a line with a colon.

      :flag  mark this question to come back to it, or take the mark off again
      :skip  leave this out and go on
      :help  show keys and commands
      :quit  save and leave; --resume goes on

      Enter       send the answer; go on
      Ctrl-C      save and leave
      Ctrl-Z      undo
      arrows      move; with Ctrl or Alt by words
      Ctrl-A E    start and end of the line
      Ctrl-W U K  delete word, to start, to end
      Tab         complete a command
      Up          what you typed here before
      ::          a line that begins with a colon

      │

      Enter answers · :help · :flag · :skip · :quit"
    `);
  });

  it(':help lists more in an exam', async () => {
    const { person } = await startQuiz({ steps: ['place'], exam: true, columns: 40 });
    await send(person, ':help', 'Tab');
    expect(from(person, 'Help')).toMatchInlineSnapshot(`
      "Help ───────────────────────────────────
      Type a command on a line of its own.
      Pasted lines are never commands; ::
      begins a line with a colon.

      :flag    mark this question to come back
               to it, or take the mark off
               again
      :skip    leave this out and go on
      :review  all questions: what is answered
               and what is flagged
      :help    show keys and commands
      :quit    save and leave; --resume goes
               on

      Enter       send the answer; go on
      Ctrl-C      save and leave
      Ctrl-Z      undo
      arrows      move; with Ctrl or Alt by
                  words
      Ctrl-A E    start and end of the line
      Ctrl-W U K  delete word, to start, to
                  end
      Tab         complete a command
      Up          what you typed here before
      ::          a line that begins with a
                  colon

      │

      Enter answers · :help · :flag · :review
      :skip · :quit"
    `);
  });

  it(':flag puts a flag and takes it off again', async () => {
    const { person, open } = await startQuiz({ steps: ['place', 'name'] });
    const flagged = () => open.session().steps.map((step) => step.flagged);
    await send(person, ':flag', 'Flagged.');
    expect(flagged()).toEqual([true, false]);
    await send(person, ':flag', 'No longer flagged.');
    expect(flagged()).toEqual([false, false]);
    await answer(person, ['place', 'right'], 'Right.');
    await send(person, ':flag', 'Flagged.');
    expect(flagged()).toEqual([true, false]);
    await send(person, '', '2 of 2');
  });

  it(':flag keeps what is being typed out of the answer, and the answer open', async () => {
    const { person, open } = await startQuiz({ steps: ['name'] });
    await send(person, ':flag', 'Flagged.');
    await send(person, 'tea round', 'Right.');
    expect(open.session().steps[0]).toMatchObject({ submitted: 'tea round', flagged: true });
  });

  it(':skip goes to what is right', async () => {
    const { person, open } = await startQuiz({ steps: ['place'] });
    await send(person, ':skip', 'goes on');
    expect(from(person, '✘')).toMatchInlineSnapshot(`
      "✘ Not answered.
      Right is: On servers of its own.
      A shared cache costs a hop over the network, and is filled once for all.
      Concepts: Shared pot, Tea trolley.

      │
      Enter goes on · :help · :flag · :quit"
    `);
    expect(open.session().steps[0]).toMatchObject({ status: 'skipped', answer: null });
  });

  it.each([
    [':review', false],
    [':back', false],
    [':back', true],
    [':hint', true],
    [':table', false],
  ])('%s is none there (exam: %s)', async (line, exam) => {
    const { person, open } = await startQuiz({ steps: ['place'], exam });
    await send(person, line, 'No such command here; :help lists them');
    expect(open.session().steps[0]?.status).toBe('open');
  });

  it('is plain text where it is pasted', async () => {
    const { person, open } = await startQuiz({ steps: ['name'] });
    person.paste(':skip');
    await person.see(':skip');
    await send(person, '', 'Not right.');
    expect(open.session().steps[0]).toMatchObject({ status: 'answered', submitted: ':skip' });
  });
});

describe.each(SIZES)('Ctrl-C at $columns columns', (size) => {
  const two = { ...size, steps: ['name', 'hot'] };

  /** Presses it, looks at what is said, and comes back a day later. */
  async function comeBack(quiz: OpenQuiz, options: QuizOptions = {}): Promise<OpenQuiz> {
    await leave(quiz);
    await quiz.person.settle();
    expect(flat(quiz.person.screen())).toContain('Go on with: sdcoach quiz');
    expect(quiz.person.screen()).toContain('--resume 20250131-093000-test');
    const { dataDir } = quiz;
    return openQuiz({ ...size, ...options, dataDir, resume: true, later: 86_400 });
  }

  it('at a question keeps what was typed and what was flagged', async () => {
    const before = await startQuiz(two);
    await send(before.person, ':flag', 'Flagged.');
    before.person.type('tea del');
    await before.person.see('│ tea del');
    const { person, open } = await comeBack(before);
    await person.see('│ tea del');
    expect(flat(person.everything())).toContain('welcome back 0 of 2 questions done.');
    expect(person.screen()).toContain('flagged 1 of 2');
    await send(person, 'ivery network', 'Right.');
    expect(open.session().steps[0]).toMatchObject({ flagged: true, submitted: 'tea delivery network' });
  });

  it('at an explanation shows it again', async () => {
    const before = await startQuiz(two);
    await send(before.person, 'a proxy', 'goes on');
    const { person, open } = await comeBack(before);
    await person.see('goes on');
    expect(flat(person.everything())).toContain('1 of 2 questions done. ✘ Not right. A tea round,');
    await send(person, '', '2 of 2');
    expect(open.session().steps.map(({ status }) => status)).toEqual(['answered', 'open']);
  });

  it('in the overview of an exam comes back to it', async () => {
    const before = await startQuiz({ ...two, exam: true });
    await send(before.person, 'tea round', '2 of 2');
    await send(before.person, ':skip', 'Before you hand it in');
    const { person, open } = await comeBack(before);
    await person.see('Before you hand it in');
    expect(person.screen()).toMatch(/1 {2}answered +Close to the reader/);
    expect(person.screen()).toMatch(/2 {2}open +One key for all/);
    await send(person, '2', '2 of 2');
    await send(person, 'One shard holds it.', 'Every question is answered.');
    expect(open.session().finished).toBe(false);
  });

  it('in the question whether to hand it in does not', async () => {
    const before = await startQuiz({ ...two, exam: true });
    await send(before.person, ':review', 'Before you hand it in');
    await send(before.person, '', '(y/n)');
    const { person, open } = await comeBack(before);
    await person.see('1 of 2');
    expect(open.session()).toMatchObject({ finished: false, current: 'name' });
  });

  it('at the end leaves a quiz that is over', async () => {
    const before = await startQuiz({ ...size, steps: ['name'] });
    await send(before.person, 'tea round', 'goes on');
    await send(before.person, '', 'Enter ends');
    expect(before.open.session().finished).toBe(true);
    await leave(before);
    expect(before.person.screen()).not.toContain('--resume');
    const { person, ended } = await openQuiz({ ...size, dataDir: before.dataDir, resume: true });
    await person.see('1 of 1 right: 100 of 100');
    person.press('enter');
    expect(await ended).toBe(0);
  });

  it(':quit does the same, and says 0', async () => {
    const { person, ended, read } = await startQuiz(two);
    await send(person, 'tea round', 'goes on');
    person.type(':quit\r');
    expect(await ended).toBe(0);
    expect(await read()).toMatchObject({
      paused: true,
      finished: false,
      steps: [{ submitted: 'tea round' }, {}],
    });
  });
});

describe('the end of a quiz', () => {
  const answers = [
    ['place', 'right'],
    ['name', 'wrong'],
    ['price', 'half'],
  ] as const;

  async function toEnd(options: QuizOptions) {
    const quiz = await startQuiz({ ...options, steps: [...answers.map(([step]) => step), 'hot'] });
    const { person } = quiz;
    const onward = options.plain === true ? 'Press Enter to go on.' : 'goes on';
    for (const [step, how] of answers) {
      await answer(person, [step, how], onward);
      if (step === 'price') await send(person, ':flag', 'Flagged.');
      person.press('enter');
      await person.see(`${answers.findIndex(([each]) => each === step) + 2} of 4`);
      await person.settle();
    }
    await send(person, ':skip', 'Not answered.');
    await send(person, '', options.plain === true ? 'Press Enter to end.' : 'Enter ends');
    return quiz;
  }

  it('tells what to look up, at 80 columns', async () => {
    const { person, ended } = await toEnd({});
    expect(withoutFolder(from(person, '╭'))).toMatchInlineSnapshot(`
      "╭──────────────────────────────────────────────────────────────────────────────╮
      │ Caches over tea                                                              │
      │ 1 of 4 right, 1 in part: 37.5 of 100                                         │
      ╰──────────────────────────────────────────────────────────────────────────────╯

      Not right yet
      ✘ Close to the reader
      ◐ The price of a cache
      ✘ One key for all

      Flagged
      ◐ The price of a cache

      Worth looking up: Tea round, Shared pot, Many pots.
      sdcoach explain tells what they are; sdcoach review asks about them again when
      it is time.

      Saved in <file>
      sdcoach show 20250131-093000-test shows it again.

      │
      Enter ends · :help · :table · :quit"
    `);
    person.press('enter');
    expect(await ended).toBe(0);
    expect(person.restored()).toEqual(GIVEN_BACK);
    expect(person.unknown).toEqual([]);
  });

  it('tells what to look up, at 40 columns in ASCII', async () => {
    const { person } = await toEnd(NARROW);
    const screen = person.screen();
    expect(withoutFolder(screen.slice(screen.indexOf('+--')))).toMatchInlineSnapshot(`
      "+--------------------------------------+
      | Caches over tea                      |
      | 1 of 4 right, 1 in part: 37.5 of 100 |
      +--------------------------------------+

      Not right yet
      [ ] Close to the reader
      [~] The price of a cache
      [ ] One key for all

      Flagged
      [~] The price of a cache

      Worth looking up: Tea round, Shared pot,
      Many pots.
      sdcoach explain tells what they are;
      sdcoach review asks about them again
      when it is time.

      Saved in
      <file>
      sdcoach show 20250131-093000-test shows
      it again.

      |
      Enter ends - :help - :table - :quit"
    `);
    expect(person.everything()).not.toMatch(/[^\n\u0020-\u007e]/);
  });

  it('tells what to look up, in plain prompts', async () => {
    const { person } = await toEnd({ plain: true, rows: 200 });
    expect(withoutFolder(from(person, '1 of 4 right'))).toMatchInlineSnapshot(`
      "1 of 4 right, 1 in part: 37.5 of 100

      Not right yet
      Missed: Close to the reader
      Partly: The price of a cache
      Missed: One key for all

      Flagged
      Partly: The price of a cache

      Worth looking up: Tea round, Shared pot, Many pots.
      sdcoach explain tells what they are; sdcoach review asks about them again when
      it is time.

      Saved in <file>
      sdcoach show 20250131-093000-test shows it again.

      Press Enter to end. Commands: :table :help :quit"
    `);
  });

  it('names a concept once, and nothing where all is right', async () => {
    const { person } = await startQuiz({ steps: ['name'] });
    await send(person, 'tea round', 'goes on');
    await send(person, '', 'Enter ends');
    expect(person.screen()).not.toMatch(/Worth looking up|Not right yet|Flagged/);
    const two = await startQuiz({ steps: ['place', 'price'] });
    await answer(two.person, ['place', 'wrong'], 'goes on');
    await send(two.person, '', '2 of 2');
    await answer(two.person, ['price', 'wrong'], 'goes on');
    await send(two.person, '', 'Enter ends');
    expect(two.person.screen()).toContain('Worth looking up: Shared pot.');
  });

  it('shows every answer again by :table', async () => {
    const { person } = await toEnd({});
    await send(person, ':table', 'The answers');
    expect(from(person, 'The answers')).toMatchInlineSnapshot(`
      "The answers ────────────────────────────────────────────────────────────────────

      1. Ten servers are to share what one of them has cached. Where does the cache
      belong?
      │ On servers of its own
      ✔ Right.
      All ten can reach it there.
      A shared cache costs a hop over the network, and is filled once for all.
      Concepts: Shared pot, Tea trolley.

      2. Servers all over the world keep copies of images close to who asks for them.
      What is that called?
      │ a proxy
      ✘ Not right.
      A tea round, a tea delivery network.
      Concepts: Tea round.

      3. What does a cache give you, and what does it cost?
      │ It makes reads faster.
      ◐ Right in part: 2 of 4
      ✔ What it gives
        “faster”
        You named the gain.
      ✘ What it costs
        Think of values that changed meanwhile.
      A good answer: Reads get faster, and may be stale.
      Speed for freshness.
      Concepts: Shared pot.

      4. Why does one very popular key overload a sharded cache?
      ✘ Not answered.
      Right is: All requests for that key go to the one shard that holds it, while the
      other shards are idle.
      Sharding spreads keys, and never the requests for one key.
      Concepts: Many pots.

      │
      Enter ends · :help · :table · :quit"
    `);
    await send(person, 'what', 'or give a command');
    expect(person.screen()).toContain('Enter ends');
  });
});
