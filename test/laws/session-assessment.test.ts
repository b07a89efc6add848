import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from '../../src/assessment/assess.ts';
import { assessmentJson } from '../../src/reporters/json.ts';
import { toJson } from '../../src/reporters/to-json.ts';
import { type CompiledScenario, compileScenario } from '../../src/scenario/compile.ts';
import { replay } from '../../src/session/replay.ts';
import type { Event, Session } from '../../src/session/types.ts';
import { parseLog } from '../../src/store/parse-log.ts';
import { fittingEvents } from '../session/arbitrary-events.ts';
import { ID } from '../session/run.ts';
import { SMALL } from '../session/small-scenario.ts';
import { unwrap } from '../store/unwrap.ts';

const compiled = new Map<string, CompiledScenario>();

/** The scenario of a session made ready, once for all sessions that have the same. */
function compiledOf({ scenario }: Session): CompiledScenario {
  const key = JSON.stringify(scenario);
  const made = compiled.get(key) ?? compileScenario(scenario, []);
  compiled.set(key, made);
  return made;
}

/** The bytes of a session's assessment, as they are written out. */
function assessmentOf(session: Session): string {
  return toJson(assessmentJson(assess(compiledOf(session), session)));
}

function written(events: readonly Event[]): Uint8Array {
  return new TextEncoder().encode(events.map((event) => `${JSON.stringify(event)}\n`).join(''));
}

describe('the assessment of a session', () => {
  it('has the same bytes on every replay, also after the events were written and read back', () => {
    fc.assert(
      fc.property(fittingEvents, (events) => {
        const first = assessmentOf(unwrap(replay(events)));
        expect(assessmentOf(unwrap(replay(events)))).toBe(first);
        const read = unwrap(parseLog(written(events), 'session.jsonl', ID));
        expect(assessmentOf(read.session)).toBe(first);
        expect(assessmentOf(unwrap(replay(read.events)))).toBe(first);
      }),
    );
  });

  it('does not change with notes, own marks and pauses', () => {
    fc.assert(
      fc.property(fittingEvents, (events) => {
        const graded = events.filter(({ type }) => !['noted', 'rated', 'paused', 'resumed'].includes(type));
        expect(assessmentOf(unwrap(replay(graded)))).toBe(assessmentOf(unwrap(replay(events))));
      }),
    );
  });

  it('never holds what was noted', () => {
    const note = 'postgres and a shard key with a backup';
    const events = [...run(note)];
    expect(assessmentOf(unwrap(replay(events)))).toBe(
      assessmentOf(unwrap(replay(events.filter(({ type }) => type !== 'noted')))),
    );
    expect(assessmentOf(unwrap(replay(events)))).not.toContain('postgres');
  });
});

function run(note: string): readonly Event[] {
  const at = Date.UTC(2025, 0, 31);
  return [
    {
      type: 'started',
      at,
      format: 1,
      session: ID,
      mode: 'mock',
      seed: 0,
      level: 'senior',
      minutes: null,
      steps: ['storage'],
      scenario: SMALL,
    },
    { type: 'entered', at, step: 'storage' },
    { type: 'noted', at, text: note },
    { type: 'submitted', at, step: 'storage', value: 'We keep it in files.' },
    { type: 'reviewed', at, step: 'storage' },
    { type: 'finished', at },
  ];
}
