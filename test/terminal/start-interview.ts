/** Runs an interview on a fake terminal, in a folder of its own. */
import { termsOf } from '../../src/concepts/terms-of.ts';
import { fail, succeed } from '../../src/problem.ts';
import { compileScenario } from '../../src/scenario/compile.ts';
import type { Scenario } from '../../src/scenario/types.ts';
import { startSession } from '../../src/session/start.ts';
import { createSessionStore } from '../../src/store/session-store.ts';
import { createStyle } from '../../src/style.ts';
import { conduct } from '../../src/terminal/conduct.ts';
import { createDraftSaver } from '../../src/terminal/draft-saver.ts';
import { interviewLoop } from '../../src/terminal/interview-loop.ts';
import { openTerminal } from '../../src/terminal/terminal.ts';
import { COFFEE, COFFEE_CONCEPTS, SAMPLE } from './coffee-scenario.ts';
import { createFakeTerminal, type FakeTerminalOptions } from './fake-terminal.ts';

export interface InterviewOptions extends FakeTerminalOptions {
  readonly scenario?: Scenario;
  readonly steps?: readonly string[];
  /** Goes on with the session that an earlier call started in the same folder. */
  readonly resume?: boolean;
  readonly plain?: boolean;
  readonly unicode?: boolean;
  readonly colour?: 0 | 1;
  readonly mode?: 'practice' | 'mock';
  /** Of the whole; null for no timer. */
  readonly minutes?: number | null;
  readonly twist?: boolean;
  readonly hideScore?: boolean;
}

export async function startInterview(options: InterviewOptions) {
  const { resume = false, plain = false, unicode = true, colour = 0 } = options;
  const person = createFakeTerminal(options);
  const { host } = person;
  const store = createSessionStore(options.dataDir, host);
  const steps = options.steps === undefined ? {} : { steps: options.steps };
  const start = {
    id: host.newSessionId(),
    mode: options.mode ?? 'practice',
    minutes: options.minutes,
    twist: options.twist === true,
    seed: 0,
    level: 'senior',
    scenario: options.scenario ?? COFFEE,
    ...steps,
  } as const;
  const opened = resume ? await store.open(start.id) : await store.create(startSession(start, host.now()));
  if (!opened.ok) throw new Error(opened.problems.map(({ message }) => message).join('\n'));
  const open = opened.value;
  const style = createStyle({ colour, unicode, width: 80 });
  const interview = {
    terminal: openTerminal({ host, style, plain }),
    open,
    drafts: createDraftSaver(open.saveDraft, 20),
    compiled: compileScenario(open.session().scenario, COFFEE_CONCEPTS),
    term: termsOf(COFFEE_CONCEPTS),
    sample: async () => succeed(SAMPLE),
    hideScore: options.hideScore === true,
    keep: async (what: string, file: string) =>
      file === 'taken.md' ? fail([TAKEN]) : succeed(file === '' ? `${what} of its own name` : file),
    program: 'sdcoach',
    now: host.now,
    onTick: host.onTick,
    env: host.env,
  };
  const ended = conduct(interview, { loop: interviewLoop, resumed: resume });
  return { person, ended, open, read: () => store.read(start.id) };
}

const TAKEN = { code: 'file-exists', message: 'taken.md exists already.' };
