import { describe, expect, it } from 'vitest';
import { runProgram } from '../../src/cli/program.ts';
import { isInterview } from '../../src/store/built-in.ts';
import { loadContent } from '../../src/store/content.ts';
import { tempDir } from '../store/temp-dir.ts';
import { createFakeTerminal, type FakeTerminalOptions } from './fake-terminal.ts';
import { flat } from './open-interview.ts';
import { writeQuizPack } from './quiz-pack.ts';
import { GIVEN_BACK, handInOpen, leave, send } from './quiz-play.ts';
import { writePack } from './write-pack.ts';

const DAY = 86_400;

/** The program with the quiz `quiz-tea` and the interview `coffee`. */
async function run(argv: readonly string[], options: Partial<FakeTerminalOptions> = {}) {
  const dataDir = tempDir();
  await writeQuizPack(`${dataDir}/pack`);
  await writePack(`${dataDir}/pack`);
  const again = (next: readonly string[], other: Partial<FakeTerminalOptions> = {}) => {
    const pack = ['--scenarios', `${dataDir}/pack`];
    const person = createFakeTerminal({ dataDir, argv: [...pack, ...next], rows: 40, ...options, ...other });
    // A session of another day has another id.
    const id = other.later === undefined ? person.host.newSessionId() : '20250201-093000-test';
    const host = Object.create(person.host, { newSessionId: { value: () => id } });
    return { person, ended: runProgram(host), again };
  };
  return again(argv);
}

/** The program as soon as it says this. */
async function runUntil(argv: readonly string[], says: string) {
  const program = await run(argv);
  await program.person.see(says);
  return program;
}

/** How many quizzes ship. */
async function shippedQuizzes(): Promise<number> {
  const { scenarios } = await loadContent({ cwd: '/' }, { scenarioDirs: [] });
  return scenarios.filter((line) => !isInterview(line)).length;
}

describe('a quiz with wrong words', () => {
  it.each([
    [['quiz', 'quiz-te'], ['unknown-scenario'], 'Did you mean quiz-tea?'],
    [['quiz', 'quiz-tea', 'quiz-te'], ['unknown-scenario'], 'quiz-te'],
    [['quiz', 'coffee'], ['no-quiz'], 'Start it with sdcoach practice coffee.'],
    [['practice', 'quiz-tea'], ['no-interview'], 'sdcoach quiz quiz-tea'],
    [['mock', 'quiz-tea'], ['no-interview'], 'sdcoach quiz quiz-tea'],
    [['quiz', '--topic', 'coffee'], ['unknown-topic'], 'No quiz is on the topic'],
    [['quiz', '--topic', 'te'], ['unknown-topic'], 'tea'],
    [['quiz', 'quiz-tea', '--topic', 'caching'], ['unknown-topic'], 'caching'],
    [
      ['quiz', 'quiz-tea', '--count', '0', '--seed', 'x'],
      ['bad-seed', 'bad-count'],
      'For example --count 10.',
    ],
    [['quiz', 'quiz-tea', '--count', '1e3'], ['bad-count'], 'a whole number from 1 to 9999'],
    [['quiz', 'quiz-tea', '--seed', '-1'], ['bad-seed'], 'a whole number of at most nine digits'],
    [['quiz', '--resume'], ['nothing-to-resume'], 'sdcoach quiz'],
    [['quiz', '--resume', '../x'], ['bad-session-id'], ''],
    [['quiz', '--resume', '20250131-093000-none'], ['no-such-session'], ''],
    [
      ['review', '--count', '0', '--seed', 'x', '--format', 'xml'],
      ['bad-count', 'bad-seed', 'bad-format'],
      '',
    ],
  ])('%s is refused', async (argv, codes, says) => {
    const { person, ended } = await run(argv);
    expect(await ended).toBe(2);
    expect([...person.errors().matchAll(/\[([a-z-]+)\]/g)].map(([, code]) => code)).toEqual(codes);
    expect(flat(person.errors())).toContain(says);
    expect(person.restored()).toEqual(GIVEN_BACK);
  });

  it('names every flag that a quiz which goes on has already', async () => {
    const flags = ['--topic', 'tea', '--count', '3', '--seed', '7', '--exam'];
    const { person, ended } = await run(['quiz', 'quiz-tea', ...flags, '--resume', '20250131-093000-test']);
    expect(await ended).toBe(2);
    expect(flat(person.errors())).toContain('; quiz, --topic, --count, --seed, --exam cannot be given.');
    expect(person.errors()).toContain('[fixed-by-session]');
  });

  it.each<[string, readonly string[], Partial<FakeTerminalOptions>, string]>([
    ['no terminal', ['quiz', 'quiz-tea'], { isTTY: false }, 'A quiz asks questions, and standard input'],
    ['CI', ['quiz'], { env: { CI: 'true' } }, 'A quiz asks questions, and CI is set.'],
    ['--no-input', ['quiz', '--no-input'], {}, 'A quiz asks questions, and --no-input was given.'],
    ['--no-input', ['review', '--no-input'], {}, 'A review asks questions, and --no-input was given.'],
  ])('%s fails at once', async (_, argv, options, why) => {
    const { person, ended } = await run(argv, options);
    expect(await ended).toBe(2);
    await person.settle();
    expect(flat(person.errors())).toContain(why);
    expect(person.restored()).toEqual(GIVEN_BACK);
  });
});

