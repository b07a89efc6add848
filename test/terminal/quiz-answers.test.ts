import { describe, expect, it } from 'vitest';
import { answer, from, NARROW, startQuiz } from './quiz-play.ts';
import type { QuizOptions } from './quiz-run.ts';

/** One question answered, from its heading on. */
async function answerOne(
  step: string,
  how: 'right' | 'half' | 'wrong',
  options: QuizOptions = {},
): Promise<string> {
  const { person } = await startQuiz({ ...options, steps: [step] });
  await answer(person, [step, how], 'goes on');
  return from(person, '1 of 1');
}

describe('an answer at 80 columns', () => {
  it('of one choice, right', async () => {
    expect(await answerOne('place', 'right')).toMatchInlineSnapshot(`
      "Caches over tea ───────────────────────────────────────────────────────── 1 of 1
      Ten servers are to share what one of them has cached. Where does the cache
      belong?

      a) On servers of its own
      b) In the browser
      c) In the memory of each server

      Type its letter.

      │ a

      ✔ Right.
      All ten can reach it there.
      A shared cache costs a hop over the network, and is filled once for all.
      Concepts: Shared pot, Tea trolley.

      │
      Enter goes on · :help · :flag · :quit"
    `);
  });

  it('of one choice, wrong', async () => {
    expect(await answerOne('place', 'wrong')).toMatchInlineSnapshot(`
      "Caches over tea ───────────────────────────────────────────────────────── 1 of 1
      Ten servers are to share what one of them has cached. Where does the cache
      belong?

      a) On servers of its own
      b) In the browser
      c) In the memory of each server

      Type its letter.

      │ b

      ✘ Not right.
      That is shared with nobody.
      Right is: On servers of its own.
      A shared cache costs a hop over the network, and is filled once for all.
      Concepts: Shared pot, Tea trolley.

      │
      Enter goes on · :help · :flag · :quit"
    `);
  });

  it('of several choices, right', async () => {
    expect(await answerOne('stale', 'right')).toMatchInlineSnapshot(`
      "Caches over tea ───────────────────────────────────────────────────────── 1 of 1
      What keeps values in a cache from growing too old?

      a) More memory
      b) Deleting on every write
      c) A time to live

      Type the letters of all that are right, as in: a c

      │ b c

      ✔ Right.
      Let values expire, or drop them when they change.
      Concepts: Fresh tea, Shared pot.

      │
      Enter goes on · :help · :flag · :quit"
    `);
  });

  it('of several choices, wrong', async () => {
    expect(await answerOne('stale', 'wrong')).toMatchInlineSnapshot(`
      "Caches over tea ───────────────────────────────────────────────────────── 1 of 1
      What keeps values in a cache from growing too old?

      a) More memory
      b) Deleting on every write
      c) A time to live

      Type the letters of all that are right, as in: a c

      │ c a

      ✘ Not right.
      • Not “More memory”: Then they stay even longer.
      • Also “Deleting on every write”: The next read fetches the new one.
      Let values expire, or drop them when they change.
      Concepts: Fresh tea, Shared pot.

      │
      Enter goes on · :help · :flag · :quit"
    `);
  });

  it('of several choices, right in part', async () => {
    expect(await answerOne('stale', 'half')).toMatchInlineSnapshot(`
      "Caches over tea ───────────────────────────────────────────────────────── 1 of 1
      What keeps values in a cache from growing too old?

      a) More memory
      b) Deleting on every write
      c) A time to live

      Type the letters of all that are right, as in: a c

      │ c

      ◐ Right in part: 2 of 4
      Also “Deleting on every write”: The next read fetches the new one.
      Let values expire, or drop them when they change.
      Concepts: Fresh tea, Shared pot.

      │
      Enter goes on · :help · :flag · :quit"
    `);
  });

  it('of sentences by criteria, right in part', async () => {
    expect(await answerOne('price', 'half')).toMatchInlineSnapshot(`
      "Caches over tea ───────────────────────────────────────────────────────── 1 of 1
      What does a cache give you, and what does it cost?

      One to three sentences; Enter sends them.

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

      │
      Enter goes on · :help · :flag · :quit"
    `);
  });

  it('of a number, right', async () => {
    expect(await answerOne('hits', 'right')).toMatchInlineSnapshot(`
      "Caches over tea ───────────────────────────────────────────────────────── 1 of 1
      A shop gets 5,000 reads a second, of which 9 in 10 hit the cache. How many reach
      the database?

      Type a number, with a unit if you like.

      │ 500/s

      ✔ Right.
      One in ten of 5,000 is 500.
      Concepts: Cups a minute, Shared pot.

      │
      Enter goes on · :help · :flag · :quit"
    `);
  });

  it('of a number, wrong', async () => {
    expect(await answerOne('hits', 'wrong')).toMatchInlineSnapshot(`
      "Caches over tea ───────────────────────────────────────────────────────── 1 of 1
      A shop gets 5,000 reads a second, of which 9 in 10 hit the cache. How many reach
      the database?

      Type a number, with a unit if you like.

      │ 2000

      ✘ Not right.
      That is about 4 times too high.
      Right is: 500 reads a second.
      One in ten of 5,000 is 500.
      Concepts: Cups a minute, Shared pot.

      │
      Enter goes on · :help · :flag · :quit"
    `);
  });

  it('of an order, right', async () => {
    expect(await answerOne('lookup', 'right')).toMatchInlineSnapshot(`
      "Caches over tea ───────────────────────────────────────────────────────── 1 of 1
      A value is not in the cache. Put in order what happens.

      a) The server asks the cache
      b) It reads the database
      c) It answers
      d) It stores the value in the cache

      Type all the letters in order, as in: c a b

      │ a b d c

      ✔ Right.
      The next one who asks finds it.
      Concepts: Pour aside.

      │
      Enter goes on · :help · :flag · :quit"
    `);
  });

  it('of an order, wrong', async () => {
    expect(await answerOne('lookup', 'wrong')).toMatchInlineSnapshot(`
      "Caches over tea ───────────────────────────────────────────────────────── 1 of 1
      A value is not in the cache. Put in order what happens.

      a) The server asks the cache
      b) It reads the database
      c) It answers
      d) It stores the value in the cache

      Type all the letters in order, as in: c a b

      │ c d b a

      ✘ Not right.
      It begins with “The server asks the cache”.
      Right is: 1. The server asks the cache; 2. It reads the database; 3. It stores
      the value in the cache; 4. It answers.
      The next one who asks finds it.
      Concepts: Pour aside.

      │
      Enter goes on · :help · :flag · :quit"
    `);
  });

  it('of pairs, right', async () => {
    expect(await answerOne('pairs', 'right')).toMatchInlineSnapshot(`
      "Caches over tea ───────────────────────────────────────────────────────── 1 of 1
      What helps against what?

      a) CDN
      b) Retry
      c) Message queue

      1) Images far away
      2) A peak of writes
      3) A lost packet

      Type each letter with its number, as in: a2 b1 c3

      │ c2 a1 b3

      ✔ Right.
      Each cures one thing only.
      Concepts: Tea counter, Tea round, Second cup.

      │
      Enter goes on · :help · :flag · :quit"
    `);
  });

  it('of pairs, wrong', async () => {
    expect(await answerOne('pairs', 'wrong')).toMatchInlineSnapshot(`
      "Caches over tea ───────────────────────────────────────────────────────── 1 of 1
      What helps against what?

      a) CDN
      b) Retry
      c) Message queue

      1) Images far away
      2) A peak of writes
      3) A lost packet

      Type each letter with its number, as in: a2 b1 c3

      │ c1 a2 b3

      ✘ Not right.
      • “Message queue” goes with “A peak of writes”: It takes them in and lets them
        wait.
      • “CDN” goes with “Images far away”: It keeps them close to who asks.
      Each cures one thing only.
      Concepts: Tea counter, Tea round, Second cup.

      │
      Enter goes on · :help · :flag · :quit"
    `);
  });

  it('of a term, right', async () => {
    expect(await answerOne('name', 'right')).toMatchInlineSnapshot(`
      "Caches over tea ───────────────────────────────────────────────────────── 1 of 1
      Servers all over the world keep copies of images close to who asks for them.
      What is that called?

      Type the term.

      │ tea delivery network

      ✔ Right.
      A tea round, a tea delivery network.
      Concepts: Tea round.

      │
      Enter goes on · :help · :flag · :quit"
    `);
  });

  it('of a term, wrong', async () => {
    expect(await answerOne('name', 'wrong')).toMatchInlineSnapshot(`
      "Caches over tea ───────────────────────────────────────────────────────── 1 of 1
      Servers all over the world keep copies of images close to who asks for them.
      What is that called?

      Type the term.

      │ a proxy

      ✘ Not right.
      A tea round, a tea delivery network.
      Concepts: Tea round.

      │
      Enter goes on · :help · :flag · :quit"
    `);
  });

  it('of sentences by criteria, right', async () => {
    expect(await answerOne('price', 'right')).toMatchInlineSnapshot(`
      "Caches over tea ───────────────────────────────────────────────────────── 1 of 1
      What does a cache give you, and what does it cost?

      One to three sentences; Enter sends them.

      │ Reads get faster but old values may be read.

      ✔ Right.
      ✔ What it gives
        “faster”
        You named the gain.
      ✔ What it costs
        “old values”
        You named the price.
      A good answer: Reads get faster, and may be stale.
      Speed for freshness.
      Concepts: Shared pot.

      │
      Enter goes on · :help · :flag · :quit"
    `);
  });

  it('of sentences by criteria, wrong', async () => {
    expect(await answerOne('price', 'wrong')).toMatchInlineSnapshot(`
      "Caches over tea ───────────────────────────────────────────────────────── 1 of 1
      What does a cache give you, and what does it cost?

      One to three sentences; Enter sends them.

      │ I would not know.

      ✘ Not right.
      ✘ What it gives
        Think of the reads.
      ✘ What it costs
        Think of values that changed meanwhile.
      A good answer: Reads get faster, and may be stale.
      Speed for freshness.
      Concepts: Shared pot.

      │
      Enter goes on · :help · :flag · :quit"
    `);
  });

  it('of sentences by a model, right', async () => {
    expect(await answerOne('hot', 'right')).toMatchInlineSnapshot(`
      "Caches over tea ───────────────────────────────────────────────────────── 1 of 1
      Why does one very popular key overload a sharded cache?

      One to three sentences; Enter sends them.

      │ One shard holds that key, so all requests for it go to this shard while the
      │ others are idle.

      ✔ Right.
      Sharding spreads keys, and never the requests for one key.
      Concepts: Many pots.

      │
      Enter goes on · :help · :flag · :quit"
    `);
  });

  it('of sentences by a model, wrong', async () => {
    expect(await answerOne('hot', 'wrong')).toMatchInlineSnapshot(`
      "Caches over tea ───────────────────────────────────────────────────────── 1 of 1
      Why does one very popular key overload a sharded cache?

      One to three sentences; Enter sends them.

      │ No idea, sorry.

      ✘ Not right.
      I did not hear: “All requests”, “holds”, “other”.
      Right is: All requests for that key go to the one shard that holds it, while the
      other shards are idle.
      Sharding spreads keys, and never the requests for one key.
      Concepts: Many pots.

      │
      Enter goes on · :help · :flag · :quit"
    `);
  });
});

