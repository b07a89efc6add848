import { describe, expect, it } from 'vitest';
import { tempDir } from '../store/temp-dir.ts';
import { flat, SIZES } from './open-interview.ts';
import { startProgram } from './pseudo-terminal.ts';
import { writeQuizPack } from './quiz-pack.ts';
import { ANSWERS } from './quiz-play.ts';

type Size = { readonly columns: number; readonly rows: number };
type Program = ReturnType<typeof startProgram>;
type How = 'right' | 'wrong' | ':skip';

const GIVEN_BACK = { cursorShown: true, pasteMarks: false };
const FIRST_DAY = '2026-02-01T09:00:00Z';
const TWO_WEEKS_LATER = '2026-02-15T09:00:00Z';

/** What tells the questions apart on a screen of any width. */
const BEGINNINGS: Readonly<Record<string, string>> = {
  'Ten servers are to share': 'place',
  'What keeps values in a': 'stale',
  'A shop gets': 'hits',
  'A value is not in the cache': 'lookup',
  'What helps against what?': 'pairs',
  'Servers all over the world': 'name',
  'What does a cache give you': 'price',
  'Why does one very popular': 'hot',
};

async function packIn(dataDir: string): Promise<readonly string[]> {
  await writeQuizPack(`${dataDir}/pack`);
  return ['--scenarios', `${dataDir}/pack`];
}

async function start(argv: readonly string[], size: Size, options: Options = {}): Promise<Program> {
  const { dataDir = tempDir(), ...env } = options;
  const pack = await packIn(dataDir);
  return startProgram([...pack, ...argv], { dataDir, env: { SDCOACH_NOW: FIRST_DAY, ...env }, ...size });
}

type Options = { readonly dataDir?: string; readonly ACCESSIBLE?: '1'; readonly SDCOACH_NOW?: string };

/** The id of the question that stands lowest on the screen. */
function asked(program: Program): string {
  const screen = program.screen();
  const [last] = Object.entries(BEGINNINGS)
    .map(([beginning, id]) => ({ id, at: screen.lastIndexOf(beginning) }))
    .filter(({ at }) => at !== -1)
    .sort((a, b) => b.at - a.at);
  if (last === undefined) throw new Error(`no question on:\n${screen}`);
  return last.id;
}

/** Answers the question that is shown; which one it was. */
async function answer(program: Program, place: string, how: How): Promise<string> {
  await program.next(place);
  await program.nextOf('Enter answers', 'Commands:');
  const id = asked(program);
  program.type(`${how === ':skip' ? how : ANSWERS[id]?.[how](program)}\r`);
  return id;
}