describe('a quiz that is begun', () => {
  it('asks as many questions as --count says, the same for the same seed', async () => {
    const argv = ['quiz', 'quiz-tea', '--count', '3', '--seed', '11'];
    const first = await runUntil(argv, 'Enter answers');
    await first.person.settle();
    const questionOf = (screen: string): string => screen.slice(screen.indexOf('1 of 3'));
    const asked = questionOf(first.person.screen());
    await leave(first);
    const second = await runUntil(argv, 'Enter answers');
    await second.person.settle();
    expect(questionOf(second.person.screen())).toBe(asked);
    await leave(second);
  });

  it('asks all questions where --count is more', async () => {
    const quiz = await runUntil(['quiz', 'quiz-tea', '--count', '9999'], '1 of 8');
    await leave(quiz);
  });

  it('may be of a topic', async () => {
    const quiz = await runUntil(['quiz', '--topic', 'tea'], '1 of 8');
    await leave(quiz);
  });

  it('is picked from a list where none is named', async () => {
    const quiz = await runUntil(['quiz', '--plain'], 'Number:');
    const number = /(\d+)\. Caches over tea: 8 questions: What to keep/.exec(flat(quiz.person.screen()))?.[1];
    const shipped = await shippedQuizzes();
    expect(Number(number)).toBe(shipped === 0 ? 1 : shipped + 2);
    quiz.person.type(`${number}\r`);
    await quiz.person.see('1 of 8');
    await leave(quiz);
  });
});

describe('a session that goes on', () => {
  it('goes on by its own command only', async () => {
    const quiz = await runUntil(['quiz', 'quiz-tea'], '1 of 8');
    await leave(quiz);
    const practice = quiz.again(['practice', '--resume', '20250131-093000-test']);
    expect(await practice.ended).toBe(2);
    expect(flat(practice.person.errors())).toContain('sdcoach quiz --resume 20250131-093000-test');
    const newest = quiz.again(['practice', '--resume']);
    expect(await newest.ended).toBe(2);
    expect(newest.person.errors()).toContain('[nothing-to-resume]');
    const on = quiz.again(['quiz', '--resume']);
    await on.person.see('welcome back');
    await on.person.see('1 of 8');
    await leave(on);
  });

  it('is an interview for practice, and none for a quiz', async () => {
    const interview = await runUntil(['practice', 'coffee', '--steps', 'storage'], 'Ctrl-D');
    await leave(interview);
    const quiz = interview.again(['quiz', '--resume', '20250131-093000-test']);
    expect(await quiz.ended).toBe(2);
    expect(flat(quiz.person.errors())).toContain('sdcoach practice --resume 20250131-093000-test');
    const newest = interview.again(['quiz', '--resume']);
    expect(await newest.ended).toBe(2);
    expect(newest.person.errors()).toContain('[nothing-to-resume]');
  });
});

describe('the menu', () => {
  it('offers a quiz where there is one, and to go on with it', async () => {
    const menu = await runUntil([], 'Arrow keys');
    menu.person.press('down', 'down');
    await menu.person.see('short questions, each explained');
    menu.person.press('enter');
    await menu.person.see((await shippedQuizzes()) === 0 ? 'Caches over tea' : 'A bit of everything');
    await leave(menu);
    const quiz = menu.again(['quiz', 'quiz-tea']);
    await quiz.person.see('1 of 8');
    await leave(quiz);
    const next = menu.again([]);
    await next.person.see('Caches over tea, 0 of 8 ');
    next.person.press('enter');
    await next.person.see('welcome back');
    await leave(next);
  });
});

describe('a review', () => {
  it('has nothing to ask at first', async () => {
    const { person, ended } = await run(['review']);
    expect(await ended).toBe(0);
    expect(flat(person.screen())).toContain('There are no cards yet');
  });

  it('asks what was missed, when it is due, at most --count questions', async () => {
    const quiz = await runUntil(['quiz', 'quiz-tea', '--exam'], 'Enter answers');
    await send(quiz.person, ':review', 'Before you hand it in');
    await handInOpen(quiz.person);
    quiz.person.press('enter');
    expect(await quiz.ended).toBe(0);

    const today = quiz.again(['review']);
    expect(await today.ended).toBe(0);
    expect(flat(today.person.screen())).toContain('Nothing is due today; the next 7 are due on 2025-02-01.');

    const listed = quiz.again(['review', '--list'], { later: DAY });
    expect(await listed.ended).toBe(0);
    await listed.person.settle();
    expect(listed.person.screen()).toContain('7 due today.');
    expect(listed.person.screen()).toMatch(/today +missed once +Shared pot/);

    const due = quiz.again(['review', '--count', '3'], { later: DAY });
    await due.person.see('1 of 3');
    expect(flat(due.person.everything())).toContain('7 concepts due today');
    await leave(due);
  });
});
