/** What the menu offers, and what a pick does. It lists only what there is. */
import { isAccessible, isDumb } from '../../host/terminal-facts.ts';
import type { Host } from '../../host/types.ts';
import { isInterview } from '../../store/built-in.ts';
import { loadContent } from '../../store/content.ts';
import { sessionsDir } from '../../store/data-dir.ts';
import type { SessionList, SessionSummary } from '../../store/list-sessions.ts';
import { createSessionStore } from '../../store/session-store.ts';
import { Interrupted, interruptionCode } from '../../terminal/interrupted.ts';
import type { Choice } from '../../terminal/prompts/choose.ts';
import { gradeScreen } from '../../terminal/screens/grade-screen.ts';
import { openTerminal } from '../../terminal/terminal.ts';
import type { CommandContext } from '../command.ts';
import type { ExitCode } from '../exit-codes.ts';

type Pick =
  | { readonly type: 'run'; readonly argv: readonly string[]; readonly comesBack: boolean }
  | { readonly type: 'show'; readonly text: string }
  | { readonly type: 'quit' };

export interface MenuFlags {
  readonly plain?: boolean;
}

/** Shows the menu until something is picked that ends it. */
export async function runMenu(context: CommandContext, flags: MenuFlags): Promise<ExitCode> {
  const { host } = context;
  const plain = flags.plain === true || isAccessible(host.env) || isDumb(host.env);
  for (;;) {
    const pick = await pickOne(context, plain);
    if (pick instanceof Interrupted) return interruptionCode(pick.by);
    if (pick.type === 'quit') return 0;
    if (pick.type === 'show') {
      await host.stdout.write(`\n${pick.text}\n\n`);
      continue;
    }
    await host.stdout.write('\n');
    const code = await runCommand(host, pick.argv);
    if (!pick.comesBack) return code;
    await host.stdout.write('\n');
  }
}

async function pickOne(context: CommandContext, plain: boolean): Promise<Pick | Interrupted> {
  const { host } = context;
  const style = await context.style('stdout');
  const choices = await choicesOf(context, plain);
  const terminal = openTerminal({ host, style, plain });
  try {
    return await terminal.choose(WHAT, choices);
  } catch (error) {
    if (error instanceof Interrupted) return error;
    throw error;
  } finally {
    terminal.close();
  }
}

async function choicesOf(context: CommandContext, plain: boolean): Promise<readonly Choice<Pick>[]> {
  const { host, scenarioDirs } = context;
  const [content, { sessions }, names] = await Promise.all([
    loadContent(host, { scenarioDirs }),
    listSessions(context),
    commandNames(),
  ]);
  const tail = plain ? ['--plain'] : [];
  const style = await context.style('stdout');
  const unfinished = sessions.find(({ finished }) => !finished);
  const first = content.scenarios.find(isInterview);
  const has = (name: string, choice: Choice<Pick>): readonly Choice<Pick>[] =>
    names.includes(name) ? [choice] : [];
  return [
    ...(unfinished === undefined
      ? []
      : has('practice', {
          name: CONTINUE,
          about: `${unfinished.title}, ${unfinished.stepsDone} of ${unfinished.steps} ${unfinished.isQuiz ? 'questions' : 'steps'} done`,
          value: run([verbOf(unfinished), '--resume', unfinished.id, ...tail], false),
        })),
    ...(first === undefined
      ? []
      : has('practice', { name: START, about: START_ABOUT, value: run(['practice', ...tail], false) })),
    ...(first === undefined
      ? []
      : has('mock', { name: MOCK, about: MOCK_ABOUT, value: run(['mock', ...tail], false) })),
    ...(content.scenarios.every(isInterview)
      ? []
      : has('quiz', { name: QUIZ, about: QUIZ_ABOUT, value: run(['quiz', ...tail], false) })),
    ...(sessions.some(({ finished, isQuiz }) => finished || isQuiz)
      ? has('review', { name: REVIEW, about: REVIEW_ABOUT, value: run(['review', ...tail], false) })
      : []),
    ...(sessions.some(({ finished, isQuiz }) => finished && !isQuiz)
      ? has('practice', {
          name: WEAKEST,
          about: WEAKEST_ABOUT,
          value: run(['practice', '--weakest', ...tail], false),
        })
      : []),
    ...(sessions.length === 0
      ? []
      : has('history', { name: PAST, about: `${sessions.length} so far`, value: run(['history'], true) })),
    ...has('grade', {
      name: GRADE,
      about: GRADE_ABOUT,
      value: { type: 'show', text: gradeScreen(first?.id ?? '...', style) },
    }),
    { name: HELP, about: HELP_ABOUT, value: run(['--help'], true) },
    { name: QUIT, value: { type: 'quit' } },
  ];
}

function verbOf({ isQuiz, mode }: SessionSummary): string {
  if (isQuiz) return 'quiz';
  return mode === 'mock' ? 'mock' : 'practice';
}

function run(argv: readonly string[], comesBack: boolean): Pick {
  return { type: 'run', argv, comesBack };
}

async function listSessions({ host, dataDir }: CommandContext): Promise<SessionList> {
  const dir = sessionsDir(host, dataDir);
  return dir.ok ? createSessionStore(dir.value, host).list() : { sessions: [], problems: [] };
}

/** The registry holds the menu itself, so it is asked for only now. */
async function commandNames(): Promise<readonly string[]> {
  const commands = await import('./index.ts');
  return Object.values(commands).map(({ name }) => name);
}

/** Runs another command with the global options that the menu was given. */
async function runCommand(host: Host, argv: readonly string[]): Promise<ExitCode> {
  const { runProgram } = await import('../program.ts');
  const given = host.argv.filter((each) => each !== 'menu' && each !== '--plain');
  return runProgram(Object.create(host, { argv: { value: [...given, ...argv] } }));
}

const WHAT = 'What would you like to do?';
const CONTINUE = 'Continue the last session';
const START = 'Start an interview';
const START_ABOUT = 'with hints, follow-ups and feedback after each step';
const MOCK = 'Start a mock interview';
const MOCK_ABOUT = 'a clock, no hints, marks at the end';
const QUIZ = 'Take a quiz';
const QUIZ_ABOUT = 'short questions, each explained';
const REVIEW = 'Review what you missed';
const REVIEW_ABOUT = 'what is due today, as a quiz';
const WEAKEST = 'Practise what needs work';
const WEAKEST_ABOUT = 'by your past sessions';
const PAST = 'Past sessions';
const GRADE = 'Grade answers from a file';
const GRADE_ABOUT = 'how to, for scripts and CI';
const HELP = 'Help';
const HELP_ABOUT = 'every command';
const QUIT = 'Quit';
