import { describe, expect, it } from 'vitest';
import { toTranscript } from '../../src/session/to-transcript.ts';
import { type Happening, run, stepOf } from './run.ts';

const FIRST: readonly Happening[] = [
  { type: 'entered', step: 'storage' },
  { type: 'submitted', step: 'storage', value: 'We use Postgres.' },
];
const AGAIN: readonly Happening[] = [
  ...FIRST,
  { type: 'entered', step: 'storage' },
  { type: 'submitted', step: 'storage', value: 'We use Postgres. And a backup.' },
];

describe('an answer that was changed after its feedback', () => {
  it('remembers how much of it stood there before', () => {
    expect(stepOf(run(AGAIN), 'storage').answer).toMatchObject({ uncoached: 'We use Postgres.'.length });
    expect(toTranscript(run(AGAIN))).toMatchObject({ answers: { storage: { uncoached: 16 } } });
  });

  it('forgets nothing when it is changed once more', () => {
    const more: readonly Happening[] = [
      ...AGAIN,
      { type: 'entered', step: 'storage' },
      { type: 'submitted', step: 'storage', value: 'We use Postgres. And a backup. And a key.' },
    ];
    expect(stepOf(run(more), 'storage').answer?.uncoached).toBe(16);
  });

  it('counts nothing as said before, where the step had been skipped', () => {
    const late: readonly Happening[] = [
      { type: 'entered', step: 'storage' },
      { type: 'skipped', step: 'storage' },
      { type: 'entered', step: 'storage' },
      { type: 'submitted', step: 'storage', value: 'We use Postgres.' },
    ];
    expect(stepOf(run(late), 'storage').answer?.uncoached).toBe(0);
  });

  it('is as it stands in a mock, which shows nothing', () => {
    expect(stepOf(run(AGAIN, 'mock'), 'storage').answer?.uncoached).toBeUndefined();
    expect(stepOf(run(FIRST), 'storage').answer?.uncoached).toBeUndefined();
  });
});