describe.each(SIZES)('on a real terminal of $columns columns', (size) => {
  it('a quiz with every kind of question goes to its end, and a review asks what was missed', async () => {
    const dataDir = tempDir();
    const program = await start(['quiz', 'quiz-tea', '--seed', '7'], size, { dataDir });
    const { next, type } = program;
    await next('8 questions. After each answer');
    const wrong = new Set<string>();
    for (let place = 1; place <= 8; place += 1) {
      const how = (['right', 'right', 'wrong', ':skip'] as const)[place % 4] ?? 'right';
      const id = await answer(program, `${place} of 8`, how);
      if (how !== 'right') wrong.add(id);
      await next({ right: 'Right.', wrong: 'Not right.', ':skip': 'Not answered.' }[how]);
      await next('Concepts:');
      await next('Enter goes on');
      if (place === 5) {
        type(':flag\r');
        await next('Flagged.');
        await next('Enter goes on');
      }
      type('\r');
    }
    expect(wrong.size).toBe(4);
    await next('4 of 8 right: 50 of 100');
    await next('Not right yet');
    await next('Flagged');
    await next('Worth looking up:');
    await next('Enter ends');
    type(':table\r');
    await next('The answers');
    await next('Enter ends');
    type('\r');
    expect(await program.ended()).toMatchObject({ exitCode: 0 });
    expect(program.state()).toEqual(GIVEN_BACK);
    expect(program.unknown).toEqual([]);
    await review(size, dataDir, wrong);
  }, 60_000);

  it('an exam is changed, handed in, and only then explained', async () => {
    const program = await start(['quiz', 'quiz-tea', '--exam', '--seed', '7'], size);
    const { next, type } = program;
    await next('8 questions. An exam');
    const order = [];
    for (let place = 1; place <= 7; place += 1)
      order.push(await answer(program, `${place} of 8`, place === 2 ? 'wrong' : 'right'));
    await next('8 of 8');
    await next('Enter answers');
    order.push(asked(program));
    type(':review\r');
    await next('Before you hand it in');
    await next('1 question not answered yet.');
    await next('Enter hands it in');
    type('2\r');
    await next('You answered:');
    await next('Enter answers');
    expect(asked(program)).toBe(order[1]);
    type(`${ANSWERS[order[1] ?? '']?.right(program)}\r`);
    await answer(program, '8 of 8', 'right');
    await next('Every question is answered.');
    await next('Enter hands it in');
    expect(program.everything()).not.toMatch(/Right\.|Not right|Concepts:/);
    type('\r');
    await next('The answers');
    await next('8 of 8 right: 100 of 100');
    await next('Enter ends');
    type('\r');
    expect(await program.ended()).toMatchObject({ exitCode: 0 });
    expect(new Set(order).size).toBe(8);
    expect(program.everything().match(/Concepts:/g)).toHaveLength(8);
    expect(program.state()).toEqual(GIVEN_BACK);
    expect(program.unknown).toEqual([]);
  }, 60_000);

  it('plain mode asks line by line to the end', async () => {
    const program = await start(['quiz', 'quiz-tea'], size, { ACCESSIBLE: '1' });
    const { next, type } = program;
    for (let place = 1; place <= 8; place += 1) {
      await answer(program, `, ${place} of 8`, 'right');
      await next('Right.');
      await next('Press Enter to go on.');
      type('\r');
    }
    await next('8 of 8 right: 100 of 100');
    await next('Press Enter to end.');
    type('\r');
    expect(await program.ended()).toMatchObject({ exitCode: 0 });
    expect(program.sent().replaceAll(/\u001b\[\?2004[hl]/g, '')).not.toContain('\u001b');
    expect(program.state()).toEqual(GIVEN_BACK);
  }, 60_000);
});

/** Nothing is asked on the day itself; two weeks later all that was missed is, and what is known then is not again. */
async function review(size: Size, dataDir: string, missed: ReadonlySet<string>): Promise<void> {
  const same = await start(['review'], size, { dataDir });
  await same.next('Nothing is due today');
  expect(await same.ended()).toMatchObject({ exitCode: 0 });
  const later = { dataDir, SDCOACH_NOW: TWO_WEEKS_LATER };
  const program = await start(['review', '--seed', '7'], size, later);
  const { next, type } = program;
  await next('due today');
  for (let place = 1; place <= missed.size; place += 1) {
    await answer(program, `${place} of ${missed.size}`, 'right');
    await next('Right.');
    await next('Enter goes on');
    type('\r');
  }
  await next(`${missed.size} of ${missed.size} right: 100 of 100`);
  await next('Enter ends');
  type('\r');
  expect(await program.ended()).toMatchObject({ exitCode: 0 });
  const again = await start(['review'], size, later);
  await again.next('Nothing is due today');
  expect(await again.ended()).toMatchObject({ exitCode: 0 });
  expect(flat(again.everything())).toMatch(/the next (is|4 are|3 are|2 are) due on 2026-/);
}

describe('a quiz that is killed', () => {
  it('goes on where it was, with every answer', async () => {
    const [size] = SIZES;
    const dataDir = tempDir();
    const before = await start(['quiz', 'quiz-tea', '--seed', '7'], size, { dataDir });
    const first = await answer(before, '1 of 8', 'wrong');
    await before.next('Not right.');
    await before.next('Enter goes on');
    before.kill('SIGKILL');
    await before.ended();
    const after = await start(['quiz', '--resume'], size, { dataDir });
    await after.next('welcome back');
    await after.next('1 of 8 questions done.');
    await after.next('Not right.');
    await after.next('Enter goes on');
    after.type('\r');
    expect(await answer(after, '2 of 8', 'right')).not.toBe(first);
    await after.next('Right.');
    after.type('\u0003');
    expect(await after.ended()).toMatchObject({ exitCode: 130 });
    const again = await start(['quiz', '--resume', '--plain'], size, { dataDir });
    await again.next('2 of 8 questions done.');
    again.type('\u0003');
    expect(await again.ended()).toMatchObject({ exitCode: 130 });
    expect(again.state()).toEqual(GIVEN_BACK);
  }, 60_000);
});
