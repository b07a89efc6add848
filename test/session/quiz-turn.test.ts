import { beforeEach, describe, expect, it } from 'vitest';
import type { Scenario } from '../../src/scenario/types.ts';
import { advance } from '../../src/session/advance.ts';
import { quizTurn } from '../../src/session/quiz-turn.ts';
import { replay } from '../../src/session/replay.ts';
import { startSession } from '../../src/session/start.ts';
import type { Session } from '../../src/session/types.ts';
import { unwrap } from '../store/unwrap.ts';
import { loadQuiz } from '../terminal/quiz-pack.ts';
import { type Happening, ID, START, timed } from './run.ts';

const STEPS = ['hits', 'place', 'name'] as const;
type Mode = 'practice' | 'mock';

let quiz: Scenario;
beforeEach(async () => {
  quiz = (await loadQuiz()).scenario;
});

function started(mode: Mode, seed = 7, steps: readonly string[] = STEPS) {
  const start = { id: ID, mode, seed, level: 'senior', scenario: quiz, steps, minutes: null } as const;
  return startSession({ ...start, inOrderGiven: true }, START);
}

function run(happenings: readonly Happening[], mode: Mode = 'practice'): Session {
  return unwrap(replay([started(mode), ...timed(happenings)]));
}

function enter(step: string): Happening {
  return { type: 'entered', step };
}

function answer(step: string, value = 'own'): readonly Happening[] {
  return [enter(step), { type: 'submitted', step, value }];
}

function skip(step: string): readonly Happening[] {
  return [enter(step), { type: 'skipped', step }];
}

function read(step: string): Happening {
  return { type: 'reviewed', step };
}

describe('the start of a quiz', () => {
  it('keeps the order in which its questions were drawn', () => {
    expect(started('practice').steps).toEqual(STEPS);
    const [first, ...others] = run([]).steps;
    expect(first).toMatchObject({ id: 'hits', status: 'waiting', flagged: false });
    expect(others.map(({ id }) => id)).toEqual(['place', 'name']);
  });

  it('writes down the values that the seed chose', () => {
    const promptOf = (seed: number): string =>
      started('practice', seed).scenario.steps.find(({ id }) => id === 'hits')?.prompt ?? '';
    const prompts = Array.from({ length: 20 }, (_, seed) => promptOf(seed));
    expect(new Set(prompts).size).toBe(2);
    for (const prompt of prompts) expect(prompt).toMatch(/ (2,000|5,000) reads a second/);
    expect(promptOf(7)).toBe(promptOf(7));
    const [{ question } = {}] = started('practice').scenario.steps.filter(({ id }) => id === 'hits');
    expect(question).toMatchObject({ answer: expect.any(Number), values: {} });
  });

  it('refuses a question that the quiz does not have', () => {
    const outcome = replay([started('practice', 7, ['place', 'gone'])]);
    expect(outcome).toMatchObject({ ok: false, problems: [{ code: 'unknown-step' }] });
  });
});

describe('what comes next while one learns', () => {
  it('is the first question, of so many', () => {
    expect(quizTurn(run([]))).toMatchObject({
      kind: 'question',
      step: { id: 'hits' },
      state: { status: 'waiting' },
      position: 1,
      of: 3,
    });
  });

  it('is the same question while it stands open', () => {
    const turn = quizTurn(run([...answer('hits'), read('hits'), enter('place')]));
    expect(turn).toMatchObject({
      kind: 'question',
      step: { id: 'place' },
      state: { status: 'open' },
      position: 2,
    });
  });

  it.each([
    ['an answer', answer],
    ['a question that was left out', skip],
  ])('is the explanation after %s, then the next question', (_, end) => {
    expect(quizTurn(run(end('hits')))).toMatchObject({ kind: 'explain', step: { id: 'hits' }, position: 1 });
    expect(quizTurn(run([...end('hits'), read('hits')]))).toMatchObject({
      kind: 'question',
      step: { id: 'place' },
      position: 2,
    });
  });

  it('is the explanation also where the candidate left before reading it', () => {
    const left = run([...answer('hits'), { type: 'paused' }, { type: 'resumed' }]);
    expect(quizTurn(left)).toMatchObject({ kind: 'explain', step: { id: 'hits' } });
  });

  it('is the end after the last explanation, and only then', () => {
    const all = STEPS.flatMap((step) => [...answer(step), read(step)]);
    expect(quizTurn(run(all.slice(0, -1)))).toMatchObject({ kind: 'explain', step: { id: 'name' } });
    expect(quizTurn(run(all))).toEqual({ kind: 'end', finished: false });
    expect(quizTurn(run([...all, { type: 'finished' }]))).toEqual({ kind: 'end', finished: true });
  });
});

