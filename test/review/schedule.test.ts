import { createEmptyCard, fsrs, Rating } from 'ts-fsrs';
import { describe, expect, it } from 'vitest';
import { dueToday, schedule } from '../../src/review/schedule.ts';
import type { Card, Recall, Result } from '../../src/review/types.ts';

const START = Date.UTC(2026, 0, 31, 9, 30);
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

function result(
  concept: string,
  at: number,
  recall: Recall = 'again',
  makesCard = recall !== 'good',
): Result {
  return { concept, at, recall, makesCard };
}

function cardOf(cards: readonly Card[], concept: string): Card {
  const found = cards.find((card) => card.concept === concept);
  if (found === undefined) throw new Error(`no card ${concept}`);
  return found;
}

/** A concept that is missed and then known on each day that it is due. */
function knownWhenDue(times: number): readonly Card[] {
  const results = [result('cache', START)];
  const cards: Card[] = [];
  for (let time = 0; time <= times; time += 1) {
    const card = cardOf(schedule(results), 'cache');
    cards.push(card);
    results.push(result('cache', card.due, 'good'));
  }
  return cards;
}

describe('what becomes a card', () => {
  it.each([
    ['a concept that was missed', result('cache', START, 'again', true), 1],
    ['a concept that was known in part', result('cache', START, 'hard', true), 1],
    ['no concept that was known at once', result('cache', START, 'good', false), 0],
    ['no concept that was only named beside another', result('cache', START, 'hard', false), 0],
  ])('%s', (_, only, count) => {
    expect(schedule([only])).toHaveLength(count);
  });

  it('nothing from nothing', () => {
    expect(schedule([])).toEqual([]);
  });

  it('one for each concept, counted from its first miss', () => {
    const cards = schedule([
      result('cache', START, 'good'),
      result('cache', START + DAY),
      result('cache', START + 2 * DAY),
      result('cache', START + 3 * DAY, 'hard'),
      result('queue', START + 3 * DAY),
    ]);
    expect(cards).toHaveLength(2);
    expect(cardOf(cards, 'cache')).toMatchObject({ answers: 3, misses: 2 });
    expect(cardOf(cards, 'queue')).toMatchObject({ answers: 1, misses: 1 });
  });

  it('a result that makes no card counts for one that there is', () => {
    const before = cardOf(schedule([result('cache', START)]), 'cache');
    const beside = result('cache', before.due, 'hard', false);
    const after = cardOf(schedule([result('cache', START), beside]), 'cache');
    expect(after).toMatchObject({ answers: 2, misses: 1 });
    expect(after.due).toBeGreaterThan(before.due);
  });
});

describe('the dates', () => {
  const recalls: readonly Recall[] = ['again', 'good', 'hard', 'good', 'again', 'good', 'good', 'good'];
  const ratings = { again: Rating.Again, hard: Rating.Hard, good: Rating.Good } as const;

  it('are those of the scheduler called directly', () => {
    const scheduler = fsrs({ enable_fuzz: false, enable_short_term: false });
    const results: Result[] = [];
    let expected = createEmptyCard(new Date(START));
    let at = START;
    for (const recall of recalls) {
      results.push(result('cache', at, recall, true));
      expected = scheduler.next(expected, new Date(at), ratings[recall]).card;
      expect(cardOf(schedule(results), 'cache')).toEqual({
        concept: 'cache',
        due: expected.due.getTime(),
        stability: expected.stability,
        answers: results.length,
        misses: results.filter((each) => each.recall === 'again').length,
      });
      at = expected.due.getTime() + 5 * HOUR;
    }
  });

  it('are the same for the same past, without fuzz, also after months', () => {
    const results = recalls.map((recall, index) => result('cache', START + index * 20 * DAY, recall, true));
    const first = schedule(results);
    expect(cardOf(first, 'cache').due - START).toBeGreaterThan(30 * DAY);
    for (let time = 0; time < 20; time += 1) expect(schedule(results)).toEqual(first);
  });

  it('are whole days after the answer, so that nothing comes back within the hour', () => {
    for (const recall of ['again', 'hard'] as const) {
      const { due } = cardOf(schedule([result('cache', START, recall)]), 'cache');
      expect(due - START).toBeGreaterThanOrEqual(DAY);
      expect((due - START) % DAY).toBe(0);
    }
  });

  it('come later and later for a concept that is right again and again', () => {
    const cards = knownWhenDue(6);
    const gaps = cards.slice(1).map(({ due }, index) => due - (cards[index]?.due ?? 0));
    expect(gaps).toHaveLength(6);
    gaps.slice(1).forEach((gap, index) => {
      expect(gap).toBeGreaterThan(gaps[index] ?? Number.POSITIVE_INFINITY);
    });
    expect(cards.at(-1)?.misses).toBe(1);
  });

  it('come sooner again after a miss', () => {
    const cards = knownWhenDue(4);
    const due = cards.at(-1)?.due ?? 0;
    const past = [
      result('cache', START),
      ...cards.slice(0, -1).map((card) => result('cache', card.due, 'good')),
    ];
    const known = cardOf(schedule([...past, result('cache', due, 'good')]), 'cache');
    const missed = cardOf(schedule([...past, result('cache', due, 'again')]), 'cache');
    expect(missed.due).toBeLessThan(known.due);
    expect(missed.misses).toBe(2);
  });
});

