/** Runs a quiz with a question of every kind on a fake terminal, in a folder of its own. */
import { onTestFinished } from 'vitest';
import { termsOf } from '../../src/concepts/terms-of.ts';
import { succeed } from '../../src/problem.ts';
import { compileScenario } from '../../src/scenario/compile.ts';
import { startSession } from '../../src/session/start.ts';
import { createSessionStore } from '../../src/store/session-store.ts';
import { createStyle } from '../../src/style.ts';
import { conduct } from '../../src/terminal/conduct.ts';
import { createDraftSaver } from '../../src/terminal/draft-saver.ts';
import { quizLoop } from '../../src/terminal/quiz-loop.ts';
import { openTerminal } from '../../src/terminal/terminal.ts';
import { tempDir } from '../store/temp-dir.ts';
import { unwrap } from '../store/unwrap.ts';
import { createFakeTerminal, type FakeTerminalOptions } from './fake-terminal.ts';
import { loadQuiz, QUIZ_STEPS } from './quiz-pack.ts';

export interface QuizOptions extends Partial<FakeTerminalOptions> {
  /** Ids of the questions, in the order in which they are asked; all by default. */
  readonly steps?: readonly string[];
  readonly exam?: boolean;
  /** Goes on with the session that an earlier call started in the same folder. */
  readonly resume?: boolean;
  readonly plain?: boolean;
  readonly unicode?: boolean;
}

export async function openQuiz(options: QuizOptions = {}) {
  const { exam = false, resume = false, plain = false, unicode = true, dataDir = tempDir() } = options;
  const { scenario, concepts } = await loadQuiz();
  const person = createFakeTerminal({ ...options, dataDir });
  const { host } = person;
  const store = createSessionStore(dataDir, host);
  const start = {
    id: host.newSessionId(),
    mode: exam ? 'mock' : 'practice',
    seed: 7,
    level: 'senior',
    scenario,
    steps: options.steps ?? QUIZ_STEPS,
    inOrderGiven: true,
    minutes: null,
  } as const;
  const open = unwrap(
    resume ? await store.open(start.id) : await store.create(startSession(start, host.now())),
  );
  const quiz = {
    terminal: openTerminal({ host, style: createStyle({ colour: 0, unicode, width: 80 }), plain }),
    open,
    drafts: createDraftSaver(open.saveDraft, 20),
    compiled: compileScenario(open.session().scenario, concepts),
    term: termsOf(concepts),
    sample: async () => succeed({}),
    hideScore: false,
    keep: async (what: string, file: string) => succeed(file === '' ? `${what} of its own name` : file),
    program: 'sdcoach',
    now: host.now,
    onTick: host.onTick,
    env: host.env,
  };
  const ended = conduct(quiz, { loop: quizLoop, resumed: resume });
  onTestFinished(async () => {
    person.press('ctrl-c');
    await ended;
  });
  return { person, ended, open, dataDir, read: async () => unwrap(await store.read(start.id)).session };
}

export type OpenQuiz = Awaited<ReturnType<typeof openQuiz>>;
