import { describe, expect, it } from 'vitest';
import { advance } from '../../src/session/advance.ts';
import { replay } from '../../src/session/replay.ts';
import { resumeEvents } from '../../src/session/resume.ts';
import { type Happening, ID, refusal, run, START, started, stepOf } from './run.ts';

const enter = (step: string): Happening => ({ type: 'entered', step });
const submit = (step: string, value: string): Happening => ({ type: 'submitted', step, value });
const ask = (question: string, ...facts: string[]): Happening => ({
  type: 'asked',
  step: 'requirements',
  question,
  facts,
});
const hint = (step: string, index: number): Happening => ({ type: 'hinted', step, hint: index });
const followUp = (id: string): Happening => ({
  type: 'followed-up',
  step: 'storage',
  followUp: id,
  question: `${id}?`,
});
const reply = (id: string, answer: string): Happening => ({
  type: 'replied',
  step: 'storage',
  followUp: id,
  answer,
});
const review = (step: string): Happening => ({ type: 'reviewed', step });
const skip = (step: string): Happening => ({ type: 'skipped', step });

describe('what a session becomes', () => {
  it('starts with every step waiting, the optional ones left out', () => {
    const session = run([]);
    expect(session).toMatchObject({ id: ID, mode: 'practice', level: 'senior', seed: 7, current: null });
    expect(session.steps.map(({ id, status }) => [id, status])).toEqual([
      ['requirements', 'waiting'],
      ['storage', 'waiting'],
      ['cache', 'waiting'],
    ]);
  });

  it('takes the questions of a dialogue into the answer, and their facts once each', () => {
    const session = run([
      enter('requirements'),
      ask('How many\n orders?', 'volume'),
      ask('Orders a day, and where?', 'volume', 'regions'),
      submit('requirements', 'So: 1000 a day.\nOne country.'),
    ]);
    expect(stepOf(session, 'requirements').answer).toEqual({
      value: 'How many orders?\nOrders a day, and where?\nSo: 1000 a day.\nOne country.',
      at: '/text',
      asked: ['volume', 'regions'],
      followUps: [],
      hints: 0,
      seconds: 3,
    });
    expect(stepOf(session, 'requirements').submitted).toBe('So: 1000 a day.\nOne country.');
  });

  it('keeps questions apart from the answer of any other step, but counts their facts', () => {
    const asked: Happening = { type: 'asked', step: 'storage', question: 'How many?', facts: ['volume'] };
    const session = run([enter('storage'), asked, submit('storage', 'Postgres')]);
    expect(stepOf(session, 'storage').answer).toMatchObject({ value: 'Postgres', asked: ['volume'] });
  });

  it('counts a dialogue that was only asked in as answered', () => {
    const session = run([enter('requirements'), ask('How many?', 'volume'), skip('requirements')]);
    const state = stepOf(session, 'requirements');
    expect(state).toMatchObject({ status: 'answered', answer: { value: 'How many?', asked: ['volume'] } });
  });

  it('keeps replies to follow-ups apart from the value', () => {
    const session = run([
      enter('storage'),
      submit('storage', 'Postgres'),
      followUp('why-key'),
      reply('why-key', 'By customer.'),
    ]);
    const { answer, followedUp, openFollowUp } = stepOf(session, 'storage');
    expect(answer).toMatchObject({
      value: 'Postgres',
      followUps: [{ question: 'why-key?', answer: 'By customer.' }],
    });
    expect([followedUp, openFollowUp]).toEqual([['why-key'], null]);
  });

  it('counts hints in the answer that comes after them', () => {
    const session = run([enter('storage'), hint('storage', 0), hint('storage', 1), submit('storage', 'x')]);
    expect(stepOf(session, 'storage').answer?.hints).toBe(2);
  });

  it('keeps an answer until another one is submitted', () => {
    const back = [
      enter('storage'),
      submit('storage', 'Postgres'),
      review('storage'),
      enter('cache'),
      enter('storage'),
    ];
    expect(stepOf(run(back), 'storage')).toMatchObject({ status: 'open', answer: { value: 'Postgres' } });
    expect(stepOf(run(back), 'cache').status).toBe('waiting');
    const changed = stepOf(run([...back, submit('storage', 'Cassandra')]), 'storage');
    expect(changed).toMatchObject({ status: 'answered', reviewed: false, answer: { value: 'Cassandra' } });
    const left = run([...back, skip('storage')]);
    expect(stepOf(left, 'storage')).toMatchObject({
      status: 'answered',
      reviewed: true,
      answer: { value: 'Postgres' },
    });
    expect(left.current).toBeNull();
  });

  it('keeps replies and drops an open follow-up when the step is answered anew', () => {
    const session = run([
      enter('storage'),
      submit('storage', 'Postgres'),
      followUp('why-key'),
      reply('why-key', 'By customer.'),
      followUp('why-store'),
      enter('storage'),
      submit('storage', 'Cassandra'),
    ]);
    const { answer, openFollowUp, followedUp } = stepOf(session, 'storage');
    expect(answer).toMatchObject({ value: 'Cassandra', followUps: [{ answer: 'By customer.' }] });
    expect([openFollowUp, followedUp]).toEqual([null, ['why-key', 'why-store']]);
  });

  it('closes what is left when it ends: asked and not answered is skipped', () => {
    const session = run([enter('requirements'), ask('How many?', 'volume'), { type: 'finished' }]);
    expect(session.steps.map((step) => step.status)).toEqual(['answered', 'skipped', 'skipped']);
    expect(session).toMatchObject({ finished: true, current: null });
  });
});

