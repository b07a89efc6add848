import { describe, expect, it } from 'vitest';
import { flat, SIZES } from './open-interview.ts';
import { answer, from, handInOpen, leave, send, startQuiz, withoutFolder } from './quiz-play.ts';
import { openQuiz } from './quiz-run.ts';

describe('an exam at 80 columns', () => {
  it('explains nothing before its end, and shows its overview', async () => {
    const { person } = await startQuiz({ exam: true, steps: ['place', 'name', 'hot'] });
    expect(person.screen()).toMatchInlineSnapshot(`
      "Caches over tea ────────────────────────────────────────────────────────────────
      What to keep close at hand.
      3 questions. An exam: you hear at the end what was right, and can change your
      answers until you hand it in.
      Session 20250131-093000-test: every answer is saved as you go.

      Caches over tea ───────────────────────────────────────────────────────── 1 of 3
      Ten servers are to share what one of them has cached. Where does the cache
      belong?

      a) On servers of its own
      b) In the browser
      c) In the memory of each server

      Type its letter.

      │

      Enter answers · :help · :flag · :review · :skip · :quit"
    `);
    await answer(person, ['place', 'wrong'], '2 of 3');
    await send(person, ':flag', 'Flagged.');
    await send(person, 'tea round', '3 of 3');
    await send(person, ':skip', 'Before you hand it in');
    expect(person.everything()).not.toMatch(/Right|Not right|Concepts/);
    expect(from(person, 'Before you')).toMatchInlineSnapshot(`
      "Before you hand it in ──────────────────────────────────────────────────────────
      1  answered           One cache for all
      2  answered, flagged  Close to the reader
      3  open               One key for all

      1 question not answered yet.

      │

      Enter hands it in · a number goes back · :help · :quit"
    `);
  });

  it('goes back to a question, shows what was answered, and takes another answer', async () => {
    const { person, open } = await startQuiz({ exam: true, steps: ['pairs', 'name'] });
    await answer(person, ['pairs', 'wrong'], '2 of 2');
    await send(person, 'tea round', 'Before you hand it in');
    await send(person, '1', 'You answered:');
    expect(from(person, '1 of 2')).toMatchInlineSnapshot(`
      "Caches over tea ───────────────────────────────────────────────────────── 1 of 2
      What helps against what?

      a) CDN
      b) Retry
      c) Message queue

      1) Images far away
      2) A peak of writes
      3) A lost packet

      Type each letter with its number, as in: a2 b1 c3
      You answered: c1 a2 b3
      :skip keeps that.

      │

      Enter answers · :help · :flag · :review · :skip · :quit"
    `);
    expect(person.screen()).toContain('You answered: c1 a2 b3');
    await answer(person, ['pairs', 'right'], 'Before you hand it in');
    expect(open.session().steps[0]?.submitted).toEqual([
      { left: 'queue', right: 'queue' },
      { left: 'cdn', right: 'cdn' },
      { left: 'retry', right: 'retry' },
    ]);
  });

  it('keeps the answer that was there by :skip, and by Ctrl-C', async () => {
    const before = await startQuiz({ exam: true, steps: ['name', 'hot'] });
    await send(before.person, 'tea round', '2 of 2');
    await send(before.person, ':review', 'Before you hand it in');
    await send(before.person, '1', 'You answered: tea round');
    await send(before.person, ':skip', '2 of 2');
    expect(before.open.session().steps[0]).toMatchObject({ status: 'answered', submitted: 'tea round' });
    await send(before.person, ':review', 'Before you hand it in');
    await send(before.person, '1', 'You answered: tea round');
    await leave(before);
    const after = await openQuiz({ dataDir: before.dataDir, resume: true });
    await after.person.see('You answered: tea round');
  });

  it('brings back by the up key what was answered before', async () => {
    const { person, open } = await startQuiz({ exam: true, steps: ['hot'] });
    await send(person, 'One shard holds it.', 'Before you hand it in');
    await send(person, '1', ':skip keeps that.');
    person.press('up');
    await person.see('│ One shard holds it.');
    await send(person, ' The others are idle.', 'Every question is answered.');
    expect(open.session().steps[0]?.submitted).toBe('One shard holds it. The others are idle.');
  });

  it('is looked over at any time, and goes on where one was', async () => {
    const { person, open } = await startQuiz({ exam: true, steps: ['place', 'name', 'hot'] });
    await send(person, ':review', 'Before you hand it in');
    await send(person, '1', 'Type its letter.');
    expect(open.session().current).toBe('place');
    await send(person, ':review', '3 questions not answered yet.');
    await send(person, '3', '3 of 3');
    await send(person, 'One shard holds it.', '1 of 3');
    expect(open.session().steps.map(({ status }) => status)).toEqual(['open', 'waiting', 'answered']);
  });

  it.each(['0', '4', '1.5', 'a', '1 2', '-1'])('has no question %s', async (line) => {
    const { person, open } = await startQuiz({ exam: true, steps: ['place', 'name', 'hot'] });
    await send(person, ':review', 'Before you hand it in');
    await send(person, line, 'Type the number of a question, 1 to 3.');
    expect(open.session().current).toBe('place');
  });

  it('is not handed in by an Enter that was meant for the last question', async () => {
    const { person, open } = await startQuiz({ exam: true, steps: ['name'] });
    person.type('tea round\r\r\r');
    await person.see('Before you hand it in');
    await person.settle();
    expect(open.session().finished).toBe(false);
    expect(person.screen()).toContain('Enter hands it in');
  });
});

