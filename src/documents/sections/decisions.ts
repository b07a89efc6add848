/** What was decided, with its reasons and with what was weighed against it. */
import { againstIn, reasonIn, withoutReason, wordCount } from '../parts.ts';
import type { ReadLine } from '../read-line.ts';
import type { CacheChoice, Decision, ShardingChoice, StorageChoice } from '../types.ts';
import type { Chosen } from './chosen.ts';
import { REJECTED } from './sharding.ts';

interface Told {
  readonly lines: readonly ReadLine[];
  readonly storage: readonly Chosen<StorageChoice>[];
  readonly sharding: readonly Chosen<ShardingChoice>[];
  readonly caches: readonly Chosen<CacheChoice>[];
}

/** The stores and keys that were chosen, then what else was weighed against something. */
export function decisionsIn({ lines, storage, sharding, caches }: Told): readonly Decision[] {
  const stores = storage
    .filter(({ choice: { store } }) => store !== '')
    .map(({ choice: { data, store, reason }, line }) => ({
      line,
      decision: { title: `${store} for ${data}`, choice: store, reason: firstSentence(reason) },
    }));
  const keys = sharding.map(({ choice: { data, key, reason }, line }) => ({
    line,
    decision: {
      title: line.cells === null ? `${data} by ${key}` : `${data}: ${key}`,
      choice: line.cells === null ? `by ${key}` : key,
      reason: firstSentence(reason),
    },
  }));
  // A copy is a decision only where somebody said why it is there.
  const copies = caches.flatMap(({ choice: { data, place }, line }) => {
    const reason = reasonIn(line.sentences.map(({ text }) => text));
    return reason === ''
      ? []
      : [{ line, decision: { title: `${place} for ${data}`, choice: place, reason } }];
  });
  const used = new Set([...stores, ...keys, ...copies].map(({ line }) => line));
  const others = lines.filter((line) => !used.has(line) && !REJECTED.test(line.lead));
  return [
    ...[stores, keys, copies].flatMap((chosen) => withRejected(chosen, lines)),
    ...others.flatMap(weighed),
  ];
}

interface Choice {
  readonly line: ReadLine;
  readonly decision: Omit<Decision, 'against'>;
}

/** What each line turns down; a line of rejected choices belongs to the first choice of its step. */
function withRejected(chosen: readonly Choice[], lines: readonly ReadLine[]): readonly Decision[] {
  return chosen.map(({ line, decision }, index) => {
    const isNewLine = chosen.findIndex((one) => one.line === line) === index;
    const own = isNewLine ? againstIn(line.sentences.map(({ text }) => text)) : [];
    const rejected =
      index > 0 ? [] : lines.filter(({ step, lead }) => step === line.step && REJECTED.test(lead));
    const listed = rejected
      .flatMap(({ text }) => text.split(/;\s*/))
      .map((text) => text.replace(/[.\s]+$/, ''));
    return { ...decision, title: capital(decision.title), against: [...own, ...listed] };
  });
}

/** Statements that were weighed against something. */
function weighed({ lead, sentences }: ReadLine): readonly Decision[] {
  return sentences.flatMap(({ text, isQuestion }, index) => {
    const next = sentences[index + 1]?.text ?? '';
    const against = againstIn(NOT.test(next) ? [text, next] : [text]);
    if (isQuestion || against.length === 0 || NOT.test(text)) return [];
    // Where only the rejected is said, the choice was said before it.
    const isAlone = against.length === 1 && text.startsWith(against[0] ?? '');
    const choice = withoutReason(isAlone ? (sentences[index - 1]?.text ?? '') : text);
    if (choice === '') return [];
    const title = lead !== '' ? lead : titleOf(choice);
    return [{ title: capital(title), choice, reason: reasonIn([text]), against }];
  });
}

function firstSentence(text: string): string {
  return (text.split(/(?<=[.!])\s+(?=\p{Lu})/u)[0] ?? '').replace(/[.\s]+$/, '');
}

function titleOf(choice: string): string {
  const clause = choice.split(/[,;:(]/)[0]?.trim() ?? choice;
  const words = clause.split(/\s+/);
  return wordCount(clause) <= MOST_WORDS ? clause : `${words.slice(0, MOST_WORDS).join(' ')} ...`;
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

const NOT = /^not\b/i;
const MOST_WORDS = 12;
