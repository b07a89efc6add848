/** What kinds with something to pick share: labels, what was typed, and what an answer names. */
import { Bug } from '../problem.ts';
import { showName } from '../source/show-name.ts';
import type { Option, Question } from './questions.ts';
import { shuffled } from './random.ts';
import type { AnswerValue, Chance, Labelled, QuestionFault, Shown, StrayName, Typed } from './types.ts';

/** The question, whose kind the registry has looked up. */
export function ofKind<K extends Question['kind']>(
  question: Question,
  kind: K,
): Extract<Question, { readonly kind: K }> {
  if (question.kind !== kind) throw new Bug(`a question of kind ${question.kind} was taken for ${kind}`);
  return question as Extract<Question, { readonly kind: K }>;
}

/** Ids that stand twice under a key of a question. */
export function doubled(key: string, options: readonly Pick<Option, 'id'>[]): readonly QuestionFault[] {
  return options.flatMap(({ id }, index) =>
    options.findIndex((other) => other.id === id) === index
      ? []
      : [{ path: [key, index, 'id'], message: `${showName(id)} stands here a second time.`, hint: OTHER_ID }],
  );
}

/** Options in an order that the chance makes, labelled a, b, c. */
export function lettered(options: readonly Option[], { seed, name }: Chance): readonly Labelled[] {
  return shuffled(options, seed, name).map(({ id, text }, index) => ({
    id,
    text,
    label: LETTERS[index] ?? '',
  }));
}

/** The same labelled 1, 2, 3. */
export function numbered(options: readonly Option[], { seed, name }: Chance): readonly Labelled[] {
  return shuffled(options, seed, name).map(({ id, text }, index) => ({ id, text, label: String(index + 1) }));
}

/** The entries of an answer: of a list its own, of a text what commas, arrows and lines part. */
export function entriesOf(value: AnswerValue): readonly string[] {
  if (typeof value === 'string')
    return value
      .split(/,|;|\n|->|→|>/)
      .map((entry) => entry.trim())
      .filter((entry) => entry !== '');
  return value.map((entry) => (typeof entry === 'string' ? entry : Object.values(entry).join(' ')));
}

/** The options that entries name, by id or by their whole text; undefined where one names none. */
export function named<T extends Option>(options: readonly T[], entry: string): T | undefined {
  const wanted = plain(entry);
  return options.find(({ id }) => id === entry.trim()) ?? options.find(({ text }) => plain(text) === wanted);
}

/** Entries that name no option, each once. */
export function strayEntries(options: readonly Option[], value: AnswerValue): readonly StrayName[] {
  const known = options.map(({ id }) => id);
  const isWhole = typeof value === 'string' && named(options, value) !== undefined;
  if (isWhole) return [];
  return entriesOf(value).flatMap((name, index) =>
    named(options, name) === undefined
      ? [{ path: typeof value === 'string' ? [] : [index], name, known }]
      : [],
  );
}

/**
 * The ids of the letters that were typed, `a c`, `a, c` or `ac`; also an id or a whole text, where those are no letters
 * that are shown.
 */
export function readLetters({ left }: Shown, typed: string): Typed {
  const letters = typed.toLowerCase().match(/[a-z0-9]/g) ?? [];
  const stray = letters.find((letter) => !left.some(({ label }) => label === letter));
  const isWord = LONG_WORD.test(typed);
  if (stray !== undefined || isWord || letters.length === 0) {
    const asWritten = named(left, typed);
    if (asWritten !== undefined) return { ok: true, value: [asWritten.id] };
  }
  if (stray !== undefined || isWord) return { ok: false, message: noSuch(left, stray ?? typed) };
  const ids = letters.flatMap((letter) => left.filter(({ label }) => label === letter).map(({ id }) => id));
  return { ok: true, value: [...new Set(ids)] };
}

export function noSuch(options: readonly Labelled[], typed: string): string {
  const labels = options.map(({ label }) => label);
  return `There is no ${JSON.stringify(typed)}; choose from ${labels.join(', ')}.`;
}

function plain(text: string): string {
  return text.toLowerCase().replace(/\s+/g, ' ').trim();
}

/** More letters at a stretch than any question has. */
const LONG_WORD = /[a-z]{9,}/i;
const OTHER_ID = 'Give it another id.';
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