describe.each(SIZES)('handing in at $columns columns', (size) => {
  it('is asked for where questions are open; no goes back', async () => {
    const { person, open } = await startQuiz({ ...size, exam: true, steps: ['place', 'name', 'hot'] });
    await send(person, ':review', 'Before you hand it in');
    await send(person, '', '(y/n)');
    expect(flat(person.screen())).toContain('3 questions are not answered. Hand it in? (y/n)');
    expect(person.screen()).not.toMatch(/^\?/m);
    person.type('n');
    await person.see('Enter hands it in');
    expect(open.session().finished).toBe(false);
    await send(person, '2', '2 of 3');
    await send(person, 'tea round', '1 of 3');
    await send(person, ':review', '2 questions not answered yet.');
    await handInOpen(person);
    expect(open.session().finished).toBe(true);
    expect(open.session().steps.map(({ status }) => status)).toEqual(['skipped', 'answered', 'skipped']);
    expect(flat(person.everything())).toContain('1 of 3 right: 33.3 of 100');
  });

  it('is not asked for where all are answered', async () => {
    const { person, open } = await startQuiz({ ...size, exam: true, steps: ['name'] });
    await send(person, 'a proxy', 'Before you hand it in');
    await send(person, '', 'Enter ends');
    expect(person.everything()).not.toContain('(y/n)');
    expect(open.session().finished).toBe(true);
  });
});

describe('the end of an exam', () => {
  it('explains every question, then tells what to look up', async () => {
    const { person, ended } = await startQuiz({ exam: true, steps: ['place', 'stale', 'hits', 'hot'] });
    await answer(person, ['place', 'wrong'], '2 of 4');
    await send(person, ':flag', 'Flagged.');
    await answer(person, ['stale', 'right'], '3 of 4');
    await answer(person, ['hits', 'wrong'], '4 of 4');
    await send(person, ':skip', 'Before you hand it in');
    await handInOpen(person);
    expect(withoutFolder(from(person, 'The answers'))).toMatchInlineSnapshot(`
      "The answers ────────────────────────────────────────────────────────────────────

      1. Ten servers are to share what one of them has cached. Where does the cache
      belong?
      │ In the browser
      ✘ Not right.
      That is shared with nobody.
      Right is: On servers of its own.
      A shared cache costs a hop over the network, and is filled once for all.
      Concepts: Shared pot, Tea trolley.

      2. What keeps values in a cache from growing too old?
      │ Deleting on every write; A time to live
      ✔ Right.
      Let values expire, or drop them when they change.
      Concepts: Fresh tea, Shared pot.

      3. A shop gets 5,000 reads a second, of which 9 in 10 hit the cache. How many
      reach the database?
      │ 2000
      ✘ Not right.
      That is about 4 times too high.
      Right is: 500 reads a second.
      One in ten of 5,000 is 500.
      Concepts: Cups a minute, Shared pot.

      4. Why does one very popular key overload a sharded cache?
      ✘ Not answered.
      Right is: All requests for that key go to the one shard that holds it, while the
      other shards are idle.
      Sharding spreads keys, and never the requests for one key.
      Concepts: Many pots.

      ╭──────────────────────────────────────────────────────────────────────────────╮
      │ Caches over tea                                                              │
      │ 1 of 4 right: 25 of 100                                                      │
      ╰──────────────────────────────────────────────────────────────────────────────╯

      Not right yet
      ✘ One cache for all
      ✘ What passes the cache
      ✘ One key for all

      Flagged
      ✔ Old values

      Worth looking up: Shared pot, Cups a minute, Many pots.
      sdcoach explain tells what they are; sdcoach review asks about them again when
      it is time.

      Saved in <file>
      sdcoach show 20250131-093000-test shows it again.

      │
      Enter ends · :help · :table · :quit"
    `);
    person.press('enter');
    expect(await ended).toBe(0);
  });

  it('says in plain prompts which words are the candidate’s', async () => {
    const { person } = await startQuiz({ exam: true, plain: true, rows: 200, steps: ['place'] });
    await answer(person, ['place', 'wrong'], 'Press Enter to hand it in');
    await send(person, '', 'Press Enter to end.');
    expect(withoutFolder(from(person, 'The answers'))).toMatchInlineSnapshot(`
      "The answers

      1. Ten servers are to share what one of them has cached. Where does the cache
      belong?
      Your answer: In the browser
      Not right.
      That is shared with nobody.
      Right is: On servers of its own.
      A shared cache costs a hop over the network, and is filled once for all.
      Concepts: Shared pot, Tea trolley.

      Caches over tea
      0 of 1 right: 0 of 100

      Not right yet
      Missed: One cache for all

      Worth looking up: Shared pot.
      sdcoach explain tells what they are; sdcoach review asks about them again when
      it is time.

      Saved in <file>
      sdcoach show 20250131-093000-test shows it again.

      Press Enter to end. Commands: :table :help :quit"
    `);
  });
});