describe('an answer at 40 columns in ASCII', () => {
  it('of one choice, wrong', async () => {
    expect(await answerOne('place', 'wrong', NARROW)).toMatchInlineSnapshot(`
      "Caches over tea ----------------- 1 of 1
      Ten servers are to share what one of
      them has cached. Where does the cache
      belong?

      a) On servers of its own
      b) In the browser
      c) In the memory of each server

      Type its letter.

      | b

      [ ] Not right.
      That is shared with nobody.
      Right is: On servers of its own.
      A shared cache costs a hop over the
      network, and is filled once for all.
      Concepts: Shared pot, Tea trolley.

      |
      Enter goes on - :help - :flag - :quit"
    `);
  });

  it('of several choices, wrong', async () => {
    expect(await answerOne('stale', 'wrong', NARROW)).toMatchInlineSnapshot(`
      "Caches over tea ----------------- 1 of 1
      What keeps values in a cache from
      growing too old?

      a) More memory
      b) Deleting on every write
      c) A time to live

      Type the letters of all that are right,
      as in: a c

      | c a

      [ ] Not right.
      - Not "More memory": Then they stay even
        longer.
      - Also "Deleting on every write": The
        next read fetches the new one.
      Let values expire, or drop them when
      they change.
      Concepts: Fresh tea, Shared pot.

      |
      Enter goes on - :help - :flag - :quit"
    `);
  });

  it('of a number, wrong', async () => {
    expect(await answerOne('hits', 'wrong', NARROW)).toMatchInlineSnapshot(`
      "Caches over tea ----------------- 1 of 1
      A shop gets 5,000 reads a second, of
      which 9 in 10 hit the cache. How many
      reach the database?

      Type a number, with a unit if you like.

      | 2000

      [ ] Not right.
      That is about 4 times too high.
      Right is: 500 reads a second.
      One in ten of 5,000 is 500.
      Concepts: Cups a minute, Shared pot.

      |
      Enter goes on - :help - :flag - :quit"
    `);
  });

  it('of an order, wrong', async () => {
    expect(await answerOne('lookup', 'wrong', NARROW)).toMatchInlineSnapshot(`
      "Caches over tea ----------------- 1 of 1
      A value is not in the cache. Put in
      order what happens.

      a) The server asks the cache
      b) It reads the database
      c) It answers
      d) It stores the value in the cache

      Type all the letters in order, as in: c
      a b

      | c d b a

      [ ] Not right.
      It begins with "The server asks the
      cache".
      Right is: 1. The server asks the cache;
      2. It reads the database; 3. It stores
      the value in the cache; 4. It answers.
      The next one who asks finds it.
      Concepts: Pour aside.

      |
      Enter goes on - :help - :flag - :quit"
    `);
  });

  it('of pairs, wrong', async () => {
    expect(await answerOne('pairs', 'wrong', NARROW)).toMatchInlineSnapshot(`
      "Caches over tea ----------------- 1 of 1
      What helps against what?

      a) CDN
      b) Retry
      c) Message queue

      1) Images far away
      2) A peak of writes
      3) A lost packet

      Type each letter with its number, as in:
      a2 b1 c3

      | c1 a2 b3

      [ ] Not right.
      - "Message queue" goes with "A peak of
        writes": It takes them in and lets
        them wait.
      - "CDN" goes with "Images far away": It
        keeps them close to who asks.
      Each cures one thing only.
      Concepts: Tea counter, Tea round, Second
      cup.

      |
      Enter goes on - :help - :flag - :quit"
    `);
  });

  it('of a term, wrong', async () => {
    expect(await answerOne('name', 'wrong', NARROW)).toMatchInlineSnapshot(`
      "Caches over tea ----------------- 1 of 1
      Servers all over the world keep copies
      of images close to who asks for them.
      What is that called?

      Type the term.

      | a proxy

      [ ] Not right.
      A tea round, a tea delivery network.
      Concepts: Tea round.

      |
      Enter goes on - :help - :flag - :quit"
    `);
  });

  it('of sentences by criteria, wrong', async () => {
    expect(await answerOne('price', 'wrong', NARROW)).toMatchInlineSnapshot(`
      "Caches over tea ----------------- 1 of 1
      What does a cache give you, and what
      does it cost?

      One to three sentences; Enter sends
      them.

      | I would not know.

      [ ] Not right.
      [ ] What it gives
        Think of the reads.
      [ ] What it costs
        Think of values that changed
        meanwhile.
      A good answer: Reads get faster, and may
      be stale.
      Speed for freshness.
      Concepts: Shared pot.

      |
      Enter goes on - :help - :flag - :quit"
    `);
  });

  it('of sentences by a model, wrong', async () => {
    expect(await answerOne('hot', 'wrong', NARROW)).toMatchInlineSnapshot(`
      "Caches over tea ----------------- 1 of 1
      Why does one very popular key overload a
      sharded cache?

      One to three sentences; Enter sends
      them.

      | No idea, sorry.

      [ ] Not right.
      I did not hear: "All requests", "holds",
      "other".
      Right is: All requests for that key go
      to the one shard that holds it, while
      the other shards are idle.
      Sharding spreads keys, and never the
      requests for one key.
      Concepts: Many pots.

      |
      Enter goes on - :help - :flag - :quit"
    `);
  });
});
