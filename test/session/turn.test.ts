import { describe, expect, it } from 'vitest';
import { turn } from '../../src/session/turn.ts';
import { type Happening, run } from './run.ts';

const LEAVE = { type: 'reviewed', step: 'requirements' } as const;
const PAST_FIRST: readonly Happening[] = [
  { type: 'entered', step: 'requirements' },
  { type: 'submitted', step: 'requirements', value: 'notes' },
  LEAVE,
];

describe('what comes next', () => {
  it('is the first step, after the brief', () => {
    expect(turn(run([]))).toMatchObject({ kind: 'enter', first: true, position: 1, of: 3 });
    expect(turn(run([]))).toMatchObject({ step: { id: 'requirements' } });
    expect(turn(run(PAST_FIRST))).toMatchObject({
      kind: 'enter',
      first: false,
      position: 2,
      step: { id: 'storage' },
    });
  });

  it('is a conversation in a dialogue, and an answer elsewhere', () => {
    expect(turn(run([{ type: 'entered', step: 'requirements' }]))).toMatchObject({
      kind: 'answer',
      form: 'text',
      asks: true,
      back: null,
      before: null,
      budget: 300,
      prompt: 'What about requirements?',
    });
    const next = turn(run([...PAST_FIRST, { type: 'entered', step: 'storage' }]));
    expect(next).toMatchObject({ kind: 'answer', asks: false, back: 'requirements' });
  });

  it('shows the price of the next hint before it is taken, and none in a mock', () => {
    const open: readonly Happening[] = [{ type: 'entered', step: 'storage' }];
    expect(turn(run(open))).toMatchObject({
      hintsTaken: [],
      hintsLeft: 2,
      nextHint: { index: 0, price: 0.25 },
    });
    const one = [...open, { type: 'hinted', step: 'storage', hint: 0 } as const];
    expect(turn(run(one))).toMatchObject({
      hintsTaken: [{ text: 'Think of the load.' }],
      hintsLeft: 1,
      nextHint: { index: 1, price: 0.5 },
    });
    const both = [...one, { type: 'hinted', step: 'storage', hint: 1 } as const];
    expect(turn(run(both))).toMatchObject({ hintsLeft: 0, nextHint: null });
    expect(turn(run(open, 'mock'))).toMatchObject({ hintsTaken: [], hintsLeft: 0, nextHint: null });
  });

  it('offers what was answered before when the candidate went back; in a dialogue the notes alone', () => {
    const asked: Happening = {
      type: 'asked',
      step: 'requirements',
      question: 'How many?',
      facts: ['volume'],
    };
    const [enter, submit] = PAST_FIRST;
    if (enter === undefined || submit === undefined) throw new Error('no events');
    const back = run([enter, asked, submit, LEAVE, { type: 'entered', step: 'storage' }, enter]);
    expect(turn(back)).toMatchObject({
      kind: 'answer',
      step: { id: 'requirements' },
      before: 'notes',
      asked: [{ question: 'How many?', answers: ['A thousand orders a day.'] }],
    });
  });

  it('is the step that was left, once the one gone back to is answered', () => {
    const back: readonly Happening[] = [
      ...PAST_FIRST,
      { type: 'entered', step: 'storage' },
      { type: 'entered', step: 'requirements' },
      { type: 'submitted', step: 'requirements', value: 'more' },
      LEAVE,
    ];
    expect(turn(run(back))).toMatchObject({ kind: 'enter', step: { id: 'storage' } });
  });

  it('is a follow-up or the feedback after an answer, and the feedback after a skip', () => {
    const answered: readonly Happening[] = [
      { type: 'entered', step: 'storage' },
      { type: 'submitted', step: 'storage', value: 'x' },
    ];
    expect(turn(run(answered))).toMatchObject({
      kind: 'feedback',
      status: 'answered',
      mayFollowUp: true,
      show: true,
      back: 'storage',
    });
    expect(turn(run(answered, 'mock'))).toMatchObject({ kind: 'feedback', mayFollowUp: true, show: false });
    const asked: readonly Happening[] = [
      ...answered,
      { type: 'followed-up', step: 'storage', followUp: 'why-key', question: 'How?' },
    ];
    expect(turn(run(asked))).toMatchObject({ kind: 'follow-up', followUp: 'why-key', question: 'How?' });
    const skipped = run([...answered.slice(0, 1), { type: 'skipped', step: 'storage' }]);
    expect(turn(skipped)).toMatchObject({ kind: 'feedback', status: 'skipped', mayFollowUp: false });
  });

  it('has no third follow-up', () => {
    const two = (['why-key', 'why-store'] as const).flatMap((followUp): readonly Happening[] => [
      { type: 'followed-up', step: 'storage', followUp, question: '?' },
      { type: 'replied', step: 'storage', followUp, answer: '' },
    ]);
    const answered: readonly Happening[] = [
      { type: 'entered', step: 'storage' },
      { type: 'submitted', step: 'storage', value: 'x' },
    ];
    expect(turn(run([...answered, ...two]))).toMatchObject({ kind: 'feedback', mayFollowUp: false });
  });

  it('waits behind a pause unchanged', () => {
    const open: readonly Happening[] = [{ type: 'entered', step: 'storage' }];
    expect(turn(run([...open, { type: 'paused' }]))).toMatchObject({
      kind: 'answer',
      step: { id: 'storage' },
    });
  });

  it('is the end', () => {
    const all = ['requirements', 'storage', 'cache'].flatMap((step): readonly Happening[] => [
      { type: 'entered', step },
      { type: 'skipped', step },
      { type: 'reviewed', step },
    ]);
    expect(turn(run(all))).toEqual({ kind: 'end', finished: false, rate: false });
    expect(turn(run([...all, { type: 'finished' }]))).toEqual({ kind: 'end', finished: true, rate: false });
    expect(turn(run([{ type: 'finished' }]))).toEqual({ kind: 'end', finished: true, rate: false });
  });
});