describe('the order in which sessions are read', () => {
  const results = [
    result('cache', START),
    result('cache', START + 3 * DAY, 'good'),
    result('cache', START + 9 * DAY, 'hard'),
    result('queue', START + 3 * DAY, 'hard'),
    result('queue', START + DAY, 'again'),
    result('saga', START + 3 * DAY),
  ];

  it('has no say', () => {
    const cards = schedule(results);
    expect(cards).toHaveLength(3);
    expect(schedule(results.toReversed())).toEqual(cards);
    for (let by = 1; by < results.length; by += 1)
      expect(schedule([...results.slice(by), ...results.slice(0, by)])).toEqual(cards);
  });

  it('has no say within a session, of which the worst recall of a concept counts, once', () => {
    const same = [
      result('cache', START, 'good'),
      result('cache', START, 'again'),
      result('cache', START, 'hard', false),
    ];
    const cards = schedule(same);
    expect(cards).toEqual(schedule([result('cache', START, 'again')]));
    expect(cardOf(cards, 'cache')).toMatchObject({ answers: 1, misses: 1 });
    expect(schedule(same.toReversed())).toEqual(cards);
  });

  it('gives what is due first before the others, and equals by their names', () => {
    const cards = schedule([
      result('zebra', START),
      result('apple', START),
      result('mango', START - DAY),
      result('berry', START + DAY),
    ]);
    expect(cards.map(({ concept }) => concept)).toEqual(['mango', 'apple', 'zebra', 'berry']);
  });
});

describe('what is due today', () => {
  const at = (due: number): Card => ({ concept: 'cache', due, answers: 1, misses: 1, stability: 1 });
  const midnight = Date.UTC(2026, 1, 3);

  it.each([
    ['overdue since days', midnight - 9 * DAY, true],
    ['due at midnight', midnight, true],
    ['due in the evening, asked in the morning', midnight + 23 * HOUR, true],
    ['due in the last millisecond of the day', midnight + DAY - 1, true],
    ['due at the next midnight', midnight + DAY, false],
    ['due next week', midnight + 7 * DAY, false],
  ])('by UTC: %s', (_, due, isDue) => {
    for (const now of [midnight, midnight + 8 * HOUR, midnight + DAY - 1])
      expect(dueToday([at(due)], now)).toHaveLength(isDue ? 1 : 0);
  });

  it('is a concept on the day that its card names, and not on the day before', () => {
    const cards = schedule([result('cache', START)]);
    const { due } = cardOf(cards, 'cache');
    expect(dueToday(cards, due - DAY)).toEqual([]);
    expect(dueToday(cards, due)).toEqual(cards);
  });
});
