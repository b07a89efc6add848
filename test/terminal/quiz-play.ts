/** A person who plays a quiz on a fake terminal: what they type, and what they look at. */
import { expect, vi } from 'vitest';
import { PATIENCE } from './fake-terminal.ts';
import { type OpenQuiz, openQuiz, type QuizOptions } from './quiz-run.ts';

type Person = OpenQuiz['person'];
type How = 'right' | 'half' | 'wrong';

interface Looking {
  readonly screen: () => string;
}

/** A quiz at its first question, where keys are taken. */
export async function startQuiz(options: QuizOptions = {}) {
  const quiz = await openQuiz({ rows: 60, ...options });
  await quiz.person.see(options.plain === true ? 'Commands:' : 'Enter ');
  await quiz.person.settle();
  return quiz;
}

/** The labels that stand before these texts. */
function labels(person: Looking, ...texts: readonly string[]): readonly string[] {
  const lines = person.screen().split('\n');
  return texts.map((text) => {
    const line = lines.findLast((each) => each.endsWith(`) ${text}`));
    if (line === undefined) throw new Error(`no choice ${text} in\n${person.screen()}`);
    return line.slice(0, line.indexOf(')'));
  });
}

/** Types a line and waits for what is written after it. */
export async function send(person: Person, line: string, brings: string): Promise<void> {
  const before = person.sent().length;
  person.type(`${line}\r`);
  await vi.waitFor(() => {
    const written = person
      .sent()
      .slice(before)
      .replaceAll(/\u001b\[[0-?]*[ -/]*[@-~]/g, '');
    if (!written.includes(brings)) throw new Error(`${brings}\nis not on:\n${person.screen()}`);
  }, PATIENCE);
  await person.settle();
}

/** Types an answer to the question that is shown, and waits for what is written after it. */
export async function answer(
  person: Person,
  [step, how]: readonly [step: string, how: How],
  brings: string,
): Promise<void> {
  const typing = ANSWERS[step]?.[how];
  if (typing === undefined) throw new Error(`there is no answer to ${step} that is ${how}`);
  await send(person, typing(person), brings);
}

/** Hands an exam in from its overview, though questions are open. */
export async function handInOpen(person: Person): Promise<void> {
  await send(person, '', '(y/n)');
  person.type('y');
  await person.see('Enter ends');
}

/** Leaves by Ctrl-C whatever waits, with everything as it was. */
export async function leave({ person, ended }: Leaving): Promise<void> {
  person.press('ctrl-c');
  expect(await ended).toBe(130);
  expect(person.restored()).toEqual(GIVEN_BACK);
}

interface Leaving {
  readonly person: Pick<Person, 'press' | 'restored'>;
  readonly ended: Promise<unknown>;
}

/** The screen from the last line that holds a text. */
export function from(person: Person, text: string): string {
  const lines = person.screen().split('\n');
  const first = lines.findLastIndex((line) => line.includes(text));
  if (first === -1) throw new Error(`${text}\nis not on:\n${person.screen()}`);
  return lines.slice(first).join('\n');
}

/** Every kind of question with a right and a wrong answer, as a person types it who looks at the screen. */
type Typing = (person: Looking) => string;
const texts =
  (...wanted: readonly string[]): Typing =>
  (person) =>
    labels(person, ...wanted).join(' ');
const pairs =
  (...wanted: readonly (readonly [string, string])[]): Typing =>
  (person) =>
    wanted.map((pair) => labels(person, ...pair).join('')).join(' ');
export const ANSWERS: Readonly<
  Record<string, { readonly right: Typing; readonly half?: Typing; readonly wrong: Typing }>
> = {
  place: { right: texts('On servers of its own'), wrong: texts('In the browser') },
  stale: {
    right: texts('Deleting on every write', 'A time to live'),
    half: texts('A time to live'),
    wrong: texts('A time to live', 'More memory'),
  },
  // The seed chooses the rate, and a mix of quizzes chooses another one.
  hits: {
    right: (person) => (/2,000\s+reads/.test(person.screen()) ? '200/s' : '500/s'),
    wrong: () => '2000',
  },
  lookup: {
    right: texts(
      'The server asks the cache',
      'It reads the database',
      'It stores the value in the cache',
      'It answers',
    ),
    wrong: texts(
      'It answers',
      'It stores the value in the cache',
      'It reads the database',
      'The server asks the cache',
    ),
  },
  pairs: {
    right: pairs(
      ['Message queue', 'A peak of writes'],
      ['CDN', 'Images far away'],
      ['Retry', 'A lost packet'],
    ),
    wrong: pairs(
      ['Message queue', 'Images far away'],
      ['CDN', 'A peak of writes'],
      ['Retry', 'A lost packet'],
    ),
  },
  name: { right: () => 'tea delivery network', wrong: () => 'a proxy' },
  price: {
    right: () => 'Reads get faster but old values may be read.',
    half: () => 'It makes reads faster.',
    wrong: () => 'I would not know.',
  },
  hot: {
    right: () =>
      'One shard holds that key, so all requests for it go to this shard while the others are idle.',
    wrong: () => 'No idea, sorry.',
  },
};

/** A narrow screen without Unicode. */
export const NARROW = { columns: 40, unicode: false } as const;

export const GIVEN_BACK = { cursorShown: true, pasteMarks: false, raw: false, listeners: 0 };

/** The folder of a test has another name each time. */
export function withoutFolder(screen: string): string {
  return screen.replace(/\S*sdcoach-test-\S*\n?\S*jsonl/, '<file>');
}
