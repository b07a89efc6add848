/** Finds or starts the session that `quiz` runs, and hands it to the terminal. */
import { fail, type Outcome, type Problem, succeed } from '../../problem.ts';
import { keepQuestions } from '../../scenario/mix-quizzes.ts';
import { startSession } from '../../session/start.ts';
import { allowedNames } from '../../source/closest-name.ts';
import { showName } from '../../source/show-name.ts';
import { shuffled } from '../../steps/random.ts';
import { isInterview, type ScenarioLine } from '../../store/built-in.ts';
import { quizLoop } from '../../terminal/quiz-loop.ts';
import type { CommandContext } from '../command.ts';
import type { ExitCode } from '../exit-codes.ts';
import {
  type AskingFlags,
  atDesk,
  beginSession,
  type FoundSession,
  resumeSession,
  runSession,
  type SessionDesk,
} from '../session-desk.ts';
import { countFaults, seedAt, seedFaults } from './number-flags.ts';

export interface QuizFlags extends AskingFlags {
  readonly ids: readonly string[];
  readonly topic?: string;
  readonly count?: string;
  readonly seed?: string;
  readonly exam?: boolean;
  /** True without an id. */
  readonly resume?: string | true;
}

/** Runs a new quiz, or one that goes on, to its end or its interruption. */
export function runQuiz(context: CommandContext, flags: QuizFlags): Promise<ExitCode> {
  return atDesk(context, flags, {
    what: 'A quiz',
    run: async (desk) => {
      const found = await findQuiz(desk, flags);
      if (!found.ok) return found;
      return succeed(await runSession(desk, found.value, { loop: quizLoop, hideScore: false }));
    },
  });
}

async function findQuiz(desk: SessionDesk, flags: QuizFlags): Promise<Outcome<FoundSession>> {
  const { resume } = flags;
  if (resume === undefined) return startQuiz(desk, flags);
  const misplaced = misplacedWithResume(flags);
  if (misplaced.length > 0) return fail(misplaced);
  return resumeSession(desk, resume, ({ scenario }) => scenario.kind === 'quiz');
}

async function startQuiz(desk: SessionDesk, flags: QuizFlags): Promise<Outcome<FoundSession>> {
  const { context, content } = desk;
  const numbers = readNumbers(flags);
  if (!numbers.ok) return numbers;
  const chosen = await chooseQuizzes(desk, flags);
  if (!chosen.ok) return chosen;
  const loaded = await content.load(chosen.value.ids.join('+'));
  if (!loaded.ok) return loaded;
  const { scenario } = loaded.value;
  if (scenario.kind !== 'quiz') return fail([isNoQuiz(scenario.id)]);
  const now = context.host.now();
  const { seed = seedAt(now), count = chosen.value.count } = numbers.value;
  const drawn = shuffled(scenario.steps, seed, 'questions').slice(0, count);
  const started = startSession(
    {
      id: context.host.newSessionId(),
      mode: flags.exam === true ? 'mock' : 'practice',
      seed,
      level: 'senior',
      scenario: keepQuestions(scenario, new Set(drawn.map(({ id }) => id))),
      steps: drawn.map(({ id }) => id),
      inOrderGiven: true,
      minutes: null,
    },
    now,
  );
  return beginSession(desk, started);
}

interface Chosen {
  readonly ids: readonly string[];
  /** How many questions where the flags do not say; undefined for all. */
  readonly count?: number;
}

/** The quizzes that were named, those of the topic, or what the candidate picks from the list. */
async function chooseQuizzes(
  { content, terminal }: SessionDesk,
  { ids, topic, count }: QuizFlags,
): Promise<Outcome<Chosen>> {
  const quizzes = content.scenarios.filter((line) => !isInterview(line));
  if (topic !== undefined) return ofTopic(quizzes, ids, topic);
  if (ids.length > 0) return succeed({ ids: [...new Set(ids)] });
  if (quizzes.length === 0) return fail([NO_QUIZZES]);
  const choices = quizzes.map(({ id, title, summary, steps }) => ({
    name: title,
    value: { ids: [id] },
    about: `${steps} questions: ${summary}`,
  }));
  const mix = {
    name: MIXED,
    value: { ids: quizzes.map(({ id }) => id), count: MIXED_COUNT },
    about: `${count ?? MIXED_COUNT} questions from all quizzes`,
  };
  const chosen: Chosen = await terminal.choose<Chosen>(
    WHICH,
    quizzes.length > 1 ? [mix, ...choices] : choices,
  );
  terminal.print('');
  return succeed(chosen);
}

function ofTopic(quizzes: readonly ScenarioLine[], ids: readonly string[], topic: string): Outcome<Chosen> {
  const among = ids.length === 0 ? quizzes : quizzes.filter(({ id }) => ids.includes(id));
  const found = among.filter(({ topics }) => topics.includes(topic));
  if (found.length > 0) return succeed({ ids: found.map(({ id }) => id) });
  const known = [...new Set(quizzes.flatMap(({ topics }) => topics))].sort();
  const hint = allowedNames(topic, known, 'Topics are');
  return fail([{ code: 'unknown-topic', message: `No quiz is on the topic ${showName(topic)}.`, hint }]);
}

interface Numbers {
  readonly seed?: number;
  readonly count?: number;
}

function readNumbers({ seed, count }: QuizFlags): Outcome<Numbers> {
  const problems = [...seedFaults(seed), ...countFaults(count)];
  if (problems.length > 0) return fail(problems);
  return succeed({
    ...(seed === undefined ? {} : { seed: Number(seed) }),
    ...(count === undefined ? {} : { count: Number(count) }),
  });
}

function misplacedWithResume({ ids, topic, count, seed, exam }: QuizFlags): readonly Problem[] {
  const fixed = { quiz: ids[0], '--topic': topic, '--count': count, '--seed': seed, '--exam': exam };
  const given = Object.entries(fixed).flatMap(([name, value]) => (value === undefined ? [] : [name]));
  if (given.length === 0) return [];
  const message = `A quiz that goes on has its own questions; ${given.join(', ')} cannot be given.`;
  return [{ code: 'fixed-by-session', message, hint: 'Leave out --resume to start a new quiz.' }];
}

function isNoQuiz(id: string): Problem {
  return {
    code: 'no-quiz',
    message: `${id} is an interview.`,
    hint: `Start it with sdcoach practice ${id}.`,
  };
}

const MIXED_COUNT = 10;
const WHICH = 'Which quiz?';
const MIXED = 'A bit of everything';
const NO_QUIZZES: Problem = {
  code: 'no-quizzes',
  message: 'There is no quiz.',
  hint: 'Name a folder with quizzes by --scenarios.',
};
