/**
 * Decides when a concept is asked about again: the FSRS scheduler over everything that was answered about it, without
 * fuzz, in whole days, so that the same past gives the same dates.
 */
import { createEmptyCard, type Card as FsrsCard, fsrs, type Grade, Rating } from 'ts-fsrs';
import type { Card, Recall, Result } from './types.ts';

/** A card for every concept that was ever missed, the one that is due first before the others. */
export function schedule(results: readonly Result[]): readonly Card[] {
  const scheduler = fsrs({ enable_fuzz: false, enable_short_term: false });
  const cards = new Map<string, FsrsCard>();
  const misses = new Map<string, number>();
  for (const { concept, at, recall, makesCard } of inTime(onceEach(results))) {
    const known = cards.get(concept);
    if (known === undefined && !makesCard) continue;
    const when = new Date(at);
    const card: FsrsCard = known ?? createEmptyCard(when);
    cards.set(concept, scheduler.next(card, when, RATINGS[recall]).card);
    if (recall === 'again') misses.set(concept, (misses.get(concept) ?? 0) + 1);
  }
  return [...cards]
    .map(([concept, { due, reps, stability }]) => ({
      concept,
      due: due.getTime(),
      answers: reps,
      misses: misses.get(concept) ?? 0,
      stability,
    }))
    .sort((a, b) => a.due - b.due || byId(a.concept, b.concept));
}

/** The cards that are to be asked on the day of `now`, by UTC. */
export function dueToday(cards: readonly Card[], now: number): readonly Card[] {
  const endOfDay = (Math.floor(now / DAY) + 1) * DAY;
  return cards.filter(({ due }) => due < endOfDay);
}

/** A concept that several answers of a session speak of was known as well as in the worst of them. */
function onceEach(results: readonly Result[]): readonly Result[] {
  const worst = new Map<string, Result>();
  for (const result of results) {
    const key = `${result.at}/${result.concept}`;
    const other = worst.get(key) ?? result;
    const recall = RATINGS[result.recall] < RATINGS[other.recall] ? result.recall : other.recall;
    worst.set(key, { ...result, recall, makesCard: result.makesCard || other.makesCard });
  }
  return [...worst.values()];
}

/** Oldest first; at the same time the worst recall first, then by name, so that the order of reading has no say. */
function inTime(results: readonly Result[]): readonly Result[] {
  return [...results].sort(
    (a, b) => a.at - b.at || byId(a.concept, b.concept) || RATINGS[a.recall] - RATINGS[b.recall],
  );
}

function byId(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

const RATINGS: Readonly<Record<Recall, Grade>> = {
  again: Rating.Again,
  hard: Rating.Hard,
  good: Rating.Good,
};
const DAY = 86_400_000;
