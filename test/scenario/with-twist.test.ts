import { describe, expect, it } from 'vitest';
import { assess } from '../../src/assessment/assess.ts';
import { compileScenario } from '../../src/scenario/compile.ts';
import type { Scenario } from '../../src/scenario/types.ts';
import { twistOf, withTwist } from '../../src/scenario/with-twist.ts';
import { sessionFromTranscript } from '../../src/session/from-transcript.ts';
import type { Transcript } from '../../src/session/types.ts';
import { answerOf, OUTBOX, tiny } from './tiny-scenario.ts';

const [step] = tiny.scenario.steps;
if (step === undefined) throw new Error('the tiny scenario has a step');
const named = (id: string) => ({ ...step, id, kind: 'prose', columns: [], title: id });
const twisted: Scenario = { ...tiny.scenario, twists: [named('twist-load'), named('twist-law')] };

function transcript(seed: number, twist: string | null): Transcript {
  const answers = {
    storage: answerOf('Orders go to Postgres.'),
    ...(twist === null ? {} : { twist: answerOf(twist) }),
  };
  return { scenario: 'tiny', id: 't', level: 'senior', seed, candidate: null, steps: null, answers };
}

describe('the twist of a run', () => {
  it('is chosen by the seed', () => {
    expect([0, 1, 2, 3].map((seed) => twistOf(twisted, seed)?.title)).toEqual([
      'twist-load',
      'twist-law',
      'twist-load',
      'twist-law',
    ]);
    expect(twistOf(tiny.scenario, 0)).toBeNull();
  });

  it('is the optional step `twist`, put there once', () => {
    const once = withTwist(twisted, 0);
    expect(once.steps.map(({ id, optional }) => [id, optional])).toEqual([
      ['storage', false],
      ['twist', true],
    ]);
    expect(withTwist(once, 1)).toBe(once);
  });

  it('is graded where it was answered, and stands outside the total where not', () => {
    const compiled = compileScenario(twisted, [OUTBOX]);
    const graded = (seed: number, text: string | null) =>
      assess(compiled, sessionFromTranscript(transcript(seed, text), twisted));
    const answered = graded(1, 'An outbox keeps orders, because the courier may be down.');
    expect(answered.steps.map(({ id, title, status }) => [id, title, status])).toEqual([
      ['storage', 'Storage', 'assessed'],
      ['twist', 'twist-law', 'assessed'],
    ]);
    const left = graded(1, null);
    expect(left.steps.at(-1)).toMatchObject({ id: 'twist', status: 'unscored', score: null });
    expect(left.score).not.toBe(answered.score);
  });
});
