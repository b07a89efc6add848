/** What `review --list` prints: every card with the day on which it is asked again. */
import { columns, wrap } from '../../layout.ts';
import { oneLine } from '../../plain-text.ts';
import { problemJson } from '../../reporters/json.ts';
import { toJson } from '../../reporters/to-json.ts';
import { dueToday } from '../../review/schedule.ts';
import type { Card } from '../../review/types.ts';
import type { Style } from '../../style.ts';
import type { Cards } from '../read-cards.ts';

export function cardsJson({ cards, problems }: Cards, now: number): string {
  const due = dueToday(cards, now);
  return toJson({
    schemaVersion: 1,
    due: due.length,
    cards: cards.map((card) => ({
      concept: card.concept,
      due: new Date(card.due).toISOString(),
      isDue: due.includes(card),
      answers: card.answers,
      misses: card.misses,
    })),
    problems: problems.map(problemJson),
  });
}

export function cardsText(
  { cards }: Pick<Cards, 'cards'>,
  now: number,
  termOf: (concept: string) => string,
  style: Style,
): string {
  if (cards.length === 0) return `${wrap(NO_CARDS, style.width).join('\n')}\n`;
  const due = dueToday(cards, now);
  const rows = cards.map((card) => [dayText(card, due), missesText(card), oneLine(termOf(card.concept))]);
  const sum = due.length === 0 ? `Nothing is due today; ${nextText(cards)}` : `${due.length} due today.`;
  return `${[...wrap(sum, style.width).map(style.strong), ...columns(rows, style.width)].join('\n')}\n`;
}

/** When the first card is asked, for days on which none is. */
export function nextText(cards: readonly Card[]): string {
  const [first] = cards;
  if (first === undefined) return NO_CARDS;
  const day = dayOf(first.due);
  const count = cards.filter(({ due }) => dayOf(due) === day).length;
  return `the next ${count === 1 ? 'is' : `${count} are`} due on ${day}.`;
}

function dayText(card: Card, due: readonly Card[]): string {
  return due.includes(card) ? TODAY : dayOf(card.due);
}

function dayOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

function missesText({ misses }: Card): string {
  return misses === 1 ? 'missed once' : `missed ${misses} times`;
}

const TODAY = 'today';
const NO_CARDS = 'There are no cards yet: what you miss in interviews and quizzes becomes one.';