describe('time', () => {
  const at = (seconds: number): { at: number } => ({ at: START + seconds * 1000 });

  it('counts while an answer or a reply is written, not while feedback is read', () => {
    const session = run([
      { ...enter('storage'), ...at(10) },
      { ...submit('storage', 'x'), ...at(40.5) },
      { ...followUp('why-key'), ...at(100) },
      { ...reply('why-key', 'y'), ...at(110) },
      { ...review('storage'), ...at(500) },
    ]);
    expect(stepOf(session, 'storage').seconds).toBe(40.5);
    expect(stepOf(session, 'storage').answer?.seconds).toBe(41);
  });

  it('leaves out pauses, and the time until a killed session goes on', () => {
    const session = run([
      { ...enter('storage'), ...at(0) },
      { type: 'paused', ...at(5) },
      { type: 'resumed', ...at(1000) },
      { type: 'resumed', ...at(5000) },
      { ...submit('storage', 'x'), ...at(5007) },
    ]);
    expect(stepOf(session, 'storage').seconds).toBe(12);
  });

  it('counts nothing for a clock that goes backwards', () => {
    const session = run([
      { ...enter('storage'), ...at(100) },
      { ...hint('storage', 0), ...at(40) },
      { ...submit('storage', 'x'), ...at(43) },
    ]);
    expect(stepOf(session, 'storage').seconds).toBe(3);
  });

  it.each([
    ['after a pause', true, START + 5000, ['resumed']],
    ['after a kill without a draft', false, null, ['resumed']],
    ['after a kill with a draft', false, START + 5000, ['paused', 'resumed']],
    ['with a draft from before the last event', false, START, ['resumed']],
    ['with a draft from the future', false, START + 1e9, ['resumed']],
  ])('goes on %s', (_, isPaused, seenAt, types) => {
    const paused: readonly Happening[] = isPaused ? [{ type: 'paused' }] : [];
    const events = resumeEvents(run([enter('storage'), ...paused]), START + 60_000, seenAt);
    expect(events.map((event) => event.type)).toEqual(types);
  });
});

describe('an event that does not fit', () => {
  const open = [enter('storage')];
  const answered = [...open, submit('storage', 'x')];
  const asked = [...answered, followUp('why-key')];
  it.each<[string, readonly Happening[], Happening, 'practice' | 'mock', string]>([
    ['an answer to a step that is not open', [], submit('storage', 'x'), 'practice', 'not open'],
    ['a step of another run', [], enter('twist'), 'practice', 'no step twist'],
    ['a step that is open', open, enter('storage'), 'practice', 'already open'],
    ['a question to a step that is not open', [], ask('x'), 'practice', 'not open'],
    ['a fact that does not exist', [enter('requirements')], ask('x', 'nope'), 'practice', 'fact'],
    ['the second hint first', open, hint('storage', 1), 'practice', 'next hint'],
    [
      'a hint beyond the last',
      [...open, hint('storage', 0), hint('storage', 1)],
      hint('storage', 2),
      'practice',
      'next',
    ],
    ['a hint in a mock', open, hint('storage', 0), 'mock', 'no hints'],
    ['skipping a step that is not open', answered, skip('storage'), 'practice', 'not open'],
    ['a follow-up before the answer', open, followUp('why-key'), 'practice', 'no answer'],
    ['a follow-up while one is open', asked, followUp('why-store'), 'practice', 'no answer'],
    [
      'a follow-up put twice',
      [...asked, reply('why-key', '')],
      followUp('why-key'),
      'practice',
      'put before',
    ],
    ['a follow-up that does not exist', answered, followUp('nope'), 'practice', 'no such follow-up'],
    [
      'a third follow-up',
      [...asked, reply('why-key', ''), followUp('why-store'), reply('why-store', '')],
      followUp('why-backup'),
      'practice',
      'all its follow-ups',
    ],
    ['a reply to nothing', answered, reply('why-key', 'x'), 'practice', 'waits'],
    ['a reply to another follow-up', asked, reply('why-store', 'x'), 'practice', 'waits'],
    ['feedback of an open step', open, review('storage'), 'practice', 'not complete'],
    ['feedback before the reply', asked, review('storage'), 'practice', 'not complete'],
    ['anything in a pause', [...open, { type: 'paused' }], submit('storage', 'x'), 'practice', 'paused'],
    ['anything after the end', [{ type: 'finished' }], enter('storage'), 'practice', 'finished'],
  ])('%s', (_, before, event, mode, says) => {
    expect(refusal(before, event, mode)).toContain(says);
  });

  it('a session without a beginning, with two, and without events', () => {
    const finished = { type: 'finished', at: START } as const;
    expect(advance(null, finished)).toMatchObject({ ok: false });
    expect(replay([started(), started()])).toMatchObject({ ok: false, problems: [{ line: 2 }] });
    expect(replay([])).toMatchObject({ ok: false, problems: [{ code: 'empty-session' }] });
  });

  it('a beginning with no steps, with unknown ones, or with a kind that is unknown', () => {
    expect(advance(null, started('practice', []))).toMatchObject({ ok: false });
    const unknown = advance(null, started('practice', ['storage', 'nope']));
    expect(unknown).toMatchObject({ ok: false, problems: [{ code: 'unknown-step' }] });
    const event = started();
    const steps = event.scenario.steps.map((step) => ({ ...step, kind: 'song' }));
    const odd = { ...event, scenario: { ...event.scenario, steps } };
    expect(advance(null, odd)).toMatchObject({ ok: false, problems: [{ code: 'event-misfit' }] });
  });

  it('puts chosen steps in the scenario’s order, once each', () => {
    expect(started('practice', ['cache', 'twist', 'storage', 'cache']).steps).toEqual([
      'storage',
      'cache',
      'twist',
    ]);
  });
});