describe('what comes next in an exam', () => {
  const all = STEPS.flatMap((step) => answer(step));

  it('is one question after the other, without explanations', () => {
    expect(quizTurn(run(answer('hits'), 'mock'))).toMatchObject({ kind: 'question', step: { id: 'place' } });
    expect(quizTurn(run([...answer('hits'), ...skip('place')], 'mock'))).toMatchObject({
      kind: 'question',
      step: { id: 'name' },
      position: 3,
    });
  });

  it('is the overview when every question was asked, answered or not', () => {
    expect(quizTurn(run(all, 'mock'))).toEqual({ kind: 'overview' });
    expect(quizTurn(run(STEPS.flatMap(skip), 'mock'))).toEqual({ kind: 'overview' });
  });

  it('is a question that was entered again, then the overview again', () => {
    const again = [...all, enter('place')];
    expect(quizTurn(run(again, 'mock'))).toMatchObject({
      kind: 'question',
      step: { id: 'place' },
      position: 2,
    });
    expect(quizTurn(run([...again, { type: 'submitted', step: 'place', value: 'memory' }], 'mock'))).toEqual({
      kind: 'overview',
    });
  });

  it('is the first question that waits, where one was left for another', () => {
    const jumped = [enter('hits'), ...answer('name')];
    expect(quizTurn(run(jumped, 'mock'))).toMatchObject({ kind: 'question', step: { id: 'hits' } });
  });

  it('is the end once it is handed in', () => {
    const session = run([...answer('hits'), { type: 'finished' }], 'mock');
    expect(quizTurn(session)).toEqual({ kind: 'end', finished: true });
    expect(session.steps.map(({ status }) => status)).toEqual(['answered', 'skipped', 'skipped']);
  });

  it('keeps an answer that was looked at again and left as it was', () => {
    for (const after of [[{ type: 'skipped', step: 'place' }], [{ type: 'finished' }]] as const) {
      const session = run([...all, enter('place'), ...after], 'mock');
      expect(session.steps[1]).toMatchObject({ id: 'place', status: 'answered', submitted: 'own' });
    }
  });

  it('counts the last of several answers', () => {
    const again: readonly Happening[] = [
      enter('place'),
      { type: 'submitted', step: 'place', value: 'memory' },
    ];
    const { steps } = run([...all, ...again], 'mock');
    expect(steps[1]).toMatchObject({ submitted: 'memory', answer: { value: 'memory' } });
  });
});

describe('a flag', () => {
  const flag = (flagged: boolean): Happening => ({ type: 'flagged', step: 'hits', flagged });

  it('is put and taken off at any time before the end, and changes nothing else', () => {
    for (const before of [[], [enter('hits')], answer('hits'), [...answer('hits'), read('hits')]]) {
      const plain = run(before);
      const flagged = run([...before, flag(true)]);
      expect(flagged.steps[0]?.flagged).toBe(true);
      expect(run([...before, flag(true), flag(false)]).steps[0]?.flagged).toBe(false);
      expect(quizTurn(flagged).kind).toBe(quizTurn(plain).kind);
      expect(flagged.steps[0]).toMatchObject({ status: plain.steps[0]?.status });
    }
  });

  it('stays when its question is answered anew', () => {
    const session = run([...answer('hits'), flag(true), ...answer('hits', '200')], 'mock');
    expect(session.steps[0]).toMatchObject({ flagged: true, submitted: '200' });
  });

  it('is refused for a question that is not asked, and after the end', () => {
    const at = START + 60_000;
    const stray = advance(run([]), { type: 'flagged', step: 'hot', flagged: true, at });
    expect(stray).toMatchObject({ ok: false, problems: [{ code: 'unknown-step' }] });
    const late = advance(run([{ type: 'finished' }]), { type: 'flagged', step: 'hits', flagged: true, at });
    expect(late).toMatchObject({ ok: false, problems: [{ code: 'event-misfit' }] });
  });
});
