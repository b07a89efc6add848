/** Finds what is due today and asks about it as a quiz; or lists it. */
import { termsOf } from '../../concepts/terms-of.ts';
import { fail, type Outcome, type Problem, succeed } from '../../problem.ts';
import { chooseQuestions } from '../../review/choose-questions.ts';
import { dueToday } from '../../review/schedule.ts';
import type { Card } from '../../review/types.ts';
import { keepQuestions } from '../../scenario/mix-quizzes.ts';
import type { Scenario } from '../../scenario/types.ts';
import { type StartedEvent, startSession } from '../../session/start.ts';
import { isInterview } from '../../store/built-in.ts';
import { type Content, loadContent } from '../../store/content.ts';
import { quizLoop } from '../../terminal/quiz-loop.ts';
import type { CommandContext } from '../command.ts';
import { type ExitCode, worstExitCode } from '../exit-codes.ts';
import { type Cards, readCards } from '../read-cards.ts';
import { type AskingFlags, atDesk, beginSession, runSession, type SessionDesk } from '../session-desk.ts';
import { cardsJson, cardsText, nextText } from '../views/cards.ts';
import { countFaults, seedAt, seedFaults } from './number-flags.ts';

export interface ReviewFlags extends AskingFlags {
  readonly count: string;
  readonly list?: boolean;
  readonly format: string;
  readonly seed?: string;
}

export async function runReview(context: CommandContext, flags: ReviewFlags): Promise<ExitCode> {
  const problems = faultsOf(flags);
  if (problems.length > 0) return context.refuse(problems);
  if (flags.list === true) return listCards(context, flags.format);
  return atDesk(context, flags, { what: 'A review', run: (desk) => askDue(desk, flags) });
}

async function listCards(context: CommandContext, format: string): Promise<ExitCode> {
  const content = await loadContent(context.host, { scenarioDirs: context.scenarioDirs });
  const read = await readCards(context, content);
  if (!read.ok) return context.refuse(read.problems);
  await context.tell(read.value.problems);
  const text = await listText(context, content, { cards: read.value, format });
  return worstExitCode([read.value.problems.length > 0 ? 2 : 0, await context.print(text)]);
}

async function listText(
  context: CommandContext,
  content: Content,
  { cards, format }: { readonly cards: Cards; readonly format: string },
): Promise<string> {
  const now = context.host.now();
  if (format === 'json') return cardsJson(cards, now);
  const concepts = await content.concepts();
  const termOf = termsOf(concepts.ok ? concepts.value : []);
  return cardsText(cards, now, termOf, await context.style('stdout'));
}

async function askDue(desk: SessionDesk, flags: ReviewFlags): Promise<Outcome<ExitCode>> {
  const { context, content, terminal } = desk;
  const read = await readCards(context, content);
  if (!read.ok) return read;
  await context.tell(read.value.problems);
  const { cards } = read.value;
  const due = dueToday(cards, context.host.now());
  if (due.length === 0) {
    const said = cards.length === 0 ? nextText(cards) : `${NOTHING_DUE} ${nextText(cards)}`;
    terminal.print(terminal.style().good(said));
    return succeed(0);
  }
  const quizzes = await allQuizzes(content);
  if (!quizzes.ok) return quizzes;
  const started = startReview(desk, flags, { quiz: quizzes.value, due });
  if (!started.ok) return started;
  const found = await beginSession(desk, started.value);
  if (!found.ok) return found;
  return succeed(await runSession(desk, found.value, { loop: quizLoop, hideScore: false }));
}

interface ToAsk {
  readonly quiz: Scenario;
  readonly due: readonly Card[];
}

function startReview(
  { context }: SessionDesk,
  { count, seed: asked }: ReviewFlags,
  { quiz, due }: ToAsk,
): Outcome<StartedEvent> {
  const { host } = context;
  const now = host.now();
  const seed = asked === undefined ? seedAt(now) : Number(asked);
  const { questions, without } = chooseQuestions(
    quiz,
    due.map(({ concept }) => concept),
    seed,
  );
  const steps = questions.slice(0, Number(count));
  if (steps.length === 0) return fail([noQuestions(without)]);
  const scenario = {
    ...keepQuestions(quiz, new Set(steps)),
    title: REVIEW,
    summary: `${due.length === 1 ? '1 concept' : `${due.length} concepts`} ${DUE}`,
  };
  const id = host.newSessionId();
  const run = { id, mode: 'practice', seed, level: 'senior', scenario, steps } as const;
  return succeed(startSession({ ...run, inOrderGiven: true, minutes: null }, now));
}

/** The questions of all quizzes as one mix. */
async function allQuizzes(content: Content): Promise<Outcome<Scenario>> {
  const ids = content.scenarios.filter((line) => !isInterview(line)).map(({ id }) => id);
  const loaded = await content.load(ids.join('+'));
  return loaded.ok ? succeed(loaded.value.scenario) : loaded;
}

function faultsOf({ count, seed, format }: ReviewFlags): readonly Problem[] {
  return [
    ...countFaults(count),
    ...seedFaults(seed),
    ...(format === 'pretty' || format === 'json' ? [] : [BAD_FORMAT]),
  ];
}

function noQuestions(concepts: readonly string[]): Problem {
  return {
    code: 'no-questions',
    message: `No quiz asks about ${concepts.join(', ')}.`,
    hint: 'Look them up with sdcoach explain.',
  };
}

const REVIEW = 'Review';
const DUE = 'due today.';
const NOTHING_DUE = 'Nothing is due today;';
const BAD_FORMAT: Problem = {
  code: 'bad-format',
  message: '--format takes pretty or json.',
  hint: 'For example --list --format json.',
};
